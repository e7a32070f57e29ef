"""Descriptions whose texts try to come alive in a page: nothing of them does."""

import json
from html.parser import HTMLParser
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from hostile.cases import Case, cases
from sdkwright.config import Config
from sdkwright.diagnostics import InputError
from sdkwright.pipeline import build, load
from sdkwright.site import build_site, subject_of
from sdkwright.site.serving import serving
from support.watching import html_pages

pytestmark = pytest.mark.xdist_group("site")

CONCERNED = {
    *("description_python_fence", "jinja_in_text", "llms_txt_instructions"),
    *("markdown_fences", "markdown_headings", "markdown_html_comment"),
    *("markdown_links", "markdown_math", "markdown_script", "markdown_table"),
    *("markdown_snippet_includes", "permissions_code", "server_scheme_javascript"),
    *("summary_line_separators", "tag_description_html", "tag_names_paths"),
    *("template_literal_js", "terms_and_links_javascript", "title_front_matter"),
    *("enum_values_code", "operation_id_path", "path_keys_code", "extension_values"),
}
"""The cases that speak of pages."""

CASES = [case for case in cases() if case.id in CONCERNED]
FORBIDDEN = ("javascript:", "data:text", "vbscript:")
EVENT = "on"

WATCH = """
window.ranHere = [];
const PWNED = %s;
for (const name of PWNED) window[name] = () => { window.ranHere.push(name); };
for (const name of ["alert", "confirm", "prompt"]) window[name] = (t) => window.ranHere.push(`${name} ${t}`);
"""


class Elements(HTMLParser):
    """The attributes of a page that could run something."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.live: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Takes note of what would run."""
        for name, value in attrs:
            plain = "".join((value or "").split()).lower()
            is_target = name in ("href", "src", "action", "formaction", "srcdoc")
            if name.startswith(EVENT) or (is_target and plain.startswith(FORBIDDEN)):
                self.live.append(f"<{tag} {name}={value!r}>")


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The site of each case; none where the case may be refused, and is."""
    top = tmp_path_factory.mktemp("hostile")
    found: dict[str, Path] = {}
    for case in CASES:
        with case.spec() as (spec, _):
            try:
                understanding = build(load(spec))
            except InputError:
                assert case.expect == "either", case.id
                continue
        subject = subject_of(understanding, Config())
        out = top / case.id
        found[case.id] = build_site(subject, out, manual=(), explorer=None).folder
    return found


@pytest.mark.skipif(not CASES, reason="the shared hostile cases are not here")
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_nothing_runs(case: Case, sites: dict[str, Path], browser: Browser) -> None:
    site = sites.get(case.id)
    if site is None:
        return
    assert not list(site.rglob("*PWNED*"))
    context = browser.new_context()
    context.add_init_script(WATCH % json.dumps([f"PWNED_{case.id}"]))
    page = context.new_page()
    troubles: list[str] = []
    page.on("pageerror", lambda error: troubles.append(str(error)))
    with serving(site) as url:
        context.on(
            "request",
            lambda request: (
                None
                if request.url.startswith(url.rpartition("/")[0])
                else troubles.append(request.url)
            ),
        )
        for path in html_pages(site):
            assert Elements((site / path).read_text("utf-8")).live == [], path
            page.goto(f"{url}{path}")
            assert page.locator("h1").count() == 1, path
            assert page.evaluate("window.ranHere") == [], path
        page.goto(url)
        page.keyboard.press("/")
        page.get_by_role("combobox", name="Search").fill("e")
        page.get_by_role("option").first.wait_for()
        assert page.evaluate("window.ranHere") == []
    context.close()
    # The list of versions stands one folder up, which this server does not serve.
    assert [t for t in troubles if "versions.js" not in t] == []

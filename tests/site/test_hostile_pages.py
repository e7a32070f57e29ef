"""Descriptions whose texts try to come alive in a page: nothing of them does.

The pages of many cases are built by one run of the site builder, each case in a folder,
and opened in one browser: that a site of its own each would look the same is for the
other tests of sites. There are a few such sites, so that workers share them, and because
each page holds the navigation of its whole site.
"""

import functools
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from hostile.cases import Case, cases
from sdkwright.config import Config
from sdkwright.diagnostics import InputError
from sdkwright.pipeline import build, load
from sdkwright.render import File
from sdkwright.site import Part, subject_of
from sdkwright.site.serving import serving
from sdkwright.site.sources import DOCS, explorer_files, sources
from support.repository import EXPLORER, ROOT
from support.tools import require_file
from support.watching import html_pages

CONCERNED = {
    *("description_python_fence", "jinja_in_text", "llms_txt_instructions"),
    *("markdown_fences", "markdown_headings", "markdown_html_comment"),
    *("markdown_links", "markdown_math", "markdown_script", "markdown_table"),
    *("markdown_snippet_includes", "permissions_code", "server_scheme_javascript"),
    *("summary_line_separators", "tag_description_html", "tag_names_paths"),
    *("template_literal_js", "terms_and_links_javascript", "title_front_matter"),
    *("enum_values_code", "operation_id_path", "path_keys_code", "extension_values"),
    *("bidi_trojan_source", "description_control_chars", "examples_code"),
    *("explorer_spec_embedded", "file_name_code", "markdown_attr_list"),
    *("param_defaults_code", "ref_siblings", "response_descriptions"),
    *("schema_names_code", "search_index_markup", "server_variable_values"),
    *("summary_docstring", "title_long"),
}
"""The cases that speak of pages, or of texts that pages show."""

CASES = [case for case in cases() if case.id in CONCERNED]
SITES = 4
EACH_CASE = [
    pytest.param(
        number, case, id=case.id, marks=pytest.mark.xdist_group(f"hostile-{number}")
    )
    for number in range(SITES)
    for case in CASES[number::SITES]
]
"""Each case with the number of the site that has its pages."""

FORBIDDEN = ("javascript:", "data:text", "vbscript:")
EVENT = "on"
OF_THE_TOOL = {
    f"guides/{name}.html"
    for name in ("settings", "retries", "errors", "looking", "testing")
}
"""Pages with next to nothing of a description: read, but not opened."""

CONTROL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)
"""What no page holds raw: controls but tab and line end, and what reorders text."""

SETTINGS = "zensical.toml"
INDEX = f"{DOCS}search-index.js"
EXPLORER_PAGE = "explorer.html"
EXPLORER_SCRIPT = f"{DOCS}assets/explorer.js"

WATCH = """
window.ranHere = [];
for (const name of %s) window[name] = () => { window.ranHere.push(name); };
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
def site_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[[int], Path]:
    """The folder of the site of that number, which is built when first asked for."""

    @functools.cache
    def built(number: int) -> Path:
        return site(CASES[number::SITES], tmp_path_factory.mktemp("hostile"))

    return built


def site(held: Iterable[Case], folder: Path) -> Path:
    """The site of cases, each in a folder; none where one may be refused, and is."""
    work = folder / "1"
    explorer = explorer_files(require_file(EXPLORER, "run `make explorer`"))
    found: dict[str, tuple[File, ...]] = {}
    for case in held:
        with case.spec() as (spec, _):
            try:
                understanding = build(load(spec))
            except InputError:
                assert case.expect == "either", case.id
                continue
        subject = subject_of(understanding, Config())
        found[case.id] = sources(subject, (Part.EXPLORER,), ())
    for id_, files in found.items():
        for file in files:
            written(work / placed(id_, file.path), file.text)
        for path, source in explorer.items():
            shutil.copyfile(source, work / placed(id_, f"{DOCS}{path}"))
    texts = {
        id_: {file.path: file.text for file in files} for id_, files in found.items()
    }
    written(work / SETTINGS, settings(texts))
    written(work / INDEX, search_index(texts))
    written(work / "versions.js", "window.sdkVersions=[];\n")
    subprocess.run(
        [sys.executable, "-m", "zensical", "build", "--config-file", SETTINGS],
        cwd=work,
        env={**os.environ, "PYTHONPATH": str(ROOT / "generator")},
        capture_output=True,
        check=True,
    )
    return work / "site"


def placed(id_: str, path: str) -> str:
    """Where a file of a case goes: what each page loads is the same for all of them."""
    is_shared = path.startswith(f"{DOCS}assets/") and path != EXPLORER_SCRIPT
    if path.startswith(DOCS) and not is_shared:
        return f"{DOCS}{id_}/{path.removeprefix(DOCS)}"
    return path


def written(path: Path, text: str) -> None:
    """Writes a source of the site."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="")


def settings(texts: Mapping[str, Mapping[str, str]]) -> str:
    """The settings of one site: all names, and the navigation of each case."""
    each = {
        id_: tomllib.loads(files[SETTINGS])["project"] for id_, files in texts.items()
    }
    project = dict(next(iter(each.values())))
    project["site_name"] = " ".join(one["site_name"] for one in each.values())
    project["nav"] = [
        {one["site_name"]: below(id_, one["nav"])} for id_, one in each.items()
    ]
    return f"project = {toml(project)}\n"


def below(id_: str, tree: Any) -> Any:
    """The navigation of a case with the paths of one folder further up."""
    if isinstance(tree, list):
        return [below(id_, entry) for entry in tree]
    if isinstance(tree, dict):
        return {label: below(id_, entry) for label, entry in tree.items()}
    return f"{id_}/{tree}"


def toml(value: Any) -> str:
    """A value as TOML."""
    if isinstance(value, dict):
        pairs = (f"{toml(key)} = {toml(inner)}" for key, inner in value.items())
        return f"{{ {', '.join(pairs)} }}"
    if isinstance(value, list):
        return f"[{', '.join(map(toml, value))}]"
    return json.dumps(value).replace("\x7f", "\\u007f")


def search_index(texts: Mapping[str, Mapping[str, str]]) -> str:
    """The rows of all cases, which are found by the case's name too."""
    rows: list[tuple[str, ...]] = []
    for id_, files in texts.items():
        _, _, script = files[INDEX].partition("=")
        for kind, name, about, url, text in json.loads(script.rstrip(";\n")):
            rows.append((kind, name, about, f"{id_}/{url}", f"{text} {id_}"))
    return f"window.sdkSearchIndex={json.dumps(rows)};\n"


class Opened:
    """A page in the browser, and what went wrong in it."""

    def __init__(self, page: Page, folder: Path, url: str) -> None:
        self.page = page
        self.folder = folder
        self.url = url
        self.troubles: list[str] = []
        page.on("pageerror", lambda error: self.troubles.append(str(error)))
        page.context.on("requestfinished", self._asked)
        page.context.on("requestfailed", self._failed)

    def _asked(self, request: Request) -> None:
        if not request.url.startswith(self.url):
            self.troubles.append(request.url)

    def _failed(self, request: Request) -> None:
        # The page's own policy lets no image of another host be fetched.
        if request.failure != "csp":
            self._asked(request)


@pytest.fixture(scope="module")
def opened(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Opened]:
    """The browser, at the folder that has the sites."""
    context = browser.new_context()
    context.add_init_script(WATCH % json.dumps([f"PWNED_{case.id}" for case in CASES]))
    folder = tmp_path_factory.getbasetemp()
    with serving(folder) as url:
        yield Opened(context.new_page(), folder, url)
    context.close()


@pytest.mark.skipif(not CASES, reason="the shared hostile cases are not here")
@pytest.mark.parametrize(("number", "case"), EACH_CASE)
def test_nothing_runs(
    number: int, case: Case, site_of: Callable[[int], Path], opened: Opened
) -> None:
    site = site_of(number)
    pages = html_pages(site / case.id)
    assert pages or case.expect == "either"
    assert not list(site.rglob("*PWNED*"))
    for path in pages:
        text = (site / case.id / path).read_text("utf-8")
        assert Elements(text).live == [], path
        assert CONTROL.findall(text) == [], path
    opened.troubles.clear()
    page = opened.page
    top = f"{opened.url}{site.relative_to(opened.folder).as_posix()}/{case.id}/"
    for path in (path for path in pages if path not in OF_THE_TOOL):
        page.goto(f"{top}{path}")
        assert page.locator("article > h1").count() == 1, path
        assert page.evaluate("window.ranHere") == [], path
        if path == EXPLORER_PAGE:
            look_at_all(page)
            assert page.evaluate("window.ranHere") == []
    if pages:
        page.keyboard.press("/")
        page.get_by_role("combobox", name="Search").fill(case.id)
        page.get_by_role("option").first.wait_for()
        assert page.evaluate("window.ranHere") == []
    assert opened.troubles == []


def look_at_all(page: Page) -> None:
    """Opens every operation of the explorer."""
    page.locator(".swagger-ui .info").wait_for()
    blocks = page.locator(".opblock").all()
    for block in blocks:
        if not block.locator(".opblock-body").count():
            block.locator(".opblock-summary-control").click()
    expect(page.locator(".opblock-body")).to_have_count(len(blocks))


@pytest.mark.skipif(not CASES, reason="the shared hostile cases are not here")
@pytest.mark.parametrize(("number", "case"), EACH_CASE)
def test_the_description_is_offered_as_it_is(
    number: int, case: Case, site_of: Callable[[int], Path]
) -> None:
    found = [p for p in (site_of(number) / case.id).glob("openapi.*") if p.is_file()]
    assert found or case.expect == "either"
    with case.spec() as (spec, _):
        assert [p.read_bytes() for p in found] == [spec.read_bytes()] * len(found)

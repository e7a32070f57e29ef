"""Descriptions whose texts try to come alive in a page: nothing of them does.

The pages of all cases are built by one run of the site builder, each case in a folder,
and opened in one browser: that a site of its own each would look the same is for the
other tests of sites.
"""

import json
import os
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Request

from hostile.cases import Case, cases
from sdkwright.config import Config
from sdkwright.diagnostics import InputError
from sdkwright.pipeline import build, load
from sdkwright.render import File
from sdkwright.site import subject_of
from sdkwright.site.serving import serving
from sdkwright.site.sources import DOCS, sources
from support.repository import ROOT
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
OF_THE_TOOL = {
    f"guides/{name}.html"
    for name in ("settings", "retries", "errors", "looking", "testing")
}
"""Pages with next to nothing of a description: read, but not opened."""

SETTINGS = "zensical.toml"
INDEX = f"{DOCS}search-index.js"

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
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of all cases, each in a folder; none where one may be refused, and is."""
    work = tmp_path_factory.mktemp("hostile") / "1"
    found: dict[str, tuple[File, ...]] = {}
    for case in CASES:
        with case.spec() as (spec, _):
            try:
                understanding = build(load(spec))
            except InputError:
                assert case.expect == "either", case.id
                continue
        found[case.id] = sources(subject_of(understanding, Config()), (), ())
    for id_, files in found.items():
        for file in files:
            written(work / placed(id_, file.path), file.text)
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
    """Where a file of a case goes: styles and scripts are the same for all of them."""
    if path.startswith(DOCS) and not path.startswith(f"{DOCS}assets/"):
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

    def __init__(self, page: Page, url: str) -> None:
        self.page = page
        self.url = url
        self.troubles: list[str] = []
        page.on("pageerror", lambda error: self.troubles.append(str(error)))
        page.context.on("request", self._asked)

    def _asked(self, request: Request) -> None:
        if not request.url.startswith(self.url):
            self.troubles.append(request.url)


@pytest.fixture(scope="module")
def opened(site: Path, browser: Browser) -> Iterator[Opened]:
    """The site in the browser."""
    context = browser.new_context()
    context.add_init_script(WATCH % json.dumps([f"PWNED_{case.id}" for case in CASES]))
    with serving(site.parent) as url:
        yield Opened(context.new_page(), url)
    context.close()


@pytest.mark.skipif(not CASES, reason="the shared hostile cases are not here")
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_nothing_runs(case: Case, site: Path, opened: Opened) -> None:
    pages = html_pages(site / case.id)
    assert pages or case.expect == "either"
    assert not list(site.rglob("*PWNED*"))
    for path in pages:
        text = (site / case.id / path).read_text("utf-8")
        assert Elements(text).live == [], path
    opened.troubles.clear()
    page = opened.page
    for path in (path for path in pages if path not in OF_THE_TOOL):
        page.goto(f"{opened.url}site/{case.id}/{path}")
        assert page.locator("h1").count() == 1, path
        assert page.evaluate("window.ranHere") == [], path
    if pages:
        page.keyboard.press("/")
        page.get_by_role("combobox", name="Search").fill(case.id)
        page.get_by_role("option").first.wait_for()
        assert page.evaluate("window.ranHere") == []
    assert opened.troubles == []

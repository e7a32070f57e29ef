"""No link of the site leads nowhere, and none loads anything from another host."""

import json
import re
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from support.watching import html_pages

pytestmark = pytest.mark.xdist_group("site")

LOADS = {("script", "src"), ("img", "src"), ("link", "href"), ("iframe", "src")}
REFERS = {"canonical", "alternate", "prev", "next"}
MARKDOWN_LINK = re.compile(r"\]\(([^()\s]+)\)")


class Links(HTMLParser):
    """The links, the loads and the anchors of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.targets: list[str] = []
        self.loads: list[str] = []
        self.anchors: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Takes note of a tag."""
        given = dict(attrs)
        self.anchors |= {v for k in ("id", "name") if (v := given.get(k))}
        for name, value in attrs:
            if (tag, name) in LOADS and given.get("rel") not in REFERS:
                self.loads.append(value or "")
            if name in ("href", "src") and value is not None:
                self.targets.append(value)


@cache
def links(path: Path) -> Links:
    """The links of a file."""
    return Links(path.read_text("utf-8"))


def broken(site: Path, source: str, target: str) -> Iterator[str]:
    """Why a link leads nowhere, if it does."""
    parts = urlsplit(target)
    if parts.scheme or parts.netloc:
        return
    path = (site / source).parent / unquote(parts.path) if parts.path else site / source
    path = path / "index.html" if path.is_dir() else path
    if not path.is_file():
        yield f"{source}: {target}"
    elif parts.fragment and path.suffix == ".html":
        known = links(path.resolve()).anchors
        if unquote(parts.fragment) not in known and not parts.fragment.startswith("__"):
            yield f"{source}: {target} has no such anchor"


def test_every_link_and_anchor_is_there(site: Path) -> None:
    wrong = [
        problem
        for source in html_pages(site)
        for target in links((site / source).resolve()).targets
        for problem in broken(site, source, target)
    ]
    assert wrong == []


def test_every_page_has_a_twin_in_markdown_whose_links_are_good(site: Path) -> None:
    pages = [site / path for path in html_pages(site)]
    wrong: list[str] = []
    for page in pages:
        name = "README.md" if page.parent.name == "reference" else "index.md"
        twin = page.with_suffix(".md")
        twin = page.with_name(name) if page.name == "index.html" else twin
        assert twin.is_file(), twin
        source = twin.relative_to(site).as_posix()
        for target in MARKDOWN_LINK.findall(twin.read_text("utf-8")):
            wrong += broken(site, source, target)
    assert wrong == []


def test_every_address_of_the_search_index_is_there(site: Path) -> None:
    script = (site / "search-index.js").read_text("utf-8")
    rows = json.loads(script.removeprefix("window.sdkSearchIndex=").rstrip(";\n"))
    kinds = {row[0] for row in rows}
    assert kinds == {"operation", "model", "property", "value", "permission", "page"}
    wrong = [p for row in rows for p in broken(site, "index.html", row[3])]
    assert wrong == []


def test_llms_txt_lists_every_page(site: Path) -> None:
    text = (site / "llms.txt").read_text("utf-8")
    listed = set(MARKDOWN_LINK.findall(text))
    twins = {p.relative_to(site).as_posix() for p in site.rglob("*.md")}
    assert twins <= listed
    assert [p for target in listed for p in broken(site, "llms.txt", target)] == []


def test_nothing_is_loaded_from_another_host(site: Path) -> None:
    loads = {
        load
        for path in html_pages(site)
        for load in links((site / path).resolve()).loads
    }
    assert [load for load in loads if urlsplit(load).netloc] == []


def test_the_openapi_file_is_there_as_it_was_written(site: Path) -> None:
    from support.repository import JOURNEY_SPEC

    assert (site / "openapi.yaml").read_bytes() == JOURNEY_SPEC.read_bytes()

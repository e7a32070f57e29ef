"""Everything that the site builder reads: pages in Markdown, styles, scripts."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

import jinja2

from ..render import Code, File, MarkdownCell, MarkdownText, environment
from ..render import templates_folder as all_templates
from ..targets.markdown.escape import code, line, paragraphs, plain
from ..targets.python.filters import FILTERS
from ..targets.python.view.package import package_view
from .coverage import coverage_page
from .enums import enum_rows
from .guides import guide_view
from .history import Release, record, releases_page
from .manual import manual_view
from .navigation import settings
from .permissions import permissions_page
from .search import index
from .subject import REFERENCE, Subject, description, description_tree

DOCS = "docs/"
"""Where the builder looks for pages; settings and templates stand beside it."""

EXPLORER = ("swagger-ui-bundle.js", "swagger-ui.css", "LICENSE")
"""What the explorer page takes from the folder of swagger-ui-dist."""

_GUIDES = (
    *("auth", "settings", "retries", "paging", "errors", "looking", "testing"),
    "webhooks",
)
_MANUAL = (
    *("start", "commands", "configuration", "diagnostics", "overlays", "names"),
    *("templates", "ci", "proof", "comparison", "moving"),
)
"""The pages of two folders, in the order in which they are read."""

_TITLE = re.compile(r"^# (.+)$|^## (.+)$", re.MULTILINE)


class Part(Enum):
    """What a site may have beside the pages of the API."""

    MANUAL = "manual"
    EXPLORER = "explorer"


@dataclass(frozen=True, slots=True)
class SiteView:
    """What every page may speak of: the API and its package, in safe text."""

    title: MarkdownText
    summary: MarkdownText
    about: MarkdownText
    version: MarkdownCell
    api_version: MarkdownCell
    base_url: MarkdownCell
    openapi: Code
    has_explorer: bool
    has_permissions: bool
    has_manual: bool
    apis: tuple[MarkdownCell, ...]


def sources(
    subject: Subject, parts: Sequence[Part], releases: Sequence[Release]
) -> tuple[File, ...]:
    """The files that the site is built of, by their paths under the work folder."""
    jinja = environment(FILTERS, *subject.overrides)
    pages = tuple(_pages(subject, jinja, parts, releases))
    titles = {page.path: _title(page) for page in pages}
    openapi = description(subject.understanding.document)
    files = [
        *pages,
        *subject.reference,
        openapi,
        index(subject, pages),
        _llms(subject, jinja, pages, titles),
        *_assets("assets", subject.overrides),
    ]
    files += (record(r) for r in releases if r.since and r.version == subject.version)
    if Part.EXPLORER in parts:
        tree = json.dumps(description_tree(subject.understanding.document), default=str)
        files.append(File("explorer/openapi.js", f"window.sdkOpenApi={tree};\n"))
    return (
        *(File(f"{DOCS}{file.path}", file.text) for file in files),
        *_assets("overrides", subject.overrides),
        File("zensical.toml", settings(subject, pages, titles)),
    )


def _pages(
    subject: Subject,
    jinja: jinja2.Environment,
    parts: Sequence[Part],
    releases: Sequence[Release],
) -> Iterator[File]:
    """The pages beside the reference, in the order of navigation."""
    view = _site_view(subject, parts)
    package = package_view(subject.api, subject.names, subject.options)

    def page(path: str, **more: Any) -> File:
        template = jinja.get_template(f"site/{path}.jinja")
        return File(path, template.render(site=view, view=package, **more))

    yield page("index.md")
    guide = guide_view(subject)
    for name in _GUIDES:
        yield page(f"guides/{name}.md", guide=guide)
    permissions = permissions_page(subject)
    if permissions.rows:
        yield page("permissions.md", page=permissions)
    yield page("enums.md", rows=enum_rows(subject))
    if view.has_explorer:
        yield page("explorer.md")
    yield page("coverage.md", page=coverage_page(subject))
    yield page("changelog.md", page=releases_page(releases))
    if view.has_manual:
        manual = manual_view()
        for name in _MANUAL:
            yield page(f"manual/{name}.md", manual=manual)


def _site_view(subject: Subject, parts: Sequence[Part]) -> SiteView:
    api = subject.api
    groups = sorted(subject.pages.names.groups.items(), key=lambda group: group[1])
    return SiteView(
        title=line(api.title),
        summary=line(api.summary),
        about=paragraphs(api.description),
        version=plain(subject.version),
        api_version=plain(api.version),
        base_url=code(
            api.servers[0].default_url if api.servers else "http://localhost"
        ),
        openapi=Code(description(subject.understanding.document).path),
        has_explorer=Part.EXPLORER in parts,
        has_permissions=any(operation.permissions for operation in api.operations),
        has_manual=Part.MANUAL in parts,
        apis=tuple(
            MarkdownCell(f"[{plain(name)}]({REFERENCE}{subject.pages.to_api(tag)})")
            for tag, name in groups
        ),
    )


@dataclass(frozen=True, slots=True)
class _Listed:
    """A page as `llms.txt` lists it."""

    title: MarkdownText
    path: Code


def _llms(
    subject: Subject,
    jinja: jinja2.Environment,
    pages: Sequence[File],
    titles: Mapping[str, str],
) -> File:
    reference = {page.path: _title(page) for page in subject.reference}
    view = _site_view(subject, ())
    text = jinja.get_template("site/llms.txt.jinja").render(
        site=view,
        pages=tuple(_Listed(MarkdownText(titles[p.path]), Code(p.path)) for p in pages),
        reference=tuple(
            _Listed(MarkdownText(title), Code(path))
            for path, title in reference.items()
        ),
    )
    return File("llms.txt", text)


def _title(page: File) -> str:
    """The first heading of a page, which is safe text already."""
    found = _TITLE.search(page.text)
    return (found[1] or found[2]) if found else page.path


def _assets(folder: str, overrides: Sequence[Path]) -> Iterator[File]:
    """The files of a folder beside the templates: ours, and the user's before them."""
    found = {
        path.relative_to(base).as_posix(): path
        for base in (all_templates() / "site", *(own / "site" for own in overrides))
        for path in (base / folder).rglob("*")
        if path.is_file()
    }
    for name in sorted(found):
        yield File(name, found[name].read_text("utf-8"))


def explorer_files(folder: Path) -> Mapping[str, Path]:
    """The files of the explorer, by their addresses in the site."""
    return {f"explorer/{name}": folder / name for name in EXPLORER}

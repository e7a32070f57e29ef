"""The search index: a row for everything that somebody may look for.

A row is kind, name, what it is about, address, and further text to be found by.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator, Sequence

from markdown import Markdown

from ..model import Definition, Enumeration, Object, Operation
from ..render import File
from ..targets.markdown.schemas import owners_of, properties_of, unwrapped
from .enums import shown
from .permissions import permissions_of
from .subject import REFERENCE, Subject

Row = tuple[str, str, str, str, str]

_LONGEST = 300
"""How much of a description is searched, in characters."""

_HEADING = re.compile(r"(#{1,3}) (.+)")
_FENCE = re.compile(r" *(`{3,})")
_MARKS = re.compile(r"[`*_|<>#]|\]\([^)]*\)|\[|&#?\w+;|:?-{3,}:?")


def index(subject: Subject, pages: Iterable[File]) -> File:
    """The index of a site, as a script; `pages` are those beside the reference."""
    rows = [
        *_operations(subject),
        *_models(subject),
        *_permissions(subject),
        *(row for page in pages for row in _sections(page)),
    ]
    text = json.dumps(rows, separators=(",", ":"))
    return File("search-index.js", f"window.sdkSearchIndex={text};\n")


def address(target: str) -> str:
    """The address of a page in HTML, of its source in Markdown."""
    return target.replace("README.md", "index.html").replace(".md", ".html")


def _operations(subject: Subject) -> Iterator[Row]:
    for operation in subject.api.operations:
        about = f"{operation.method} {operation.path}"
        summary = _short(operation.summary)
        text = f"{operation.id} {_short(operation.description)}"
        yield (
            "operation",
            subject.names.methods[operation.pointer],
            f"{about} · {summary}" if summary else about,
            _method_address(subject, operation),
            text,
        )


def _models(subject: Subject) -> Iterator[Row]:
    models = subject.pages.names.models
    for definition in subject.api.definitions.values():
        name = models.get(definition.id)
        target = subject.pages.to_model(definition.id) if name else ""
        if not name or not target:
            continue
        to = f"{REFERENCE}{address(target)}"
        yield ("model", name, _short(definition.annotations.description), to, "")
        yield from _properties(subject, definition, name, to)
        if isinstance(definition.schema, Enumeration):
            for value in definition.schema.values:
                about = _short(value.description)
                yield ("value", shown(value.value), name, to, about)


def _properties(
    subject: Subject, definition: Definition, name: str, to: str
) -> Iterator[Row]:
    schema = unwrapped(definition.schema)
    if not isinstance(schema, Object):
        return
    owners = owners_of(definition, subject.api.definitions)
    for prop in properties_of(schema, subject.api.definitions):
        field = subject.names.fields[owners[prop.name], prop.name]
        about = _short(prop.annotations.description)
        yield ("property", f"{name}.{field}", about, to, prop.name)


def _permissions(subject: Subject) -> Iterator[Row]:
    users: dict[str, list[str]] = {}
    for operation in subject.api.operations:
        for permission in permissions_of(operation):
            method = subject.names.methods[operation.pointer]
            users.setdefault(permission, []).append(method)
    for permission, methods in users.items():
        about = _short(f"needed by {', '.join(methods)}")
        yield ("permission", permission, about, "permissions.html", "")


def _sections(page: File) -> Iterator[Row]:
    """The sections of a page of ours, by the headings of its Markdown."""
    written: list[str] = []
    texts: list[list[str]] = []
    for is_code, line in _lines(page.text):
        found = None if is_code else _HEADING.fullmatch(line)
        if found:
            written.append(found[2])
            texts.append([])
        elif texts:
            texts[-1].append(_MARKS.sub(" ", line))
    headings = _headings(written)
    for (heading, anchor), text in zip(headings, texts, strict=True):
        said = " ".join(" ".join(text).split())
        about = headings[0][0] if heading != headings[0][0] else said[:80]
        yield ("page", heading, about, f"{address(page.path)}#{anchor}", said)


def _headings(written: Sequence[str]) -> list[tuple[str, str]]:
    """What the headings of a page say, and the anchors that they get in HTML.

    Python-Markdown itself is asked: which marks are markup, and which are part of a
    word, only it knows.
    """
    reader = Markdown(extensions=["toc"])
    reader.convert("\n\n".join(f"# {heading}" for heading in written))
    tokens: list[dict[str, str]] = getattr(reader, "toc_tokens", [])
    return [(html.unescape(token["name"]), token["id"]) for token in tokens]


def _lines(text: str) -> Iterator[tuple[bool, str]]:
    """The lines of a page, and whether they stand in a fence."""
    closing = ""
    for line in text.splitlines():
        fence = _FENCE.match(line)
        if fence and not closing:
            closing = fence[1]
        elif closing and line.strip() == closing:
            closing = ""
        else:
            yield bool(closing), line


def _method_address(subject: Subject, operation: Operation) -> str:
    return f"{REFERENCE}{address(subject.pages.to_method(operation))}"


def _short(text: str) -> str:
    return " ".join(text.split())[:_LONGEST]

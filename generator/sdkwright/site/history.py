"""The versions of an API that were published, and what changed from each to the next.

A version's folder holds its description, and the record of what changed since the one
before: so the history needs neither git nor a network, and is told of each version once.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from itertools import pairwise
from pathlib import Path
from typing import Any

from ..caching import digest_of
from ..changes import release_notes
from ..comparison import compared, understood
from ..diagnostics import InputError
from ..pipeline import Understanding
from ..render import File, MarkdownCell, MarkdownText
from ..targets.markdown.escape import plain
from .subject import Subject, description

RECORD = "changes.json"
"""The file of a version that says what changed since the one before."""

_NUMBER = re.compile(r"\d+|[A-Za-z]+")
_HEADING = re.compile(r"^(#+ )", re.MULTILINE)
_OPENAPI = ("openapi.yaml", "openapi.json")


@dataclass(frozen=True, slots=True)
class Release:
    """A published version and what changed since the one before.

    `since` is empty where there is none before; `notes` are empty where what changed
    is not known. `digest` is that of the two descriptions.
    """

    version: str
    since: str = ""
    digest: str = ""
    notes: str = ""


@dataclass(frozen=True, slots=True)
class _Published:
    """A version with its description: as it stands in a file, and as it is understood.

    Raises:
        InputError: on understanding it; an older tool, or another configuration, did.
    """

    version: str
    text: bytes
    understanding: Callable[[], Understanding]


@dataclass(frozen=True, slots=True)
class ReleaseView:
    """A version on the changelog page; `since` is empty for the first."""

    version: MarkdownCell
    since: MarkdownCell
    notes: MarkdownText
    is_latest: bool


@dataclass(frozen=True, slots=True)
class ReleasesPage:
    """The view of the changelog page, the newest version first."""

    releases: tuple[ReleaseView, ...]


def published(folder: Path) -> tuple[str, ...]:
    """The versions that stand in the folder of a site, the newest first."""
    found = (path.parent.name for path in folder.glob("*/search-index.js"))
    return tuple(sorted(found, key=order, reverse=True))


def order(version: str) -> tuple[tuple[int, int | str], ...]:
    """Orders versions by their numbers; a word such as `rc` goes before its release.

    `post` goes behind it (PEP 440, post-releases).
    """
    return (*map(_part, _NUMBER.findall(version)), (0, 0))


def _part(text: str) -> tuple[int, int | str]:
    if text.isdigit():
        return (1, int(text))
    return (0, 1) if text == "post" else (-1, text)


def history(subject: Subject, folder: Path) -> tuple[Release, ...]:
    """All versions, the newest first: those of the folder, and that of the subject."""
    names = {*published(folder), subject.version}
    ordered = sorted(names, key=order, reverse=True)
    return tuple(_releases(subject, folder, ordered))


def _releases(
    subject: Subject, folder: Path, versions: Sequence[str]
) -> Iterator[Release]:
    known = [_published(subject, folder, version) for version in versions]
    for new, old in pairwise(known):
        digest = digest_of((old.text, new.text))
        kept = _kept(folder / new.version / RECORD)
        if kept and (kept.since, kept.digest) == (old.version, digest):
            yield kept
        else:
            notes = _notes(old, new, subject)
            yield Release(new.version, old.version, digest, notes)
    yield Release(versions[-1])


def _notes(old: _Published, new: _Published, subject: Subject) -> str:
    try:
        before, after = old.understanding(), new.understanding()
        changes = compared(before, after, subject.config, subject.lock)
    except InputError:
        return ""
    return release_notes(changes)


def _published(subject: Subject, folder: Path, version: str) -> _Published:
    if version == subject.version:
        text = description(subject.understanding.document).text.encode()
        return _Published(version, text, lambda: subject.understanding)
    files = [folder / version / name for name in _OPENAPI]
    file = next((file for file in files if file.is_file()), files[0])
    # Whatever it refers to stands in the same file.
    config = replace(subject.config, root=None)
    text = file.read_bytes() if file.is_file() else b""
    return _Published(version, text, cache(partial(understood, file, config)))


def record(release: Release) -> File:
    """The file that keeps what changed."""
    data = {
        "version": release.version,
        "since": release.since,
        "digest": release.digest,
        "notes": release.notes,
    }
    return File(RECORD, json.dumps(data, indent=2) + "\n")


def _kept(path: Path) -> Release | None:
    """What a record says; nothing where there is none, or none of ours."""
    try:
        data: Any = json.loads(path.read_text("utf-8"))
        return Release(**{key: str(value) for key, value in data.items()})
    except (OSError, ValueError, TypeError, AttributeError):
        return None


def releases_page(releases: Sequence[Release]) -> ReleasesPage:
    """The view of the changelog page."""
    return ReleasesPage(
        tuple(
            ReleaseView(
                version=plain(release.version),
                since=plain(release.since),
                notes=MarkdownText(_HEADING.sub(r"#\1", release.notes).strip()),
                is_latest=at == 0,
            )
            for at, release in enumerate(releases)
        )
    )

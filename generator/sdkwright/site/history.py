"""The versions of an API that were published, and what changed between them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ..render import MarkdownCell
from ..targets.markdown.escape import plain

_NUMBER = re.compile(r"\d+|[A-Za-z]+")
_OPENAPI = ("openapi.yaml", "openapi.json")


@dataclass(frozen=True, slots=True)
class Release:
    """A version of the site, and the description that it was made of."""

    version: str
    openapi: Path | None


@dataclass(frozen=True, slots=True)
class ReleaseView:
    """A version on the changelog page."""

    version: MarkdownCell
    is_latest: bool


@dataclass(frozen=True, slots=True)
class ReleasesPage:
    """The view of the changelog page, the newest version first."""

    releases: tuple[ReleaseView, ...]


def published(folder: Path) -> tuple[Release, ...]:
    """The versions that stand in the folder of a site, the newest first."""
    found = [p.parent for p in folder.glob("*/search-index.js")]
    ordered = sorted(found, key=lambda path: order(path.name), reverse=True)
    return tuple(Release(path.name, _openapi(path)) for path in ordered)


def order(version: str) -> tuple[tuple[int, int | str], ...]:
    """Orders versions by their numbers; a word such as `rc` goes before its release."""
    parts = [
        (1, int(part)) if part.isdigit() else (-1, part)
        for part in _NUMBER.findall(version)
    ]
    return (*parts, (0, 0))


def releases_page(releases: Sequence[Release]) -> ReleasesPage:
    """The view of the changelog page."""
    return ReleasesPage(
        tuple(
            ReleaseView(plain(release.version), at == 0)
            for at, release in enumerate(releases)
        )
    )


def _openapi(folder: Path) -> Path | None:
    return next((folder / n for n in _OPENAPI if (folder / n).is_file()), None)

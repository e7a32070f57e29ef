"""Versions of the generated package, and the file that tells of them."""

from __future__ import annotations

import re

from .values import Bump

_RELEASE = re.compile(r"(\d+)(?:\.(\d+))?(?:\.(\d+))?")
_HEADING = re.compile(r"^(#+ )", re.MULTILINE)
_TITLE = "# Changelog\n"


def next_version(current: str, bump: Bump) -> str:
    """The version after a change (Semantic Versioning 2.0.0, items 4 and 6 to 8).

    Before 1.0.0 a breaking change raises the minor version, any other the patch: that
    is how resolvers understand such versions.

    Raises:
        ValueError: the current version does not start with a number.
    """
    found = _RELEASE.match(current)
    if found is None:
        raise ValueError(f"not a version: {current!r}")
    major, minor, patch = (int(part or 0) for part in found.groups())
    match bump:
        case Bump.NONE:
            return current
        case Bump.MAJOR if major:
            return f"{major + 1}.0.0"
        case Bump.MAJOR:
            return f"0.{minor + 1}.0"
        case Bump.MINOR if major:
            return f"{major}.{minor + 1}.0"
        case _:
            return f"{major}.{minor}.{patch + 1}"


def changelog(existing: str, version: str, notes: str) -> str:
    """The changelog with the notes of a version on top; a version is told once."""
    heading = f"## {version}\n"
    if heading in existing:
        return existing
    section = f"{heading}\n" + _HEADING.sub(r"#\1", notes)
    title, body = _TITLE, existing
    if existing.startswith("# "):
        first, _, body = existing.partition("\n")
        title = f"{first}\n"
    rest = body.strip("\n")
    return f"{title}\n{section}" + (f"\n{rest}\n" if rest else "")

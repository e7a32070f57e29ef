"""What the description says of the API as a whole."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Api
from .matching import matched
from .values import Finding, Place


def text_changes(old: Api, new: Api) -> Iterator[Finding]:
    """The changes of title, version, texts and tags."""
    for name in ("title", "version", "summary", "description"):
        if getattr(old, name) != getattr(new, name):
            pointer = f"/info/{name}"
            place = Place("info", pointer, pointer)
            yield Finding("info-changed", f"the {name} of the API changed", place)
    for was, tag in matched(old.tags, new.tags, lambda t: t.name):
        kept = was or tag
        if was != tag and kept:
            told = "changed" if was and tag else "is gone" if was else "is new"
            place = Place(kept.name, "/tags", "/tags")
            yield Finding("tag-changed", f"the tag {kept.name} {told}", place)

"""Places of nodes in a JSON text that has been read before."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from .places import Place, Wanted
from .pointers import escape

_SPACE = re.compile(r"[ \t\n\r]*")
_OPENINGS = ("{", "[")
_DECODER = json.JSONDecoder(strict=False)


def json_places(text: str, wanted: Wanted) -> Iterator[tuple[str, Place]]:
    """The places of what is wanted, by pointer, as far as it is there.

    What is not wanted is skipped by the decoder written in C.
    """
    start = _skip(text, 0)
    yield from _below(text, "", Place(start, start), wanted)


def _below(
    text: str, pointer: str, place: Place, wanted: Wanted
) -> Iterator[tuple[str, Place]]:
    yield pointer, place
    if wanted.below:
        entries = _entries(text, place.value, wanted)
        for token, entry in entries:
            below = f"{pointer}/{escape(token)}"
            yield from _below(text, below, entry, wanted.below[token])


def _entries(text: str, start: int, wanted: Wanted) -> Iterator[tuple[str, Place]]:
    """The wanted entries of the collection that starts at `start`."""
    opening = text[start : start + 1]
    if opening not in _OPENINGS:
        return
    index = _skip(text, start + 1)
    number = 0
    missing = len(wanted.below)
    while missing and text[index : index + 1] not in ("]", "}", ""):
        key = index
        if opening == "{":
            token, index = _decode(text, index)
            index = _skip(text, _skip(text, index) + 1)  # past the colon
        else:
            token, number = str(number), number + 1
        if token in wanted.below:
            missing -= 1
            is_collection = text[index : index + 1] in _OPENINGS
            yield token, Place(key, index if is_collection else key)
        _, index = _decode(text, index)
        index = _skip(text, index)
        if text[index : index + 1] == ",":
            index = _skip(text, index + 1)


def _decode(text: str, index: int) -> tuple[str, int]:
    value, end = _DECODER.raw_decode(text, index)
    return str(value) if isinstance(value, str) else "", end


def _skip(text: str, index: int) -> int:
    found = _SPACE.match(text, index)
    return found.end() if found else index

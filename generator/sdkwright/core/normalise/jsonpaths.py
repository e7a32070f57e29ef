"""JSONPath (RFC 9535): which nodes of a tree an overlay means."""

from __future__ import annotations

import jsonpath

from ..load.pointers import join


def flaw_of(path: str) -> str:
    """What is wrong with a path, in a line; "" if nothing is."""
    try:
        jsonpath.compile(path)
    except (jsonpath.JSONPathError, RecursionError) as error:
        return next(iter(str(error).splitlines()), "malformed")
    return ""


def matches_of(root: dict[str, object], path: str) -> list[tuple[str, object]]:
    """The nodes that a path without a flaw leads to, with their pointers."""
    found = jsonpath.compile(path).finditer(root)
    return [(join(tuple(match.parts)), match.obj) for match in found]

"""Second opinions beside our own: which of them say anything new."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...diagnostics import Diagnostic
from ..load.pointers import parent

SECOND_OPINION = "spec-validator"
"""The code of what openapi-spec-validator finds."""


def beyond(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The diagnostics without second opinions on what another of them tells better.

    openapi-spec-validator speaks of the object around a problem, ours of the problem.
    """
    diagnostics = tuple(diagnostics)
    own = {
        (d.location.file, above)
        for d in diagnostics
        if d.code != SECOND_OPINION
        for above in _upwards(d.location.pointer)
    }
    return tuple(
        d
        for d in diagnostics
        if d.code != SECOND_OPINION or (d.location.file, d.location.pointer) not in own
    )


def _upwards(pointer: str) -> Iterator[str]:
    """The pointer and those around it; the whole description only for its own fields."""
    yield pointer
    if pointer.count("/") == 1:
        yield ""
    while pointer := parent(pointer):
        yield pointer

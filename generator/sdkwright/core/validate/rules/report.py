"""What a rule says, before it is known where that was written."""

from __future__ import annotations

from typing import NamedTuple

from ....diagnostics import Part, Severity


class Report(NamedTuple):
    """A problem at `way` below the object that a rule looks at.

    Where `about` is a way too, what stands there is generated without a part of it.
    """

    code: str
    message: str
    way: tuple[str | int, ...] = ()
    severity: Severity = Severity.WARNING
    part: Part = Part.VALUE
    about: tuple[str | int, ...] | None = None

"""Point."""

from __future__ import annotations

from typing import TypeAlias

from .._runtime.formats import Number

Point: TypeAlias = list[Number | str]

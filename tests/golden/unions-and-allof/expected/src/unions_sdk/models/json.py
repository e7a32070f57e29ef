"""Json."""

from __future__ import annotations

from typing import TypeAlias

from .._runtime.formats import Number

Json: TypeAlias = str | Number | bool | list[Json] | dict[str, Json] | None
"""Any JSON value."""

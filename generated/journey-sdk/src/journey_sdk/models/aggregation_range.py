"""AggregationRange."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .._runtime.formats import Number
from .._runtime.model import Model


class AggregationRange(Model):
    """A range of numbers that includes its lower bound and excludes its upper bound."""

    gte: Annotated[Number | None, Field(alias="")] = None
    """Numbers in the range are greater than or equal to this one."""

    lt: Annotated[Number | None, Field(alias="")] = None
    """Numbers in the range are less than this one."""

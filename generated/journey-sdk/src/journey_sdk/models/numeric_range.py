"""NumericRange."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .._runtime.formats import Number
from .._runtime.model import Model


class NumericRange(Model):
    """A range of numbers. A bound that is left out does not limit the range."""

    gt: Annotated[Number | None, Field(alias="")] = None
    """Numbers in the range are greater than this one."""

    gte: Annotated[Number | None, Field(alias="")] = None
    """Numbers in the range are greater than or equal to this one."""

    lt: Annotated[Number | None, Field(alias="")] = None
    """Numbers in the range are less than this one."""

    lte: Annotated[Number | None, Field(alias="")] = None
    """Numbers in the range are less than or equal to this one."""

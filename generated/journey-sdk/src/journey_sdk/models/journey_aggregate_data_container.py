"""JourneyAggregateDataContainer."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .._runtime.model import Model
from .statistical_response import StatisticalResponse


class JourneyAggregateDataContainer(Model):
    """The figures of one group."""

    group: Annotated[dict[str, str] | None, Field(alias="")] = None
    """Dimensions that make up the group, with their values."""

    data: Annotated[list[StatisticalResponse] | None, Field(alias="")] = None
    """Figures of the group, one entry for each piece of the interval."""

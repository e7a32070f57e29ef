"""AggregateViewData."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .._runtime.model import Model
from .statistical_summary import StatisticalSummary


class AggregateViewData(Model):
    """The figures of one view."""

    name: Annotated[str | None, Field(alias="")] = None
    """Name of the view, as the query gave it."""

    stats: Annotated[StatisticalSummary | None, Field(alias="")] = None
    """The figures."""

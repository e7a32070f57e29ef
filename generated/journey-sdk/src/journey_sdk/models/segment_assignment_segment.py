"""SegmentAssignmentSegment."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .._runtime.model import CamelModel


class SegmentAssignmentSegment(CamelModel):
    """A reference to a segment."""

    id: Annotated[str, Field(alias="")]
    """Unique identifier of the segment."""

    self_uri: Annotated[str | None, Field(alias="")] = None
    """URI of the segment."""

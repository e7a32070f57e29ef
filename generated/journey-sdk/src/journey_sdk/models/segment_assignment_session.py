"""SegmentAssignmentSession."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .._runtime.model import CamelModel


class SegmentAssignmentSession(CamelModel):
    """A reference to a session."""

    id: Annotated[str, Field(alias="")]
    """Unique identifier of the session."""

    type: Annotated[str, Field(alias="")]
    """Type of the session, such as `web`."""

    self_uri: Annotated[str | None, Field(alias="")] = None
    """URI of the session."""

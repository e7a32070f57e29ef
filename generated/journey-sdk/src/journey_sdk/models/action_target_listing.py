"""ActionTargetListing."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .._runtime.model import CamelModel
from .action_target import ActionTarget


class ActionTargetListing(CamelModel):
    """One numbered page of action targets."""

    entities: Annotated[list[ActionTarget] | None, Field(alias="")] = None
    """Action targets on this page."""

    page_size: Annotated[int | None, Field(alias="")] = None
    """Largest number of action targets on a page."""

    page_number: Annotated[int | None, Field(alias="")] = None
    """Number of this page. The first page is 1."""

    total: Annotated[int | None, Field(alias="")] = None
    """Number of action targets on all pages together."""

    first_uri: Annotated[str | None, Field(alias="")] = None
    """URI of the first page."""

    next_uri: Annotated[str | None, Field(alias="")] = None
    """URI of the page that follows. Absent on the last page."""

    previous_uri: Annotated[str | None, Field(alias="")] = None
    """URI of the page before. Absent on the first page."""

    last_uri: Annotated[str | None, Field(alias="")] = None
    """URI of the last page."""

    self_uri: Annotated[str | None, Field(alias="")] = None
    """URI of this page."""

    page_count: Annotated[int | None, Field(alias="")] = None
    """Number of pages."""

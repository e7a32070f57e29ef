"""Detail."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .._runtime.model import CamelModel


class Detail(CamelModel):
    """What is wrong with one field or resource."""

    error_code: Annotated[str | None, Field(alias="")] = None
    """What is wrong, for programs to read."""

    field_name: Annotated[str | None, Field(alias="")] = None
    """Name of the field."""

    entity_id: Annotated[str | None, Field(alias="")] = None
    """Identifier of the resource."""

    entity_name: Annotated[str | None, Field(alias="")] = None
    """Name of the resource."""

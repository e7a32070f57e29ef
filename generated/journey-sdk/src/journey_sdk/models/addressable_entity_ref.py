"""AddressableEntityRef."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .._runtime.model import CamelModel


class AddressableEntityRef(CamelModel):
    """A reference to another resource of the API."""

    id: Annotated[str | None, Field(alias="")] = None
    """Unique identifier of the resource."""

    self_uri: Annotated[str | None, Field(alias="")] = None
    """URI of the resource."""

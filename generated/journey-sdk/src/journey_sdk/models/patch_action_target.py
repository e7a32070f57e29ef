"""PatchActionTarget."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .._runtime.model import CamelModel
from .service_level import ServiceLevel


class PatchActionTarget(CamelModel):
    """The changes to make to an action target."""

    id: Annotated[str | None, Field(alias="")] = None
    """Unique identifier of the action target."""

    name: Annotated[str | None, Field(alias="")] = None
    """New name of the action target."""

    service_level: Annotated[ServiceLevel | None, Field(alias="")] = None
    """New service level to aim for. Chat offers that would put it at risk are held
    back.
    """

    short_abandon_threshold: Annotated[int | None, Field(alias="")] = None
    """New threshold below which giving up counts as a short abandon."""

    self_uri: Annotated[str | None, Field(alias="")] = None
    """URI of this action target."""

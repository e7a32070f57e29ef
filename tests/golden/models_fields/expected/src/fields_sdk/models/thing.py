from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .._runtime.formats import Number
from .._runtime.model import CamelModel, Model
from .._runtime.unset import UNSET, Unset


class ThingOwnerAddress(Model):
    street: str | None = None


class ThingOwner(Model):
    e_mail: Annotated[str | None, Field(alias="e-mail")] = None
    address: ThingOwnerAddress | None = None


class Thing(CamelModel):
    """A thing in all of its states."""

    id: str | None = None
    """Given by the service."""
    name: str
    """Required, and never null."""
    note: str | None
    """Required, and may be null."""
    kind: Literal["thing"] = "thing"
    weight: Number | None = None
    """May be left out."""
    nick_name: str | None | Unset = UNSET
    """May be left out or null."""
    secret: str | None = None
    parent: Thing | None = None
    related: list[Thing] | None = None
    owner: ThingOwner | None = None
    """Who has it."""

"""ListModel."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .._runtime.model import Model
from .._runtime.unset import UNSET, Unset


class ListModel(Model):
    none: Annotated[None | Unset, Field(alias="None")] = UNSET

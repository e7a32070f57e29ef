"""ListModel."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .._runtime.model import Model


class ListModel(Model):
    none: Annotated[None, Field(alias="None")] = None

"""ListModel2."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .._runtime.model import Model


class ListModel2(Model):
    none_: Annotated[None, Field(alias="None")] = None

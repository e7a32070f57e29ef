"""Names."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .._runtime.model import CamelModel


class Names(CamelModel):
    snake_case: Annotated[str | None, Field(alias="snake_case")] = None
    camel_case: str | None = None
    kebab_case: Annotated[str | None, Field(alias="kebab-case")] = None
    url: Annotated[str | None, Field(alias="URL")] = None
    class_: str | None = None
    ref: Annotated[str | None, Field(alias="$ref")] = None
    n_1_st: Annotated[str | None, Field(alias="1st")] = None

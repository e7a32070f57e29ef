from typing import Annotated

from pydantic import Field

from .._runtime.model import Model


class Names(Model):
    snake_case: str | None = None
    camel_case: Annotated[str | None, Field(alias="camelCase")] = None
    kebab_case: Annotated[str | None, Field(alias="kebab-case")] = None
    url: Annotated[str | None, Field(alias="URL")] = None
    class_: Annotated[str | None, Field(alias="class")] = None
    ref: Annotated[str | None, Field(alias="$ref")] = None
    n_1_st: Annotated[str | None, Field(alias="1st")] = None

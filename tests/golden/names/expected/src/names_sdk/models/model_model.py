from typing import Annotated

from pydantic import Field

from .._runtime.model import Model


class ModelModel(Model):
    model_config_: Annotated[str | None, Field(alias="model_config")] = None
    schema_: Annotated[str | None, Field(alias="schema")] = None
    json_: Annotated[int | None, Field(alias="json")] = None
    str_: Annotated[str | None, Field(alias="str")] = None
    str_field: Annotated[str | None, Field(alias="Str")] = None
    class_: Annotated[str | None, Field(alias="class")] = None
    from_dict_: Annotated[str | None, Field(alias="from_dict")] = None
    type: Annotated[str | None, Field(alias="@type")] = None
    a_b_: Annotated[str | None, Field(alias="a b")] = None
    a_b: str | None = None
    日付: str | None = None
    field: Annotated[str | None, Field(alias="")] = None
    private: Annotated[str | None, Field(alias="_private")] = None
    dunder: Annotated[str | None, Field(alias="__dunder__")] = None

from typing_extensions import TypeAliasType

from .._runtime.formats import Number

Json = TypeAliasType(
    "Json", "str | Number | bool | list[Json] | dict[str, Json] | None"
)
"""Any JSON value."""

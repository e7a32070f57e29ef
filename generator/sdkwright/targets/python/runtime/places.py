"""Lists whose first places have types of their own, and which may be shorter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic_core import CoreSchema, core_schema

from .unset import UNSET

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler


class Places:
    """Tells the places of a list apart when JSON is read (`prefixItems`).

    `Annotated[list[str | int], Places(str, rest=int)]`; without `rest` there is
    nothing more. A list that may not be shorter is a `tuple[...]` instead.
    """

    def __init__(self, *first: object, rest: object = UNSET) -> None:
        self._first = first
        self._rest = rest

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        first = [handler.generate_schema(place) for place in self._first]
        rest = [] if self._rest is UNSET else [handler.generate_schema(self._rest)]
        whole = core_schema.tuple_schema(
            [*first, *rest], variadic_item_index=len(first) if rest else None
        )
        shorter = [core_schema.tuple_schema(first[:end]) for end in range(len(first))]
        read = core_schema.union_schema(
            [whole, *reversed(shorter)], mode="left_to_right"
        )
        return core_schema.json_or_python_schema(
            json_schema=core_schema.chain_schema(
                [read, core_schema.no_info_plain_validator_function(_as_list)]
            ),
            python_schema=handler(source),
            serialization=core_schema.simple_ser_schema("any"),
        )


def _as_list(places: tuple[object, ...]) -> list[object]:
    return list(places)

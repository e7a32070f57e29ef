"""Limits of a schema, checked on what the caller constructs and sends.

Responses are read without them: a server that breaks its own limits is no reason to
lose its answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sized
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from pydantic_core import PydanticCustomError, core_schema

from .narrow import as_array, as_object

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

BEYOND_LIMIT = "beyond_limit"
"""The type of the errors of pydantic that tell of a limit."""


@dataclass(frozen=True)
class Limits:
    """Limits on one value (JSON Schema Validation, section 6), as annotation.

    `name: Annotated[str, Limits(max_length=100)]`. A limit that does not concern
    the type of the value (a length of a number) is passed over, as there.
    """

    ge: float | None = None
    gt: float | None = None
    le: float | None = None
    lt: float | None = None
    multiple_of: float | None = None
    min_length: int | None = None
    max_length: int | None = None
    pattern: str | None = None
    unique_items: bool = False

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        schema = handler(source)
        return core_schema.json_or_python_schema(
            json_schema=schema,
            python_schema=core_schema.no_info_after_validator_function(
                self._check, schema
            ),
        )

    def _check(self, value: Any) -> Any:
        for problem in self.problems(value):
            # In the context: the text may hold braces, which a template must not.
            raise PydanticCustomError(BEYOND_LIMIT, "{problem}", {"problem": problem})
        return value

    def problems(self, value: object) -> Iterator[str]:
        """Yield what is wrong with `value`, in words."""
        if isinstance(value, (int, float, Decimal)) and not isinstance(value, bool):
            yield from self._number_problems(value)
        array = as_array(value)
        sized = value if isinstance(value, str) else as_object(value)
        if sized is not None:
            yield from self._length_problems(sized)
        if array is not None:
            yield from self._length_problems(array)
        if (
            self.pattern is not None
            and isinstance(value, str)
            and re.search(self.pattern, value, re.ASCII) is None
        ):
            yield f"must match the pattern {self.pattern}"
        if (
            self.unique_items
            and array is not None
            and any(item in array[:index] for index, item in enumerate(array))
        ):
            yield "must hold no item twice"

    def _number_problems(self, value: int | float | Decimal) -> Iterator[str]:
        if self.ge is not None and value < self.ge:
            yield f"must be at least {self.ge}"
        if self.gt is not None and value <= self.gt:
            yield f"must be greater than {self.gt}"
        if self.le is not None and value > self.le:
            yield f"must be at most {self.le}"
        if self.lt is not None and value >= self.lt:
            yield f"must be less than {self.lt}"
        # By their decimal texts: 0.3 is a multiple of 0.1, unless floats divide.
        if (
            self.multiple_of is not None
            and Decimal(str(value)) % Decimal(str(self.multiple_of)) != 0
        ):
            yield f"must be a multiple of {self.multiple_of}"

    def _length_problems(self, value: Sized) -> Iterator[str]:
        if self.min_length is not None and len(value) < self.min_length:
            yield f"must have a length of at least {self.min_length}"
        if self.max_length is not None and len(value) > self.max_length:
            yield f"must have a length of at most {self.max_length}"

from typing import TypeAlias

from .._runtime.formats import Number

Value: TypeAlias = str | Number | bool | list[str] | None

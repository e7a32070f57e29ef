"""Reading JSON into a type, as responses are read."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, cast

from sdkwright.targets.python.runtime.codec import reader_for

if TYPE_CHECKING:
    from typing_extensions import TypeForm

T = TypeVar("T")


def read_json(content: bytes, type_form: TypeForm[T]) -> T:
    """Read JSON into a type; what does not match stays as it came."""
    return cast("T", reader_for(cast("object", type_form)).read(content))

"""The types of error bodies: what most operations share, and where one differs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from ....model import Api, Operation
from ..types import NONE, TypeText, TypeWriter, union
from .results import by_media_type


def error_types(operation: Operation, types: TypeWriter) -> Mapping[str, TypeText]:
    """The type of the body of each error response that has one, by status."""
    found: dict[str, TypeText] = {}
    for response in operation.failures:
        if response.contents:
            found[response.status] = union(
                tuple(by_media_type(response, types).values())
            )
    return found


def common_error(api: Api, types: TypeWriter) -> TypeText | None:
    """The type that most error bodies have, if any has one."""
    counted = Counter(
        written
        for operation in api.operations
        for written in error_types(operation, types).values()
        if written != NONE
    )
    return counted.most_common(1)[0][0] if counted else None

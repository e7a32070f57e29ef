"""The types of error bodies: what most operations share, and where one differs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class CommonErrors:
    """The types that error bodies have unless an operation says otherwise.

    `by_status` has those whose type is not the one that most have, the `usual` one.
    """

    usual: TypeText | None
    by_status: Mapping[str, TypeText]

    def beyond(self, errors: Mapping[str, TypeText]) -> Mapping[str, TypeText]:
        """What an operation has to say itself, so that its errors are of these types.

        A range and `default` hold for statuses, too, that are common elsewhere: with
        one of them, all is said.
        """
        unusual = {
            status: written
            for status, written in errors.items()
            if written != self.by_status.get(status, self.usual)
            or (self.by_status and not status.isdigit())
        }
        return unusual if all(map(str.isdigit, unusual)) else errors

    @property
    def table(self) -> Mapping[str, TypeText]:
        """All of them, by status."""
        return {**self.by_status, **({"default": self.usual} if self.usual else {})}


def common_errors(api: Api, types: TypeWriter) -> CommonErrors:
    """What most error bodies are, and most of those with a status."""
    by_status: dict[str, Counter[TypeText]] = {}
    counted: Counter[TypeText] = Counter()
    for operation in api.operations:
        for status, written in error_types(operation, types).items():
            if written != NONE:
                counted[written] += 1
                by_status.setdefault(status, Counter())[written] += 1
    usual = _first(counted)
    found = {status: _first(counts) for status, counts in sorted(by_status.items())}
    return CommonErrors(
        usual,
        {
            status: written
            for status, written in found.items()
            if written and written != usual and status.isdigit()
            if by_status[status][written] > 1
        },
    )


def _first(counted: Counter[TypeText]) -> TypeText | None:
    """The type that comes most often, the first of equals."""
    return counted.most_common(1)[0][0] if counted else None

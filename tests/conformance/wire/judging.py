"""What is wrong with a call, and whose fault it is."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from conformance.comparing import canonical
from conformance.packages import Package
from support.prism import VIOLATIONS

from .losses import difference, losses
from .planning import is_json
from .reading import Description, Operation, Schema
from .sending import Sent
from .validity import Validity


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong with a call.

    Attributes:
        stage: `call`, where there was no answer to look at; `request`; `result`;
            `response`, where the answer is none that the description allows, as
            another validator says.
    """

    operation: str
    variant: str
    client: str
    stage: str
    text: str

    def __str__(self) -> str:
        return f"{self.operation}: {self.stage}: {self.text}"


@dataclass(frozen=True)
class Judge:
    """Judges calls by a description, and by what Prism says of them."""

    description: Description
    package: Package

    def faults(self, sent: Sent) -> Iterator[Fault]:
        """Everything that is wrong with a call."""
        for stage, text in self._found(sent):
            planned = sent.planned
            yield Fault(
                planned.operation.key, planned.variant, sent.client, stage, text
            )

    def _found(self, sent: Sent) -> Iterator[tuple[str, str]]:
        if sent.response is None:
            yield "call", repr(sent.error)
            return
        violations = _violations(sent.response)
        yield from (("request", text) for text in violations)
        if violations:
            return
        yield from (("request", text) for text in losses(sent))
        yield from self._answer(sent)

    def _answer(self, sent: Sent) -> Iterator[tuple[str, str]]:
        status_error = self.package.part("errors").ApiStatusError
        if isinstance(sent.error, status_error):
            statuses = sent.planned.operation.responses
            status = str(sent.response.status_code)
            if not {status, f"{status[0]}XX", "default"} & statuses.keys():
                yield "call", f"answered {status}: {sent.response.text[:300]}"
            return
        if sent.error is not None:
            yield self._blamed(sent, f"raised {sent.error!r}")
            return
        yield from self._result(sent)
        # The base of all models stands for members of unions that nobody knows.
        for place in _made_of(self.package.part("_runtime.model").Model, sent.result):
            yield self._blamed(sent, f"{place} has no type of its own")
        if sent.warnings:
            yield self._blamed(sent, "; ".join(sorted(set(sent.warnings))))

    def _result(self, sent: Sent) -> Iterator[tuple[str, str]]:
        content = sent.response.content
        if sent.result is None:
            if content.strip() and content.strip() != b"null":
                yield "result", f"the response is lost: {content[:100]!r}"
        elif isinstance(sent.result, bytes):
            if sent.result != content:
                yield "result", "the result is not what came"
        elif is_json(sent.response.content_type):
            data = self.package.part("_runtime.codec").to_data(sent.result)
            if canonical(data) != canonical(json.loads(content)):
                yield "result", f"{difference(json.loads(content), data)}"
        elif sent.result != sent.response.text:
            yield "result", "the result is not the text that came"

    def _blamed(self, sent: Sent, text: str) -> tuple[str, str]:
        """Whose fault a response is that could not be read into its type."""
        schema = _promised(sent.planned.operation, sent.response)
        try:
            value = json.loads(sent.response.content)
        except ValueError:
            return "result", text
        faults = Validity(self.description).faults(value, schema)
        if not faults:
            return "result", text
        return "response", "; ".join(faults[:3])


def _made_of(kind: Any, value: Any, place: str = "the result") -> Iterator[str]:
    """Where in a result there are instances of a class, and of none of its heirs."""
    if type(value) is kind:
        yield place
    if isinstance(value, kind):
        value = {**value.__dict__, **(value.__pydantic_extra__ or {})}
    if isinstance(value, Mapping):
        for name, item in value.items():
            yield from _made_of(kind, item, f"{place}.{name}")
    elif isinstance(value, list):
        for item in value:
            yield from _made_of(kind, item, f"{place}[]")


def _promised(operation: Operation, response: Any) -> Schema:
    status = str(response.status_code)
    for key in (status, f"{status[0]}XX", "default"):
        if key in operation.responses:
            kind = response.content_type.partition(";")[0]
            contents = operation.responses[key]
            return contents.get(kind) or next(iter(contents.values()), True)
    return True


def _violations(response: Any) -> list[str]:
    """What Prism says of a request.

    What it says of its own answer, an example of the description, is not looked at:
    a client has to take that answer as it is.
    """
    found = list(_entries(response.headers.get(VIOLATIONS, "")))
    if response.headers.get("content-type") == "application/problem+json":
        found += response.json().get("validation", [])
    return [
        f"{'.'.join(entry['location']).removeprefix('request.')}: {entry['message']}"
        for entry in found
        if entry["location"][:1] != ["response"] and entry["severity"] == "Error"
    ]


def _entries(header: str) -> Iterator[Any]:
    """The entries of Prism's header, which it cuts where they are too many."""
    decoder = json.JSONDecoder()
    place = header.find("[") + 1
    while place and place < len(header) and header[place] == "{":
        try:
            entry, place = decoder.raw_decode(header, place)
        except ValueError:
            return
        yield entry
        place += 1

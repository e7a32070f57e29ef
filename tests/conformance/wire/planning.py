"""The calls that are made of an operation: with all arguments, and with few."""

import base64
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from conformance.calling import arguments
from conformance.cases import MISSING, Call
from conformance.packages import Package

from .making import Maker
from .naming import type_called
from .reading import Description, Operation
from .validity import Validity


@dataclass(frozen=True)
class Planned:
    """One call: its keywords, and the data that they were made of."""

    operation: Operation
    variant: str
    keywords: dict[str, Any]
    given: dict[tuple[str, str], Any]
    body: Any
    media_type: str


def planned(
    description: Description, operation: Operation, package: Package
) -> Iterator[Planned]:
    """The calls of an operation: with what is required alone, and with everything.

    There is one with everything for each media type of its body. The body is plain
    data in the first, and a model in the others.

    Raises:
        LookupError: the package has no such operation or argument.
        EndlessError: no value can be made of one of its schemas.
    """
    validity = Validity(description)
    small = Maker(description, validity, full=False, place="")
    whole = Maker(description, validity, full=True, place="")
    first = next(iter(operation.bodies), "") if operation.body_required else ""
    yield _planned(operation, package, small, "required", first)
    for media_type in operation.bodies or [""]:
        variant = f"all {media_type}".rstrip()
        yield _planned(operation, package, whole, variant, media_type)


def _planned(
    operation: Operation, package: Package, maker: Maker, variant: str, media_type: str
) -> Planned:
    given = {
        (parameter.place, parameter.name): maker.at(parameter.place).make(
            parameter.schema
        )
        for parameter in operation.parameters
        if parameter.required or maker.full
    }
    body = _body(operation, maker, media_type) if media_type else MISSING
    call = Call(
        operation.key,
        {},
        {f"{place}:{name}": value for (place, name), value in given.items()},
        _as_model(operation, package, body, media_type) if maker.full else body,
        media_type if len(operation.bodies) > 1 else "",
    )
    return Planned(
        operation, variant, arguments(package, call), given, body, media_type
    )


def _body(operation: Operation, maker: Maker, media_type: str) -> Any:
    schema = operation.bodies[media_type]
    if is_json(media_type):
        return maker.at("body").make(schema)
    if is_form(media_type):
        return maker.at("form").make(schema)
    if media_type.startswith("text/"):
        text = maker.at("body").make(schema)
        return text if isinstance(text, str) else "text"
    return {"$bytes": base64.b64encode(b"\x00\xff some bytes").decode()}


def _as_model(
    operation: Operation, package: Package, body: Any, media_type: str
) -> Any:
    """The body as a caller has it who takes the model and not plain data."""
    if body is MISSING or not is_json(media_type):
        return body
    bodies = package.operation(operation.key)["bodies"]
    written = next(b["type"] for b in bodies if b["media_type"] == media_type)
    codec = package.part("_runtime.codec")
    data = codec.dump_json(body)
    return codec.reader_for(type_called(written, package)).read(data)


def is_json(media_type: str) -> bool:
    """Whether a body of a media type is JSON."""
    name = media_type.partition(";")[0].strip().lower()
    return name == "application/json" or name.endswith("+json")


def is_form(media_type: str) -> bool:
    """Whether a body of a media type is a form."""
    return media_type.startswith(("multipart/", "application/x-www-form-urlencoded"))

"""Everything that a case asks for, and what is wrong with it."""

import json
from collections.abc import Iterator
from typing import Any

from conformance.calling import CALLERS, Outcome
from conformance.cases import MISSING, Call, Case, Instances, python_value
from conformance.comparing import canonical, compare
from conformance.packages import Package
from conformance.server import Server, answer_of


def problems(case: Case, package: Package, server: Server) -> Iterator[str]:
    """What the package of a case does wrong, in a sentence each."""
    found = len(package.inspected["operations"])
    if found != case.operations:
        yield f"{found} operations, not {case.operations}"
    for absent in case.absent:
        entries = package.operation(absent["operation"])["arguments"]
        for name in {e["wire_name"] for e in entries} & set(absent["wire_names"]):
            yield f"{absent['operation']} takes {name}"
    if len({package.model(name) for name in case.distinct}) != len(case.distinct):
        yield f"not all of {case.distinct} have a class of their own"
    for call in case.calls:
        for kind in CALLERS:
            for problem in _call(package, call, kind, server):
                yield f"{call.operation} ({kind}): {problem}"
    for instances in case.instances:
        yield from _instances(package, instances)


def _call(package: Package, call: Call, kind: str, server: Server) -> Iterator[str]:
    server.answer = answer_of(call.response)
    server.received.clear()
    try:
        outcome = CALLERS[kind](package, call, server.url)
    except LookupError as error:
        yield str(error)
        return
    if len(server.received) != 1:
        if not (call.may_refuse and isinstance(outcome.error, ValueError)):
            yield f"{len(server.received)} requests, and {outcome.error!r}"
        return
    yield from compare(call.expect, server.received[0])
    yield from _outcome(package, call, outcome)


def _outcome(package: Package, call: Call, outcome: Outcome) -> Iterator[str]:
    match call.result:
        case {"error": int(status)}:
            if getattr(outcome.response, "status_code", None) != status or (
                not isinstance(outcome.error, package.part("errors").ApiStatusError)
            ):
                yield f"{outcome.error!r} instead of an error with status {status}"
            return
        case _:
            pass
    if outcome.error is not None:
        yield f"raised {outcome.error!r}"
        return
    if call.result is not MISSING:
        yield from _result(package, call.result, outcome.result)
    if call.result_schema:
        wanted = package.model(call.result_schema)
        if type(outcome.result) is not wanted:
            yield f"the result is a {type(outcome.result).__name__}, not {wanted}"
    if call.raw:
        yield from _raw(call, outcome.response)


def _result(package: Package, wanted: Any, result: Any) -> Iterator[str]:
    wanted = python_value(wanted)
    if isinstance(wanted, bytes):
        if result != wanted:
            yield f"the result is {result!r}, not {wanted!r}"
        return
    data = package.part("_runtime.codec").to_data(result)
    if canonical(data) != canonical(wanted):
        yield f"the result is {canonical(data)}, not {canonical(wanted)}"


def _raw(call: Call, response: Any) -> Iterator[str]:
    if response.status_code != call.raw["status"]:
        yield f"the raw response has the status {response.status_code}"
    for name, value in call.raw.get("headers", {}).items():
        if response.headers.get(name) != value:
            yield f"the raw header {name} is {response.headers.get(name)!r}"


def _instances(package: Package, instances: Instances) -> Iterator[str]:
    codec = package.part("_runtime.codec")
    reader = codec.reader_for(package.model(instances.schema))
    for value in instances.valid:
        text = f"{instances.schema}, valid {value!r}"
        try:
            with package.listening() as warnings:
                read = reader.read(json.dumps(value).encode())
            reader.read_strictly(json.dumps(value).encode())
        except ValueError as error:
            yield f"{text}: {error}"
            continue
        data = codec.to_data(read)
        if canonical(data) != canonical(value):
            yield f"{text}: becomes {data!r}"
        if warnings:
            yield f"{text}: {warnings}"
    for value in instances.invalid:
        content = json.dumps(value).encode()
        data = codec.to_data(reader.read(content))
        if canonical(data) != canonical(value):
            yield f"{instances.schema}, invalid {value!r}: becomes {data!r}"
        # Only models have a `from_dict` that could refuse.
        if hasattr(package.model(instances.schema), "from_dict"):
            try:
                reader.read_strictly(content)
            except ValueError:
                continue
            yield f"{instances.schema}, invalid {value!r}: is taken"

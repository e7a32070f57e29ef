"""View data of the example programs: every operation, called once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ....model import Api, Operation
from ....render import Code
from ..docstrings import one_line
from ..imports import sample_block
from ..layout import Group, lay_out
from ..literals import string
from ..names import PythonNames
from ..options import PythonOptions
from ..samples import SampleCall, Sampler
from ..titles import title_said
from ..types import NONE, TypeWriter, gathered
from ..vocabularies import for_results
from .results import STREAMS, result_view
from .security import text_credentials

_PLACEHOLDER = "your token"


@dataclass(frozen=True, slots=True)
class Step:
    """One call, and the line that shows what came of it."""

    call: Code
    async_call: Code


@dataclass(frozen=True, slots=True)
class ProgramView:
    """The two programs, which differ only in how they wait."""

    title: str
    variables: tuple[str, ...]
    imports: Code
    async_imports: Code
    client: Code
    async_client: Code
    steps: tuple[Step, ...]


def program_view(api: Api, names: PythonNames, options: PythonOptions) -> ProgramView:
    """The view of the example programs."""
    sampler = Sampler(api, names)
    calls = [sampler.call(operation) for operation in api.operations]
    types = TypeWriter(api.definitions, for_results(names.classes))
    needed = gathered(call.imports for call in calls)
    prefix = options.variable_prefix
    credentials = text_credentials(api, names)
    arguments = {
        **{a: (f"{prefix}_{a.upper()}", _PLACEHOLDER) for a in credentials},
        "base_url": (f"{prefix}_BASE_URL",),
    }
    return ProgramView(
        title=title_said(api.title),
        variables=tuple(values[0] for values in arguments.values()),
        imports=sample_block(needed | {("", "Client")}, options.package),
        async_imports=sample_block(needed | {("", "AsyncClient")}, options.package),
        client=_client("with Client(", arguments),
        async_client=_client("async with AsyncClient(", arguments),
        steps=tuple(
            _step(types, operation, call)
            for operation, call in zip(api.operations, calls, strict=True)
        ),
    )


def _client(before: str, arguments: Mapping[str, tuple[str, ...]]) -> Code:
    """A client whose arguments come from the environment, or else are as given."""
    items = tuple(
        f"{argument}=os.environ.get({', '.join(map(string, values))})"
        for argument, values in arguments.items()
    )
    return lay_out(Group(before, items, ")"), 4, " as client:")


def _step(types: TypeWriter, operation: Operation, call: SampleCall) -> Step:
    title = string(
        one_line(operation.summary) or f"{operation.method} {operation.path}"
    )
    if result_view(operation, types, STREAMS).written == NONE:
        announced = "\n        " + lay_out(Group("show(", (title,), ")"), 8)
        return Step(
            Code(lay_out(call.expression("client."), 8) + announced),
            Code(lay_out(call.expression("await client."), 8) + announced),
        )
    return Step(
        lay_out(Group("show(", (title, call.expression("client.")), ")"), 8),
        lay_out(Group("show(", (title, call.expression("await client.")), ")"), 8),
    )

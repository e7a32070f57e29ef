"""View data of `testing/`: the answers that fakes take from the API's examples."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from ....diagnostics import inert_json
from ....listings import first_page, last_page
from ....model import Api, JsonValue, Operation
from ..names import PythonNames, group_of
from ..options import PythonOptions


@dataclass(frozen=True, slots=True)
class TestingView:
    """The package for tests: its name, and a method to speak of as an example."""

    package: str
    accessor: str
    method: str


def testing_views(
    api: Api, names: PythonNames, options: PythonOptions
) -> tuple[TestingView, ...]:
    """The view of `testing/`; none for an API without operations."""
    return tuple(
        TestingView(
            options.package,
            names.groups[group_of(operation)].accessor,
            names.methods[operation.pointer],
        )
        for operation in api.operations[:1]
    )


def examples_text(api: Api, names: PythonNames) -> str:
    """What each operation answers by its own example, as JSON, a line for each."""
    entries = (_entry(api, names, operation) for operation in api.operations)
    lines = ",\n".join(json.dumps(entry, ensure_ascii=False) for entry in entries)
    return inert_json(f"[\n{lines}\n]\n")


def _entry(api: Api, names: PythonNames, operation: Operation) -> JsonValue:
    present = group_of(operation), names.methods[operation.pointer]
    methods = (present, *names.former.of(operation))
    groups = [(names.groups[group], method) for group, method in methods]
    last = last_page(api, operation)
    return {
        "methods": [
            f"{class_name}.{method}"
            for group, method in groups
            for class_name in (group.class_name, group.async_class_name)
        ],
        "method": operation.method,
        "path": operation.path,
        **_answer(api, operation),
        **({"last_page": asdict(last)} if last else {}),
    }


def _answer(api: Api, operation: Operation) -> dict[str, JsonValue]:
    response = next(iter(operation.successes), None)
    if response is None:
        return {"status": 204, "media_type": "", "body": None}
    status = int(response.status) if response.status.isdigit() else 200
    if not response.contents:
        return {"status": status, "media_type": "", "body": None}
    content = response.contents[0]
    body = first_page(api, operation, content)
    return {"status": status, "media_type": content.name, "body": body}

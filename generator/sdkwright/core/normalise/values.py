"""Reading values of a tree whose shape nobody promised."""

from __future__ import annotations

from typing import cast


def mapping(value: object) -> dict[str, object]:
    """The value if it is a mapping, else an empty one."""
    return cast("dict[str, object]", value) if isinstance(value, dict) else {}


def items(value: object) -> list[object]:
    """The value if it is a list, else an empty one."""
    return cast("list[object]", value) if isinstance(value, list) else []


def strings(value: object) -> tuple[str, ...]:
    """The strings in a list, each once."""
    return tuple(dict.fromkeys(v for v in items(value) if isinstance(v, str)))


def extensions(node: dict[str, object]) -> dict[str, object]:
    """The specification extensions of an object."""
    return {key: value for key, value in node.items() if key.startswith("x-")}

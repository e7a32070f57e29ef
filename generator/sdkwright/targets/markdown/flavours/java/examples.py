"""Example code in Java: values that stand in for those of the reader."""

from __future__ import annotations

from dataclasses import dataclass

from .....model import ABSENT, Absent, JsonValue
from .....render import Code
from .....render.characters import on_one_line
from .types import JavaType

_STAND_INS = {
    "Integer": "56",
    "Long": "56L",
    "Float": "3.4F",
    "Double": "3.4D",
    "Boolean": "true",
    "BigDecimal": 'new BigDecimal("3.4")',
    "Date": "new Date()",
    "LocalDate": "LocalDate.now()",
    "UUID": "UUID.randomUUID()",
    "File": 'new File("/path/to/file")',
    "byte[]": "new byte[0]",
}
_SUFFIXES = {"Integer": "", "Long": "L", "Float": "F", "Double": "D"}


@dataclass(frozen=True, slots=True)
class Argument:
    """A variable of the example."""

    type: Code
    name: Code
    value: Code
    comment: Code


@dataclass(frozen=True, slots=True)
class JavaExample:
    """A whole example."""

    package: Code
    class_name: Code
    base_path: Code
    method: Code
    arguments: tuple[Argument, ...]
    result: Code | None

    @property
    def call(self) -> Code:
        """What stands between the parentheses of the call."""
        return Code(", ".join(argument.name for argument in self.arguments))


def argument(
    type_: JavaType, name: str, description: str, default: JsonValue | Absent = ABSENT
) -> Argument:
    """The line of one parameter."""
    return Argument(
        type=Code(type_.text),
        name=Code(name),
        value=Code(_value(type_.text, name, default)),
        comment=comment(description),
    )


def comment(text: str) -> Code:
    """Text behind `//`. Java reads `\\u000a` there as an end of line, `\\\\u000a` not."""
    return Code(on_one_line(text).replace("\\", "\\\\"))


def string(text: str) -> Code:
    """A string literal."""
    return Code('"' + "".join(map(_character, text)) + '"')


def _character(char: str) -> str:
    if char in '"\\':
        return f"\\{char}"
    if char.isprintable():
        return char
    units = char.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[i : i + 2].hex()}" for i in range(0, len(units), 2))


def _value(type_: str, name: str, default: JsonValue | Absent) -> str:
    """The default if it is a literal of the type, else what stands in for a value."""
    match default:
        case bool() if type_ == "Boolean":
            return str(default).lower()
        case int() | float() if type_ in _SUFFIXES and not isinstance(default, bool):
            return f"{default}{_SUFFIXES[type_]}"
        case str() if type_ == "String":
            return string(default)
        case _:
            return _stand_in(type_, name)


def _stand_in(type_: str, name: str) -> str:
    if type_ == "String":
        return string(f"{name}_example")
    if type_.startswith("List<"):
        return f"Arrays.asList({_stand_in(type_[5:-1], name)})"
    if type_.startswith("Map<"):
        return f"new Hash{type_}()"
    return _STAND_INS.get(type_) or f"new {type_}()"

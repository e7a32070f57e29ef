"""Arguments of operations: what signatures declare and calls send."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ....model import ABSENT, Definition, Operation, Parameter, Place, Style
from ..fields import limits_of
from ..layout import Hint
from ..literals import literal, string
from ..media import Family, family_of
from ..types import NONE, Import, TypeText, union

_IDEMPOTENCY = re.compile(r"(x-)?idempotency-(key|token)", re.IGNORECASE)
_DEFAULT_STYLES = {
    Place.PATH: (Style.SIMPLE, False),
    Place.QUERY: (Style.FORM, True),
    Place.HEADER: (Style.SIMPLE, False),
    Place.COOKIE: (Style.FORM, True),
    Place.QUERYSTRING: (Style.FORM, True),
}
"""What a bare value means in each place: the style and whether it is exploded."""


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument in the pieces that signatures and calls need."""

    name: str
    parameter: Parameter
    written: TypeText

    @property
    def declared(self) -> Hint:
        """What stands in the signature."""
        if self.parameter.required:
            return Hint(f"{self.name}: ", self.written.parts)
        return Hint(f"{self.name}: ", union((self.written, NONE)).parts, " = None")

    @property
    def entry(self) -> str:
        """What stands in the call: the wire name and the value in its style."""
        return f"{string(self.parameter.name)}: {self.value}"

    @property
    def helper(self) -> str:
        """The runtime's wrapper around the value, if it needs one."""
        if self.parameter.media_type:
            is_json = family_of(self.parameter.media_type) is Family.JSON
            return "JsonText" if is_json else ""
        style = (self.parameter.style, self.parameter.explode)
        usual = style == _DEFAULT_STYLES[self.parameter.place]
        return "" if usual and not self.parameter.allow_reserved else "Styled"

    @property
    def value(self) -> str:
        """The argument, in the runtime's wrapper if it needs one."""
        match self.helper:
            case "JsonText":
                return f"JsonText({self.name})"
            case "Styled":
                return f"Styled({', '.join((self.name, *self._style))})"
            case _:
                return self.name

    @property
    def _style(self) -> tuple[str, ...]:
        style = string(self.parameter.style.value)
        reserved = self.parameter.allow_reserved
        return (
            style,
            f"explode={self.parameter.explode}",
            *(("allow_reserved=True",) if reserved else ()),
        )

    @property
    def imports(self) -> frozenset[Import]:
        """What the call needs for it."""
        helper = self.helper
        return frozenset({("_runtime.parameters", helper)} if helper else ())


def limited(
    arguments: tuple[Argument, ...], definitions: Mapping[str, Definition]
) -> tuple[str, ...]:
    """The limits on parameters, by wire names.

    Where parameters of two places share their name and not their limits, there is no
    saying whose they are.
    """
    found: dict[str, set[str]] = {}
    for argument in arguments:
        limits = limits_of(argument.parameter.schema, definitions)
        found.setdefault(argument.parameter.name, set()).add(limits)
    return tuple(
        f"{string(name)}: {text}"
        for name, limits in found.items()
        if len(limits) == 1 and (text := limits.pop())
    )


def idempotency_header(operation: Operation) -> str:
    """The header parameter by which the server recognises a call made twice.

    An IETF draft names it Idempotency-Key; most services do.
    """
    headers = (p.name for p in operation.parameters if p.place is Place.HEADER)
    return next((name for name in headers if _IDEMPOTENCY.fullmatch(name)), "")


def sentence(text: str) -> str:
    """A text that ends with a full stop if it ends with a word."""
    said = text.strip()
    return f"{said}." if said[-1:].isalnum() else said


def about(parameter: Parameter) -> str:
    """What is said of a parameter, and what the server does without it."""
    said = parameter.annotations
    text = sentence(said.description)
    if said.default is not ABSENT and not parameter.required:
        text += f" The server takes {literal(said.default)} where it is left out."
    return text.strip()

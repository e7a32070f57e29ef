"""Laying code out as black does, so that nothing is left for black to change.

Only the shapes that our templates need: bracketed expressions, nested at will. What
comes out too long all the same is formatted by black itself, file by file.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...render import Code
from .pieces import is_plain, opening, parts

WIDTH = 88
"""Characters in a line: black's default."""

_INDENT = 4
_SUBSCRIPTED = re.compile(r"(?P<name>(?:\w+=)?\w+)\[(?P<inside>.+)\](?P<bracket>\()")
_RESULT = re.compile(r" -> (?P<type>.+?)(?P<end>:(?: \.\.\.)?)")


@dataclass(frozen=True, slots=True)
class Group:
    """A bracketed expression: `open` and `close` with the items between them.

    `open` holds all that stands before the items, such as `print(` or `query={`.
    """

    open: str
    items: tuple[Expression, ...]
    close: str

    @property
    def explodes(self) -> bool:
        """Whether black puts each item on a line of its own as soon as it splits.

        It does for imports and for displays of lists, tuples and dictionaries, and
        tries the items together on one line for calls, subscripts and signatures. For
        annotations of fields it may do neither, and leaves alone what has a comma.
        """
        if self.open.startswith("from ") or self.open.endswith("Annotated["):
            return True
        before = self.open[:-1].rstrip()
        is_display = self.open[-1:] == "{" or not before or before[-1] in "=:,({["
        return is_display and len(self.items) > 1

    @property
    def takes_a_comma(self) -> bool:
        """Whether black puts a comma even behind a single item."""
        return self.open.startswith(("def ", "async def ", "from "))


@dataclass(frozen=True, slots=True)
class Hint:
    """A type with what stands before and behind it, such as `name: ` and ` = None`.

    Where it takes more than a line, black puts the union into parentheses.
    """

    open: str
    members: tuple[str, ...]
    close: str = ""

    @property
    def can_split(self) -> bool:
        """Whether black splits it between its members, and not within one."""
        return len(self.members) != 1 or "[" not in "".join(self.members)


Expression = str | Group | Hint


def flat(expression: Expression) -> str:
    """The expression on one line."""
    if isinstance(expression, str):
        return expression
    if isinstance(expression, Hint):
        return f"{expression.open}{' | '.join(expression.members)}{expression.close}"
    items = ", ".join(flat(item) for item in expression.items)
    return f"{expression.open}{items}{expression.close}"


def lay_out(expression: Expression, indent: int = 0, after: str = "") -> Code:
    """The expression on as few lines as black would give it.

    The first line is meant to stand at the column `indent`; `after` follows the last
    one without a break, such as a colon or a comma.
    """
    return Code("\n".join(_lines(expression, indent, after)).lstrip())


def _lines(expression: Expression, indent: int, after: str) -> list[str]:
    margin = " " * indent
    line = f"{margin}{flat(expression)}{after}"
    if _fits(line):
        return [line]
    if isinstance(expression, str):
        return _pieces(expression, indent, after) or [line]
    if isinstance(expression, Hint):
        if not after.rstrip(",") and not expression.close and _is_alone(expression):
            return _pieces(flat(expression), indent, after) or [line]
        head, equals, value = after.rpartition(" = ")
        if equals and _fits(f"{margin}{flat(expression)}{head} = ("):
            return [
                f"{margin}{flat(expression)}{head} = (",
                f"{margin}    {value}",
                f"{margin})",
            ]
        inside = _members(expression, indent + _INDENT)
        last = f"{margin}){expression.close}{after}"
        return [f"{margin}{expression.open}(", *inside, last] if inside else [line]
    if not expression.items:
        return [line]
    *above, head = _head(expression.open, indent)
    items = ", ".join(flat(item) for item in expression.items)
    rest = f"{head}{items}{expression.close}{after}"
    if above and _fits(rest):
        return [*above, rest]
    return [
        *above,
        head,
        *_body(expression, indent + _INDENT),
        *_end(expression.close, indent, after),
    ]


def _head(text: str, indent: int) -> list[str]:
    """What opens a bracket; in `returns=Responses[A | B](` the types may be split."""
    margin = " " * indent
    found = _SUBSCRIPTED.fullmatch(text)
    if _fits(f"{margin}{text}") or not found:
        return [f"{margin}{text}"]
    inside = _members(Hint("", parts(found["inside"], " | ")), indent + _INDENT)
    first, last = f"{margin}{found['name']}[", f"{margin}]{found['bracket']}"
    return [first, *inside, last] if inside else [f"{margin}{text}"]


def _end(text: str, indent: int, after: str) -> list[str]:
    """What closes a bracket: a result that is too long for its line is in parentheses."""
    margin = " " * indent
    found = _RESULT.fullmatch(after)
    if _fits(f"{margin}{text}{after}") or not found:
        return [f"{margin}{text}{after}"]
    members = parts(found["type"], " | ")
    is_a_name = len(members) == 1 and "[" not in found["type"]
    inside = (
        [f"{margin}    {found['type']}"]
        if is_a_name
        else _members(Hint("", members), indent + _INDENT)
    )
    first, last = f"{margin}{text} -> (", f"{margin}){found['end']}"
    return [first, *inside, last] if inside else [f"{margin}{text}{after}"]


def _members(hint: Hint, indent: int) -> list[str]:
    """The members on one line, or one on each; none where that does not help."""
    margin = " " * indent
    together = f"{margin}{' | '.join(hint.members)}"
    if not hint.can_split or (len(hint.members) == 1 and not _fits(together)):
        return []
    if _fits(together):
        return [together]
    return _union(hint.members, indent, "")


def _is_alone(hint: Hint) -> bool:
    """Whether a hint is a single generic type: of a field, an argument or an alias."""
    return not hint.can_split and hint.open.endswith((": ", " = "))


def _pieces(text: str, indent: int, after: str) -> list[str]:
    """Code given as text, split where black would; nothing where that is not plain."""
    if not is_plain(text):
        return []
    members = parts(text, " | ")
    if len(members) > 1:
        return _union(members, indent, after)
    start = opening(text)
    inside = text[start + 1 : -1]
    if not inside or inside.endswith(","):
        return []
    group = Group(text[: start + 1], parts(inside, ", "), text[-1])
    return _lines(group, indent, after)


def _union(members: tuple[str, ...], indent: int, after: str) -> list[str]:
    """The members of a union, each on a line of its own or split further."""
    last = len(members) - 1
    return [
        line
        for number, member in enumerate(members)
        for line in _lines(
            f"| {member}" if number else member, indent, after if number == last else ""
        )
    ]


def _body(group: Group, indent: int) -> list[str]:
    together = " " * indent + ", ".join(flat(item) for item in group.items)
    alone = len(group.items) == 1 and group.takes_a_comma
    if _fits(together) and not group.explodes and not alone:
        return [together]
    comma = "," if len(group.items) > 1 or group.takes_a_comma else ""
    return [line for item in group.items for line in _lines(item, indent, comma)]


def _fits(line: str) -> bool:
    return len(line) <= WIDTH and "\n" not in line

"""The last step of a Python file: black, where laying out cannot vouch for itself."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from .layout import WIDTH

_ONE_PIECE = re.compile(
    r"""\s* (?:
      (?:\w+=|"[^"\\]*":\ )? "(?:[^"\\]|\\.)*" ,?  # a string as an item or an entry
    | (?:"[^"\\]*":\ |\w+=)? [\[{(]            # the head of a display
    | (?:\w+=|class\ |await\ )? [\w.]+ \( (?:\),?)?  # the head of a call or a class
    | (?:\|\ |\w+=|"[^"\\]*":\ )? [\w.]+,?  # a name, a member of a union, an argument
    | \w+:\ [\w.]+                      # a field of a type with a single name
    | (?:async\ )?def\ \w+\(            # the head of a signature
    | from\ \S+\ import\ (?:\*|\()
    | \w+\ as\ \w+,                     # a name that is imported
    )""",
    re.VERBOSE,
)
"""Lines that cannot be split, by black or by anybody."""

_DOCSTRING = re.compile(
    r'^ *"""(?:[^"\\]++|\\.|"(?!""))*+"""$', re.MULTILINE | re.DOTALL
)
"""Text that black leaves alone, as templates write it."""

_FUTURE = "from __future__ import annotations\n"
"""Tells black that a file is of no old Python, as it does in every file of ours."""


def formatted(path: str, text: str) -> str:
    """The text as black would leave it.

    Templates put out what black leaves alone. Only a line of code that is too long may
    be one that black knows how to split; black then formats the statement it stands in.
    """
    if not path.endswith(".py") or not _too_long(text):
        return text
    code = _DOCSTRING.sub(lambda found: "\n" * found[0].count("\n"), text)
    long = _too_long(code)
    if not long:
        return text
    lines = text.split("\n")
    for first, last in reversed(list(_statements(ast.parse(text), long))):
        lines[first - 1 : last] = _blackened(lines[first - 1 : last])
    return "\n".join(lines)


def _too_long(code: str) -> list[int]:
    """The numbers of the lines that are too long, and may be split."""
    return [
        number
        for number, line in enumerate(code.split("\n"), 1)
        if len(line) > WIDTH and not _ONE_PIECE.fullmatch(line)
    ]


def _statements(tree: ast.Module, wanted: list[int]) -> Iterator[tuple[int, int]]:
    """First and last line of each statement that one of some lines stands in.

    The lines are in order. Of a statement with a body it is the head; docstrings, which
    nobody splits, are left out.
    """
    waiting: list[ast.stmt] = list(reversed(tree.body))
    index = 0
    while waiting and index < len(wanted):
        statement = waiting.pop()
        if (statement.end_lineno or 0) < wanted[index]:
            continue
        body = [] if _is_stub(statement) else _body(statement)
        last = body[0].lineno - 1 if body else statement.end_lineno or 0
        waiting += reversed(body)
        found = index
        while index < len(wanted) and wanted[index] <= last:
            index += 1
        if index > found and not _is_text(statement):
            yield statement.lineno, last


def _body(statement: ast.stmt) -> list[ast.stmt]:
    """What stands below a statement: our templates know no `else` with long lines."""
    match statement:
        case (
            ast.ClassDef(body=body)
            | ast.FunctionDef(body=body)
            | ast.AsyncFunctionDef(body=body)
            | ast.If(body=body)
            | ast.For(body=body)
            | ast.With(body=body)
            | ast.AsyncWith(body=body)
        ):
            return body
        case _:
            return []


def _is_stub(statement: ast.stmt) -> bool:
    """Whether the body is `...`, which stands on the line on which the head ends."""
    match _body(statement):
        case [ast.Expr(ast.Constant(value))]:
            return value is ...
        case _:
            return False


def _is_text(statement: ast.stmt) -> bool:
    match statement:
        case ast.Expr(ast.Constant(str())):
            return True
        case _:
            return False


def _blackened(lines: list[str]) -> list[str]:
    """A statement, or the head of one, as black lays it out where it stands."""
    # Late: it takes a fifth of a second, and hardly any file needs it.
    import black

    depth = (len(lines[0]) - len(lines[0].lstrip())) // 4
    around = [f"{'    ' * level}async def _():" for level in range(depth)]
    is_head = lines[-1].endswith(":")
    below = [f"{'    ' * (depth + 1)}pass"] if is_head else []
    source = "\n".join((*around, *lines, *below, ""))
    laid = black.format_str(_FUTURE + source, mode=black.Mode()).rstrip("\n")
    made = laid.split("\n")
    start = made.index(around[-1]) + 1 if around else 1
    while not made[start]:
        start += 1
    return made[start : len(made) - len(below)]

"""The last step of a Python file: black, where laying out cannot vouch for itself."""

from __future__ import annotations

import io
import re
import tokenize

from .layout import WIDTH

_BESIDE_TEXT = (tokenize.INDENT, tokenize.NEWLINE, tokenize.NL, tokenize.DEDENT)

_ONE_PIECE = re.compile(
    r"""\s* (?:
      "[^"\\]*",                # an item that is a string
    | "[^"\\]*":\ [\[{(]       # the head of an entry
    | (?:\|\ | \w+=)? [\w.]+,?  # a name, a member of a union, an argument
    | (?:async\ )?def\ \w+\(    # the head of a signature
    | from\ \S+\ import\ \*
    )""",
    re.VERBOSE,
)
"""Lines that cannot be split, by black or by anybody."""


def formatted(path: str, text: str) -> str:
    """The text as black would leave it.

    Templates put out what black leaves alone. Only a line of code that is too long may
    be one that black knows how to split, and then black does.
    """
    lines = enumerate(text.split("\n"), 1)
    long = {n for n, s in lines if len(s) > WIDTH and not _ONE_PIECE.fullmatch(s)}
    if not path.endswith(".py") or not long - _lines_of_text(text, long):
        return text
    # Late: it takes a fifth of a second, and hardly any file needs it.
    import black

    return black.format_str(text, mode=black.Mode())


def _lines_of_text(text: str, wanted: set[int]) -> set[int]:
    """Those of the wanted lines that are nothing but a docstring."""
    if not wanted:
        return set()
    found: set[int] = set()
    code: set[int] = set()
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        lines = range(token.start[0], token.end[0] + 1)
        if token.type == tokenize.STRING and token.string.startswith('"""'):
            found.update(lines)
        elif token.type not in _BESIDE_TEXT:
            code.update(lines)
    return (found - code) & wanted

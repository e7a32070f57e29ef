"""Descriptions -> docstrings."""

from __future__ import annotations

import re
import textwrap

from ...render import DocText
from .layout import WIDTH
from .literals import visible

_SPECIAL = re.compile(r'\\|"{3,}')
"""What would end a docstring, or be read as an escape in it."""

_UNUSUAL = re.compile(r"[^\n -~]")
"""What a reader may not see; the rest of ASCII needs no second look."""

_QUOTES = '"""'
_INDENTS = ("    ", "\t")
_FENCES = ("```", "~~~")
_BULLETS = ("- ", "* ", "+ ")
_STARTS_STRUCTURE = ("> ", "|", "#")
"""Beginnings of CommonMark lines that must not be joined with their neighbours."""


def docstring(text: str, indent: int = 0) -> DocText:
    """A description as a whole docstring that stands at the column `indent`."""
    # Black takes away an indentation that all lines but the first have in common.
    first, *further = doc_text(text, indent).split("\n")
    rest = textwrap.indent(textwrap.dedent("\n".join(further)), " " * indent)
    inside = f"{first}\n{rest}" if further else first
    return DocText(f'"""{inside}{_before_the_end(inside, indent)}"""')


def attribute_doc(text: str, indent: int = 0) -> DocText:
    """What is said of an attribute, below it: a paragraph ends where its quotes close.

    Docstrings of more than a line close on one of their own (PEP 257); what stands
    below an attribute is none.
    """
    whole = docstring(text, indent)
    open_, closing = whole[:-3].rstrip(), whole[-3:]
    last = open_.rpartition("\n")[2]
    fits = len(last) + len(closing) <= WIDTH and not open_.endswith(("\\", '"'))
    return DocText(f"{open_}{closing}") if fits and _is_paragraph(text) else whole


def doc_text(text: str, indent: int = 0) -> DocText:
    """A description as a part of a docstring that stands at the column `indent`.

    Paragraphs are filled to the width of a line; lists, tables and code keep their
    lines. The first line leaves room for the quotes, and stands off from them if it
    begins with one itself.
    """
    laid = _set_in(_filled(clean(text), WIDTH - indent, _QUOTES), indent)
    return DocText(f" {laid}") if laid.startswith('"') else laid


def doc_line(text: str) -> DocText:
    """A short text inside one line of a docstring."""
    return DocText(_escape(" ".join(clean(text).split())))


def argument_text(text: str, indent: int, name: str) -> DocText:
    """What is said of an argument behind its name, which stands at `indent`."""
    lead = f"{name}: "
    room = WIDTH - indent
    lines = _filled(f"{lead}{clean(text)}", room)
    further = _filled(" ".join(" ".join(lines[1:]).split()), room - 4)
    return _set_in([lines[0][len(lead) :], *further], indent + 4)


def _before_the_end(inside: str, indent: int) -> str:
    """What stands before the closing quotes."""
    if "\n" in inside:
        return f"\n{' ' * indent}"
    return " " if inside.endswith('"') or not inside else ""


def _set_in(lines: list[str], indent: int) -> DocText:
    margin = " " * indent
    laid = (f"{margin}{line}".rstrip() if line else "" for line in lines)
    return DocText(_escape("\n".join(laid).strip()))


def one_line(text: str) -> str:
    """The first paragraph of a text, on one line."""
    return " ".join(clean(text).split("\n\n")[0].split())


def clean(text: str) -> str:
    """The text with plain line ends, and nothing in it that a reader cannot see."""
    plain = "\n".join(text.expandtabs(4).splitlines())
    return _UNUSUAL.sub(lambda found: visible(found[0]), plain).strip()


def _filled(text: str, width: int, before: str = "") -> list[str]:
    """The lines of a text; the first leaves room for what stands before it."""
    lines: list[str] = []
    paragraph: list[str] = []
    fenced = False

    def put(begun: str, further: str, line: str) -> None:
        """One more line, or several, which begin as the first and the further do."""
        first = begun if lines else f"{before}{begun}"
        if len(first) + len(line) <= width:
            lines.append(f"{first}{line}")
            return
        lines.extend(
            textwrap.wrap(
                line,
                width,
                initial_indent=first,
                subsequent_indent=further,
                break_long_words=False,
                break_on_hyphens=False,
            )
        )

    def flush() -> None:
        if paragraph:
            put("", "", " ".join(paragraph))
            paragraph.clear()

    for raw in text.split("\n"):
        line = raw.rstrip()
        body = line.lstrip()
        margin = line[: len(line) - len(body)]
        is_fence = body.startswith(_FENCES)
        if fenced or is_fence or line.startswith(_INDENTS):
            flush()
            lines.append(line if lines else f"{before}{line}")
            fenced ^= is_fence
        elif not line:
            flush()
            if lines and lines[-1]:
                lines.append("")
        elif body.startswith(_BULLETS):
            flush()
            put(margin, f"{margin}  ", body)
        elif body.startswith(_STARTS_STRUCTURE) or _is_numbered(body):
            flush()
            lines.append(line if lines else f"{before}{line}")
        else:
            paragraph.append(body)
    flush()
    return [lines[0][len(before) :], *lines[1:]] if lines else []


def _is_paragraph(text: str) -> bool:
    """Whether all lines of a text are filled together."""
    return not any(
        line.startswith(_INDENTS)
        or line.lstrip().startswith((*_BULLETS, *_STARTS_STRUCTURE, *_FENCES))
        or _is_numbered(line.lstrip())
        or not line.strip()
        for line in clean(text).split("\n")
    )


def _is_numbered(line: str) -> bool:
    head, dot, _ = line.partition(". ")
    return bool(dot) and head.isdigit()


def _escape(text: str) -> str:
    """Backslashes and quotes, so that the text ends where the docstring does."""
    return _SPECIAL.sub(lambda found: "".join(f"\\{c}" for c in found[0]), text)

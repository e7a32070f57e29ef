"""Characters that mean something in Markdown, and those that nobody sees.

Character references do all the escaping: every dialect of Markdown decodes them, and
none takes them for structure (CommonMark 0.31, section 2.5). Backslashes escape
different characters in different dialects.
"""

from __future__ import annotations

import re
import unicodedata

_HIDDEN = frozenset(("Cc", "Cf", "Cs", "Zl", "Zp"))
_JOINERS = "\u200c\u200d"
"""Invisible, but letters of several scripts and emoji are spelt with them."""

_INLINE = re.compile(
    r"""
    [\\`*\[\]<>|{~$^&_=+\#]           # anything else is skipped at full speed
    (?:
      (?<= [\\`*\[\]<>|{~$^] )       # structure in one dialect or another
    | (?<= & ) (?= \#?\w+; )          # what would be read as a character reference
    | (?<! [^\W_]_ ) (?<= _ )         # an underscore, except inside a word
    | (?<= _ ) (?! [^\W_] )
    | (?<= = ) (?= = )                # pairs that mark or insert text
    | (?<= \+ ) (?= \+ )
    | (?<= \# ) (?= \#*\Z )           # what would close a heading
    )
    """,
    re.VERBOSE,
)
_LINE_START = re.compile(
    r"(?P<number>\d{1,9})?(?P<mark>(?(number)[.)](?=\s|$)|[#+\-=:!?%]))"
)
_VERBATIM = re.compile(r"[&<>{`~|]")
_MARKUP = re.compile(r"[<>\"]|&(?=\#?\w+;)")
_NAMES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}


def lines_of(text: str) -> list[str]:
    """The lines of a text, with nothing in them that a reader could not see."""
    if text.isprintable():
        return [text] if text else []
    return [
        ln if ln.isprintable() else "".join(map(_visible, ln))
        for ln in text.expandtabs(4).splitlines()
    ]


def on_one_line(text: str) -> str:
    """The text with all white space between words made one blank."""
    shown = text if text.isprintable() else " ".join(lines_of(text))
    return " ".join(shown.split())


def escaped(text: str) -> str:
    """Text that reads as written wherever it stands inside a line."""
    return _INLINE.sub(_reference, text)


def guarded(line: str) -> str:
    """A line of Markdown that starts no heading, list, rule or other block."""
    start = _LINE_START.match(line)
    if start is None:
        return line
    mark = f"&#{ord(start['mark'])};"
    return f"{start['number'] or ''}{mark}{line[start.end() :]}"


def verbatim(line: str) -> str:
    """A line inside `<pre>`, where no dialect looks for anything but the end."""
    return _VERBATIM.sub(_reference, line)


def inert(text: str) -> str:
    """Text on one line that stays text where a theme puts it into HTML as it is.

    Themes do so with titles, and escape them in other places. So an ampersand stays
    that starts no character reference: it means itself either way.
    """
    return _MARKUP.sub(_reference, on_one_line(text))


def _visible(char: str) -> str:
    is_noncharacter = ord(char) & 0xFFFE == 0xFFFE
    is_hidden = unicodedata.category(char) in _HIDDEN and char not in _JOINERS
    return f"<U+{ord(char):04X}>" if is_hidden or is_noncharacter else char


def _reference(match: re.Match[str]) -> str:
    char = match.group()
    return _NAMES.get(char) or f"&#{ord(char)};"

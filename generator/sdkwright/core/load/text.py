"""Bytes -> text, and the lines of a text."""

from __future__ import annotations

import codecs
import re
from bisect import bisect_right

from .flaws import Flaw, TextError

_BREAK = re.compile(r"\r\n|\r|\n")

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (codecs.BOM_UTF8, "utf-8"),
)
"""Byte order marks; UTF-32's first, as UTF-16's is the start of one of them."""

_ZEROS = (
    ("utf-32-be", (True, True, True, False)),
    ("utf-32-le", (False, True, True, True)),
    ("utf-16-be", (True, False, True, False)),
    ("utf-16-le", (False, True, False, True)),
)
"""Which of the first four bytes are zero without a mark (YAML 1.2, section 5.2)."""

_GZIP = b"\x1f\x8b"


class Lines:
    """Finds line and column of a code point: the ends of line are LF, CR LF and CR."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(found.end() for found in _BREAK.finditer(text))]

    def position(self, index: int) -> tuple[int, int]:
        """Line and column, both counted from 1, of the code point at `index`."""
        line = bisect_right(self._starts, index)
        return line, index - self._starts[line - 1] + 1


def decode(data: bytes) -> str:
    """The text of a file, without its byte order mark.

    Raises:
        TextError: the bytes are not in the encoding that they claim, UTF-8 by default.
    """
    mark, encoding = next(
        ((mark, name) for mark, name in _MARKS if data.startswith(mark)),
        (b"", _unmarked(data)),
    )
    try:
        return data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        raise TextError(_undecodable(data, len(mark) + error.start, encoding)) from None


def _unmarked(data: bytes) -> str:
    zeros = tuple(byte == 0 for byte in data[:4])
    return next((name for name, pattern in _ZEROS if pattern == zeros), "utf-8")


def _undecodable(data: bytes, offset: int, encoding: str) -> Flaw:
    name = encoding.upper()
    if data.startswith(_GZIP):
        message = "this file is gzip-compressed: unpack it first"
    else:
        message = (
            f"this file is not {name}: byte 0x{data[offset]:02X} at offset {offset}"
        )
    before = data[:offset].decode(encoding, errors="replace")
    return Flaw("encoding", message, len(before))


def lines_before(data: bytes) -> Lines:
    """The lines of bytes that are no text, for the place of what is wrong with them."""
    return Lines(data.decode("utf-8", errors="replace"))

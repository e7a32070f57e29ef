"""Text that is known to be safe where it is going to stand.

Text of a description is plain `str` and cannot be output by a template: it has to pass
through a filter that knows the syntax of the place, and whose answer has one of these
types. The rule is kept by the environment, not by the care of who writes templates.
"""

from __future__ import annotations


class SafeText(str):
    """Text that may be put out as it is."""

    __slots__ = ()

    def __html__(self) -> str:
        """Tells Jinja that nothing is left to escape."""
        return self


class Code(SafeText):
    """Source code that a target put together from safe pieces."""

    __slots__ = ()


class Identifier(SafeText):
    """A name of the language that is written."""

    __slots__ = ()

    def __new__(cls, text: str) -> Identifier:
        """Takes a dotted name.

        Raises:
            ValueError: a part of it is no identifier.
        """
        if not all(part.isidentifier() for part in text.split(".")):
            raise ValueError(f"not an identifier: {text!r}")
        return super().__new__(cls, text)


class PyString(SafeText):
    """A string literal with its quotes."""

    __slots__ = ()


class DocText(SafeText):
    """The inside of a docstring."""

    __slots__ = ()


class TomlString(SafeText):
    """A TOML basic string with its quotes (TOML 1.0, String)."""

    __slots__ = ()


class MarkdownText(SafeText):
    """Text in a paragraph of a page: it reads as written and starts no structure."""

    __slots__ = ()


class MarkdownCell(SafeText):
    """Text in a cell of a table: one line that ends no cell."""

    __slots__ = ()

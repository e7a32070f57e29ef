"""What a flavour is: the language in which pages speak of the API."""

from __future__ import annotations

from enum import Enum
from typing import Protocol

from ...model import Api, Definition, Operation, Schema
from ...render import MarkdownCell, MarkdownText
from .pages import Pages
from .rows import Row, ValueRow


class Detail(Enum):
    """How much a page says: as much as the pages of this layout always did, or all."""

    LAYOUT = "layout"
    FULL = "full"


class Dialect(Protocol):
    """Speaks of one API in one language."""

    @property
    def key(self) -> str:
        """The folder of the templates that show code, under `templates/markdown/`."""
        ...

    @property
    def detail(self) -> Detail:
        """How much pages say."""
        ...

    @property
    def pages(self) -> Pages:
        """The names of everything, and the pages that it stands on."""
        ...

    @property
    def start(self) -> object | None:
        """The view of the template `start.md.jinja`, if there is one."""
        ...

    def signature(self, operation: Operation) -> MarkdownText:
        """The call in one line, with a link to what it returns."""
        ...

    def arguments(self, operation: Operation) -> tuple[Row, ...]:
        """The rows of the table of parameters."""
        ...

    def returns(self, operation: Operation) -> MarkdownText:
        """The type of the result."""
        ...

    def paging(self, operation: Operation) -> MarkdownText:
        """How to walk a listing, in a sentence; "" where there is nothing to walk."""
        ...

    def example(self, operation: Operation) -> object:
        """The view of the template `example.md.jinja` of this dialect."""
        ...

    def type_of(self, schema: Schema, here: str) -> MarkdownCell:
        """A type, with links from the page of the definition `here`, if it is one's."""
        ...

    def properties(self, definition: Definition) -> tuple[Row, ...]:
        """The rows of the table of properties; none where it has no properties."""
        ...

    def values(self, definition: Definition) -> tuple[ValueRow, ...]:
        """The rows of the table of an enumeration; none where it is none."""
        ...

    def instance(self, definition: Definition) -> object | None:
        """The view of the template `instance.md.jinja`, if there is an example."""
        ...


class Flavour(Protocol):
    """A language for pages, not yet bound to an API."""

    def dialect(self, api: Api) -> Dialect:
        """The flavour, speaking of an API."""
        ...

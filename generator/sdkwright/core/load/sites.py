"""The objects of a description, and the way to each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple, cast

from .pointers import join


class Kind(StrEnum):
    """The kinds of objects, by the name that a message gives them."""

    DOCUMENT = "description"
    COMPONENTS = "components object"
    PATHS = "paths object"
    PATH_ITEM = "path item"
    OPERATION = "operation"
    PARAMETER = "parameter"
    REQUEST_BODY = "request body"
    RESPONSES = "responses object"
    RESPONSE = "response"
    MEDIA_TYPE = "media type object"
    ENCODING = "encoding object"
    HEADER = "header"
    EXAMPLE = "example object"
    LINK = "link"
    CALLBACK = "callback"
    SECURITY_SCHEME = "security scheme"
    SCHEMA = "schema"


class Site(NamedTuple):
    """An object of a tree: its kind, its value, and the way to it.

    The way is linked backwards, which costs nothing to extend; `pointer` writes it out.
    """

    kind: Kind
    value: object
    above: Site | None = None
    tokens: tuple[str | int, ...] = ()

    @property
    def way(self) -> tuple[str | int, ...]:
        """The tokens that lead to this object from where the walk started."""
        tokens = self.tokens
        above = self.above
        while above is not None:
            tokens = above.tokens + tokens
            above = above.above
        return tokens

    @property
    def pointer(self) -> str:
        """The JSON pointer to this object from where the walk started."""
        return join(self.way)


@dataclass(frozen=True, slots=True)
class Survey:
    """The objects of a tree that some stage looks at, in the order of the text.

    A walk is what they cost, so that they are kept while the tree around them changes:
    `values` has the latest value of each site where that is not the first one any more,
    by the identity of the site.
    """

    root: dict[str, object]
    sites: Sequence[Site]
    values: Mapping[int, dict[str, object]] = field(
        default_factory=dict[int, dict[str, object]]
    )

    def objects(self) -> Iterator[tuple[Site, dict[str, object]]]:
        """Each site with its value in the tree as it is now."""
        latest = self.values.get
        for site in self.sites:
            yield site, cast("dict[str, object]", latest(id(site), site.value))

    def value_of(self, site: Site) -> dict[str, object]:
        """The value of a site in the tree as it is now."""
        value = self.values.get(id(site), site.value)
        return cast("dict[str, object]", value)

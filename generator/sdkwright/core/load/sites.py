"""The objects of a description, and the way to each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

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


@dataclass(slots=True, eq=False)
class Site:
    """An object of a tree: its kind, its value, and the way to it.

    The way is linked backwards, which costs nothing to extend; `pointer` writes it out.
    A site is only equal to itself. (It is not frozen, since there are a hundred thousand
    of them and freezing triples what each costs; nobody changes one.)
    """

    kind: Kind
    value: dict[str, object]
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
    `values` has the latest value of each site where that is not the first one any more.
    """

    root: dict[str, object]
    sites: Sequence[Site]
    values: Mapping[Site, dict[str, object]] = field(
        default_factory=dict[Site, dict[str, object]]
    )

    def objects(self) -> Iterator[tuple[Site, dict[str, object]]]:
        """Each site with its value in the tree as it is now."""
        latest = self.values.get
        for site in self.sites:
            yield site, latest(site, site.value)

    def value_of(self, site: Site) -> dict[str, object]:
        """The value of a site in the tree as it is now."""
        return self.values.get(site, site.value)

"""Pages of a listing: results that know how to get the pages that follow."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from copy import deepcopy
from typing import TYPE_CHECKING, Any, ClassVar, Generic, SupportsIndex, TypeVar, cast

from .model import Model
from .narrow import as_array, json_array
from .paging import member
from .sources import Asked, Source

if TYPE_CHECKING:
    from typing import Self

    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

    from .calls import Call
    from .client import BaseAsyncClient, BaseClient

T = TypeVar("T")


class Pages(Generic[T]):
    """What the pages of a listing have in common: ways to the pages that follow.

    The following pages are asked for with the same client, its options and the same
    arguments. Where one of them fails, the error comes out of the iteration behind
    all that was read before; go on from the last page that `iter_pages` gave.
    """

    __slots__ = ()

    def _find_source(self) -> Source | None:
        """Return where this page came from; None if it was made by hand."""
        try:
            # Not by plain access: a server may send a member of that name.
            found: Source = object.__getattribute__(self, "_source")
        except AttributeError:
            return None
        return found

    def iter_all(self) -> Iterator[T]:
        """Walk the items of this page and of all that follow.

        Raises:
            TypeError: The page is one of an AsyncClient.
            ValueError: The page is not the result of a call.
            ApiError: A page cannot be read, or comes a second time.
        """
        return (item for page in self.iter_pages() for item in page._items())

    def iter_pages(self) -> Iterator[Self]:
        """Walk this page and all that follow; raises what `iter_all` does."""
        self._sync_source()
        return self._walk()

    def fetch_next(self) -> Self | None:
        """Ask for the page behind this one; None if this is the last.

        Raises what `iter_all` does.
        """
        source = self._sync_source()
        asked = source.following(self, self._items())
        return None if asked is None else self._new(source.get(asked))

    def aiter_all(self) -> AsyncIterator[T]:
        """Walk the items of this page and of all that follow.

        Raises:
            TypeError: The page is one of a Client.
            ValueError: The page is not the result of a call.
            ApiError: A page cannot be read, or comes a second time.
        """
        pages = self.aiter_pages()
        return (item async for page in pages for item in page._items())

    def aiter_pages(self) -> AsyncIterator[Self]:
        """Walk this page and all that follow; raises what `aiter_all` does."""
        self._async_source()
        return self._awalk()

    async def afetch_next(self) -> Self | None:
        """Ask for the page behind this one; None if this is the last.

        Raises what `aiter_all` does.
        """
        source = self._async_source()
        asked = source.following(self, self._items())
        return None if asked is None else self._new(await source.get(asked))

    def can_fetch_next(self) -> bool:
        """Say whether a page seems to follow; asks nobody.

        Where only an empty page ends the listing, the next page may be that one.
        """
        return self._known_source().following(self, self._items()) is not None

    def _walk(self) -> Iterator[Self]:
        page: Self | None = self
        passed: set[object] = set()
        while page is not None:
            page._pass(passed)
            yield page
            page = page.fetch_next()

    async def _awalk(self) -> AsyncIterator[Self]:
        page: Self | None = self
        passed: set[object] = set()
        while page is not None:
            page._pass(passed)
            yield page
            page = await page.afetch_next()

    def _pass(self, passed: set[object]) -> None:
        """Take down that this page was passed.

        Raises:
            PagingError: It was passed before.
        """
        source = self._known_source()
        identity = source.identity(self, self._items())
        if identity is not None and identity in passed:
            raise _circle(source)
        passed.add(identity)

    def _new(self, page: Any) -> Self:
        """Make sure that what the server sent is a page, and another one."""
        source = self._known_source()
        if not isinstance(page, type(self)):
            raise source.problem("the page behind this one is no page of the listing")
        following = page._known_source().identity(page, page._items())
        if following is not None and following == source.identity(self, self._items()):
            raise _circle(source)
        return page

    def _known_source(self) -> Source:
        source = self._find_source()
        if source is None:
            raise ValueError(
                f"this {type(self).__name__} is not the result of a call: there is no "
                "client to ask for the pages that follow"
            )
        return source

    def _sync_source(self) -> SyncSource:
        source = self._known_source()
        if not isinstance(source, SyncSource):
            raise TypeError(
                "an AsyncClient read this page: use aiter_all(), aiter_pages() and "
                "afetch_next()"
            )
        return source

    def _async_source(self) -> AsyncSource:
        source = self._known_source()
        if not isinstance(source, AsyncSource):
            raise TypeError(
                "a Client read this page: use iter_all(), iter_pages() and fetch_next()"
            )
        return source

    def _items(self) -> list[T]:
        """Return the items of this page alone."""
        raise NotImplementedError


class PageOf(Model, Pages[T]):
    """A listing: `class Found(PageOf[Thing], items="things")` has a field `things`.

    Where the page came from is no part of its data: it is not compared, not written
    and not pickled, but copies have it.
    """

    # Outside of pydantic's attributes, all of which are data.
    __slots__ = ("_source",)

    _items_path: ClassVar[str] = ""

    def __init_subclass__(cls, items: str = "", **options: Any) -> None:
        """Take the dotted path of the field with the items."""
        super().__init_subclass__(**options)
        if items:
            cls._items_path = items

    def _items(self) -> list[T]:
        return cast("list[T]", as_array(member(self, self._items_path)) or [])

    def __copy__(self) -> Self:
        return _with_source(super().__copy__(), self._find_source())

    def __deepcopy__(self, memo: dict[int, Any] | None = None) -> Self:
        return _with_source(super().__deepcopy__(memo), self._find_source())


class CountedPageOf(PageOf[T]):
    """A listing that tells how many items there are, in a field of another name."""

    _total_path: ClassVar[str] = ""

    def __init_subclass__(cls, total: str = "", **options: Any) -> None:
        """Take the dotted path of the field with the number of items."""
        super().__init_subclass__(**options)
        if total:
            cls._total_path = total

    @property
    def total(self) -> int | None:
        """The number of items on all pages; None where the server does not say."""
        total = member(self, self._total_path)
        return total if isinstance(total, int) else None


class PagedList(list[T], Pages[T]):
    """A listing that is a plain array of items."""

    __slots__ = ("_source",)

    def __init__(self, items: Iterable[T] = (), source: Source | None = None) -> None:
        super().__init__(items)
        if source is not None:
            self._source = source

    def _items(self) -> list[T]:
        return self

    def __copy__(self) -> PagedList[T]:
        return PagedList(self, self._find_source())

    def __deepcopy__(self, memo: dict[int, Any]) -> PagedList[T]:
        return PagedList(deepcopy(list(self), memo), self._find_source())

    def __reduce_ex__(self, protocol: SupportsIndex) -> tuple[Any, ...]:
        # A pickle does not know the client.
        return PagedList, (list(self),)

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        # Read as a list; the client makes the page of it.
        return handler.generate_schema(list[source.__args__])


class SyncSource(Source):
    """The source of a page that a `Client` read."""

    def __init__(self, client: BaseClient, asked: Asked, call: Call) -> None:
        super().__init__(asked, call)
        self._client = client

    def get(self, asked: Asked) -> Any:
        """Ask for a page."""
        return get_page(self._client, asked)


class AsyncSource(Source):
    """The source of a page that an `AsyncClient` read."""

    def __init__(self, client: BaseAsyncClient, asked: Asked, call: Call) -> None:
        super().__init__(asked, call)
        self._client = client

    async def get(self, asked: Asked) -> Any:
        """Ask for a page."""
        return await aget_page(self._client, asked)


def get_page(client: BaseClient, asked: Asked) -> Any:
    """Ask for a page that knows where it came from."""
    with client.capture() as calls:
        request: Callable[..., Any] = client.request
        result = request(
            asked.method, asked.path, returns=asked.returns, **asked.arguments
        )
    return _as_page(result, SyncSource(client, asked, calls[-1]))


async def aget_page(client: BaseAsyncClient, asked: Asked) -> Any:
    """Ask for a page that knows where it came from."""
    with client.capture() as calls:
        request: Callable[..., Any] = client.request
        result = await request(
            asked.method, asked.path, returns=asked.returns, **asked.arguments
        )
    return _as_page(result, AsyncSource(client, asked, calls[-1]))


def _as_page(result: Any, source: Source) -> Any:
    """Tell a result its source; what does not match its type stays as it came."""
    if isinstance(result, PageOf):
        return _with_source(cast("Any", result), source)
    items = json_array(result)
    return result if items is None else PagedList(items, source)


P = TypeVar("P", bound=PageOf[Any])


def _with_source(page: P, source: Source | None) -> P:
    # Pydantic would take the name for a field's.
    object.__setattr__(page, "_source", source)
    return page


def _circle(source: Source) -> Exception:
    return source.problem(
        "the server sends a page a second time: the listing would never end. All "
        "that came before it was read."
    )

"""Standing in for a server in tests: answers from examples, or as the test says."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Generic, TypeVar
from urllib.parse import parse_qs, urlsplit

from .actions import Arriving
from .codec import dump_json
from .headers import Headers
from .media import BINARY, JSON, TEXT
from .messages import Request
from .narrow import as_object
from .timeouts import Patience

T = TypeVar("T")


class UnexpectedCallError(AssertionError):
    """A test made a call that nothing answers."""


@dataclass(frozen=True, slots=True)
class Canned:
    """An answer that is ready to be given."""

    status_code: int
    headers: Headers
    content: bytes


@dataclass(frozen=True, slots=True)
class LastPage:
    """What answers requests for the page behind that of an example.

    Attributes:
        body: JSON data.
        parameter: What such requests have, with another text than `first`.
        place: Where they have it: in the query or the body.
        first: The text that asks for the first page.
        target: Path and query of such requests, where there is no parameter.
    """

    body: object
    parameter: str
    place: str
    first: str
    target: str

    def answers(self, request: Request) -> bool:
        """Say whether a request asks for it."""
        if not self.parameter:
            return request.url.endswith(self.target)
        if self.place == "body":
            value = (as_object(_json(request.content)) or {}).get(self.parameter)
            return value is not None and str(value) != self.first
        query = parse_qs(urlsplit(request.url).query)
        return query.get(self.parameter, [self.first])[-1] != self.first


def _json(content: bytes | None) -> object:
    try:
        return json.loads(content or b"null")
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class Example:
    """What the API description says that an operation answers.

    Attributes:
        methods: The methods that make the call, as `Class.method`.
        method: The HTTP method.
        path: The path with `{name}` for parameters.
        status: Of the answer.
        media_type: Empty where the answer has no body.
        body: JSON data, or text where the media type is not JSON.
        last_page: Where the answer is a page of a listing, the one behind it.
    """

    methods: tuple[str, ...]
    method: str
    path: str
    status: int
    media_type: str
    body: object
    last_page: LastPage | None

    def canned(self, request: Request) -> Canned:
        """Return the answer to a request."""
        if not self.media_type:
            return Canned(self.status, Headers(), b"")
        last = self.last_page
        body = last.body if last and last.answers(request) else self.body
        is_text = isinstance(body, str) and "json" not in self.media_type
        text = str(body) if is_text else json.dumps(body)
        headers = Headers([("Content-Type", self.media_type)])
        return Canned(self.status, headers, text.encode())


def examples_from(text: str) -> tuple[Example, ...]:
    """Read the examples of an API."""
    entries: list[dict[str, Any]] = json.loads(text)
    return tuple(
        Example(
            methods=tuple(entry["methods"]),
            method=entry["method"],
            path=entry["path"],
            status=entry["status"],
            media_type=entry["media_type"],
            body=entry["body"],
            last_page=LastPage(**last) if (last := entry.get("last_page")) else None,
        )
        for entry in entries
    )


_Answer = Callable[[Request], Canned]


class Stub(Generic[T]):
    """How one operation answers in a test. What is said last goes on for ever.

    Attributes:
        calls: The requests that it answered.
    """

    def __init__(self) -> None:
        self.calls: list[Request] = []
        self._answers: list[_Answer] = []

    def returns(self, value: T) -> Stub[T]:
        """Let the next call return a value."""
        return self.does(lambda request: value)

    def does(self, function: Callable[[Request], T]) -> Stub[T]:
        """Let the next call return what a function makes of the request."""

        def answer(request: Request) -> Canned:
            return _canned(function(request))

        self._answers.append(answer)
        return self

    def answers(
        self,
        status: int = 200,
        body: object = None,
        *,
        headers: Mapping[str, str] | None = None,
        media_type: str = JSON,
    ) -> Stub[T]:
        """Let the next call get a response, of whatever status.

        Args:
            status: Of the response.
            body: Bytes or text as they are, anything else as JSON; None for none.
            headers: Of the response.
            media_type: Of the body.
        """
        content = _content(body)
        fields = {"Content-Type": media_type} if content else {}
        canned = Canned(status, Headers({**fields, **(headers or {})}.items()), content)
        self._answers.append(lambda request: canned)
        return self

    def raises(self, error: Exception) -> Stub[T]:
        """Let the next call fail with an error, such as an `ApiTimeoutError`."""

        def answer(request: Request) -> Canned:
            raise error

        self._answers.append(answer)
        return self

    def answer(self, request: Request) -> Canned | None:
        """Answer a request; None where nothing has been said."""
        self.calls.append(request)
        if not self._answers:
            return None
        more = len(self._answers) > 1
        return (self._answers.pop(0) if more else self._answers[0])(request)


def _canned(value: object) -> Canned:
    if value is None:
        return Canned(204, Headers(), b"")
    kind = JSON
    if isinstance(value, bytes):
        kind = BINARY
    elif isinstance(value, str) and not isinstance(value, Enum):
        kind = TEXT
    return Canned(200, Headers([("Content-Type", kind)]), _content(value))


def _content(body: object) -> bytes:
    match body:
        case None:
            return b""
        case bytes():
            return body
        case str() if not isinstance(body, Enum):
            return body.encode()
        case _:
            return dump_json(body)


@dataclass(slots=True)
class Stage:
    """What answers the calls of a fake client, and what it was asked.

    Attributes:
        examples: What the API description says.
        use_examples: Whether they answer where the test says nothing.
        calls: Every request, in order.
    """

    examples: tuple[Example, ...]
    use_examples: bool
    calls: list[Request] = field(default_factory=list[Request])
    _stubs: dict[tuple[str, str], Stub[Any]] = field(
        default_factory=dict[tuple[str, str], Stub[Any]]
    )

    def stub(self, method: object) -> Stub[Any]:
        """Return the stub of the operation that a method of the client calls.

        Raises:
            ValueError: The method calls none.
        """
        name = getattr(method, "__qualname__", "")
        for example in self.examples:
            if name in example.methods:
                return self._stubs.setdefault((example.method, example.path), Stub())
        raise ValueError(f"{method!r} calls no operation of this client")

    def answer(self, request: Request) -> Canned:
        """Answer a request.

        Raises:
            UnexpectedCallError: Nothing does.
        """
        self.calls.append(request)
        key = request.method, request.route
        stub = self._stubs.get(key)
        canned = stub.answer(request) if stub is not None else None
        if canned is not None:
            return canned
        if self.use_examples:
            for example in self.examples:
                if (example.method, example.path) == key:
                    return example.canned(request)
        raise UnexpectedCallError(
            f"{request.method} {request.safe_url} was not expected: say what it "
            "answers with stub(...)"
        )


class FakeTransport:
    """Hands requests to a stage instead of a server."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    def send(self, request: Request, patience: Patience) -> Arriving:
        """Answer a request."""
        return self._stage.answer(request)

    def read(self, arriving: Arriving, patience: Patience) -> bytes:
        """Return the body of an answer."""
        return content_of(arriving)

    def save(
        self, arriving: Arriving, patience: Patience, write: Callable[[bytes], None]
    ) -> None:
        """Hand the body of an answer on."""
        write(content_of(arriving))

    def chunks(self, arriving: Arriving) -> Iterator[bytes]:
        """Yield the body of an answer."""
        yield content_of(arriving)

    def release(self, arriving: Arriving) -> None:
        """Do nothing: there is no connection."""

    def close(self) -> None:
        """Do nothing: there are no connections."""


class FakeAsyncTransport:
    """Hands requests to a stage instead of a server."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    async def send(self, request: Request, patience: Patience) -> Arriving:
        """Answer a request."""
        return self._stage.answer(request)

    async def read(self, arriving: Arriving, patience: Patience) -> bytes:
        """Return the body of an answer."""
        return content_of(arriving)

    async def save(
        self, arriving: Arriving, patience: Patience, write: Callable[[bytes], None]
    ) -> None:
        """Hand the body of an answer on."""
        write(content_of(arriving))

    async def chunks(self, arriving: Arriving) -> AsyncIterator[bytes]:
        """Yield the body of an answer."""
        yield content_of(arriving)

    async def release(self, arriving: Arriving) -> None:
        """Do nothing: there is no connection."""

    async def close(self) -> None:
        """Do nothing: there are no connections."""


def content_of(arriving: Arriving) -> bytes:
    """Return the body of a canned answer."""
    if not isinstance(arriving, Canned):
        raise TypeError("the response is another transport's")
    return arriving.content

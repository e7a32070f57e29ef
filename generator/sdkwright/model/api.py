"""An API and its operations, as the OpenAPI Specification 3.2 thinks of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from .schema import PLAIN, Annotations, Definition, Schema
from .security import SecurityRequirement, SecurityScheme
from .values import Example


class Place(StrEnum):
    """Where a parameter travels (OAS 3.2, Parameter Object, `in`)."""

    PATH = "path"
    QUERY = "query"
    HEADER = "header"
    COOKIE = "cookie"
    QUERYSTRING = "querystring"


class Style(StrEnum):
    """How a parameter's value is written (OAS 3.2, Parameter Object, Style Values)."""

    SIMPLE = "simple"
    FORM = "form"
    LABEL = "label"
    MATRIX = "matrix"
    SPACE_DELIMITED = "spaceDelimited"
    PIPE_DELIMITED = "pipeDelimited"
    TAB_DELIMITED = "tabDelimited"
    """The `tsv` of Swagger 2.0."""
    DEEP_OBJECT = "deepObject"
    COOKIE = "cookie"


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter. `media_type` is set where `content` takes the place of a style."""

    name: str
    place: Place
    required: bool
    schema: Schema
    style: Style
    explode: bool
    pointer: str
    allow_reserved: bool = False
    media_type: str = ""
    annotations: Annotations = PLAIN


@dataclass(frozen=True, slots=True)
class Header:
    """A header of a response or of a part of a multipart body."""

    name: str
    required: bool
    schema: Schema
    pointer: str
    annotations: Annotations = PLAIN


@dataclass(frozen=True, slots=True)
class Encoding:
    """How one property of a form or multipart body is written (Encoding Object)."""

    property: str
    media_types: tuple[str, ...] = ()
    style: Style | None = None
    explode: bool | None = None
    allow_reserved: bool = False
    headers: tuple[Header, ...] = ()


@dataclass(frozen=True, slots=True)
class MediaType:
    """A representation of a body. `item` is the schema of the items of a stream."""

    name: str
    schema: Schema | None
    pointer: str
    item: Schema | None = None
    encodings: tuple[Encoding, ...] = ()
    examples: tuple[Example, ...] = ()


@dataclass(frozen=True, slots=True)
class RequestBody:
    """The body of a request, in one or several representations."""

    contents: tuple[MediaType, ...]
    required: bool
    pointer: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class Response:
    """A response; `status` is a code, a range such as `4XX`, or `default`."""

    status: str
    contents: tuple[MediaType, ...]
    headers: tuple[Header, ...]
    pointer: str
    description: str = ""

    @property
    def is_success(self) -> bool:
        """Whether the status is one of the 2xx class."""
        return self.status.startswith("2")


class Need(StrEnum):
    """Whether one of the listed permissions suffices."""

    ANY = "ANY"
    ALL = "ALL"


@dataclass(frozen=True, slots=True)
class PermissionRequirement:
    """The permissions that the caller of an operation needs."""

    need: Need
    permissions: tuple[str, ...]


class PagingStyle(StrEnum):
    """How a listing leads to its next page."""

    PAGE_NUMBER = "page-number"
    OFFSET = "offset"
    CURSOR = "cursor"
    NEXT_URI = "next-uri"
    LINK_HEADER = "link-header"
    TOKEN = "token"


class PagingPlace(StrEnum):
    """Where the parameter that chooses a page travels."""

    QUERY = "query"
    BODY = "body"


MemberPath = tuple[str, ...]
"""The names that lead from an object to a member of it, or of one in it."""


@dataclass(frozen=True, slots=True)
class Pagination:
    """How to walk a listing.

    `page` is the definition of the response, or "" where the response is a plain array;
    `item` is the schema of what is listed. `parameter`, which travels in `place`,
    chooses the page (the first one is `start`); `size` sets its length. `items`,
    `next`, `pages`, `total`, `more` and `taken` lead to members of the response: what
    is listed, the cursor or URI of the next page, the numbers of pages and of items,
    whether more follow, and how many items the server went through. An empty path
    means that there is no such member, or for `items` that it is the response itself.
    """

    style: PagingStyle
    item: Schema
    page: str = ""
    items: MemberPath = ()
    parameter: str = ""
    place: PagingPlace = PagingPlace.QUERY
    start: int = 1
    size: str = ""
    next: MemberPath = ()
    pages: MemberPath = ()
    total: MemberPath = ()
    more: MemberPath = ()
    taken: MemberPath = ()


@dataclass(frozen=True, slots=True)
class ServerVariable:
    """A variable of a server URL; `names` are readable names of its `values`."""

    name: str
    default: str
    values: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    description: str = ""


@dataclass(frozen=True, slots=True)
class Server:
    """A base URL, possibly a template over variables (OAS 3.2, Server Object)."""

    url: str
    variables: tuple[ServerVariable, ...] = ()
    description: str = ""

    @property
    def default_url(self) -> str:
        """The URL with each variable at its default."""
        url = self.url
        for variable in self.variables:
            url = url.replace("{" + variable.name + "}", variable.default)
        return url


@dataclass(frozen=True, slots=True)
class Tag:
    """A group of operations; `parent` is the tag it nests in (OAS 3.2)."""

    name: str
    description: str = ""
    parent: str = ""


@dataclass(frozen=True, slots=True)
class Operation:
    """One method of one path.

    `id` is the operationId, or one made of method and path where there is none.
    `name_hint` and `group_hint` are the names of its method and of its group that the
    description asks for by extensions.
    `servers` is empty where the API's own servers count.
    """

    id: str
    method: str
    path: str
    tags: tuple[str, ...]
    summary: str
    description: str
    parameters: tuple[Parameter, ...]
    body: RequestBody | None
    responses: tuple[Response, ...]
    security: tuple[SecurityRequirement, ...]
    pointer: str
    deprecated: bool = False
    permissions: PermissionRequirement | None = None
    pagination: Pagination | None = None
    servers: tuple[Server, ...] = ()
    name_hint: str = ""
    group_hint: str = ""

    @property
    def group(self) -> str:
        """What it is listed under: the group it asks for, or its first tag, or ""."""
        return self.group_hint or next(iter(self.tags), "")

    @property
    def successes(self) -> tuple[Response, ...]:
        """The 2xx responses; `default` stands in where no other is described."""
        found = tuple(r for r in self.responses if r.is_success)
        return found or tuple(r for r in self.responses if r.status == "default")

    @property
    def failures(self) -> tuple[Response, ...]:
        """The responses that are not among the successes."""
        successes = self.successes
        return tuple(r for r in self.responses if r not in successes)


@dataclass(frozen=True, slots=True)
class Webhook:
    """A request that the API makes: a webhook, or a callback of an operation.

    `owner` is the id of the operation that a callback belongs to, and "" for a webhook.
    The path of a webhook is its name, that of a callback a runtime expression.
    """

    name: str
    operation: Operation
    owner: str = ""


@dataclass(frozen=True, slots=True)
class Contact:
    """Whom to ask about the API."""

    name: str = ""
    email: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class License:
    """The licence of the API (OAS 3.2, License Object)."""

    name: str = ""
    identifier: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Api:
    """Everything a description says, in the description's order."""

    title: str
    version: str
    summary: str
    description: str
    servers: tuple[Server, ...]
    tags: tuple[Tag, ...]
    security_schemes: tuple[SecurityScheme, ...]
    operations: tuple[Operation, ...]
    definitions: Mapping[str, Definition]
    webhooks: tuple[Webhook, ...] = ()
    contact: Contact | None = None
    license: License | None = None

"""A lending library: a small API written by hand, for tests that need a model."""

from sdkwright.model import (
    Annotations,
    Api,
    Array,
    Definition,
    Enumeration,
    EnumValue,
    Example,
    Header,
    JsonValue,
    MediaType,
    Object,
    Operation,
    Origin,
    Parameter,
    Place,
    Property,
    Reference,
    RequestBody,
    Response,
    Scalar,
    ScalarKind,
    Schema,
    SchemeUse,
    SecurityKind,
    SecurityRequirement,
    SecurityScheme,
    Server,
    Style,
)

STRING = Scalar(ScalarKind.STRING)
INTEGER = Scalar(ScalarKind.INTEGER)
GENRE = Reference("#/components/schemas/Genre")
BOOK = Reference("#/components/schemas/Book")

A_BOOK: JsonValue = {"title": "The Dispossessed", "genre": "fiction"}
AN_ERROR: JsonValue = {"code": "unauthorised", "message": "Who are you?"}


def parameter(name: str, place: Place, schema: Schema = STRING) -> Parameter:
    """A parameter as it is usually written: required only in the path."""
    style = Style.FORM if place in (Place.QUERY, Place.COOKIE) else Style.SIMPLE
    return Parameter(
        name=name,
        place=place,
        required=place is Place.PATH,
        schema=schema,
        style=style,
        explode=style is Style.FORM,
        pointer=f"#/{name}",
    )


def json_response(status: str, *examples: JsonValue) -> Response:
    """A JSON response with its examples."""
    content = MediaType(
        "application/json", BOOK, "#", examples=tuple(map(Example, examples))
    )
    return Response(status, (content,), (), "#")


def operation(
    method: str,
    path: str,
    *responses: Response,
    parameters: tuple[Parameter, ...] = (),
    body: RequestBody | None = None,
    security: tuple[SecurityRequirement, ...] = (),
) -> Operation:
    """An operation with the rest left plain."""
    return Operation(
        id=f"{method} {path}",
        method=method,
        path=path,
        tags=("Books",),
        summary="",
        description="",
        parameters=parameters,
        body=body,
        responses=responses,
        security=security,
        pointer="#",
    )


def requirement(*schemes: str) -> SecurityRequirement:
    """A requirement of schemes by their keys, all at once."""
    return SecurityRequirement(tuple(map(SchemeUse, schemes)))


def api(*operations: Operation) -> Api:
    """An API of these operations, over the library's schemas and schemes."""
    return Api(
        title="Library",
        version="1",
        summary="",
        description="",
        servers=(Server("https://library.example"),),
        tags=(),
        security_schemes=(
            SecurityScheme("bearer", SecurityKind.BEARER, "#"),
            SecurityScheme("basic", SecurityKind.BASIC, "#"),
            SecurityScheme("digest", SecurityKind.HTTP, "#", http_scheme="Digest"),
            SecurityScheme("tls", SecurityKind.MUTUAL_TLS, "#"),
            SecurityScheme(
                "in_query", SecurityKind.API_KEY, "#", place="query", parameter="key"
            ),
            SecurityScheme(
                "in_header", SecurityKind.API_KEY, "#", place="header", parameter="Key"
            ),
            SecurityScheme(
                "in_cookie", SecurityKind.API_KEY, "#", place="cookie", parameter="key"
            ),
        ),
        operations=operations,
        definitions={
            GENRE.target: _component(
                "Genre",
                Enumeration(
                    (EnumValue("fiction"), EnumValue("essay")), ScalarKind.STRING
                ),
            ),
            BOOK.target: _component(
                "Book",
                Object(
                    (
                        Property("title", STRING, True, "#"),
                        Property("genre", GENRE, False, "#"),
                        Property("sequels", Array(BOOK), False, "#"),
                    )
                ),
            ),
        },
    )


def library() -> Api:
    """The whole library: two readings, a writing, an addition and a removal."""
    ours = (requirement("bearer"),)
    book_id = parameter("book-id", Place.PATH)
    book_body = RequestBody(
        (MediaType("application/json", BOOK, "#"),), required=True, pointer="#"
    )
    return api(
        operation(
            "GET",
            "/books",
            json_response("200", [A_BOOK]),
            parameters=(
                parameter("genre", Place.QUERY, GENRE),
                parameter("limit", Place.QUERY, INTEGER),
                parameter("ids", Place.QUERY, Array(INTEGER)),
            ),
        ),
        operation(
            "GET",
            "/books/{book-id}",
            Response(
                "200",
                json_response("200", A_BOOK).contents,
                (
                    Header(
                        "X-Shelf",
                        False,
                        INTEGER,
                        "#",
                        Annotations(examples=(Example(7),)),
                    ),
                ),
                "#",
            ),
            json_response("401", AN_ERROR),
            parameters=(book_id,),
            security=ours,
        ),
        operation("GET", "/books/newest", json_response("200", A_BOOK)),
        operation(
            "POST", "/books", json_response("201"), body=book_body, security=ours
        ),
        operation(
            "DELETE",
            "/books/{book-id}",
            Response("204", (), (), "#"),
            parameters=(book_id, parameter("If-Match", Place.HEADER)),
            security=ours,
        ),
    )


def _component(name: str, schema: Schema) -> Definition:
    return Definition(f"#/components/schemas/{name}", Origin(name), schema)

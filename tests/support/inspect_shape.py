"""The shape of the document that `inspect --format json` prints, as a JSON schema."""

from typing import Any

Node = dict[str, Any]

TEXT: Node = {"type": "string"}
FLAG: Node = {"type": "boolean"}
COUNT: Node = {"type": "integer", "minimum": 0}


def one_of(values: str) -> Node:
    """One of some words."""
    return {"enum": values.split()}


def listed(items: Node) -> Node:
    """A list."""
    return {"type": "array", "items": items}


def object_of(optional: Node | None = None, /, **required: Node) -> Node:
    """An object with these members and no others."""
    return {
        "type": "object",
        "properties": {**required, **(optional or {})},
        "required": sorted(required),
        "additionalProperties": False,
    }


POSITION = object_of(file=TEXT, line=COUNT, column=COUNT, pointer=TEXT)
REASON = object_of(code=TEXT, message=TEXT, position=POSITION)
FATE: Node = {
    "status": one_of("generated degraded refused"),
    "reasons": listed(REASON),
    "position": POSITION,
}
COUNTS = object_of(total=COUNT, generated=COUNT, degraded=COUNT, refused=COUNT)

CREDENTIAL = object_of(
    {"in": one_of("header query cookie"), "wire_name": TEXT},
    argument=TEXT,
    scheme=TEXT,
    kind=one_of("bearer basic http api_key oauth2 mutual_tls openid"),
)
ARGUMENT = object_of(
    {"default": {}},
    name=TEXT,
    wire_name=TEXT,
    required=FLAG,
    type=TEXT,
    **{"in": one_of("path query header cookie querystring body")},
)
BODY = object_of(media_type=TEXT, argument=TEXT, type=TEXT, required=FLAG)
ERROR = object_of(status=TEXT, media_type=TEXT, type=TEXT)
RESPONSE = object_of(
    status=TEXT, media_type=TEXT, type=TEXT, stream=one_of("none sse jsonl binary")
)
PERMISSIONS = object_of(type=one_of("ANY ALL"), permissions=listed(TEXT))
PAGINATION: Node = {
    "type": "object",
    "properties": {
        "style": one_of("page-number offset cursor next-uri link-header token")
    },
    "required": ["style"],
}
OPERATION = object_of(
    {"permissions": PERMISSIONS, "pagination": PAGINATION},
    id=TEXT,
    method=TEXT,
    path=TEXT,
    tags=listed(TEXT),
    deprecated=FLAG,
    accessor={"type": "string", "pattern": r"^\w+\.\w+$"},
    arguments=listed(ARGUMENT),
    bodies=listed(BODY),
    responses=listed(RESPONSE),
    errors=listed(ERROR),
    security=listed(listed(object_of(scheme=TEXT, scopes=listed(TEXT)))),
    **FATE,
)
FIELD = object_of(
    name=TEXT,
    wire_name=TEXT,
    type=TEXT,
    required=FLAG,
    nullable=FLAG,
    read_only=FLAG,
    write_only=FLAG,
)
SCHEMA = object_of(
    {"fields": listed(FIELD)},
    name=TEXT,
    module=TEXT,
    kind=one_of("object enum union array map scalar any"),
    **FATE,
)
DIAGNOSTIC = object_of(
    code=TEXT,
    message=TEXT,
    position=POSITION,
    severity=one_of("error warning note"),
)

KEYWORD = object_of(
    {"positions": listed(POSITION)},
    total=COUNT,
    handling={"enum": ["typed", "carried", "checked", "documented", "not used"]},
)

REPORT = object_of(
    schema_version={"const": 1},
    generator=TEXT,
    spec=object_of(
        file=TEXT,
        digest={"type": "string", "pattern": "^sha256:[0-9a-f]{64}$"},
        dialect=one_of("2.0 3.0 3.1 3.2"),
        title=TEXT,
        version=TEXT,
    ),
    package=object_of(
        name=TEXT,
        distribution=TEXT,
        client=TEXT,
        async_client=TEXT,
        credentials=listed(CREDENTIAL),
    ),
    operations=listed(OPERATION),
    schemas=listed(SCHEMA),
    coverage=object_of(operations=COUNTS, schemas=COUNTS),
    keywords={"type": "object", "additionalProperties": KEYWORD},
    diagnostics=listed(DIAGNOSTIC),
)

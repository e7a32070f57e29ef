"""The fields of every object of the normalised shape, and what becomes of each.

Objects go by the name of their kind (`resolve.shapes.Kind`), or by one of their own
where no reference may lead to them.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from ..resolve.shapes import Form


class Handling(StrEnum):
    """What a field is good for; the first that applies."""

    TYPED = "typed"
    """It decides which types, names and signatures are generated."""
    CARRIED = "carried"
    """It decides what is sent, or how an answer is read."""
    CHECKED = "checked"
    """Values are checked against it, here or by the generated models."""
    DOCUMENTED = "documented"
    """Readers find it in what is written for them."""
    UNUSED = "not used"


def _fields(
    typed: str = "",
    carried: str = "",
    checked: str = "",
    documented: str = "",
    unused: str = "",
) -> Mapping[str, Handling]:
    listed = zip(Handling, (typed, carried, checked, documented, unused), strict=True)
    return {name: handling for handling, names in listed for name in names.split()}


_STYLED = "style explode allowReserved"

TABLE: Mapping[str, Mapping[str, Handling]] = {
    "description": _fields(
        typed="paths webhooks components tags",
        carried="servers security",
        checked="openapi swagger $self",
        documented="info",
        unused="externalDocs jsonSchemaDialect",
    ),
    "info": _fields(
        typed="title",
        documented="version summary description",
        unused="termsOfService contact license",
    ),
    "tag": _fields(
        typed="name",
        documented="description",
        unused="summary parent kind externalDocs",
    ),
    "server": _fields(carried="url variables", documented="description", unused="name"),
    "server variable": _fields(
        typed="enum", carried="default", documented="description"
    ),
    "components object": _fields(
        typed="schemas parameters requestBodies responses headers pathItems mediaTypes "
        "callbacks",
        carried="securitySchemes",
        documented="examples",
        unused="links",
    ),
    "path item": _fields(
        typed="$ref get put post delete options head patch trace query parameters "
        "additionalOperations",
        carried="servers",
        documented="summary description",
    ),
    "operation": _fields(
        typed="operationId tags parameters requestBody responses callbacks",
        carried="security servers",
        documented="summary description deprecated",
        unused="externalDocs",
    ),
    "parameter": _fields(
        typed="$ref name in required schema content",
        carried=_STYLED,
        documented="description deprecated example examples",
        unused="summary allowEmptyValue",
    ),
    "header": _fields(
        typed="$ref required schema content",
        documented="description deprecated example examples",
        unused=f"summary {_STYLED}",
    ),
    "request body": _fields(
        typed="$ref required content", documented="description", unused="summary"
    ),
    "response": _fields(
        typed="$ref content",
        carried="headers",
        documented="description",
        unused="summary links",
    ),
    "media type object": _fields(
        typed="$ref schema itemSchema",
        carried="encoding",
        documented="example examples",
        unused="description prefixEncoding itemEncoding",
    ),
    "encoding object": _fields(
        carried=f"contentType headers {_STYLED}",
        unused="encoding prefixEncoding itemEncoding",
    ),
    "example object": _fields(
        documented="$ref summary value dataValue",
        unused="description externalValue serializedValue",
    ),
    "link": _fields(
        unused="$ref operationRef operationId parameters requestBody description server"
    ),
    "security scheme": _fields(
        typed="$ref type",
        carried="name in scheme openIdConnectUrl flows",
        documented="description",
        unused="bearerFormat deprecated oauth2MetadataUrl",
    ),
    "flow": _fields(
        carried="authorizationUrl tokenUrl refreshUrl deviceAuthorizationUrl",
        documented="scopes",
    ),
    "discriminator": _fields(typed="propertyName mapping", unused="defaultMapping"),
    "schema": _fields(
        typed="$ref type enum const properties required additionalProperties "
        "patternProperties unevaluatedProperties items prefixItems allOf anyOf oneOf "
        "then else dependentSchemas format contentEncoding contentMediaType "
        "discriminator title $defs definitions",
        carried="readOnly writeOnly",
        checked="minimum maximum exclusiveMinimum exclusiveMaximum multipleOf "
        "minLength maxLength pattern minItems maxItems uniqueItems minProperties "
        "maxProperties $id $anchor $dynamicAnchor $schema",
        documented="description default deprecated example examples",
        unused="not if contains minContains maxContains propertyNames contentSchema "
        "dependentRequired unevaluatedItems additionalItems dependencies xml "
        "externalDocs $comment $vocabulary",
    ),
}

INNER: Mapping[tuple[str, str], tuple[str, Form]] = {
    ("description", "info"): ("info", Form.ONE),
    ("description", "tags"): ("tag", Form.LIST),
    ("description", "servers"): ("server", Form.LIST),
    ("path item", "servers"): ("server", Form.LIST),
    ("operation", "servers"): ("server", Form.LIST),
    ("server", "variables"): ("server variable", Form.MAP),
    ("security scheme", "flows"): ("flow", Form.MAP),
    ("schema", "discriminator"): ("discriminator", Form.ONE),
}
"""Objects that the grammar of references knows nothing of, by where they stand."""

USED_EXTENSIONS = frozenset(
    (
        *("x-inin-requires-permissions", "x-nullable"),
        *("x-sdkwright-authorization-url", "x-sdkwright-token-url"),
        *("x-sdkwright-collection-format", "x-sdkwright-name"),
        *("x-sdkwright-pagination", "x-fern-pagination", "x-speakeasy-pagination"),
        *("x-ms-pageable",),
    )
)
"""Extensions that are read, beside those that name things (`extensions.EXTENSIONS`)."""

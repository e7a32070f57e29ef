"""Words -> Python identifiers, in the conventions of PEP 8."""

from __future__ import annotations

import builtins
import keyword
import re
from functools import lru_cache

from ...names import words

MAX_LENGTH = 100
"""Characters; a longer name makes paths and lines that nobody can use."""

_TYPES = frozenset(
    ("bool", "bytes", "dict", "float", "int", "list", "object", "str", "tuple")
)
"""Builtins that annotations and calls of the package use by their bare names."""

_PYDANTIC = frozenset(
    (
        *("construct", "copy", "dict", "fields", "from_orm", "json", "parse_file"),
        *("parse_obj", "parse_raw", "schema", "schema_json", "update_forward_refs"),
        *("validate", "model_computed_fields", "model_config", "model_construct"),
        *("model_copy", "model_dump", "model_dump_json", "model_extra"),
        *("model_fields", "model_fields_set", "model_json_schema", "model_post_init"),
        *("model_parametrized_name", "model_rebuild", "model_validate"),
        *("model_validate_json", "model_validate_strings", "mro", "register"),
    )
)

_KEYWORDS = frozenset(keyword.kwlist)

_PLAIN_NAME = re.compile(r"[a-z]+[0-9]*(_([a-z]+[0-9]*|[0-9]+))*")

_PAGES = frozenset(
    (
        *("afetch_next", "aiter_all", "aiter_pages", "can_fetch_next"),
        *("fetch_next", "iter_all", "iter_pages"),
    )
)

FIELDS_RESERVED = _KEYWORDS | _TYPES | _PYDANTIC | _PAGES | {"from_dict", "to_dict"}
"""Names that a field must not take: pydantic's, ours, and those of the types that
annotations in the same class body use. Any model may become a page one day."""

ARGUMENTS_RESERVED = (
    _KEYWORDS | _TYPES | {"self", "models", "media_type", "any_of", "all_of"}
)
"""Names that an argument must not take, because the method's body uses them."""

METHODS_RESERVED = (
    _KEYWORDS | _TYPES | {"models", "date", "datetime", "time", "timedelta"}
)
"""Names that a method must not take: annotations below it in the class use them."""

ACCESSORS_RESERVED = _KEYWORDS | {
    *("aclose", "capture", "close", "download", "dry_run", "request", "with_options"),
    *("stage", "stub", "transport"),
}
"""Names of the client's own methods."""

CLASSES_RESERVED = frozenset(
    (
        *dir(builtins),
        *keyword.kwlist,
        *("Annotated", "Any", "Literal", "TypeAlias", "TypeAliasType", "Field"),
        *("CamelModel", "CountedPageOf", "Model", "OpenIntEnum", "OpenStrEnum"),
        "PascalModel",
        "PageOf",
        *("Limits", "Places", "Tagged", "UNSET", "Unset"),
        *("Base64Bytes", "Date", "DateTime", "Decimal", "Duration", "Number"),
        *("FormFile", "Time", "Uuid"),
    )
)
"""Names that a class must not take, because modules of the package use them."""

MEMBERS_RESERVED = _KEYWORDS | {"mro"}
"""Names with a meaning in the body of an `enum.Enum`."""

MODULES_RESERVED = _KEYWORDS | {
    *("conftest", "aux", "con", "nul", "prn"),
    *(f"{device}{number}" for device in ("com", "lpt") for number in range(10)),
}


@lru_cache(maxsize=65536)
def snake_case(text: str) -> str:
    """The name of a function, argument, field or module: `page_size`."""
    return _identifier("_".join(words(text)), "_")


@lru_cache(maxsize=65536)
def pascal_case(text: str) -> str:
    """The name of a class, with acronyms as words: `ActionTarget`."""
    return _identifier("".join(w[:1].upper() + w[1:] for w in words(text)), "")


def constant_case(text: str) -> str:
    """The name of an enum member: `US_EAST_1`."""
    return snake_case(text).upper()


@lru_cache(maxsize=16_384)
def camel_case(name: str) -> str:
    """What the alias generator of the runtime's models makes of a field's name.

    "" for a name of which its versions do not all make the same.
    """
    if not _PLAIN_NAME.fullmatch(name):
        return ""
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)


def capital_case(name: str) -> str:
    """As `camel_case`, with a capital in the beginning: `PageSize`."""
    humped = camel_case(name)
    return humped[:1].upper() + humped[1:]


def as_it_is(name: str) -> str:
    """The name itself."""
    return name


def _identifier(text: str, separator: str) -> str:
    """A legal identifier of a sensible length; "" stays so for a text without words."""
    text = text[:MAX_LENGTH].rstrip("_")
    if text[:1].isdigit() or (text and not text.isidentifier()):
        text = f"n{separator}{text}" if separator else f"N{text}"
    return text if text.isidentifier() else ""

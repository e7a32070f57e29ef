"""Which version of the specification a description claims to follow."""

from __future__ import annotations

import re
from typing import cast

from ...diagnostics import Diagnostic, Location, Part, quoted
from .document import Dialect

_KNOWN = "OpenAPI 3.0, 3.1 and 3.2 and Swagger 2.0 are read"
_RELEASE = re.compile(r"(3\.[0-2])\.\d+(-.+)?")


def dialect_of(
    file: str, tree: object
) -> tuple[Dialect | None, tuple[Diagnostic, ...]]:
    """The dialect of a tree, or none and why (OAS 3.2, section 4.1, `openapi`)."""
    if not isinstance(tree, dict):
        message = (
            f"an OpenAPI description is a mapping with the field 'openapi'; this is "
            f"{_article(tree)}"
        )
        return None, (_problem("not-openapi", message, file, ""),)
    root = cast("dict[str, object]", tree)
    if "swagger" in root and "openapi" in root:
        message = (
            "'swagger' and 'openapi' both: one of them is too many; keep 'openapi' for "
            "version 3 and 'swagger' for version 2.0"
        )
        return None, (_problem("version", message, file, "/swagger"),)
    if "swagger" in root:
        return _swagger(root["swagger"], file)
    if "openapi" in root:
        return _openapi(root["openapi"], file)
    if "swaggerVersion" in root:
        message = f"version {quoted(root['swaggerVersion'])} is not read: {_KNOWN}"
        return None, (_problem("version", message, file, "/swaggerVersion"),)
    message = f"the field 'openapi' is missing, which says the version: {_KNOWN}"
    return None, (_problem("not-openapi", message, file, ""),)


def _openapi(value: object, file: str) -> tuple[Dialect | None, tuple[Diagnostic, ...]]:
    if isinstance(value, str) and (found := _RELEASE.fullmatch(value)):
        return Dialect(found.group(1)), ()
    hint = ""
    if isinstance(value, float | int) or value in ("3.0", "3.1", "3.2"):
        hint = "; write it in full and in quotes, such as '3.1.0'"
    message = f"{_shown(value)} is no version that is read: {_KNOWN}{hint}"
    return None, (_problem("version", message, file, "/openapi"),)


def _swagger(value: object, file: str) -> tuple[Dialect | None, tuple[Diagnostic, ...]]:
    if value == "2.0":
        return Dialect.SWAGGER_20, ()
    hint = "; write it in quotes: '2.0'" if value == 2 else ""
    message = f"{_shown(value)} is no version that is read: {_KNOWN}{hint}"
    return None, (_problem("version", message, file, "/swagger"),)


def _shown(value: object) -> str:
    return quoted(value) if isinstance(value, str | float | int) else _article(value)


def _article(value: object) -> str:
    match value:
        case list():
            return "a list"
        case dict():
            return "a mapping"
        case str():
            return "a text"
        case None:
            return "nothing"
        case _:
            return "a single value"


def _problem(code: str, message: str, file: str, pointer: str) -> Diagnostic:
    return Diagnostic(code, message, Location(file, pointer, part=Part.VALUE))

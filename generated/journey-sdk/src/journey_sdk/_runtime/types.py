"""Names for the types that signatures of this package use."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from os import PathLike
from typing import IO, TypeAlias

JsonObject: TypeAlias = Mapping[str, object]
"""A JSON object by its wire names; accepted wherever a model is."""

JsonArray: TypeAlias = Sequence[object]

FileContent: TypeAlias = bytes | PathLike[str] | IO[bytes]
"""The bytes themselves, the path of a file, or a file opened in binary mode."""

File: TypeAlias = (
    FileContent
    | tuple[str | None, FileContent | str]
    | tuple[str | None, FileContent | str, str | None]
)
"""A file to send: its content, or `(filename, content[, content type])`."""

"""What all targets share in turning view data into text."""

from .environment import Filters, UnsafeTextError, environment, templates_folder
from .file import File
from .safe import (
    Code,
    DocText,
    Identifier,
    MarkdownCell,
    MarkdownText,
    PyString,
    SafeText,
    TomlString,
)

__all__ = [
    "Code",
    "DocText",
    "File",
    "Filters",
    "Identifier",
    "MarkdownCell",
    "MarkdownText",
    "PyString",
    "SafeText",
    "TomlString",
    "UnsafeTextError",
    "environment",
    "templates_folder",
]

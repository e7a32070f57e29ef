"""Text -> Document: YAML and JSON, and the places of nodes on demand."""

from .document import Dialect, Document, Origin, Source, Syntax
from .files import Folder, ReadError
from .limits import Limits
from .positions import located, positions
from .reading import LoadOptions, load, load_bytes, read_source

__all__ = [
    "Dialect",
    "Document",
    "Folder",
    "Limits",
    "LoadOptions",
    "Origin",
    "ReadError",
    "Source",
    "Syntax",
    "load",
    "load_bytes",
    "located",
    "positions",
    "read_source",
]

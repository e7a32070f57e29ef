"""Any dialect -> the shape of OpenAPI 3.2 with JSON Schema 2020-12; overlays; selection."""

from .dispatch import normalise
from .overlays import apply_overlays
from .pagination import paginate
from .selection import select

__all__ = ["apply_overlays", "normalise", "paginate", "select"]

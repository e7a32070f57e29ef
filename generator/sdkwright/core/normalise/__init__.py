"""Any dialect -> the shape of OpenAPI 3.2 with JSON Schema 2020-12; overlays; selection.

Overlays come from `overlays`: reading JSONPath takes its time to import, and few need it.
"""

from .dispatch import normalise
from .pagination import paginate
from .selection import select

__all__ = ["normalise", "paginate", "select"]

"""Any dialect -> the shape of OpenAPI 3.2 with JSON Schema 2020-12."""

from .dispatch import normalise

__all__ = ["normalise"]

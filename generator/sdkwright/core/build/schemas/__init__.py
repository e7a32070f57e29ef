"""Schema Objects of the 3.2 shape -> the model's schemas."""

from .annotations import annotations_of
from .bases import with_real_bases
from .circles import without_circles
from .dispatch import component_schemas, schema_of

__all__ = ["annotations_of", "component_schemas", "schema_of", "with_real_bases", "without_circles"]

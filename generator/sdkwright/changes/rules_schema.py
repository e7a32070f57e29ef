"""The rules of values: what callers may send, and what may come back."""

from __future__ import annotations

from .values import Grade

_B, _C, _D = Grade.BREAKING, Grade.COMPATIBLE, Grade.DOCS

_NARROWED = "Values that were allowed are refused."
_GREW = "Values may come that code was never told of."
_ALLOWED = "Values that were allowed still are."
_COMES = "Only values come that could come before."

SCHEMA_RULES = (
    ("request-property-added-required", _B, "Requests without it are refused."),
    ("request-property-added-optional", _C, "Requests without it are as good as before."),
    ("request-property-removed", _B, "What it asked for is no longer done, or it is refused."),
    ("request-property-became-required", _B, "Requests without it are refused, whatever its default."),
    ("request-property-became-optional", _C, "Requests with it are as good as before."),
    ("request-property-became-read-only", _B, "What callers set is no longer taken."),
    ("request-property-became-writable", _C, "It may be set, and need not be."),
    ("request-property-default-changed", _C, "The server does something else where it is left out."),
    ("response-property-added", _C, "Members that nobody reads do not matter."),
    ("response-property-removed", _B, "Code that reads it finds nothing."),
    ("response-property-became-optional", _B, "Code that relies on it may find nothing."),
    ("response-property-became-required", _C, "It is there more often than before."),
    ("response-property-became-write-only", _B, "Code that reads it finds nothing."),
    ("response-property-became-readable", _C, "Members that nobody reads do not matter."),
    ("response-property-default-changed", _D, "Nobody fills it in; it describes the server."),
    ("request-type-narrowed", _B, _NARROWED),
    ("request-type-widened", _C, _ALLOWED),
    ("request-type-changed", _B, _NARROWED),
    ("response-type-narrowed", _C, _COMES),
    ("response-type-widened", _B, _GREW),
    ("response-type-changed", _B, _GREW),
    ("request-became-nullable", _C, _ALLOWED),
    ("request-became-not-nullable", _B, "Null is refused."),
    ("response-became-nullable", _B, "Null may come where a value always came."),
    ("response-became-not-nullable", _C, _COMES),
    ("request-format-narrowed", _B, _NARROWED),
    ("request-format-widened", _C, _ALLOWED),
    ("request-format-changed", _B, _NARROWED),
    ("response-format-narrowed", _C, _COMES),
    ("response-format-widened", _B, _GREW),
    ("response-format-changed", _B, _GREW),
    ("request-enum-value-added", _C, _ALLOWED),
    ("request-enum-value-removed", _B, _NARROWED),
    ("request-enum-added", _B, _NARROWED),
    ("request-enum-removed", _C, _ALLOWED),
    ("response-enum-value-added", _C, "Enumerations are read with values that they do not list."),
    ("response-enum-value-removed", _C, _COMES),
    ("response-enum-added", _C, _COMES),
    ("response-enum-removed", _C, "Enumerations are read with values that they do not list."),
    ("request-constraint-tightened", _B, _NARROWED),
    ("request-constraint-loosened", _C, _ALLOWED),
    ("request-pattern-changed", _B, _NARROWED),
    ("response-constraint-tightened", _C, _COMES),
    ("response-constraint-loosened", _B, "Values may come that exceed what code was told."),
    ("response-pattern-changed", _C, "Texts of another form may come; few programs rely on one."),
    ("request-variant-added", _C, _ALLOWED),
    ("request-variant-removed", _B, _NARROWED),
    ("response-variant-added", _B, "A kind of value may come that code does not handle."),
    ("response-variant-removed", _C, _COMES),
    ("request-discriminator-changed", _B, "What tells the alternatives apart is written elsewhere."),
    ("response-discriminator-changed", _B, "What tells the alternatives apart is written elsewhere."),
    ("request-tags-changed", _B, "An alternative goes by another tag."),
    ("response-tags-changed", _B, "An alternative goes by another tag."),
    ("request-additional-properties-forbidden", _B, "Members without a name of their own are refused."),
    ("request-additional-properties-allowed", _C, _ALLOWED),
    ("response-additional-properties-forbidden", _C, _COMES),
    ("response-additional-properties-allowed", _C, "Objects are read with members that they do not name."),
    ("property-deprecated", _C, "It works, and will go one day."),
    ("property-undeprecated", _C, "It is here to stay after all."),
    ("schema-deprecated", _C, "It works, and will go one day."),
    ("schema-undeprecated", _C, "It is here to stay after all."),
    ("property-description-changed", _D, "Only texts or examples change."),
    ("schema-description-changed", _D, "Only texts or examples change."),
    ("enum-value-description-changed", _D, "Only the text changes; its name is graded apart."),
    ("unused-property-changed", _D, "No request and no response has it; the package is graded apart."),
    ("unused-schema-changed", _D, "No request and no response has it; the package is graded apart."),
    ("schema-order-changed", _D, "The same parts in another order."),
)  # fmt: skip
"""Code, grade and reason of each."""

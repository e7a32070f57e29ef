"""The rules of the generated package: what its users' programs notice."""

from __future__ import annotations

from .values import Grade

_B, _C, _D = Grade.BREAKING, Grade.COMPATIBLE, Grade.DOCS

PYTHON_RULES = (
    ("python-package-renamed", _B, "Imports fail."),
    ("python-class-added", _C, "One more name."),
    ("python-class-removed", _B, "Imports of it fail."),
    ("python-class-base-added", _C, "It is all that it was, and more."),
    ("python-class-base-changed", _B, "It is no longer an instance of what it extended."),
    ("python-alias-changed", _B, "The name stands for a type that does not fit where the old one did."),
    ("python-alias-compatible", _C, "The name stands for a type that fits where the old one did."),
    ("python-attribute-added", _C, "One more name."),
    ("python-attribute-removed", _B, "Code that uses it fails."),
    ("python-attribute-type-changed", _B, "Its type does not fit where the old one did."),
    ("python-attribute-type-narrowed", _C, "Its type fits wherever the old one did."),
    ("python-attribute-type-widened", _C, "Every value that code passes is still taken."),
    ("python-field-added-required", _B, "Code that creates the model for a request has to give it."),
    ("python-field-became-required", _B, "Code that creates the model for a request has to give it."),
    ("python-field-always-there", _C, "Responses always have it; code does not create what only responses carry."),
    ("python-field-became-optional", _C, "Code that gives it still may."),
    ("python-field-default-changed", _C, "Where nobody gives it, it starts with another value."),
    ("python-member-added", _C, "One more value; code has to expect values that it does not know."),
    ("python-member-removed", _B, "Code that names it fails."),
    ("python-member-value-changed", _B, "The name stands for another value."),
    ("python-method-added", _C, "One more method."),
    ("python-method-removed", _B, "Code that calls it fails."),
    ("python-name-deprecated", _C, "Code that uses the old name works, and is warned."),
    ("python-method-renamed", _B, "Code that calls it by its old name fails."),
    ("python-argument-added-required", _B, "Calls without it fail."),
    ("python-argument-added-optional", _C, "Calls without it work as before."),
    ("python-argument-removed", _B, "Calls with it fail."),
    ("python-argument-deprecated", _C, "Calls that name it by its old name work, and are warned; type checkers know the new one alone."),
    ("python-argument-renamed", _B, "Calls that name it fail."),
    ("python-argument-became-required", _B, "Calls without it fail."),
    ("python-argument-became-optional", _C, "Calls with it work as before."),
    ("python-argument-became-keyword-only", _B, "Calls that give it by position fail."),
    ("python-argument-became-positional", _C, "Calls that name it work as before."),
    ("python-argument-moved", _B, "Calls that give it by position give it to another one."),
    ("python-argument-type-changed", _B, "Values that calls pass no longer fit."),
    ("python-argument-type-widened", _C, "Values that calls pass still fit."),
    ("python-argument-default-changed", _C, "Calls without it do something else."),
    ("python-return-type-changed", _B, "What comes back does not fit where it did."),
    ("python-return-type-narrowed", _C, "What comes back fits wherever it did."),
)  # fmt: skip
"""Code, grade and reason of each."""

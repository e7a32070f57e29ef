"""Animal."""

from __future__ import annotations

from .._runtime.model import Model


class Animal(Model):
    kind: str
    name: str | None = None

"""OpenModel."""

from __future__ import annotations

from .._runtime.model import Model


class OpenModel(Model):
    known: str | None = None

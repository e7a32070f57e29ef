"""Open."""

from __future__ import annotations

from .._runtime.model import Model


class Open(Model):
    known: str | None = None

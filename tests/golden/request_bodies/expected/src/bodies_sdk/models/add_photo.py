"""AddPhotoRequest."""

from __future__ import annotations

from .._runtime.model import Model
from .pet import Pet


class AddPhotoRequest(Model):
    file: str
    caption: str | None = None
    pet: Pet | None = None
    labels: list[str] | None = None

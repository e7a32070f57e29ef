"""AddPhotoRequest."""

from __future__ import annotations

from .._runtime.model import Model
from .._runtime.uploads import Upload
from .pet import Pet


class AddPhotoRequest(Model):
    file: Upload
    caption: str | None = None
    pet: Pet | None = None
    labels: list[str] | None = None

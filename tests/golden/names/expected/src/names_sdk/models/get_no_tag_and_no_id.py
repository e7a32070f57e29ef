"""GetNoTagAndNoIdResponse and what belongs to it."""

from __future__ import annotations

from .._runtime.enums import OpenStrEnum
from .._runtime.model import Model


class GetNoTagAndNoIdResponseKind(OpenStrEnum):
    A = "a"


class GetNoTagAndNoIdResponse(Model):
    kind: GetNoTagAndNoIdResponseKind | None = None

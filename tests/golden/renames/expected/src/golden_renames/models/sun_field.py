from __future__ import annotations

from .._runtime.enums import OpenStrEnum


class SunField(OpenStrEnum):
    NAME = "name"
    KIND = "kind"
    BODY = "body"

from typing import TYPE_CHECKING

from .._runtime.model import Model


class Open(Model):
    known: str | None = None

    if not TYPE_CHECKING:
        __pydantic_extra__: dict[str, int]

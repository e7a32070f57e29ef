"""KeyValue."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .._runtime.model import Model


class KeyValue(Model):
    """A piece of data with a name."""

    key: Annotated[str, Field(alias="")]
    """Name of the piece of data."""

    value: Annotated[str, Field(alias="")]
    """The data itself."""

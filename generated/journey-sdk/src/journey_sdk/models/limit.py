"""Limit."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .._runtime.model import Model


class Limit(Model):
    """A limit on the use of the API."""

    key: Annotated[str | None, Field(alias="")] = None
    """Name of the limit within its namespace."""

    namespace: Annotated[str | None, Field(alias="")] = None
    """Namespace of the limit."""

    value: Annotated[int | None, Field(alias="")] = None
    """Value of the limit."""

"""ListModel."""

from __future__ import annotations

from .._runtime.model import Model
from .list import ListModel2


class ListModel(Model):
    items: list[ListModel2] | None = None

"""What becomes of every field of every object: the ledger of keywords.

The table speaks of the normalised shape. What it does not know of is not used, and is
listed with its places, so that nothing is passed over in silence.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, cast

from ..load import Dialect
from ..load.pointers import join
from ..resolve.shapes import Kind
from ..resolve.walk import Site
from .extensions import EXTENSIONS
from .keyword_table import TABLE, Handling

if TYPE_CHECKING:
    from ..load import Document

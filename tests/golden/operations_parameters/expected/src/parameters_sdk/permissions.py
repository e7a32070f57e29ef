"""The permissions that the operations of the Stars API require."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

from ._runtime.permissions import Permissions as Permissions, all_of as all_of

Permission: TypeAlias = Literal["stars:sky:view", "stars:star:view"]
"""The name of a permission."""

REQUIRED: Mapping[str, Permissions] = {
    "stars.get_star": all_of("stars:star:view", "stars:sky:view"),
}
"""What each operation requires, by what stands behind `client.`.

Operations that are not here say nothing of permissions.
"""

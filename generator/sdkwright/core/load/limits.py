"""How much input is read before it is refused."""

from __future__ import annotations

from dataclasses import dataclass

_MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds that keep hostile input from costing more than seconds and megabytes.

    The largest description published that we know of has 13 MB and a depth of 40.
    `aliased_nodes` bounds what YAML's aliases would come to if they were written out;
    `digits` bounds a number, whose conversion costs the square of its length.
    """

    file_bytes: int = 64 * _MEGABYTE
    total_bytes: int = 256 * _MEGABYTE
    files: int = 2_000
    depth: int = 200
    aliased_nodes: int = 1_000_000
    references: int = 1_000_000
    digits: int = 1_000
    remote_seconds: float = 10.0

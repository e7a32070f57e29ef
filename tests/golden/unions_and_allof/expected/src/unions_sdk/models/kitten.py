"""Kitten."""

from __future__ import annotations

from .cat import Cat


class Kitten(Cat):
    weeks: int

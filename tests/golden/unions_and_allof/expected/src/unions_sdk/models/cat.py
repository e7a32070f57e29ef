"""Cat."""

from __future__ import annotations

from .animal import Animal


class Cat(Animal):
    """An animal that is a cat."""

    lives: int | None = None

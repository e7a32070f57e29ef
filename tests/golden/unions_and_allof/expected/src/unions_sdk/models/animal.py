from typing import Annotated, TypeAlias

from .._runtime.model import Model
from .._runtime.unions import Tagged


class Animal(Model):
    kind: str
    name: str | None = None


class Cat(Animal):
    """An animal that is a cat."""

    kind: str = "Cat"
    lives: int | None = None


class Kitten(Cat):
    kind: str = "Kitten"
    weeks: int


AnimalAny: TypeAlias = Annotated[
    Cat | Kitten | Animal,
    Tagged("kind", {"Cat": "Cat", "Kitten": "Kitten"}, "Animal"),
]

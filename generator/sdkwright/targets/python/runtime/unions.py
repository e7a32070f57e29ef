"""Unions whose members are told apart by a tag, open to tags that are new.

A union without a tag needs nothing of this: the member that fits best is built, and
no value changes its JSON type on the way.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import CoreSchema, core_schema

from .model import Model
from .narrow import as_object
from .values import is_absent

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler


@dataclass(frozen=True)
class Tagged:
    """Chooses a member of a union by a property (OpenAPI 3.1, Discriminator Object).

    `Annotated[Cat | Dog, Tagged("petType", {"kitty": "Cat", "Dog": "Dog"})]`. An
    object whose tag is none of these, or missing, becomes an `otherwise`; one without
    a tag the member that fits best, where members may do without it.

    Attributes:
        name: The property, by its name on the wire.
        members: Names of member classes by tags.
        otherwise: The name of a member for other tags; by default a plain `Model`.
    """

    name: str
    members: Mapping[str | int, str] = field(hash=False)
    otherwise: str | None = None

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        models = {
            member.__name__: member
            for member in get_args(source)
            if isinstance(member, type) and issubclass(member, BaseModel)
        }
        choices: dict[Any, CoreSchema] = {
            tag: handler.generate_schema(models[name])
            for tag, name in self.members.items()
        }
        python_name = _python_name([*models.values()], self.name)
        otherwise = models[self.otherwise] if self.otherwise else Model
        guarded = core_schema.no_info_after_validator_function(
            partial(_refuse_known, self.name, python_name, frozenset(choices)),
            handler.generate_schema(otherwise),
        )
        return core_schema.json_or_python_schema(
            json_schema=core_schema.union_schema(
                [
                    core_schema.tagged_union_schema(choices, self.name),
                    *_untagged(self.name, python_name, models, choices, self.members),
                    guarded,
                ],
                mode="left_to_right",
            ),
            # By a function: with the members in it a second time, the schemas of
            # unions in unions would double with each level.
            python_schema=core_schema.no_info_plain_validator_function(
                partial(self._accept, models, python_name, otherwise)
            ),
            serialization=core_schema.simple_ser_schema("any"),
        )

    def _accept(
        self,
        models: Mapping[str, type[BaseModel]],
        python_name: str,
        otherwise: type[BaseModel],
        value: object,
    ) -> object:
        """Take what a caller gives: a member, or a dict of its fields."""
        # Whoever builds a member knows what it is, whatever its tag.
        if isinstance(value, (*models.values(), otherwise)):
            return value
        # A dict given by a caller may have the Python name of the tag.
        fields = as_object(value) or {}
        tag = fields.get(self.name, fields.get(python_name))
        if isinstance(tag, (str, int)) and tag in self.members:
            return models[self.members[tag]].model_validate(value)
        for model in models.values():
            try:
                return model.model_validate(value)
            except ValidationError:
                continue
        return otherwise.model_validate(value)


def _python_name(models: Sequence[type[BaseModel]], name: str) -> str:
    """Find what the models call the property."""
    for model in models:
        for python_name, info in model.model_fields.items():
            if name in (info.alias, python_name):
                return python_name
    return name


def _untagged(
    name: str,
    python_name: str,
    models: Mapping[str, type[BaseModel]],
    choices: Mapping[Any, CoreSchema],
    members: Mapping[str | int, str],
) -> Iterator[CoreSchema]:
    """Yield what reads objects without a tag, if members need none."""
    # A member that has one tag alone has it as its default.
    fields = {key: model.model_fields.get(python_name) for key, model in models.items()}
    free = {
        key: choices[tag]
        for tag, key in members.items()
        if (field := fields[key]) is not None and is_absent(field.get_default())
    }
    if free:
        yield core_schema.no_info_after_validator_function(
            partial(_refuse_tagged, name, python_name),
            core_schema.union_schema([*free.values()]),
        )


def _refuse_tagged(name: str, python_name: str, value: BaseModel) -> BaseModel:
    """Refuse what has a tag: one that is new says that it is none of the members."""
    extra: Mapping[str, object] = value.__pydantic_extra__ or {}
    if name in extra or python_name in value.model_fields_set:
        raise ValueError("has a tag of its own")
    return value


def _refuse_known(
    name: str, python_name: str, tags: frozenset[object], value: BaseModel
) -> BaseModel:
    """Refuse what is a member by its tag: its faults are to be told as its own."""
    extra: Mapping[str, object] = value.__pydantic_extra__ or {}
    tag = extra.get(name, getattr(value, python_name, None))
    if tag.__hash__ is not None and tag in tags:
        raise ValueError(f"does not match the member for {name}={tag!r}")
    return value

"""The base of all models: pydantic, with wire names and nothing lost."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, Self, TypeAlias

from pydantic import BaseModel, ConfigDict
from pydantic.alias_generators import to_camel, to_pascal
from pydantic_core import CoreSchema, core_schema

from .codec import dump_data, dump_json, reader_for
from .faithful import write_as_received
from .unset import UNSET, is_unset, unset_in_python_only

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler

_ModelParts: TypeAlias = tuple[dict[str, Any], dict[str, Any] | None, set[str]]
"""What the fields of a model come to: values, what else there is, and who is set."""


class Model(BaseModel):
    """A JSON object with typed fields.

    Fields are set by their Python names or by their names on the wire. Members
    that the model does not know are kept and sent back.
    """

    model_config = ConfigDict(
        # Built on first use: a program uses few of the models that an API has.
        defer_build=True,
        extra="allow",
        protected_namespaces=(),
        serialize_by_alias=True,
        validate_by_alias=True,
        validate_by_name=True,
    )

    @classmethod
    def from_dict(cls, data: Mapping[str, object], strict: bool = False) -> Self:
        """Make a model from JSON data.

        Args:
            data: The members of the object by their names on the wire.
            strict: Refuse data that the schema rejects. Without it such a value
                stays in its place as it came, with a warning through `logging`.

        Raises:
            ValueError: `strict`, and the schema rejects the data.
        """
        reader = reader_for(cls)
        content = dump_json(data)
        made: Self = reader.read_strictly(content) if strict else reader.read(content)
        return made

    def to_dict(self) -> dict[str, Any]:
        """Return JSON data by the names on the wire: exactly the fields set."""
        return dump_data(self)

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[BaseModel], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        schema = handler(source)
        model: Any = handler.resolve_ref_schema(schema)
        node = model
        while "fields" not in node and "schema" in node:
            model, node = node, node["schema"]
        if "extras_schema" in node:
            write_as_received(node["extras_schema"])
        tags: set[str] = set()
        for name, field in node.get("fields", {}).items():
            write_as_received(field["schema"])
            default = field["schema"].get("default")
            if default is UNSET:
                inner = field["schema"]["schema"]
                field["schema"]["schema"] = unset_in_python_only(inner)
                # Set to UNSET by hand is as good as left out.
                field["serialization_exclude_if"] = is_unset
            elif default is not None:
                tags.add(name)
        if tags:
            model["schema"] = _sending(tags, node)
        return schema


def _sending(tags: set[str], fields: CoreSchema) -> CoreSchema:
    """Count tags as set in what is constructed, so that they are sent.

    A tag is a field with a value of its own. What is read from JSON keeps to what
    was there.
    """
    return core_schema.json_or_python_schema(
        json_schema=fields,
        python_schema=core_schema.no_info_after_validator_function(
            partial(_count_as_set, tags), fields
        ),
    )


def _count_as_set(tags: set[str], parts: _ModelParts) -> _ModelParts:
    values, extra, names = parts
    return values, extra, names | tags


class CamelModel(Model):
    """A model whose names on the wire are the Python names in camelCase."""

    model_config = ConfigDict(alias_generator=to_camel)


class PascalModel(Model):
    """A model whose names on the wire are the Python names in PascalCase."""

    model_config = ConfigDict(alias_generator=to_pascal)

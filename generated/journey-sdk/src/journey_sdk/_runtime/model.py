"""The base of all models: pydantic, with wire names and nothing lost."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, get_args

from pydantic import BaseModel, ConfigDict
from pydantic.alias_generators import to_camel

from .codec import READING, dump_data, dump_json, reader_for
from .faithful import write_as_received
from .unset import UNSET, is_unset, unset_in_python_only

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema


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
            node = node["schema"]
        if "extras_schema" in node:
            write_as_received(node["extras_schema"])
        for field in node.get("fields", {}).values():
            write_as_received(field["schema"])
            default = field["schema"]
            if default.get("default") is UNSET:
                default["schema"] = unset_in_python_only(default["schema"])
                # Set to UNSET by hand is as good as left out.
                field["serialization_exclude_if"] = is_unset
            elif _is_constant(default):
                model["post_init"] = "_set_constants"
        return schema

    def _set_constants(self, context: object) -> None:
        """Count constants as set, so that they are sent, unless this was received."""
        if context != READING:
            for name, field in type(self).model_fields.items():
                if get_args(field.annotation) == (field.default,):
                    self.__pydantic_fields_set__.add(name)


def _is_constant(schema: Any) -> bool:
    """Say whether a field is of one value, which is its default: a tag."""
    inner = schema.get("schema", {})
    constant = [schema.get("default")]
    return bool(inner.get("type") == "literal" and inner["expected"] == constant)


class CamelModel(Model):
    """A model whose names on the wire are the Python names in camelCase."""

    model_config = ConfigDict(alias_generator=to_camel)

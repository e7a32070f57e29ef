"""View data of the modules under `models/`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeGuard

from ....model import (
    Anything,
    Api,
    Definition,
    Enumeration,
    EnumValue,
    Map,
    Object,
    Property,
    ScalarKind,
    Schema,
    StepKind,
)
from ....render import Code, Identifier
from ..fields import Declaration, FieldWriter
from ..identifiers import as_it_is, camel_case, capital_case
from ..imports import import_block
from ..layout import Group, Hint, lay_out
from ..literals import literal
from ..names import PythonNames
from ..types import Import, TypeWriter, has_name, is_class
from ..vocabularies import for_fields, for_uploads
from .aliases import Alias, AliasWriter
from .ordering import bases_first, used_first
from .paging import PageBase, page_bases
from .said import said
from .tags import Tags, tags_of
from .traffic import received, sent, uploaded

_ENUM_BASES = {ScalarKind.STRING: "OpenStrEnum", ScalarKind.INTEGER: "OpenIntEnum"}
_MODEL = "Model"
_WIRE_NAMES: Mapping[str, Callable[[str], str]] = {
    _MODEL: as_it_is,
    "CamelModel": camel_case,
    "PascalModel": capital_case,
}
"""The bases of models, and what each makes of a field's name on the wire."""


@dataclass(frozen=True, slots=True)
class FieldView:
    """A field: its declaration, and what is said of it."""

    declaration: Code
    doc: str


@dataclass(frozen=True, slots=True)
class ClassView:
    """A model."""

    name: str
    bases: tuple[str, ...]
    arguments: tuple[str, ...]
    """What the bases take, such as `items="entities"`."""
    doc: str
    fields: tuple[FieldView, ...]
    extras: Code | None = None
    """The type of the members that it does not name, where they have one."""

    @property
    def header(self) -> Code:
        """The line that opens the class."""
        return _header(self.name, *self.bases, *self.arguments)


@dataclass(frozen=True, slots=True)
class MemberView:
    """A member of an enum."""

    name: str
    value: Code
    statement: Code
    doc: str


@dataclass(frozen=True, slots=True)
class EnumView:
    """An enum."""

    name: str
    base: str
    doc: str
    members: tuple[MemberView, ...]

    @property
    def header(self) -> Code:
        """The line that opens the class."""
        return _header(self.name, self.base)


@dataclass(frozen=True, slots=True)
class ModelModule:
    """A module of models: enums first, then classes, then names for other types."""

    name: str
    is_postponed: bool
    """Whether annotations must not be evaluated where they stand (PEP 563)."""
    imports: Code
    enums: tuple[EnumView, ...]
    classes: tuple[ClassView, ...]
    aliases: tuple[Alias, ...]

    @property
    def exports(self) -> tuple[str, ...]:
        """The names of all that it defines."""
        return tuple(
            sorted(
                (
                    *(enum.name for enum in self.enums),
                    *(class_.name for class_ in self.classes),
                    *(alias.name for alias in self.aliases),
                )
            )
        )


def model_modules(api: Api, names: PythonNames) -> tuple[ModelModule, ...]:
    """One view a module, sorted by name."""
    by_module: dict[str, list[Definition]] = {}
    for definition in api.definitions.values():
        if has_name(definition):
            by_module.setdefault(names.modules[definition.id], []).append(definition)
    classes = [d for d in api.definitions.values() if is_class(d)]
    types = TypeWriter(api.definitions, for_fields(names.classes, names.modules))
    views = _Views(
        api,
        names,
        types,
        FieldWriter(api.definitions, types),
        FieldWriter(
            api.definitions,
            TypeWriter(api.definitions, for_uploads(names.classes, names.modules)),
        ),
        AliasWriter(api.definitions, names.classes, types),
        sent(api),
        received(api),
        uploaded(api),
        tags_of(api.definitions, names),
        {definition.id: _root(api, names, definition) for definition in classes},
        page_bases(api, names, types),
    )
    return tuple(views.module(name, by_module[name]) for name in sorted(by_module))


@dataclass(frozen=True, slots=True)
class _Field:
    """A property as a class declares it; `owner` is the definition that names it."""

    owner: Definition
    property: Property
    declaration: Declaration


@dataclass(frozen=True, slots=True)
class _Views:
    """What all views of models are made from."""

    api: Api
    names: PythonNames
    types: TypeWriter
    fields: FieldWriter
    forms: FieldWriter
    aliases: AliasWriter
    sent: frozenset[str]
    received: frozenset[str]
    uploaded: frozenset[str]
    tags: Tags
    roots: Mapping[str, str]
    """The base of each class that extends no other, and of those that extend it."""
    pages: Mapping[str, PageBase]

    def module(self, name: str, definitions: list[Definition]) -> ModelModule:
        classes = [d for d in definitions if is_class(d)]
        others = [d for d in definitions if not is_class(d)]
        fields = {d.id: self._fields_of(d) for d in definitions}
        imports = {i for d in definitions for i in self._imports(d, fields[d.id])}
        return ModelModule(
            name=name,
            is_postponed=self._is_postponed(name, classes, fields),
            imports=import_block(
                (i for i in imports if i[0] != f"models.{name}"), "models"
            ),
            enums=tuple(
                self._enum(d, d.schema)
                for d in classes
                if isinstance(d.schema, Enumeration)
            ),
            classes=tuple(self._classes(name, classes, fields)),
            aliases=tuple(self.aliases.write(d) for d in used_first(others)),
        )

    def _imports(
        self, definition: Definition, fields: tuple[_Field, ...]
    ) -> Iterable[Import]:
        match definition.schema:
            case Enumeration(_, kind) if kind and kind in _ENUM_BASES:
                yield ("_runtime.enums", _ENUM_BASES[kind])
            case Object(additional=additional, bases=bases):
                page = self.pages.get(definition.id)
                if page:
                    yield from page.imports
                root = self.roots[definition.id]
                if not bases and not (page and root == _MODEL):
                    yield ("_runtime.model", root)
                for base in bases:
                    yield from self.types.write(base).imports
                for field in fields:
                    yield from field.declaration.imports
                if _has_typed_extras(additional):
                    yield ("typing", "TYPE_CHECKING")
                    yield from self.types.write(Map(additional)).imports
            case _:
                yield from self.aliases.write(definition).imports

    def _said(self, definition: Definition) -> str:
        """What there is to say of a class that no field has under it already."""
        steps = definition.origin.steps
        if steps and steps[-1].kind is StepKind.PROPERTY:
            return ""
        return said(definition.annotations, self.names.classes[definition.id])

    def _enum(self, definition: Definition, schema: Enumeration) -> EnumView:
        return EnumView(
            name=self.names.classes[definition.id],
            base=_ENUM_BASES[schema.kind or ScalarKind.STRING],
            doc=self._said(definition),
            members=tuple(
                _member(self.names.members[definition.id, index], value)
                for index, value in enumerate(schema.values)
            ),
        )

    def _classes(
        self,
        module: str,
        definitions: list[Definition],
        fields: Mapping[str, tuple[_Field, ...]],
    ) -> Iterator[ClassView]:
        """The classes of a module, each behind what its bases speak of."""
        known = {
            self.names.classes[d.id] for d in definitions if not _is_object(d.schema)
        }
        for definition in bases_first(definitions, self.pages):
            page = self.pages.get(definition.id)
            if isinstance(definition.schema, Object):
                base = page.after(known, f"models.{module}") if page else None
                yield self._class(
                    definition, definition.schema, fields[definition.id], base
                )
                known.add(self.names.classes[definition.id])

    def _is_postponed(
        self,
        module: str,
        definitions: list[Definition],
        fields: Mapping[str, tuple[_Field, ...]],
    ) -> bool:
        """Whether an annotation speaks of a class that comes later."""
        here = f"models.{module}"
        known = {
            self.names.classes[d.id] for d in definitions if not _is_object(d.schema)
        }
        for definition in bases_first(definitions, self.pages):
            own = fields[definition.id]
            spoken = {i for field in own for i in field.declaration.imports}
            if _has_typed_extras(additional := _additional(definition.schema)):
                spoken |= self.types.write(Map(additional)).imports
            if not {name for place, name in spoken if place == here} <= known:
                return True
            known.add(self.names.classes[definition.id])
        return False

    def _class(
        self,
        definition: Definition,
        schema: Object,
        fields: tuple[_Field, ...],
        page: PageBase | None,
    ) -> ClassView:
        bases = [self.types.write(base).text for base in schema.bases]
        root = self.roots[definition.id]
        if not bases and not (page and root == _MODEL):
            bases = [root]
        return ClassView(
            name=self.names.classes[definition.id],
            bases=(*bases[:1], *((page.base,) if page else ())),
            arguments=page.arguments if page else (),
            doc=self._said(definition),
            fields=tuple(self._field(definition, field) for field in fields),
            extras=self._extras(schema.additional),
        )

    def _extras(self, additional: Schema | None) -> Code | None:
        if not _has_typed_extras(additional):
            return None
        written = self.types.write(Map(additional))
        return lay_out(Hint("__pydantic_extra__: ", written.parts), 8)

    def _fields_of(self, definition: Definition) -> tuple[_Field, ...]:
        """What a class declares: inherited tags, then its own."""
        if not isinstance(definition.schema, Object):
            return ()
        inherited = (
            _Field(owner, prop, self._declare(owner, prop))
            for owner, prop in self.tags.inherited(definition)
        )
        return (
            *(field for field in inherited if not field.declaration.default),
            *(
                _Field(definition, prop, self._declare(definition, prop))
                for prop in definition.schema.properties
            ),
        )

    def _field(self, definition: Definition, field: _Field) -> FieldView:
        owner, prop, declaration = field.owner, field.property, field.declaration
        tag = "" if declaration.default else self.tags.own(definition, prop)
        if tag:
            declaration = replace(declaration, default=tag)
        laid = lay_out(declaration.expression, 4, declaration.after)
        name = self.names.fields[owner.id, prop.name]
        doc = said(prop.annotations, name) if owner is definition else ""
        return FieldView(laid, doc)

    def _declare(self, definition: Definition, prop: Property) -> Declaration:
        name = self.names.fields[definition.id, prop.name]
        rule = _WIRE_NAMES[self.roots[definition.id]]
        alias = None if rule(name) == prop.name else prop.name
        place = prop.annotations
        # What only the other side sends is not there on the way from here, or to here.
        one_way = (place.read_only and definition.id in self.sent) or (
            place.write_only and definition.id in self.received
        )
        is_form = definition.id in self.uploaded and definition.id not in self.received
        fields = self.forms if is_form else self.fields
        if prop.required and not one_way:
            return fields.declare_needed(prop, name, alias)
        return fields.declare_optional(prop, name, alias)


def _additional(schema: Schema) -> Schema | None:
    return schema.additional if isinstance(schema, Object) else None


def _has_typed_extras(additional: Schema | None) -> TypeGuard[Schema]:
    """Whether the members that an object does not name have a type of their own."""
    return additional is not None and not isinstance(additional, Anything)


def _member(name: str, value: EnumValue) -> MemberView:
    written = Code(literal(value.value))
    statement = lay_out(Hint(f"{Identifier(name)} = ", (written,)), 4)
    return MemberView(name, written, statement, value.description)


def _header(name: str, *bases: str) -> Code:
    return lay_out(Group(f"class {Identifier(name)}(", bases, ")"), 0, ":")


def _root(api: Api, names: PythonNames, definition: Definition) -> str:
    """The base whose rule for names on the wire fits the most properties."""
    schema = definition.schema
    while isinstance(schema, Object) and schema.bases:
        definition = api.definitions[schema.bases[0].target]
        schema = definition.schema
    properties = schema.properties if isinstance(schema, Object) else ()
    fields = [(p.name, names.fields[definition.id, p.name]) for p in properties]
    if all(field == wire for wire, field in fields):
        return _MODEL  # No rule fits more, and this one comes first.
    return max(
        _WIRE_NAMES,
        key=lambda root: sum(
            _WIRE_NAMES[root](field) == wire for wire, field in fields
        ),
    )


def _is_object(schema: Schema) -> bool:
    return isinstance(schema, Object)

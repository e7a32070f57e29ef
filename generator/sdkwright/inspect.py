"""The API as it was understood, and what became of each part, as one JSON document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass

from .config import DEFAULTS, Config
from .core.build.keywords import Keyword, keywords_of
from .core.load import positions
from .diagnostics import Diagnostic, Location
from .ledger import Fate
from .model import (
    ABSENT,
    Anything,
    Array,
    Definition,
    Enumeration,
    Map,
    MediaType,
    Nothing,
    Nullable,
    Object,
    Operation,
    Pagination,
    Property,
    Response,
    Schema,
    SecurityScheme,
    Tuple,
    Union,
)
from .pipeline import Understanding, python_names, python_options
from .targets.python import PythonNames, group_of
from .targets.python.fields import is_nullable
from .targets.python.media import Family, family_of
from .targets.python.types import ANY, STR, TypeText, TypeWriter
from .targets.python.vocabularies import for_readers
from .version import VERSION
from .write import read_lock

SCHEMA_VERSION = 1

Entry = dict[str, object]

_STREAMS = {
    "text/event-stream": "sse",
    "application/x-ndjson": "jsonl",
    "application/jsonl": "jsonl",
    "application/json-seq": "jsonl",
}
"""Media types that are read item by item."""


def inspect(understanding: Understanding, config: Config = DEFAULTS) -> Entry:
    """The document that `sdkwright inspect` prints: plain JSON data.

    Every operation of the description stands in it, and every schema that has a name.
    """
    api, document = understanding.api, understanding.document
    options = python_options(api, config)
    keywords = keywords_of(document)
    locations = [
        document.locate(pointer)
        for pointer in (
            *api.definitions,
            *(o.pointer for o in api.operations),
            *(pointer for keyword in keywords.values() for pointer in keyword.pointers),
        )
    ]
    places = positions(
        document.sources,
        [*locations, *(d.location for d in understanding.diagnostics)],
    )
    lock = read_lock(config.out) if config.out else None
    names = python_names(api, config, lock)
    report = _Report(understanding, names, options.package, places)
    operations = [report.operation(operation) for operation in api.operations]
    schemas = [report.schema(definition) for definition in api.definitions.values()]
    return {
        "schema_version": SCHEMA_VERSION,
        "generator": VERSION,
        "spec": {
            "file": document.file,
            "digest": document.digest,
            "dialect": document.dialect.value,
            "title": api.title,
            "version": api.version,
        },
        "package": {
            "name": options.package,
            "distribution": options.distribution,
            "client": "Client",
            "async_client": "AsyncClient",
            "credentials": [report.credential(s) for s in api.security_schemes],
        },
        "operations": operations,
        "schemas": schemas,
        "coverage": {k: asdict(c) for k, c in understanding.ledger.coverage.items()},
        "keywords": {name: report.keyword(k) for name, k in keywords.items()},
        "diagnostics": [report.diagnostic(d) for d in understanding.diagnostics],
    }


@dataclass(frozen=True, slots=True)
class _Report:
    """What the entries of the document are made from."""

    understanding: Understanding
    names: PythonNames
    package: str
    places: Mapping[Location, Location]

    @property
    def _types(self) -> TypeWriter:
        definitions = self.understanding.api.definitions
        return TypeWriter(definitions, for_readers(self.names.classes))

    def operation(self, operation: Operation) -> Entry:
        ledger = self.understanding.ledger
        group = self.names.groups[group_of(operation)]
        optional: Entry = {}
        if operation.permissions:
            optional["permissions"] = {
                "type": operation.permissions.need.value,
                "permissions": list(operation.permissions.permissions),
            }
        if operation.pagination:
            optional["pagination"] = _pagination(operation.pagination)
        return {
            "id": operation.id,
            "method": operation.method,
            "path": operation.path,
            "tags": list(operation.tags),
            "deprecated": operation.deprecated,
            "accessor": f"{group.accessor}.{self.names.methods[operation.pointer]}",
            "arguments": self._arguments(operation),
            "bodies": (
                [
                    {
                        "media_type": content.name,
                        "argument": "body",
                        "type": self._content(content).text,
                        "required": operation.body.required,
                    }
                    for content in operation.body.contents
                ]
                if operation.body
                else []
            ),
            "responses": self._responses(operation.successes),
            "errors": self._errors(operation.failures),
            "security": [
                [
                    {"scheme": u.scheme, "scopes": list(u.scopes)}
                    for u in requirement.uses
                ]
                for requirement in operation.security
            ],
            **optional,
            **self._fate(ledger.operations[operation.pointer], operation.pointer),
        }

    def schema(self, definition: Definition) -> Entry:
        ledger = self.understanding.ledger
        fields: Entry = {}
        if isinstance(definition.schema, Object):
            fields["fields"] = [
                self._field(definition, prop) for prop in definition.schema.properties
            ]
        return {
            "name": self.names.classes[definition.id],
            "module": f"{self.package}.models",
            "kind": kind_of(definition.schema),
            **fields,
            **self._fate(ledger.schemas[definition.id], definition.id),
        }

    def credential(self, scheme: SecurityScheme) -> Entry:
        optional: Entry = {}
        if scheme.place:
            optional = {"in": scheme.place, "wire_name": scheme.parameter}
        return {
            "argument": self.names.credentials.get(scheme.key, ""),
            "scheme": scheme.key,
            "kind": scheme.kind.value,
            **optional,
        }

    def diagnostic(self, diagnostic: Diagnostic) -> Entry:
        return {
            **_reason(diagnostic, self.places),
            "severity": diagnostic.severity.value,
        }

    def keyword(self, keyword: Keyword) -> Entry:
        """A field of some kind of object; where it stands, if nothing comes of it."""
        entry: Entry = {"total": keyword.total, "handling": keyword.handling.value}
        if keyword.pointers:
            places = map(self.understanding.document.locate, keyword.pointers)
            entry["positions"] = [_position(self.places[place]) for place in places]
        return entry

    def _arguments(self, operation: Operation) -> list[Entry]:
        entries: list[Entry] = []
        for parameter in operation.parameters:
            entry: Entry = {
                "name": self.names.arguments[operation.pointer, parameter.pointer],
                "wire_name": parameter.name,
                "in": parameter.place.value,
                "required": parameter.required,
                "type": self._types.write(parameter.schema).text,
            }
            if parameter.annotations.default is not ABSENT:
                entry["default"] = parameter.annotations.default
            entries.append(entry)
        if operation.body:
            contents = operation.body.contents
            entries.append(
                {
                    "name": "body",
                    "wire_name": "body",
                    "in": "body",
                    "required": operation.body.required,
                    "type": self._content(contents[0]).text if contents else "Any",
                }
            )
        return entries

    def _responses(self, responses: Iterable[Response]) -> list[Entry]:
        return [
            {**entry, "stream": _stream(str(entry["media_type"]))}
            for entry in self._errors(responses)
        ]

    def _errors(self, responses: Iterable[Response]) -> list[Entry]:
        entries: list[Entry] = []
        for response in responses:
            kinds = [(c.name, self._content(c).text) for c in response.contents]
            for media_type, written in kinds or [("", "None")]:
                entry: Entry = {"status": response.status, "type": written}
                entries.append({**entry, "media_type": media_type})
        return entries

    def _content(self, content: MediaType) -> TypeText:
        match family_of(content.name):
            case Family.TEXT:
                return STR
            case Family.BINARY:
                return TypeText("bytes")
            case _:
                schema = content.schema or content.item
                return self._types.write(schema) if schema else ANY

    def _field(self, definition: Definition, prop: Property) -> Entry:
        said = prop.annotations
        return {
            "name": self.names.fields[definition.id, prop.name],
            "wire_name": prop.name,
            "type": self._types.write(_not_null(prop.schema)).text,
            "required": prop.required,
            "nullable": is_nullable(prop.schema, self.understanding.api.definitions),
            "read_only": said.read_only,
            "write_only": said.write_only,
        }

    def _fate(self, fate: Fate, pointer: str) -> Entry:
        """What became of the part at a pointer, why, and where it stands."""
        location = self.understanding.document.locate(pointer)
        return {
            "status": fate.status.value,
            "reasons": [_reason(d, self.places) for d in fate.reasons],
            "position": _position(self.places[location]),
        }


def kind_of(schema: Schema) -> str:
    """The kind of a schema in the words of the document."""
    match schema:
        case Nullable(of):
            return kind_of(of)
        case Object():
            return "object"
        case Enumeration():
            return "enum"
        case Union():
            return "union"
        case Array() | Tuple():
            return "array"
        case Map():
            return "map"
        case Anything() | Nothing():
            return "any"
        case _:
            return "scalar"


def _not_null(schema: Schema) -> Schema:
    return schema.of if isinstance(schema, Nullable) else schema


def _stream(media_type: str) -> str:
    if media_type in _STREAMS:
        return _STREAMS[media_type]
    binary = media_type and family_of(media_type) is Family.BINARY
    return "binary" if binary else "none"


def _pagination(pagination: Pagination) -> Entry:
    paths = {
        "items": pagination.items,
        "next": pagination.next,
        "pages": pagination.pages,
        "total": pagination.total,
        "more": pagination.more,
    }
    parts = {
        "parameter": pagination.parameter,
        "size": pagination.size,
        **{key: ".".join(path) for key, path in paths.items()},
    }
    given = {key: value for key, value in parts.items() if value}
    return {"style": pagination.style.value, **given}


def _reason(diagnostic: Diagnostic, places: Mapping[Location, Location]) -> Entry:
    place = places.get(diagnostic.location, diagnostic.location)
    return {
        "code": diagnostic.code,
        "message": diagnostic.message,
        "position": _position(place),
    }


def _position(location: Location) -> Entry:
    return {
        "file": location.file,
        "line": location.line,
        "column": location.column,
        "pointer": location.pointer,
    }

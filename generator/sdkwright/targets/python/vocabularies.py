"""How the package speaks of types in its models, in its arguments and in its docs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ...model import Array, Definition, Enumeration, Nullable, ScalarKind, Tuple
from .types import TypeText, Vocabulary, union

MODELS = "models"
"""The lazy package that methods and annotations take models from."""


def _runtime(module: str, name: str) -> TypeText:
    return TypeText(name, frozenset({(f"_runtime.{module}", name)}))


def _standard(module: str, name: str) -> TypeText:
    return TypeText(name, frozenset({(module, name)}))


_FORMATS = {
    "date-time": ("DateTime", _standard("datetime", "datetime")),
    "date": ("Date", _standard("datetime", "date")),
    "time": ("Time", _standard("datetime", "time")),
    "duration": ("Duration", _standard("datetime", "timedelta")),
    "uuid": ("Uuid", _standard("uuid", "UUID")),
    "byte": ("Base64Bytes", TypeText("bytes")),
    "decimal": ("Decimal", _standard("decimal", "Decimal")),
    "binary": ("", TypeText("bytes")),
}
"""Formats with a type of their own: the runtime's annotated name for values that are
read, and the ordinary type that a caller passes (OAS format registry)."""

_READ = {
    **{f: _runtime("formats", name) for f, (name, _) in _FORMATS.items() if name},
    ScalarKind.NUMBER.value: _runtime("formats", "Number"),
}
_PASSED = {format_: plain for format_, (_, plain) in _FORMATS.items()}

_UPLOADED = {**_READ, "binary": _runtime("uploads", "FormFile")}

_PLACES = _runtime("places", "Places")

_JSON_OBJECT = _runtime("types", "JsonObject")
_JSON_ARRAY = _runtime("types", "JsonArray")


def for_fields(classes: Mapping[str, str], modules: Mapping[str, str]) -> Vocabulary:
    """Types in the models' own modules, which know each other by their class names."""

    def named(definition: Definition) -> TypeText:
        class_name = classes[definition.id]
        module = f"models.{modules[definition.id]}"
        return TypeText(class_name, frozenset({(module, class_name)}))

    return Vocabulary(named, _READ, places=_PLACES)


def for_uploads(classes: Mapping[str, str], modules: Mapping[str, str]) -> Vocabulary:
    """Types in the models of multipart forms, whose binary fields are files."""
    return replace(for_fields(classes, modules), scalars=_UPLOADED)


def for_results(classes: Mapping[str, str]) -> Vocabulary:
    """Types that methods answer."""

    def named(definition: Definition) -> TypeText:
        return _model(classes[definition.id])

    return Vocabulary(named, _READ, places=_PLACES)


def for_arguments(classes: Mapping[str, str]) -> Vocabulary:
    """Types that methods take: a model or plain data, any sequence, any mapping."""

    def named(definition: Definition) -> TypeText:
        model = _model(classes[definition.id])
        match definition.schema:
            case Enumeration(_, ScalarKind.INTEGER):
                return union((model, TypeText("int")))
            case Enumeration():
                return union((model, TypeText("str")))
            case Array() | Tuple() | Nullable(of=Array() | Tuple()):
                return union((model, _JSON_ARRAY))
            case _:
                return union((model, _JSON_OBJECT))

    return Vocabulary(
        named,
        _PASSED,
        array=_standard("collections.abc", "Sequence"),
        map=_standard("collections.abc", "Mapping"),
    )


def for_readers(classes: Mapping[str, str]) -> Vocabulary:
    """Types as documentation prints them."""

    def named(definition: Definition) -> TypeText:
        return TypeText(classes[definition.id])

    return Vocabulary(named, _PASSED)


def _model(class_name: str) -> TypeText:
    return TypeText(f"{MODELS}.{class_name}", frozenset({("", MODELS)}))

"""Names in Java: camelCase, and as close to the description's spelling as can be."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping

from .....model import Api, Definition, Enumeration, EnumValue, Object, Operation
from .....names import Candidate, Rank, allocate
from ...pages import Names, held_enumerations, tag_of
from ...schemas import unwrapped

_LONGEST = 100
_PIECES = re.compile(r"[^\W_]+")
_KEYWORDS = frozenset(
    (
        *("abstract", "assert", "boolean", "break", "byte", "case", "catch", "char"),
        *("class", "const", "continue", "default", "do", "double", "else", "enum"),
        *("extends", "false", "final", "finally", "float", "for", "goto", "if"),
        *("implements", "import", "instanceof", "int", "interface", "long", "native"),
        *("new", "null", "package", "private", "protected", "public", "return"),
        *("short", "static", "strictfp", "super", "switch", "synchronized", "this"),
        *("throw", "throws", "transient", "true", "try", "void", "volatile", "while"),
    )
)
"""Words that are no identifiers (The Java Language Specification 8, section 3.9)."""

_LOCALS = ("apiClient", "apiInstance", "defaultClient", "result")
"""The variables of the examples."""

_CLASSES = frozenset(
    (
        *(
            "ApiClient",
            "ApiException",
            "Arrays",
            "BigDecimal",
            "Boolean",
            "Configuration",
        ),
        *("Date", "Double", "File", "Float", "HashMap", "Integer", "List", "LocalDate"),
        *("Long", "Map", "Object", "String", "System", "UUID", "Void"),
    )
)
"""Classes that the examples use by their bare names."""


def names_of(api: Api) -> Names:
    """Every name that the pages show."""
    return Names(_groups(api), _methods(api.operations), _models(api))


def argument_names(operation: Operation) -> Mapping[str, str]:
    """The variables of the parameters, by the pointers of these."""
    reserved = {*_KEYWORDS, *_LOCALS, *(("body",) if operation.body else ())}
    candidates = (
        Candidate(p.pointer, (lower_camel(p.name) or "value",))
        for p in operation.parameters
    )
    return allocate(candidates, reserved)


def lower_camel(text: str) -> str:
    """The name of a variable or a method: `pageSize`."""
    name = _joined(text)
    return name[:1].lower() + name[1:]


def upper_camel(text: str) -> str:
    """The name of a class: `ActionTarget`."""
    name = _joined(text)
    return name[:1].upper() + name[1:]


def constant(value: EnumValue) -> str:
    """The name of a value of an enumeration: `ACTIVE`."""
    text = str(value.hint or value.value)
    name = re.sub(r"\W+", "_", text).strip("_").upper()
    if not name:
        return "EMPTY"
    return f"NUMBER_{name}" if name[:1].isdigit() else name


def _joined(text: str) -> str:
    first, *rest = _PIECES.findall(unicodedata.normalize("NFKC", text)) or [""]
    name = "".join((first, *(piece[:1].upper() + piece[1:] for piece in rest)))[
        :_LONGEST
    ]
    return f"n{name}" if name[:1].isdigit() else name


def _groups(api: Api) -> Mapping[str, str]:
    tags = dict.fromkeys(tag_of(operation) for operation in api.operations)
    return allocate(
        Candidate(tag, (f"{upper_camel(tag) or 'Default'}Api",)) for tag in tags
    )


def _methods(operations: Iterable[Operation]) -> Mapping[str, str]:
    by_tag: dict[str, list[Candidate]] = {}
    for operation in operations:
        asked = lower_camel(operation.name_hint or operation.id)
        name = f"call{asked[:1].upper()}{asked[1:]}" if asked in _KEYWORDS else asked
        candidate = Candidate(operation.pointer, (name or "call",))
        by_tag.setdefault(tag_of(operation), []).append(candidate)
    named: dict[str, str] = {}
    for candidates in by_tag.values():
        named.update(allocate(candidates))
    return named


def _models(api: Api) -> Mapping[str, str]:
    """Classes for objects and for enumerations; anything else is written out."""
    classes = [
        d for d in api.definitions.values() if isinstance(unwrapped(d.schema), Object)
    ]
    components = [
        d
        for d in api.definitions.values()
        if d.is_component and isinstance(unwrapped(d.schema), Enumeration)
    ]
    named = allocate((_candidate(d) for d in (*classes, *components)), _CLASSES)
    return {**named, **_inline_enumerations(api)}


def _candidate(definition: Definition) -> Candidate:
    name = upper_camel(definition.origin.owner) or "Model"
    if definition.is_component:
        return Candidate(definition.id, (name, f"Model{name}"), Rank.COMPONENT)
    steps = (upper_camel(s.text or s.kind.value) for s in definition.origin.steps)
    return Candidate(definition.id, ("".join((name, *steps))[:_LONGEST],))


def _inline_enumerations(api: Api) -> Mapping[str, str]:
    """Nested classes, named after the property: unique in the model around them."""
    by_holder: dict[str, list[Candidate]] = {}
    for id_, holder in held_enumerations(api).items():
        texts = [s.text for s in api.definitions[id_].origin.steps if s.text]
        name = f"{upper_camel(texts[-1]) if texts else ''}Enum"
        by_holder.setdefault(holder, []).append(Candidate(id_, (name,)))
    named: dict[str, str] = {}
    for candidates in by_holder.values():
        named.update(allocate(candidates))
    return named

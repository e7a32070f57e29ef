"""Names of models: classes, fields and the members of enums."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping

from ...model import Api, Definition, Enumeration, Object, Origin, Step, StepKind
from ...names import Candidate, NameBook, Rank, words
from . import identifiers
from .identifiers import constant_case, pascal_case, snake_case
from .keys import Kind, definition_keys, hinted, like_keys, member_keys

_SIGNS = {"-": "minus", "+": "plus"}
_MOST_SIGNS = 3
"""How long a text may be that is named by the names of its characters."""


def class_names(
    api: Api, owners: Mapping[str, str], book: NameBook
) -> Mapping[str, str]:
    """The class of each definition, by its id.

    `owners` are the readable forms of operation ids that a framework made.
    """
    definitions = api.definitions.values()
    ordered = sorted(definitions, key=lambda d: (len(d.origin.steps), d.id))
    plain, likes = definition_keys(ordered), like_keys(ordered)
    keys = {d.id: hinted(plain[d.id], d.annotations.name_hint) for d in ordered}
    names = book.allocate(
        Kind.CLASS,
        "",
        (
            Candidate(
                keys[definition.id],
                _class_proposals(definition, owners),
                _class_rank(definition),
                definition.origin.owner if definition.is_component else "",
                tuple(
                    hinted(key, definition.annotations.name_hint)
                    for key in likes[definition.id]
                ),
            )
            for definition in ordered
        ),
        identifiers.CLASSES_RESERVED,
    )
    return {id_: names[key] for id_, key in keys.items()}


def _class_rank(definition: Definition) -> Rank:
    asked_for = definition.is_component or bool(definition.annotations.name_hint)
    return Rank.COMPONENT if asked_for else Rank.DERIVED


def _class_proposals(
    definition: Definition, owners: Mapping[str, str]
) -> tuple[str, ...]:
    origin = definition.origin
    if hint := pascal_case(definition.annotations.name_hint):
        return (hint, f"{hint}Model")
    owner = owner_text(origin, owners)
    begin = pascal_case(owner) or "Model"
    name = "".join((begin, *(_step_text(step) for step in origin.steps)))
    if name == snake_case(name):
        # In scripts without capitals, fields have names like this.
        return (f"{name}Model",)
    if not origin.steps:
        return (name, f"{name}Model")
    return (name, name + pascal_case(origin.media_type))


def owner_text(origin: Origin, owners: Mapping[str, str]) -> str:
    """What the owner of a definition is called: an operation by its readable id."""
    is_operation = origin.place.startswith("operations/")
    return owners.get(origin.owner, origin.owner) if is_operation else origin.owner


def _step_text(step: Step) -> str:
    match step.kind:
        case StepKind.PROPERTY | StepKind.PARAMETER | StepKind.HEADER:
            return pascal_case(step.text) or "Field"
        case StepKind.CALLBACK:
            return pascal_case(step.text) or "Callback"
        case StepKind.VARIANT:
            return (
                f"Option{int(step.text) + 1}"
                if step.text.isdigit()
                else pascal_case(step.text)
            )
        case StepKind.RESPONSE:
            return (
                "Response"
                if step.text == "200"
                else f"Response{step.text.capitalize()}"
            )
        case _:
            return step.kind.value.capitalize()


def field_names(
    definitions: Iterable[Definition], book: NameBook
) -> Mapping[tuple[str, str], str]:
    """The field of each property, by (definition id, wire name)."""
    known = tuple(definitions)
    owners, likes = definition_keys(known), like_keys(known)
    found: dict[tuple[str, str], str] = {}
    for definition in known:
        if isinstance(definition.schema, Object):
            keys = {
                p.name: hinted(p.name, p.annotations.name_hint)
                for p in definition.schema.properties
            }
            names = book.allocate(
                Kind.FIELD,
                owners[definition.id],
                (
                    Candidate(
                        keys[prop.name],
                        with_suffix(
                            snake_case(prop.annotations.name_hint)
                            or snake_case(prop.name)
                            or "field",
                            "field",
                        ),
                        word=prop.name,
                    )
                    for prop in definition.schema.properties
                ),
                identifiers.FIELDS_RESERVED,
                likes[definition.id],
            )
            found.update({(definition.id, p): names[key] for p, key in keys.items()})
    return found


def with_suffix(name: str, suffix: str) -> tuple[str, ...]:
    """A name, and what stands in where it is reserved or taken."""
    return (name, f"{name}_", f"{name}_{suffix}")


def member_names(
    definitions: Iterable[Definition], book: NameBook
) -> Mapping[tuple[str, int], str]:
    """The enum member of each value, by (definition id, index)."""
    known = tuple(definitions)
    owners, likes = definition_keys(known), like_keys(known)
    found: dict[tuple[str, int], str] = {}
    for definition in known:
        if isinstance(definition.schema, Enumeration):
            keys = member_keys(definition.schema)
            values = definition.schema.values
            names = book.allocate(
                Kind.MEMBER,
                owners[definition.id],
                (
                    Candidate(key, (member_name(v.hint or v.value),), word=str(v.value))
                    for key, v in zip(keys, values, strict=True)
                ),
                identifiers.MEMBERS_RESERVED,
                likes[definition.id],
            )
            found.update({(definition.id, i): names[k] for i, k in enumerate(keys)})
    return found


def member_name(value: object) -> str:
    """The name of an enum member: its value's words, or what the value is called."""
    match value:
        case "":
            return "EMPTY"
        case bool():
            return str(value).upper()
        case int() | float():
            text = f"{value}".replace("-", "MINUS_").replace(".", "_").replace("+", "")
            return text if text.startswith("MINUS") else f"VALUE_{text}"
        case _:
            return constant_case(_spoken(str(value))) or "VALUE"


def _spoken(text: str) -> str:
    """A text with the signs that matter in words; all of them where there is no word."""
    if text[:1] in _SIGNS and text[1:2].isalnum():
        return f"{_SIGNS[text[0]]} {text[1:]}"
    if text[:1].isdigit():
        return f"value {text}"
    if words(text) or len(text) > _MOST_SIGNS:
        return text
    return " ".join(unicodedata.name(char, "") for char in text)

"""Pairs of descriptions, each with the rules that it has to come to.

The kinds of change follow the list of rules that oasdiff documents; where we grade
otherwise, the rule says why.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from support.described import described

Tree = Mapping[str, Any]

OK: Tree = {"204": {"description": "Done"}}
TEXT: Tree = {"type": "string"}
WHOLE: Tree = {"type": "integer"}
NULLABLE: Tree = {"type": ["string", "null"]}


@dataclass(frozen=True)
class Case:
    """Two descriptions, and rules that must be among those that decided."""

    title: str
    old: Tree
    new: Tree
    codes: frozenset[str]


def operation(**parts: Any) -> Tree:
    """A description of one operation."""
    return described({"/it": {"post": {"operationId": "it", "responses": OK, **parts}}})


def content(schema: Any, media_type: str = "application/json", **more: Any) -> Tree:
    """A body of one media type."""
    return {"content": {media_type: {"schema": schema, **more}}}


def sent(schema: Any, **more: Any) -> Tree:
    """A description whose requests carry a schema."""
    return operation(requestBody={"required": True, **content(schema)}, **more)


def received(schema: Any) -> Tree:
    """A description whose responses carry a schema."""
    return operation(responses={"200": {"description": "Yes", **content(schema)}})


def fields(*required: str, **properties: Any) -> Tree:
    """An object."""
    return {"type": "object", "required": [*required], "properties": properties}


def extending(base: Any) -> Tree:
    """A description whose requests carry an object that extends another one."""
    own = {"type": "object", "properties": {"b": TEXT}}
    whole = {"allOf": [{"$ref": "#/components/schemas/Base"}, own]}
    schemas = {"Base": base, "It": whole}
    tree = sent({"$ref": "#/components/schemas/It"})
    return {**tree, "components": {"schemas": schemas}}


def choosing(one: str, base: str) -> Tree:
    """A description whose responses carry one of two, the first of which has a base."""
    reference = "#/components/schemas/"
    own = {"type": "object", "properties": {"claws": WHOLE}}
    schemas = {
        base: {"type": "object", "properties": {"age": WHOLE}},
        one: {"allOf": [{"$ref": f"{reference}{base}"}, own]},
        "Stone": {"type": "object", "properties": {"weight": WHOLE}},
    }
    either = [{"$ref": f"{reference}{name}"} for name in (one, "Stone")]
    return {**received({"oneOf": either}), "components": {"schemas": schemas}}


def asked(schema: Any) -> Tree:
    """A description whose requests have a query parameter."""
    return operation(parameters=[{"name": "a", "in": "query", "schema": schema}])


def _both(title: str, old: Any, new: Any, sent_as: str, got_as: str) -> list[Case]:
    """A change of a value, in a request and in a response."""
    return [
        Case(
            f"request: {title}",
            sent(fields(a=old)),
            sent(fields(a=new)),
            frozenset((f"request-{sent_as}",)),
        ),
        Case(
            f"response: {title}",
            received(fields(a=old)),
            received(fields(a=new)),
            frozenset((f"response-{got_as}",)),
        ),
    ]


def _way(title: str, old: Any, new: Any, what: str) -> list[Case]:
    return _both(title, old, new, what, what)


def _objects(title: str, old: Any, new: Any, *codes: str) -> list[Case]:
    """A change of an object, in a request if the first rule speaks of one."""
    place = sent if codes[0].startswith("request") else received
    return [Case(title, place(old), place(new), frozenset(codes))]


_CAT = {"type": "object", "properties": {"kind": TEXT, "claws": WHOLE}}
_DOG = {"type": "object", "properties": {"kind": TEXT, "tail": WHOLE}}


def union(*names: str, **more: Any) -> Tree:
    """An alternative of named schemas."""
    return {"oneOf": [{"$ref": f"#/components/schemas/{n}"} for n in names], **more}


def _unions(title: str, old: Any, new: Any, what: str) -> list[Case]:
    schemas = {"components": {"schemas": {"Cat": _CAT, "Dog": _DOG}}}
    return [
        Case(
            f"{c.title} (alternatives)",
            {**c.old, **schemas},
            {**c.new, **schemas},
            c.codes,
        )
        for c in _way(title, old, new, what)
    ]


def _named(schema: Any) -> Tree:
    """A schema with a name."""
    return {"components": {"schemas": {"It": schema}}}


def number(**limits: Any) -> Tree:
    """A number with limits."""
    return {"type": "number", **limits}


def text(**limits: Any) -> Tree:
    """A text with limits."""
    return {"type": "string", **limits}


def mapped(values: Any) -> Tree:
    """An object whose keys are data."""
    return {"type": "object", "additionalProperties": values}


def items(**limits: Any) -> Tree:
    """A list with limits."""
    return {"type": "array", "items": TEXT, **limits}


VALUES = [
    *_way("integer becomes number", WHOLE, number(), "type-widened"),
    *_way("number becomes integer", number(), WHOLE, "type-narrowed"),
    *_way("text becomes integer", TEXT, WHOLE, "type-changed"),
    *_way("text becomes a list", TEXT, items(), "type-changed"),
    *_way("anything becomes text", {}, TEXT, "type-narrowed"),
    *_way("text becomes anything", TEXT, {}, "type-widened"),
    *_way("null is a value", TEXT, {"type": ["string", "null"]}, "became-nullable"),
    *_way("null is none", {"type": ["string", "null"]}, TEXT, "became-not-nullable"),
    *_way("a format is new", TEXT, text(format="date"), "format-narrowed"),
    *_way("a format is gone", text(format="date"), TEXT, "format-widened"),
    *_way("another format", text(format="date"), text(format="uuid"), "format-changed"),
    *_way("a longest length", TEXT, text(maxLength=9), "constraint-tightened"),
    *_way("no longest length", text(maxLength=9), TEXT, "constraint-loosened"),
    *_way("longer", text(maxLength=9), text(maxLength=10), "constraint-loosened"),
    *_way("shorter", text(maxLength=9), text(maxLength=8), "constraint-tightened"),
    *_way("a higher minimum", number(minimum=1), number(minimum=2), "constraint-tightened"),
    *_way("a lower minimum", number(minimum=1), number(minimum=0), "constraint-loosened"),
    *_way("a lower maximum", number(maximum=3), number(maximum=2), "constraint-tightened"),
    *_way("fewer items", items(maxItems=3), items(maxItems=2), "constraint-tightened"),
    *_way("more items", items(minItems=1), items(minItems=2), "constraint-tightened"),
    *_way("no fewest items", items(minItems=1), items(), "constraint-loosened"),
    *_way("distinct items", items(), items(uniqueItems=True), "constraint-tightened"),
    *_way("any items", items(uniqueItems=True), items(), "constraint-loosened"),
    *_way("multiples", number(), number(multipleOf=2), "constraint-tightened"),
    *_way("of four", number(multipleOf=2), number(multipleOf=4), "constraint-tightened"),
    *_way("of two", number(multipleOf=4), number(multipleOf=2), "constraint-loosened"),
    *_way("a pattern", TEXT, text(pattern="^a"), "constraint-tightened"),
    *_way("no pattern", text(pattern="^a"), TEXT, "constraint-loosened"),
    *_way("any pattern", text(pattern="^a"), text(pattern=".*"), "constraint-loosened"),
    *_way("another pattern", text(pattern="^a"), text(pattern="^b"), "pattern-changed"),
    *_way("one more value", text(enum=["a"]), text(enum=["a", "b"]), "enum-value-added"),
    *_way("a value less", text(enum=["a", "b"]), text(enum=["a"]), "enum-value-removed"),
    *_way("only these values", TEXT, text(enum=["a"]), "enum-added"),
    *_way("any value", text(enum=["a"]), TEXT, "enum-removed"),
    *_unions("one more", union("Cat"), union("Cat", "Dog"), "variant-added"),
    *_unions("one less", union("Cat", "Dog"), union("Cat"), "variant-removed"),
    *_unions(
        "told apart by another property",
        union("Cat", "Dog", discriminator={"propertyName": "kind"}),
        union("Cat", "Dog", discriminator={"propertyName": "race"}),
        "discriminator-changed",
    ),
    *_unions(
        "told apart by other tags",
        union(
            "Cat",
            "Dog",
            discriminator={
                "propertyName": "kind",
                "mapping": {"c": "#/components/schemas/Cat"},
            },
        ),
        union(
            "Cat",
            "Dog",
            discriminator={
                "propertyName": "kind",
                "mapping": {"k": "#/components/schemas/Cat"},
            },
        ),
        "tags-changed",
    ),
    *_way(
        "no other members",
        {"type": "object", "properties": {"b": TEXT}},
        {"type": "object", "properties": {"b": TEXT}, "additionalProperties": False},
        "additional-properties-forbidden",
    ),
    *_way(
        "other members",
        {"type": "object", "properties": {"b": TEXT}, "additionalProperties": False},
        {"type": "object", "properties": {"b": TEXT}},
        "additional-properties-allowed",
    ),
    *_way("another type of values", mapped(TEXT), mapped(WHOLE), "type-changed"),
    *_way("values of any type", mapped(TEXT), mapped({}), "type-widened"),
    *_way("items may be null", items(), items(items=NULLABLE), "became-nullable"),
    *_way(
        "a fewest number of members",
        {"type": "object", "properties": {"b": TEXT}},
        {"type": "object", "properties": {"b": TEXT}, "minProperties": 1},
        "constraint-tightened",
    ),
    *_way("another default", text(default="a"), text(default="b"), "property-default-changed"),
]  # fmt: skip

_NOT_A = {"not": {"enum": ["a"]}}

_MATCHED = {"^a": TEXT, "^b": TEXT}


def _matching(patterns: Tree, **more: Any) -> Tree:
    """An object with members whose names match patterns."""
    return {"type": "object", "patternProperties": patterns, **more}


RULES_OF_VALUES = [
    *_way(
        "names of a pattern", {"type": "object"}, _matching(_MATCHED), "rule-changed"
    ),
    *_way("no names of a pattern", _matching(_MATCHED), fields(), "rule-removed"),
    *_way(
        "one more pattern, beside which nothing is allowed",
        _matching(_MATCHED, additionalProperties=False),
        _matching({**_MATCHED, "^c": TEXT}, additionalProperties=False),
        "additional-properties-allowed",
    ),
    *_way(
        "another pattern, beside which nothing is allowed",
        _matching({"^a": TEXT}, additionalProperties=False),
        _matching({"^b": TEXT}, additionalProperties=False),
        "additional-properties-forbidden",
    ),
    *_way("a member without a property", fields(), fields("a"), "rule-changed"),
    *_way("a member is free to go", fields("a"), fields(), "rule-removed"),
    *_way("a rule that nothing reads", TEXT, text(**_NOT_A), "rule-changed"),
    *_way("no such rule", text(**_NOT_A), TEXT, "rule-removed"),
    *_way(
        "a rule of members",
        fields(b=TEXT, c=TEXT),
        {**fields(b=TEXT, c=TEXT), "dependentRequired": {"b": ["c"]}},
        "rule-changed",
    ),
    Case(
        "a rule of a schema that requests refer to",
        {**sent({"$ref": "#/components/schemas/It"}), **_named(items())},
        {
            **sent({"$ref": "#/components/schemas/It"}),
            **_named(items(contains={"minLength": 1})),
        },
        frozenset(("request-rule-changed",)),
    ),
    Case(
        "a link to more texts",
        operation(),
        operation(externalDocs={"url": "https://example.com"}),
        frozenset(("unread-field-changed",)),
    ),
    Case(
        "a rule of a schema that nothing carries",
        {**operation(), **_named(text())},
        {**operation(), **_named(text(**_NOT_A))},
        frozenset(("unread-field-changed",)),
    ),
]

_READ_ONLY = {**TEXT, "readOnly": True}
_WRITE_ONLY = {**TEXT, "writeOnly": True}

OBJECTS = [
    *_objects(
        "requests need a new property",
        fields(a=TEXT),
        fields("b", a=TEXT, b=TEXT),
        "request-property-added-required",
        "python-field-added-required",
    ),
    *_objects(
        "requests may have a new property",
        fields(a=TEXT),
        fields(a=TEXT, b=TEXT),
        "request-property-added-optional",
        "python-attribute-added",
    ),
    *_objects(
        "requests lose a property",
        fields(a=TEXT, b=TEXT),
        fields(a=TEXT),
        "request-property-removed",
        "python-attribute-removed",
    ),
    *_objects(
        "requests need a property",
        fields(a=TEXT),
        fields("a", a=TEXT),
        "request-property-became-required",
        "python-field-became-required",
    ),
    *_objects(
        "requests no longer need a property",
        fields("a", a=TEXT),
        fields(a=TEXT),
        "request-property-became-optional",
        "python-field-became-optional",
        "python-attribute-type-widened",
    ),
    *_objects(
        "a property is read only now",
        fields(a=TEXT),
        fields(a=_READ_ONLY),
        "request-property-became-read-only",
    ),
    *_objects(
        "a property may be written now",
        fields(a=_READ_ONLY),
        fields(a=TEXT),
        "request-property-became-writable",
    ),
    *_objects(
        "responses have a new property",
        fields(a=TEXT),
        fields("b", a=TEXT, b=TEXT),
        "response-property-added",
        "python-attribute-added",
    ),
    *_objects(
        "responses lose a property",
        fields(a=TEXT, b=TEXT),
        fields(a=TEXT),
        "response-property-removed",
        "python-attribute-removed",
    ),
    *_objects(
        "a property may be missing",
        fields("a", a=TEXT),
        fields(a=TEXT),
        "response-property-became-optional",
        "python-attribute-type-changed",
    ),
    *_objects(
        "a property is always there",
        fields(a=TEXT),
        fields("a", a=TEXT),
        "response-property-became-required",
        "python-field-always-there",
        "python-attribute-type-narrowed",
    ),
    *_objects(
        "a property is write only now",
        fields(a=TEXT),
        fields(a=_WRITE_ONLY),
        "response-property-became-write-only",
    ),
    *_objects(
        "a property may be read now",
        fields(a=_WRITE_ONLY),
        fields(a=TEXT),
        "response-property-became-readable",
    ),
    *_objects(
        "a property is deprecated",
        fields(a=TEXT),
        fields(a={**TEXT, "deprecated": True}),
        "property-deprecated",
    ),
    *_objects(
        "a property is no longer deprecated",
        fields(a={**TEXT, "deprecated": True}),
        fields(a=TEXT),
        "property-undeprecated",
    ),
    *_objects(
        "a property is described",
        fields(a=TEXT),
        fields(a={**TEXT, "description": "It"}),
        "property-description-changed",
    ),
    *_objects(
        "an object is deprecated",
        fields(a=TEXT),
        {**fields(a=TEXT), "deprecated": True},
        "schema-deprecated",
    ),
    *_objects(
        "an object is no longer deprecated",
        {**fields(a=TEXT), "deprecated": True},
        fields(a=TEXT),
        "schema-undeprecated",
    ),
    *_objects(
        "an object is described",
        fields(a=TEXT),
        {**fields(a=TEXT), "description": "It"},
        "schema-description-changed",
    ),
    *_objects(
        "properties in another order",
        fields(a=TEXT, b=TEXT),
        fields(b=TEXT, a=TEXT),
        "schema-order-changed",
    ),
    Case(
        "an alternative and what it extends have other names",
        choosing("Cat", "Animal"),
        choosing("Feline", "Being"),
        frozenset(("python-name-deprecated",)),
    ),
    Case(
        "what an object extends has a limit",
        extending({"type": "object", "properties": {"a": TEXT}}),
        extending({"type": "object", "properties": {"a": TEXT}, "minProperties": 1}),
        frozenset(("request-constraint-tightened",)),
    ),
    Case(
        "a property is required where it does not travel",
        sent(fields(a=_READ_ONLY)),
        sent(fields("a", a=_READ_ONLY)),
        frozenset(("unused-property-changed",)),
    ),
    Case(
        "a property has a limit where it does not travel",
        received(fields(a=_WRITE_ONLY)),
        received(fields(a={**_WRITE_ONLY, "maxLength": 9})),
        frozenset(("unused-property-changed",)),
    ),
    Case(
        "a schema that nothing carries has a limit",
        {**operation(), "components": {"schemas": {"It": text()}}},
        {**operation(), "components": {"schemas": {"It": text(maxLength=9)}}},
        frozenset(("unused-schema-changed",)),
    ),
    Case(
        "a parameter takes a value less",
        asked(text(enum=["a", "b", "c"])),
        asked(text(enum=["a", "b"])),
        frozenset(("request-enum-value-removed", "python-member-removed")),
    ),
    Case(
        "a parameter takes one more value",
        asked(text(enum=["a", "b"])),
        asked(text(enum=["a", "b", "c"])),
        frozenset(("request-enum-value-added", "python-member-added")),
    ),
    Case(
        "a parameter takes only some values",
        asked(TEXT),
        asked(text(enum=["a", "b"])),
        frozenset(("request-enum-added",)),
    ),
    Case(
        "a parameter of another pattern",
        asked(text(pattern="^a")),
        asked(text(pattern="^b")),
        frozenset(("request-pattern-changed",)),
    ),
    Case(
        "a parameter of fewer items",
        asked(items(maxItems=3)),
        asked(items(maxItems=2)),
        frozenset(("request-constraint-tightened",)),
    ),
    Case(
        "a body that takes only some values",
        sent(TEXT),
        sent(text(enum=["a", "b"])),
        frozenset(("request-enum-added",)),
    ),
    Case(
        "a body needs a property that has a default",
        sent(fields(a=text(default="x"))),
        sent(fields("a", a=text(default="x"))),
        frozenset(("request-property-became-required",)),
    ),
    *_objects(
        "a value has another name",
        fields(a={**text(enum=["a"]), "x-enum-descriptions": ["One"]}),
        fields(a={**text(enum=["a"]), "x-enum-descriptions": ["First"]}),
        "enum-value-description-changed",
    ),
]

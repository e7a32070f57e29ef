"""Explanations: references between parts and files."""

REFERENCES: tuple[tuple[str, str, str, str, str], ...] = (
    (
        "ref-syntax",
        "A reference is malformed",
        "A $ref is a URI reference whose fragment is a JSON pointer (RFC 6901) or the "
        "name of an anchor.",
        "$ref: '#/components/schemas/a~2b'",
        "Write '~' as '~0' and '/' as '~1' inside of a name.",
    ),
    (
        "ref-unresolved",
        "A reference leads nowhere",
        "Nothing stands at the place that the reference names.",
        "$ref: '#/components/schemas/Widgte'",
        "Correct the name; the message suggests the nearest.",
    ),
    (
        "ref-kind",
        "A reference leads to the wrong kind of object",
        "Where a schema is due, a parameter (a response, a text ...) was found.",
        "schema: {$ref: '#/components/parameters/Limit'}",
        "Refer to an object of the kind that is due.",
    ),
    (
        "ref-outside-root",
        "A reference leaves the description's folder",
        "Files outside of the folder of the description are not read unless that is "
        "asked for, so that a description cannot pull in what it should not see.",
        "$ref: ../models/pet.yaml",
        "Name a folder that holds both: --root .. (or 'root' in sdkwright.toml).",
    ),
    (
        "ref-remote",
        "A reference leads to the network",
        "Nothing is fetched unless its host is allowed.",
        "$ref: https://example.com/pet.yaml",
        "Allow the host: --allow-remote example.com; or keep a copy of the file.",
    ),
    (
        "ref-cycle",
        "References that lead only to each other",
        "Each of these objects is nothing but the next, so that none of them says "
        "anything. Recursion through a property or an item is fine.",
        "A: {$ref: '#/components/schemas/B'}\nB: {$ref: '#/components/schemas/A'}",
        "Give one of them content of its own.",
    ),
    (
        "union-cycle",
        "A union that has itself as a member",
        "A oneOf or anyOf lists, directly or through references, itself. The other "
        "members decide.",
        "A: {anyOf: [{type: string}, {$ref: '#/components/schemas/A'}]}",
        "Take the member out, or put it inside of an object or a list.",
    ),
    (
        "discriminator-target",
        "A discriminator maps to nothing",
        "A value of the mapping names no schema: it is neither the name of a component "
        "nor a reference that exists.",
        "mapping: {dog: Dgo}",
        "Correct the name, or write a reference: '#/components/schemas/Dog'.",
    ),
)

"""Explanations: what the schema of the version rejects."""

STRUCTURE: tuple[tuple[str, str, str, str, str], ...] = (
    (
        "format-mismatch",
        "A text without the form that is due",
        "An address of mail or of the web, or a reference, is due here. It is kept as "
        "it is written.",
        "contact: {email: nobody}",
        "Correct the text, or take it out.",
    ),
    (
        "wrong-type",
        "A value has the wrong type",
        "A list, an object, a text, a number or a boolean stands where another of them "
        "is due.",
        "parameters: {name: limit}",
        "Write what the message asks for.",
    ),
    (
        "missing-field",
        "A required field is missing",
        "The specification requires the field in this object.",
        "info: {version: 1.0.0}",
        "Add the field.",
    ),
    (
        "missing-description",
        "A response has no description",
        "The specification requires one up to version 3.1. An empty one is taken.",
        "'404': {}",
        "Say what the response means.",
    ),
    (
        "unknown-field",
        "A field that this object does not have",
        "It is ignored, and so may hide a slip. Where a path, a method or a status is "
        "due it is an error, since an operation or a response would be lost.",
        "gett: {responses: {}}",
        "Correct the name; extensions start with 'x-'.",
    ),
    (
        "invalid-value",
        "A value that is not allowed here",
        "The type is right, but the value is not one of those allowed, has the wrong "
        "form, or there are too few or too many.",
        "in: querry",
        "Use one of the values that the message lists.",
    ),
    (
        "repeated-name",
        "A list of required names says a name twice",
        "It has no effect beyond the first.",
        "required: [id, name, id]",
        "Take one of them out.",
    ),
    (
        "component-name",
        "A component has a name that is not allowed",
        "Letters, digits, '.', '-' and '_' are allowed. References work all the same.",
        "schemas: {My Widget: {}}",
        "Rename the component and the references to it.",
    ),
    (
        "two-bodies",
        "An operation of Swagger 2.0 with two bodies",
        "One 'in: body' parameter, or any number of 'in: formData', but not both.",
        "parameters: [{in: body, name: a}, {in: body, name: b}]",
        "Put both into one schema.",
    ),
)

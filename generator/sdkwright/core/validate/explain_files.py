"""Explanations: files, encodings, YAML, JSON and overlays."""

FILES: tuple[tuple[str, str, str, str, str], ...] = (
    (
        "file-unreadable",
        "A file cannot be read",
        "The file is not there, is a folder or a device, or may not be opened; or it "
        "was reached through a reference and is no YAML or JSON.",
        "$ref: modles/pet.yaml",
        "Correct the name. File names count upper and lower case.",
    ),
    (
        "file-empty",
        "A file is empty",
        "There is nothing in the file, or nothing but comments.",
        "# to be written",
        "Check that the file was saved or downloaded in full.",
    ),
    (
        "encoding",
        "A file is not in the encoding it claims",
        "Descriptions are UTF-8; UTF-16 and UTF-32 are recognised. The bytes at this "
        "place are none of them, or the file is compressed.",
        "title: Caf\\xe9 (one byte, as Latin-1 has it)",
        "Save the file as UTF-8; unpack it if it is compressed.",
    ),
    (
        "json-syntax",
        "The text is no JSON",
        "JSON (RFC 8259) has no comments, no trailing commas and no single quotes.",
        '{"openapi": "3.1.0",}',
        "Mend the text at this place, or name the file .yaml if it is YAML.",
    ),
    (
        "yaml-syntax",
        "The text is no YAML, or none that a description may use",
        "The structure breaks here: often by indentation, a tab, or a text that needs "
        "quotes. A description is one document whose keys are texts.",
        "description: Note: this needs quotes",
        "Mend the indentation, or put the text in quotes.",
    ),
    (
        "yaml-tag",
        "A YAML tag is not allowed",
        "OpenAPI limits YAML to what JSON can say. Tags that make other things, run "
        "code or include files are never obeyed.",
        "data: !!binary aGVsbG8=",
        "Write the value as a plain text, without the tag.",
    ),
    (
        "yaml-alias",
        "A YAML alias stands for nothing, or for itself",
        "An alias (*name) repeats what an earlier anchor (&name) marks. One that stands "
        "inside of its own anchor has no end.",
        "loop: &loop [1, *loop]",
        "Define the anchor before the alias; use $ref for recursion.",
    ),
    (
        "yaml-in-json",
        "A file called .json holds YAML",
        "The text was read as YAML, since it cannot be JSON.",
        "api.json: 'openapi: 3.1.0'",
        "Rename the file to .yaml.",
    ),
    (
        "duplicate-key",
        "A key stands twice in one object",
        "Of two entries with one key only one can count, and which is chance. A status "
        "is a text: 200 and '200' are the same key.",
        "type: string\ntype: integer",
        "Take one of the two out, or rename it.",
    ),
    (
        "number",
        "A number that JSON cannot say",
        "NaN and the infinities are no JSON, and neither is a number too large for a "
        "double or longer than the limit.",
        "maximum: .inf",
        "Leave the limit out, or put the text in quotes if it is one.",
    ),
    (
        "lone-surrogate",
        "Half of a surrogate pair",
        "The escape stands for no character (RFC 8259 section 8.2). U+FFFD, the "
        "replacement character, is read in its place.",
        '"title": "Widget \\ud800"',
        "Write the character itself, or both halves of the pair.",
    ),
    (
        "limit",
        "The input is beyond a limit",
        "Size, nesting, aliases, references and files are bounded, so that no input "
        "can take more than seconds. The message names the limit.",
        "200 lists inside of each other",
        "Split or flatten the description. A limit can be raised from Python: "
        "load(spec, LoadOptions(limits=Limits(depth=400))).",
    ),
    (
        "not-openapi",
        "This is no OpenAPI description",
        "A description is a mapping with the field 'openapi' (or 'swagger').",
        "<html>404 Not Found</html>",
        "Check that this is the right file.",
    ),
    (
        "version",
        "The version is not one that is read",
        "OpenAPI 3.0, 3.1 and 3.2 and Swagger 2.0 are read. The version is a text.",
        "openapi: 3.0",
        "Write it in full and in quotes: '3.0.3'.",
    ),
    (
        "overlay-invalid",
        "An overlay is not well-formed",
        "An overlay (OpenAPI Overlay 1.0 and 1.1) has 'overlay', 'info' and a list of "
        "'actions', each with a JSONPath 'target' and one of 'update', 'remove', 'copy'.",
        "actions: [{remove: true}]",
        "Add what is missing, or correct the JSONPath (RFC 9535).",
    ),
    (
        "overlay-target",
        "An action of an overlay does nothing",
        "Its target matches nothing in the description as earlier actions left it.",
        "target: $.paths['/pet'].get",
        "Correct the target, or take the action out.",
    ),
)

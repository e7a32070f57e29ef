"""Explanations: the configuration, sdkwright's own extensions, and the output."""

TOOL: tuple[tuple[str, str, str, str, str], ...] = (
    (
        "config-unreadable",
        "The configuration cannot be read",
        "The file sdkwright.toml (or the one that --config names) is not there, may "
        "not be opened, or is not UTF-8.",
        "sdkwright generate --config sdkwrite.toml",
        "Correct the name, or save the file as UTF-8.",
    ),
    (
        "config-syntax",
        "The configuration is no TOML",
        "The text breaks TOML's rules at this place; nothing of it is used.",
        "spec = openapi.yaml",
        'Put texts in quotes: spec = "openapi.yaml".',
    ),
    (
        "config-invalid",
        "The configuration has a key or a value that means nothing",
        "Keys that are not known are refused, so that a slip cannot pass for a "
        "setting. The message names the nearest key, or what the value must be.",
        '[package]\nnmae = "acme"',
        "Correct the key or the value.",
    ),
    (
        "selection-empty",
        "A selection selects nothing",
        "The entry of [select] matches no operation of the description, so that it "
        "does nothing; or all entries together leave no operation at all.",
        '[select]\ninclude_tags = ["Pets"]  # the tag is called "pets"',
        "Correct the entry. Tags and operation ids count upper and lower case; in "
        "paths '*' stands for any text.",
    ),
    (
        "unknown-pagination-style",
        "Paging of a style that is not known",
        "The operation's x-sdkwright-pagination names a style that does not exist, so "
        "that the operation is generated without iterating over pages.",
        "x-sdkwright-pagination: {style: pages}",
        "Use one of the styles that the message lists.",
    ),
    (
        "unusable-pagination",
        "Paging that cannot be followed",
        "What x-sdkwright-pagination, or the extension of another tool, says of the "
        "paging does not fit the operation: a parameter or a member of the response is "
        "missing, or there is no array of items. The operation is generated without "
        "iterating over pages.",
        "x-sdkwright-pagination: {style: cursor, cursor: after, next: nxt, items: data}",
        "Name parameters and members as the operation has them; names of members in "
        "members have dots between them.",
    ),
    (
        "program-unreadable",
        "A program cannot be read",
        "Told by `permissions --used-by`: a file of the program is missing, or is no "
        "Python of this version, so that its calls cannot be found.",
        "sdkwright permissions openapi.yaml --used-by app/",
        "Repair the file, or name the files that are to be read.",
    ),
    (
        "spec-validator",
        "The whole openapi-spec-validator finds a problem",
        "Told by `validate --full` only: a problem that the whole openapi-spec-validator "
        "finds and the checks of every run do not. Generating does not depend on it.",
        "sdkwright validate --full openapi.yaml",
        "Correct what the message says.",
    ),
    (
        "output-unwritable",
        "The output cannot be written",
        "A file or a folder of the output may not be written, or the disk is full. What "
        "was there before stands as it was.",
        "sdkwright generate openapi.yaml --out /usr/acme",
        "Choose another folder, or make room.",
    ),
)

"""Every option of sdkwright.toml, with its kind, its meaning and an example.

Reading, the file that `sdkwright init` writes and the manual's page of options are all
made from these tables.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum


class Kind(Enum):
    """What a key holds; the value is how messages and the manual say it."""

    TEXT = "a string"
    PATH = "a path"
    TEXTS = "a list of strings"
    COUNT = "a whole number from 0"
    TABLE = "a table"
    DEPRECATED = '"keep" or "drop"'
    HTTP_LIBRARY = '"httpx" or "httpx2"'
    HEADER = "the name of a header"
    TEXT_MAP = "a table of strings"
    TEXTS_MAP = "a table of lists of strings"
    NAMES = "a table of Python names"
    NAMES_MAP = "a table of tables of Python names"
    PAGINGS = 'a table of false and of tables such as { style = "cursor" }'


@dataclass(frozen=True, slots=True)
class Option:
    """A key: `example` is a value in TOML that the commented configuration shows."""

    key: str
    kind: Kind
    about: str
    example: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table of options; the top level has no name."""

    name: str
    about: str
    options: tuple[Option, ...]


TABLES = (
    Table(
        "",
        "Paths are relative to this file.",
        (
            Option("spec", Kind.PATH, "The OpenAPI description to read.", '"api.yaml"'),
            Option(
                "out",
                Kind.PATH,
                "The folder to write: a complete Python project with its docs.",
                '"generated"',
            ),
            Option(
                "root",
                Kind.PATH,
                "The folder that references of the description may not leave. Without "
                "it, the description's own.",
                '"."',
            ),
            Option(
                "allow_remote",
                Kind.TEXTS,
                "Hosts that references may lead to. Without it, none.",
                '["schemas.example.com"]',
            ),
            Option(
                "overlays",
                Kind.TEXTS,
                "OpenAPI overlays that change the description, applied in this order.",
                '["overlay.yaml"]',
            ),
            Option(
                "templates",
                Kind.PATH,
                "A folder of templates, each of which takes the place of ours of the "
                "same path, such as python/README.md.jinja.",
                '"templates"',
            ),
            Option("package", Kind.TABLE, "", ""),
            Option("client", Kind.TABLE, "", ""),
            Option("java", Kind.TABLE, "", ""),
            Option("select", Kind.TABLE, "", ""),
            Option("names", Kind.TABLE, "", ""),
            Option("pagination", Kind.TABLE, "", ""),
            Option("hooks", Kind.TABLE, "", ""),
        ),
    ),
    Table(
        "package",
        "The generated package and its metadata.",
        (
            Option("name", Kind.TEXT, "What users import.", '"acme_sdk"'),
            Option("distribution", Kind.TEXT, "What users install.", '"acme-sdk"'),
            Option("version", Kind.TEXT, "The version of the package.", '"0.1.0"'),
            Option(
                "license", Kind.TEXT, "Its licence, as an SPDX identifier.", '"MIT"'
            ),
            Option(
                "authors",
                Kind.TEXTS,
                "Its authors, with or without an address.",
                '["Acme SDKs <sdk@acme.example>"]',
            ),
            Option(
                "keywords",
                Kind.TEXTS,
                "Words by which people find it.",
                '["acme", "api client"]',
            ),
            Option(
                "urls",
                Kind.TEXT_MAP,
                "Links that package indexes show.",
                '{ Source = "https://git.acme.example/sdk" }',
            ),
            Option(
                "dependencies",
                Kind.TEXTS,
                "What your own modules in the package need, beside what ours do "
                "(PEP 508).",
                '["cachetools>=5"]',
            ),
            Option(
                "extras",
                Kind.TEXTS_MAP,
                "Optional dependencies, by the name of the extra.",
                '{ cli = ["click>=8"] }',
            ),
            Option(
                "former_names",
                Kind.COUNT,
                "How many releases keep the former name of a method, an argument or a model "
                "as a deprecated alias, from the one that changes it on. Releases that change "
                "nothing but texts do not count.",
                "2",
            ),
        ),
    ),
    Table(
        "client",
        "The clients of the generated package.",
        (
            Option(
                "http_library",
                Kind.HTTP_LIBRARY,
                "What the package sends its requests with; httpx2 is the successor of "
                "httpx.",
                '"httpx"',
            ),
            Option(
                "idempotency_header",
                Kind.HEADER,
                "The header by which the server recognises a call made twice. Calls "
                "that change something then carry one, and are retried.",
                '"Idempotency-Key"',
            ),
        ),
    ),
    Table(
        "java",
        "The Java flavour of the markdown docs.",
        (
            Option(
                "package",
                Kind.TEXT,
                "The Java package that its examples import from.",
                '"com.example.client"',
            ),
        ),
    ),
    Table(
        "select",
        "Which operations are generated. Without `include` entries, all; an `exclude` "
        "entry always wins.",
        (
            Option("include_tags", Kind.TEXTS, "Tags.", '["Pets"]'),
            Option("exclude_tags", Kind.TEXTS, "Tags.", '["Internal"]'),
            Option(
                "include_paths",
                Kind.TEXTS,
                "Paths, in which '*' stands for any text.",
                '["/pets*"]',
            ),
            Option("exclude_paths", Kind.TEXTS, "Paths.", '["/admin/*"]'),
            Option("include_operations", Kind.TEXTS, "Operation ids.", '["listPets"]'),
            Option("exclude_operations", Kind.TEXTS, "Operation ids.", '["purgePets"]'),
            Option(
                "deprecated",
                Kind.DEPRECATED,
                "What becomes of deprecated operations.",
                '"keep"',
            ),
        ),
    ),
    Table(
        "names",
        "Names that you choose. Schemas go by their key in the description; what has "
        "no name there goes by its key in sdkwright.lock.",
        (
            Option(
                "operations",
                Kind.NAMES,
                "Methods, by operation id.",
                '{ listPetsV2 = "list_pets" }',
            ),
            Option(
                "tags", Kind.NAMES, "Accessors, by tag.", '{ "Pet store" = "pets" }'
            ),
            Option("schemas", Kind.NAMES, "Classes, by schema.", '{ PetDto = "Pet" }'),
            Option(
                "fields",
                Kind.NAMES_MAP,
                "Fields, by schema and property.",
                '{ PetDto = { ts = "created_at" } }',
            ),
            Option(
                "members",
                Kind.NAMES_MAP,
                "Members of enums, by schema and value.",
                '{ Size = { "1" = "SMALL" } }',
            ),
            Option(
                "parameters",
                Kind.NAMES_MAP,
                "Arguments, by operation id and parameter; '*' is every operation.",
                '{ "*" = { q = "query" } }',
            ),
        ),
    ),
    Table(
        "pagination",
        "Paging that the description does not say, in the words of "
        "x-sdkwright-pagination.",
        (
            Option(
                "operations",
                Kind.PAGINGS,
                "How listings lead to their next pages, by operation id; false where "
                "there is only one page.",
                '{ listPets = { style = "cursor", cursor = "after", items = "pets", '
                'next = "next" } }',
            ),
        ),
    ),
    Table(
        "hooks",
        "Commands of yours. They run where this file stands, without a shell.",
        (
            Option(
                "after",
                Kind.TEXTS,
                "Run after the output has been written, in this order; {out} is the "
                "output folder.",
                '["ruff check {out}"]',
            ),
        ),
    ),
)
"""Every table, in the order in which people read them."""


def option(table: str, key: str) -> Option | None:
    """The option of a table with a key, if there is one."""
    return next((o for o in _options(table) if o.key == key), None)


def keys_of(table: str) -> tuple[str, ...]:
    """The keys of a table."""
    return tuple(o.key for o in _options(table))


def _options(table: str) -> Iterator[Option]:
    for one in TABLES:
        if one.name == table:
            yield from one.options

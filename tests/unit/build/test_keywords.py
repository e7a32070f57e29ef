"""The ledger of keywords: every field is counted, and none is forgotten."""

import re
from typing import Any

from sdkwright.core.build.extensions import EXTENSIONS
from sdkwright.core.build.keyword_table import USED_EXTENSIONS, Handling
from sdkwright.core.build.keywords import Keyword, keywords_of
from support.described import OK, described, understood
from support.repository import SDKWRIGHT


def keywords(**more: Any) -> dict[str, Keyword]:
    return dict(keywords_of(understood(described(**more)).document))


def test_every_field_is_counted_with_what_becomes_of_it() -> None:
    schema = {"type": "object", "properties": {"a": {"type": "string", "not": {}}}}
    found = keywords(
        paths={"/a": {"get": {"responses": OK, "x-mine": 1}}},
        components={"schemas": {"A": schema}},
        servers=[{"url": "https://example.com", "variables": {}}],
    )
    assert found["schema.type"] == Keyword(Handling.TYPED, 2)
    pointer = "/components/schemas/A/properties/a/not"
    assert found["schema.not"] == Keyword(Handling.UNUSED, 1, [pointer])
    pointer = "/paths/~1a/get/x-mine"
    assert found["operation.x-mine"] == Keyword(Handling.UNUSED, 1, [pointer])
    assert found["server.url"] == Keyword(Handling.CARRIED, 1)
    assert found["info.title"].handling is Handling.TYPED
    assert list(found) == sorted(found)


def test_an_unknown_keyword_is_not_used_and_shown_three_times() -> None:
    found = keywords(components={"schemas": {n: {"mixItems": 1} for n in "ABCDE"}})
    assert found["schema.mixItems"].total == 5
    assert found["schema.mixItems"].pointers == [
        f"/components/schemas/{name}/mixItems" for name in "ABC"
    ]


def test_names_of_paths_statuses_and_components_are_no_keywords() -> None:
    found = keywords(paths={"/a": {"get": {"responses": OK}}})
    assert set(found) == {
        *("description.info", "description.openapi", "description.paths"),
        *("info.title", "info.version", "path item.get"),
        *("operation.responses", "response.description"),
    }


def test_the_table_knows_every_extension_that_is_read() -> None:
    read = set[str]()
    for stage in ("build", "normalise"):
        for path in (SDKWRIGHT / "core" / stage).rglob("*.py"):
            if path.stem not in ("keyword_table", "extensions"):
                read.update(re.findall(r'"(x-[\w-]+)"', path.read_text("utf-8")))
    assert read <= USED_EXTENSIONS | {extension.key for extension in EXTENSIONS}

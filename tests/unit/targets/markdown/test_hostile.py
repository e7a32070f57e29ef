"""A description whose every text is hostile changes nothing of how its pages are built."""

import re
from dataclasses import replace

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from sdkwright.model import (
    Annotations,
    Api,
    Enumeration,
    EnumValue,
    Example,
    MediaType,
    Need,
    Parameter,
    PermissionRequirement,
    Place,
    Reference,
    RequestBody,
    Response,
    Scalar,
    ScalarKind,
    Server,
    Style,
    Tag,
)
from sdkwright.targets.markdown import Flavour, render_markdown
from sdkwright.targets.markdown.flavours import JavaFlavour, PythonFlavour
from sdkwright.targets.python.names import name
from unit.targets.markdown.apis import api, component, inline, operation, record

STRING = Scalar(ScalarKind.STRING)

HOSTILE = (
    '"; x() //\n```\n# Heading\n<script>x()</script> | a | b |\n{: onclick=x}\n---\n',
    "</code></pre><img src=x onerror=x()> `` ``` ~~~ *a **b _c [d](javascript:x)",
    "\n===\n<!-- \u202e \x1b[31m\n\n--8<-- 'x'\n{{ 7 * 7 }} {% x %} \\u000a x();",
    "'''\n\"\"\"\n1. a\n> b\n    c\n| d |\n| - |\n",
)


def things(text: str) -> Api:
    """An API with one of everything, and the text wherever a text can be."""
    said = Annotations(
        title=text, description=text, default=text, examples=(Example(text),)
    )
    values = Enumeration(
        (EnumValue(text, description=text), EnumValue("b")), STRING.kind
    )
    body = MediaType("application/json", Reference("Thing"), "")
    call = replace(
        operation("getThing", "things", returns=Reference("Thing")),
        path=f"/things/{text}",
        summary=text,
        description=text,
        parameters=(
            Parameter(
                "id",
                Place.PATH,
                True,
                STRING,
                Style.SIMPLE,
                False,
                "p",
                annotations=said,
            ),
            Parameter(
                text,
                Place.QUERY,
                False,
                values,
                Style.FORM,
                True,
                "q",
                annotations=said,
            ),
        ),
        body=RequestBody((body,), True, "b", text),
        permissions=PermissionRequirement(Need.ALL, (text, text)),
    )
    failure = Response("400", (), (), "", text)
    thing = record({"state": Reference("Thing.state"), text: STRING})
    properties = tuple(replace(p, annotations=said) for p in thing.properties)
    made = api(
        [replace(call, responses=(*call.responses, failure))],
        [
            inline("Thing", "state", values),
            replace(
                component("Thing", replace(thing, properties=properties)),
                annotations=Annotations(
                    description=text, examples=(Example({text: text}),)
                ),
            ),
        ],
    )
    return replace(
        made,
        title=text,
        description=text,
        servers=(Server(f"https://api.example/{text}"),),
        tags=(Tag("things", text),),
    )


def shape(page: str) -> list[tuple[str, str]]:
    """The structure of a page: what a text must not change."""
    kept = ("heading_open", "table_open", "tr_open", "td_open", "fence", "hr")
    front, _, body = page.removeprefix("---\n").partition("---\n")
    assert list(yaml.safe_load(front)) == ["title"]
    tokens = MarkdownIt("commonmark", {"html": True}).enable("table").parse(body)
    for token in (
        inner for block in tokens for inner in (block, *(block.children or ()))
    ):
        if token.type == "html_block":
            assert re.fullmatch(r"<pre><code>[^<>]*</code></pre>\s*", token.content)
        if token.type == "html_inline":
            assert re.fullmatch(r'<a name="\w+">|</a>|<br />|</?code>', token.content)
        if token.type == "link_open":
            target = str(token.attrs["href"])
            assert re.fullmatch(r"(\w+\.(md|html))?(#\w+)?|https?://.+", target)
    return [(token.type, token.tag) for token in tokens if token.type in kept]


def pages(text: str, language: str) -> dict[str, str]:
    made = things(text)
    flavours: dict[str, Flavour] = {
        "java": JavaFlavour("example.things"),
        "python": PythonFlavour(name(made), "things_sdk", "things-sdk"),
    }
    return {f.path: f.text for f in render_markdown(made, flavours[language])}


@pytest.mark.parametrize("language", ["java", "python"])
@pytest.mark.parametrize("text", HOSTILE)
def test_pages_keep_their_shape(text: str, language: str) -> None:
    plain, hostile = pages("plain", language), pages(text, language)
    assert plain.keys() == hostile.keys()
    for path, page in hostile.items():
        assert shape(page) == shape(plain[path])


@settings(deadline=None, max_examples=30)
@given(st.text(min_size=1, max_size=30))
def test_examples_are_programs(text: str) -> None:
    for path, page in pages(text, "python").items():
        for example in re.findall(
            r'^```\{"language":"python"\}\n(.*?)^```$', page, re.S | re.M
        ):
            compile(example, path, "exec")

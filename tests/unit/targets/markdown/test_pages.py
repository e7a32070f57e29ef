"""Files, and links to them."""

import re

import pytest

from sdkwright.model import Enumeration, EnumValue, Reference, ScalarKind
from sdkwright.targets.markdown import render_markdown
from sdkwright.targets.markdown.flavours import JavaFlavour, PythonFlavour
from sdkwright.targets.markdown.pages import Names, pages_of
from sdkwright.targets.python.names import name
from unit.targets.markdown.apis import api, component, inline, operation, record

STATE = Enumeration((EnumValue("on"), EnumValue("off")), ScalarKind.STRING)


def test_a_tag_and_a_model_of_one_name_have_files_of_their_own() -> None:
    names = Names({"thing": "ThingApi"}, {}, {"a": "ThingApi", "b": "thingAPI"})
    pages = pages_of(api(definitions=[component("a", record())]), names, ".md")
    assert pages.to_api("thing") == "ThingApi.md"
    assert pages.to_model("a") == "ThingApiModel.md"
    assert pages.to_model("b") == "thingAPIModel2.md"


@pytest.mark.parametrize("taken", ["Con", "NUL", "Readme", "Index", "Lpt1"])
def test_names_with_a_meaning_are_not_used(taken: str) -> None:
    pages = pages_of(api(), Names({}, {}, {"a": taken}), ".md")
    assert pages.to_model("a") == f"{taken}Model.md"


def test_an_enumeration_stands_on_the_page_of_the_model_that_uses_it() -> None:
    switch = component("Switch", record({"state": Reference("Switch.state")}))
    things = api(definitions=[inline("Switch", "state", STATE), switch])
    names = Names({}, {}, {"Switch": "Switch", "Switch.state": "SwitchState"})
    pages = pages_of(things, names, ".html")
    assert pages.to_model("Switch.state") == "Switch.html#SwitchState"
    assert set(pages.models) == {"Switch"}


def test_every_link_leads_somewhere_and_every_page_is_linked() -> None:
    things = api(
        [
            operation("getThing", "a/b", returns=Reference("Thing")),
            operation("x", "A B"),
        ],
        [
            inline("Thing", "state", STATE),
            component("Thing", record({"state": Reference("Thing.state")})),
            component("State", STATE),
            component("Other", record({"thing": Reference("Thing")})),
        ],
    )
    for flavour, suffix in (
        (PythonFlavour(name(things), "things_sdk", "things-sdk"), ".md"),
        (JavaFlavour("example.things"), ".html"),
    ):
        files = {file.path: file.text for file in render_markdown(things, flavour)}
        linked = {"README.md"}
        for path, text in files.items():
            for page, anchor in re.findall(r"\]\(([^)#]*)(?:#([^)]+))?\)", text):
                target = page.removesuffix(suffix) + ".md" if page else path
                assert target in files
                assert not anchor or f'<a name="{anchor}"></a>' in files[target]
                linked.add(target)
        assert linked == set(files)

"""The Java pages of a whole platform: the family that the layout was made for."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from sdkwright.model import Api
from sdkwright.pipeline import read
from sdkwright.targets.markdown import render_markdown
from sdkwright.targets.markdown.flavours import JavaFlavour
from support.repository import ROOT

SPEC = Path(ROOT.parent / "shared" / "specs" / "genesys-2018-03-21.json")

pytestmark = pytest.mark.skipif(not SPEC.is_file(), reason="needs a spec of 5 MB")


@pytest.fixture(scope="module")
def api() -> Api:
    return read(SPEC)


@pytest.fixture(scope="module")
def pages(api: Api) -> Mapping[str, str]:
    flavour = JavaFlavour("com.mypurecloud.sdk.v2")
    return {file.path: file.text for file in render_markdown(api, flavour)}


def test_every_tag_and_every_model_has_a_page(
    api: Api, pages: Mapping[str, str]
) -> None:
    tags = {operation.tags[0] for operation in api.operations}
    assert {f"{''.join(tag.split())}Api.md" for tag in tags} <= {*pages}
    components = {d.origin.owner for d in api.definitions.values() if d.is_component}
    assert len(pages) > len(tags) + 0.9 * len(components)


def test_every_operation_has_its_sections(api: Api, pages: Mapping[str, str]) -> None:
    text = "".join(page for path, page in pages.items() if path.endswith("Api.md"))
    for section in ("### Example", "### Parameters", "### Return type"):
        assert text.count(f"\n{section}\n") == len(api.operations)
    for operation in api.operations:
        assert f"\nWraps {operation.method} {operation.path}  \n\nRequires " in text


def test_every_table_is_whole(pages: Mapping[str, str]) -> None:
    rows = re.compile(
        r"\| \[\*\*\w+\*\*\]\(\w+\.html(#\w+)?\) \| .* \|"
        r"|\| \*\*\w+\*\* \| (\*\*.+\*\*|\[\*\*.+\*\*\]\([\w.#]+\))\| .* \| (\[.*\].* |<br />.* )?"
        r"|\| \*\*\w+\*\* \| (\*\*.+\*\*|\[\*\*.+\*\*\]\([\w.#]+\)) \| .* \| (\[optional\])? \|"
        r"|\| \w+ \| (&quot;.*&quot;|.+) \|"
        r"|\| (Name|Method|API|Model) \| .*|\| -+ \| .*"
    )
    for path, page in pages.items():
        for line in page.splitlines():
            assert not line.startswith("| ") or rows.fullmatch(line), (path, line)


def test_every_link_leads_to_a_page(pages: Mapping[str, str]) -> None:
    for page in pages.values():
        for target in re.findall(r"\]\((\w+)\.html[)#]", page):
            assert f"{target}.md" in pages

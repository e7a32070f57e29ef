"""The Java pages of the Journey API, whose API page is a document we did not write."""

import hashlib
from pathlib import Path

from conftest import Golden
from sdkwright.pipeline import read
from sdkwright.targets.markdown import render_markdown
from sdkwright.targets.markdown.flavours import JavaFlavour
from support.repository import JOURNEY_SPEC

EXPECTED = Path(__file__).parent / "expected"

SOURCE_DOCUMENT = "eefe309cc0faac716c9ed17ef41d135c0d943216b1646abf041ee0bf2dbae420"
"""SHA-256 of `JourneyApi.md` as its publisher gave it; never to be brought up to date."""


def test_pages(golden: Golden) -> None:
    flavour = JavaFlavour(package="com.mypurecloud.sdk.v2")
    files = render_markdown(read(JOURNEY_SPEC), flavour)
    golden(EXPECTED, {file.path: file.text.encode() for file in files})


def test_the_api_page_is_the_source_document() -> None:
    page = (EXPECTED / "JourneyApi.md").read_bytes()
    assert hashlib.sha256(page).hexdigest() == SOURCE_DOCUMENT

"""The rows of the search index that come of pages in Markdown."""

import json
from typing import Any

import pytest
from markdown import Markdown

from sdkwright.config import Config
from sdkwright.pipeline import build, load
from sdkwright.render import File
from sdkwright.site import Subject, subject_of
from sdkwright.site.search import index
from support.repository import JOURNEY_SPEC


@pytest.fixture(scope="module")
def journey() -> Subject:
    return subject_of(build(load(JOURNEY_SPEC)), Config())


def pages(subject: Subject, text: str) -> list[Any]:
    """The rows of a page, as name, what it is about, and address."""
    script = index(subject, [File("notes.md", text)]).text
    rows = json.loads(script.partition("=")[2].rstrip(";\n"))
    return [row[1:4] for row in rows if row[0] == "page"]


def test_a_section_is_named_and_found_as_its_heading_is_rendered(
    journey: Subject,
) -> None:
    text = "# Notes\n\nFirst.\n\n## a_b and `c_d` | *e*\n\nSecond.\n"
    assert pages(journey, text) == [
        ["Notes", "First.", "notes.html#notes"],
        ["a_b and c_d | e", "Notes", "notes.html#a_b-and-c_d-e"],
    ]


def test_headings_that_say_the_same_have_anchors_of_their_own(journey: Subject) -> None:
    text = "# Notes\n\n## Again\n\n### Again\n\n## AT&amp;T <b>\n"
    rendered = Markdown(extensions=["toc"]).convert(text)
    anchors = [address.partition("#")[2] for _, _, address in pages(journey, text)]
    assert anchors == ["notes", "again", "again_1", "att"]
    assert [a for a in anchors if f'id="{a}"' not in rendered] == []


def test_a_line_of_code_is_no_heading(journey: Subject) -> None:
    text = "# Notes\n\n```sh\n# a comment\n```\n"
    assert pages(journey, text) == [["Notes", "a comment", "notes.html#notes"]]

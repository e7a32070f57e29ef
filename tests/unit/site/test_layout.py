"""What the pages of the reference become on their way to HTML."""

import pytest
from markdown import Markdown

TABLE = "| a |\n| - |\n| {} |\n"


def rendered(text: str) -> str:
    """The HTML of a page."""
    extensions = ["tables", "toc", "sdkwright.site.layout"]
    return Markdown(extensions=extensions).convert(text)


@pytest.mark.parametrize(
    ("cell", "html"),
    [
        (
            "[ActionTargetSupportedMedia](a.md)",
            '<a href="a.md">Action<wbr />Target<wbr />Supported<wbr />Media</a>',
        ),
        ("**supported_media_types**", "<strong>supported_<wbr />media_<wbr />types</strong>"),
        (
            "`/api/v2/targets/{targetId}`",
            "<code>/api<wbr />/v2<wbr />/targets<wbr />/{target<wbr />Id}</code>",
        ),
        ("`short_name`", "<code>short_name</code>"),
        ("`a<b>_and_much_more`", "<code>a&lt;b&gt;_<wbr />and_<wbr />much_<wbr />more</code>"),
    ],
)  # fmt: skip
def test_long_names_in_cells_may_break_between_words(cell: str, html: str) -> None:
    assert html in rendered(TABLE.format(cell))


def test_text_in_cells_stays_as_it_is() -> None:
    cell = "A sentence with a_very_long_name_in_it and &#42;stars&#42;"
    assert f"<td>{cell}</td>" in rendered(TABLE.format(cell))


def test_code_outside_of_tables_stays_as_it_is() -> None:
    text = "`client.journey.get_journey_actiontargets`"
    assert "<wbr" not in rendered(text)

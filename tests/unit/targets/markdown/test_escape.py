"""Whatever a description says, it stays text in its place."""

import html
import re
import time
import unicodedata
from collections.abc import Callable

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from sdkwright.targets.markdown import escape

# The characters that mean something in Markdown are likelier here than in real text.
TEXTS = st.text(
    st.one_of(
        st.sampled_from("\\`*_[]()<>|{}~$^&#;:!=+-.%\"'/@ \n\t1ab"),
        st.characters(codec="utf-8"),
    ),
    max_size=60,
)
HOSTILE = (
    "<script>alert(1)</script>",
    "a | b || c\n| x | y |\n|---|---|\n`x | y` \\| \\\\| <br> &#124;",
    "[a](javascript:x()) ![b](http://x.example/y.png) <javascript:x>",
    'text {: onclick="x()" }\n{: .y}\n\n# Head {#id}',
    "```\nopen\n~~~~\n<b>",
    'a\n===\n\n# H\n\n---\n\n<a name="x"></a>',
    "--8<-- \"/etc/passwd\"\n\n{!x!} {% include 'x' %} {{ 7 * 191 }}",
    "before <!-- open",
    '!!! danger "x"\n    y',
    "!![a](https://x.example)",
    "\x1b[31m \u202e \u2066 \x00 \u2028",
    "[x]: javascript:y\n\n[x]",
    "`` ` ``|`a|b`",
)
SECONDS = 15
OURS = re.compile(r"<br />|</?code>|<pre><code>[^<>]*</code></pre>\n?")

ALLOWED = {
    *("paragraph_open", "paragraph_close", "inline", "text", "code_inline"),
    *("bullet_list_open", "bullet_list_close", "ordered_list_open"),
    *("ordered_list_close", "list_item_open", "list_item_close"),
    *("em_open", "em_close", "strong_open", "strong_close"),
    *("link_open", "link_close", "html_inline", "html_block"),
}


def whatever_it_says(test: Callable[[str], None]) -> Callable[[str], None]:
    """Runs a property on the texts above, then on whatever hypothesis thinks of."""
    for text in HOSTILE:
        test = example(text)(test)
    # How long an example takes depends on what else the machine does.
    return settings(deadline=None)(given(TEXTS)(test))


def parsed(text: str) -> list[Token]:
    """All tokens of a page, with tables and raw HTML as code hosts read them."""
    tokens = MarkdownIt("commonmark", {"html": True}).enable("table").parse(text)
    return [inner for token in tokens for inner in (token, *(token.children or ()))]


def assert_harmless(tokens: list[Token]) -> None:
    for token in tokens:
        if token.type in ("html_inline", "html_block"):
            assert OURS.fullmatch(token.content)
        if token.type == "link_open":
            assert re.match(r"https?://|mailto:", str(token.attrs["href"]))
        assert token.type != "image"


@whatever_it_says
def test_a_cell_is_one_cell(text: str) -> None:
    table = f"| a | b | c |\n| - | - | - |\n| x | {escape.cell(text)} | y |\n\nafter\n"
    tokens = parsed(table)
    assert [t.type for t in tokens].count("td_open") == 3
    assert [t.type for t in tokens].count("tr_open") == 2
    assert tokens[-2].content == "after"
    assert_harmless(tokens)


@whatever_it_says
def test_paragraphs_hold_nothing_but_running_text(text: str) -> None:
    tokens = parsed(f"{escape.paragraphs(text)}\n\n## After\n")
    assert [t.type for t in tokens][-4:] == [
        *("heading_open", "inline", "text", "heading_close"),
    ]
    assert {t.type for t in tokens[:-4]} <= ALLOWED
    assert_harmless(tokens)


@whatever_it_says
def test_a_line_is_one_paragraph(text: str) -> None:
    written = escape.line(text)
    assert "\n" not in written
    blocks = MarkdownIt("commonmark").enable("table").parse(f"{written}\n\nafter\n")
    paragraphs = [token for token in blocks if token.type == "paragraph_open"]
    assert len(blocks) == 3 * len(paragraphs)
    assert len(paragraphs) == (2 if written else 1)


@whatever_it_says
def test_plain_text_reads_as_it_is_written(text: str) -> None:
    shown = " ".join(text.expandtabs(4).split())
    if shown.isprintable() and not re.search(r"[\x1c-\x1f]", text):
        assert html.unescape(escape.plain(text)) == html.unescape(
            re.sub(r"&(?=#?\w+;)", "&amp;", shown)
        )
    tokens = parsed(f"x{escape.plain(text)}x")
    assert {t.type for t in tokens} <= {
        "paragraph_open",
        "inline",
        "text",
        "paragraph_close",
    }


@whatever_it_says
def test_code_is_code(text: str) -> None:
    tokens = parsed(f"| a |\n| - |\n| {escape.code(text)} |\n")
    assert [t.type for t in tokens].count("td_open") == 1
    assert_harmless(tokens)


@whatever_it_says
def test_nothing_is_hidden(text: str) -> None:
    for written in (escape.cell(text), escape.paragraphs(text), escape.line(text)):
        hidden = {c for c in written if unicodedata.category(c) in ("Cc", "Cf", "Zl")}
        assert hidden <= {"\n", "\u200c", "\u200d"}


@whatever_it_says
@example("yes")
@example("1.0")
@example("a: b")
def test_front_matter_is_one_scalar(text: str) -> None:
    loaded = yaml.safe_load(f"title: {escape.front_matter(text)}\n")
    assert list(loaded) == ["title"]
    # Themes put titles into HTML as they are.
    assert set(loaded["title"]) & set('<>"') == set()
    if text.isprintable() and "&" not in text:
        assert html.unescape(loaded["title"]) == " ".join(text.split())


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("R&D & AT&T", '"R&D & AT&T"'),
        ("a &lt; b", '"a &amp;lt; b"'),
        ("a < b", '"a &lt; b"'),
        ('say "a"', '"say &quot;a&quot;"'),
    ],
)
def test_titles_are_inert_in_html(text: str, written: str) -> None:
    assert escape.front_matter(text) == written


@pytest.mark.parametrize(
    "text",
    [
        "Type of ID used to identify customer (e.g. email, cookie, and phone).",
        'Assign/Unassign a segment, if not 5-10 % more; it\'s "fine" & dandy + snake_case',
        "See `pageSize`, *this* and **that**, or [here](https://example.com/a?b=c).",
    ],
)
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    for written in (escape.cell(text), escape.line(text), escape.paragraphs(text)):
        assert str(written) == text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("_a_ and __b__", "*a* and **b**"),
        (
            "<https://x.example/a_b>",
            "[https://x.example/a_b](https://x.example/a_b)",
        ),
        ("![i](https://x.example/i.png)", "[i](https://x.example/i.png)"),
        ("2 * 3 * 4", "2 &#42; 3 &#42; 4"),
        ("`a|b`", "<code>a&#124;b</code>"),
        ("1. first", "1&#46; first"),
        ("# no heading", "&#35; no heading"),
        ("AT&T &amp; &lt;", "AT&T &amp;amp; &amp;lt;"),
        ("a\u202eb", "a&lt;U+202E&gt;b"),
    ],
)
def test_line(text: str, written: str) -> None:
    assert escape.line(text) == written


def test_paragraphs_keep_lists_and_code() -> None:
    text = "Intro\ngoes on:\n\n- a\n  more\n  - b\n1. c\n\n```py\nx = {}\n```\n\n### Head\nEnd."
    assert escape.paragraphs(text) == (
        "Intro goes on:\n\n* a more\n    * b\n1. c\n\n"
        "<pre><code>x = &#123;}</code></pre>\n\n**Head**\n\nEnd."
    )


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("/a/{id}/b", "/a/{id}/b"),
        ("/a/{user.id}", "/a/{user.id}"),
        ("/a/{: onclick=x}", "/a/&#123;: onclick=x}"),
        ("/a/{{x}}", "/a/&#123;{x}}"),
        ("/a|b", "/a&#124;b"),
    ],
)
def test_path(text: str, written: str) -> None:
    assert escape.path(text) == written


def test_what_never_closes_takes_no_longer_than_it_is_long() -> None:
    for piece in ("`", "**a ", "[a](", "_a ", "`` ` ", "[", "*a", "    - a\n"):
        escape.paragraphs(piece * 20_000)


@pytest.mark.parametrize(
    "text",
    [
        "word word\n" * 200_000,
        "- a\n" + "  word\n" * 200_000,
        "!" * 200_000,
        "[a](http://x " * 100_000,
        "All work and no play. " * 100_000,
    ],
    ids=["lines", "lines of an item", "marks", "links", "words"],
)
def test_it_costs_what_it_is_long(text: str) -> None:
    """Quadratic ways take minutes here."""
    start = time.process_time()
    assert escape.paragraphs(text)
    assert time.process_time() - start < SECONDS

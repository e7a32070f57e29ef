"""Templates lay out what the views hold; they compute nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from support.repository import TEMPLATES

FILTERS = {
    # Each makes text of the description safe in one kind of place.
    "argument_text",
    "attribute_doc",
    "cell",
    "code",
    "comment",
    "doc_line",
    "doc_text",
    "docstring",
    "identifier",
    "markdown",
    "markdown_cell",
    "shell",
    "string",
    "toml",
}
"""The filters that templates may use."""

TESTS = {"none"}
"""The tests that an `if` may use."""

NODES = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.For,
    nodes.If,
    nodes.Include,
    nodes.Import,
    nodes.FromImport,
    nodes.Macro,
    nodes.Call,
    nodes.Block,
    nodes.CallBlock,
    nodes.Keyword,
    nodes.Filter,
    nodes.Test,
    nodes.Not,
    nodes.And,
    nodes.Or,
    nodes.Name,
    nodes.Getattr,
    nodes.Const,
)
"""What a template may consist of. What is not here is logic, and belongs in a view."""

TEMPLATE_FILES = sorted(TEMPLATES.rglob("*.jinja"))


def logic(text: str) -> Iterator[str]:
    """The parts of a template that are neither output nor plain control of it."""
    for node in _descendants(Environment(autoescape=True).parse(text)):
        place = f"line {node.lineno}: "
        if isinstance(node, nodes.Tuple):
            if node.ctx != "store":  # `for name, value in ...` takes a pair apart
                yield f"{place}a tuple"
        elif not isinstance(node, NODES):
            yield f"{place}{type(node).__name__}"
        elif isinstance(node, nodes.Filter) and node.name not in FILTERS:
            yield f"{place}the filter '{node.name}'"
        elif isinstance(node, nodes.Test) and node.name not in TESTS:
            yield f"{place}the test '{node.name}'"


def _descendants(node: nodes.Node) -> Iterator[nodes.Node]:
    for child in node.iter_child_nodes():
        yield child
        yield from _descendants(child)


@pytest.mark.parametrize(
    "path", TEMPLATE_FILES, ids=lambda path: path.relative_to(TEMPLATES).as_posix()
)
def test_holds_no_logic(path: Path) -> None:
    assert list(logic(path.read_text("utf-8"))) == []


@pytest.mark.parametrize(
    "text",
    [
        "{% set a = 1 %}",
        "{% set a %}x{% endset %}",
        "{{ a + 1 }}",
        "{{ a ~ b }}",
        "{{ 'a %s' % b }}",
        "{{ -a }}",
        "{{ a[0] }}",
        "{{ [a] }}",
        "{{ (a, b) }}",
        "{{ {'a': b} }}",
        "{{ a if b else c }}",
        "{% if a == 'x' %}y{% endif %}",
        "{% if a in b %}y{% endif %}",
        "{% if a is odd %}y{% endif %}",
        "{{ a | upper }}",
        "{% filter upper %}a{% endfilter %}",
        "{% with a = 1 %}{% endwith %}",
    ],
)
def test_the_rule_finds_logic(text: str) -> None:
    assert list(logic(text))


@pytest.mark.parametrize(
    "text",
    [
        "a {{ b.c | docstring }}",
        "{% for a, b in c %}{{ a }}{% if not loop.last %}, {% endif %}{% endfor %}",
        "{% if a and b or c is none %}d{% elif e %}f{% else %}g{% endif %}",
        "{% include 'a.jinja' %}{% from 'b.jinja' import c %}{{ c(d, e=f) }}",
        "{% macro a(b) %}{{ b }}{{ caller() }}{% endmacro %}{% call a(1) %}x{% endcall %}",
    ],
)
def test_the_rule_lets_layout_pass(text: str) -> None:
    assert list(logic(text)) == []

"""Templates put out what is known to be safe, and nothing that is not there."""

from pathlib import Path

import jinja2
import pytest

from sdkwright.render import (
    Code,
    Identifier,
    MarkdownCell,
    TomlString,
    UnsafeTextError,
    environment,
    templates_folder,
)
from sdkwright.targets.python.filters import FILTERS


def rendered(template: str, **values: object) -> str:
    return environment(FILTERS).from_string(template).render(**values)


def test_an_undefined_variable_is_an_error() -> None:
    with pytest.raises(jinja2.UndefinedError, match="absent"):
        rendered("{{ absent }}")


def test_an_undefined_attribute_is_an_error() -> None:
    with pytest.raises(jinja2.UndefinedError, match="absent"):
        rendered("{% if view.absent %}{% endif %}", view=Path())


@pytest.mark.parametrize("value", ["text", None, 1.5, ["a"]])
def test_what_no_filter_made_safe_is_an_error(value: object) -> None:
    with pytest.raises(UnsafeTextError, match="without a filter"):
        rendered("{{ value }}", value=value)


@pytest.mark.parametrize("text", [Code("a < b"), MarkdownCell("a & b"), 7])
def test_safe_text_is_put_out_as_it_is(text: object) -> None:
    assert rendered("{{ text }}", text=text) == str(text)


def test_macros_are_safe() -> None:
    template = "{% macro a(b) %}<{{ b | string }}>{% endmacro %}{{ a('x') }}"
    assert rendered(template) == '<"x">'


@pytest.mark.parametrize(
    ("template", "value", "expected"),
    [
        ("{{ v | string }}", 'a"b', "'a\"b'"),
        ("{{ v | identifier }}", "a.b", "a.b"),
        ("{{ v | docstring }}", 'a"""b', '"""a\\"\\"\\"b"""'),
        ("{{ v | toml }}", 'a"\\\x7f\n\ud800', '"a\\"\\\\\\u007f\\n"'),
        ("{{ v | shell }}", "a b", "'a b'"),
        ("{{ v | markdown }}", "a*b\n# c", "a\\*b \\# c"),
    ],
)
def test_filters(template: str, value: str, expected: str) -> None:
    assert rendered(template, v=value) == expected


@pytest.mark.parametrize("text", ["a-b", "a b", "", "a..b", "1a", "a;b"])
def test_what_is_no_identifier_is_an_error(text: str) -> None:
    with pytest.raises(ValueError, match="not an identifier"):
        Identifier(text)


def test_safe_text_loses_its_safety_when_changed() -> None:
    with pytest.raises(UnsafeTextError):
        rendered("{{ text }}", text=TomlString("a") + "b")


def test_own_templates_come_first(tmp_path: Path) -> None:
    (tmp_path / "python").mkdir()
    (tmp_path / "python" / "errors.py.jinja").write_text("mine\n")
    templates = environment(FILTERS, tmp_path)
    assert templates.get_template("python/errors.py.jinja").render() == "mine\n"
    assert templates.get_template("python/api.py.jinja").filename == str(
        templates_folder() / "python" / "api.py.jinja"
    )

"""Templates put out what is known to be safe, and nothing that is not there."""

from pathlib import Path

import pytest

from sdkwright.diagnostics import InputError
from sdkwright.render import (
    Code,
    Identifier,
    MarkdownCell,
    TomlString,
    environment,
    templates_folder,
)
from sdkwright.targets.python import PythonOptions
from sdkwright.targets.python import name as name_all
from sdkwright.targets.python.filters import FILTERS
from sdkwright.targets.python.view.package import package_view
from support.described import with_schemas


def rendered(template: str, **values: object) -> str:
    return environment(FILTERS).from_string(template).render(**values)


def test_an_undefined_variable_is_an_error() -> None:
    with pytest.raises(InputError, match="absent"):
        rendered("{{ absent }}")


def test_an_undefined_attribute_is_an_error() -> None:
    with pytest.raises(InputError, match="absent"):
        rendered("{% if view.absent %}{% endif %}", view=Path())


@pytest.mark.parametrize("value", ["text", None, 1.5, ["a"]])
def test_what_no_filter_made_safe_is_an_error(value: object) -> None:
    with pytest.raises(InputError, match="without a filter"):
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
        ("{{ v | markdown }}", "a*b\n# c", "a&#42;b # c"),
        ("{{ v | markdown }}", "# C#", "&#35; C&#35;"),
    ],
)
def test_filters(template: str, value: str, expected: str) -> None:
    assert rendered(template, v=value) == expected


@pytest.mark.parametrize("text", ["a-b", "a b", "", "a..b", "1a", "a;b"])
def test_what_is_no_identifier_is_an_error(text: str) -> None:
    with pytest.raises(ValueError, match="not an identifier"):
        Identifier(text)


def test_safe_text_loses_its_safety_when_changed() -> None:
    with pytest.raises(InputError, match="without a filter"):
        rendered("{{ text }}", text=TomlString("a") + "b")


def test_own_templates_come_first(tmp_path: Path) -> None:
    (tmp_path / "python").mkdir()
    (tmp_path / "python" / "errors.py.jinja").write_text("mine\n")
    templates = environment(FILTERS, tmp_path)
    assert templates.get_template("python/errors.py.jinja").render() == "mine\n"
    assert templates.get_template("python/api.py.jinja").filename == str(
        templates_folder() / "python" / "api.py.jinja"
    )


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("one\n{{ view.titel }}\n", 2, "no attribute 'titel'"),
        ("one\n\n{{ absent }}\n", 3, "'absent' is undefined"),
        ("{{ view.title }}\n", 1, "without a filter"),
        ("one\n{% if %}\n", 2, "Expected an expression"),
        ("{{ view.title | absent }}\n", 1, "No filter named 'absent'"),
        ("{{ 5 | string }}\n", 1, ""),
        ("{% include 'absent.jinja' %}\n", 1, "there is no template 'absent.jinja'"),
        ("{% macro a() %}\n{{ b }}\n{% endmacro %}\n\n{{ a() }}\n", 2, "'b' is undef"),
    ],
)
def test_a_failure_has_its_place_in_the_template(
    text: str, line: int, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "a.jinja").write_text(text)
    view = {"title": "text"}

    def fails() -> None:
        templates = environment(FILTERS, tmp_path / "mine")
        templates.get_template("a.jinja").render(view=view)

    with pytest.raises(InputError) as caught:
        fails()
    (problem,) = caught.value.diagnostics
    assert problem.code == "template-broken"
    assert (problem.location.file, problem.location.line) == ("mine/a.jinja", line)
    assert message in problem.message


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("{% block titel %}{% endblock %}\n", 2),
        ("{% block tools %}{% endblock %}\n{% block titel %}{% endblock %}\n", 3),
    ],
)
def test_a_block_that_ours_does_not_have(text: str, line: int, tmp_path: Path) -> None:
    name = "python/pyproject.toml.jinja"
    (tmp_path / "python").mkdir()
    extends = f'{{% extends "sdkwright/{name}" %}}\n'
    (tmp_path / name).write_text(f"{extends}{text}")
    with pytest.raises(InputError, match="no block 'titel' to replace; blocks: ") as no:
        environment(FILTERS, tmp_path).get_template(name)
    assert no.value.diagnostics[0].location.line == line


def test_a_block_inside_of_one_that_is_replaced(tmp_path: Path) -> None:
    own, name = "python/base.jinja", "python/mine.jinja"
    (tmp_path / "python").mkdir()
    (tmp_path / own).write_text("{% block a %}{% endblock %}\n")
    inner = "{% block a %}b{% block c %}{% endblock %}{% endblock %}"
    (tmp_path / name).write_text(f'{{% extends "{own}" %}}{inner}')
    assert environment(FILTERS, tmp_path).get_template(name).render() == "b"


def test_a_template_that_replaces_one_block_of_ours(tmp_path: Path) -> None:
    name = "python/pyproject.toml.jinja"
    (tmp_path / "python").mkdir()
    (tmp_path / name).write_text(
        '{% extends "sdkwright/python/pyproject.toml.jinja" %}\n'
        "{% block tools %}\n{{ super() }}\n[tool.mine]\n{% endblock %}\n"
    )
    options = PythonOptions("stars", "stars-sdk")
    api = with_schemas()
    view = package_view(api, name_all(api), options)
    ours = environment(FILTERS).get_template(name).render(view=view)
    mine = environment(FILTERS, tmp_path).get_template(name).render(view=view)
    assert "[tool.pyright]" in ours
    assert mine == f"{ours}\n[tool.mine]\n"

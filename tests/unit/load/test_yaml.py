"""YAML by the core schema of version 1.2, and what is refused."""

import math

import pytest

from sdkwright.core.load.flaws import TextError
from sdkwright.core.load.limits import Limits
from sdkwright.core.load.text import Lines
from sdkwright.core.load.yaml_reader import read_yaml


def tree(text: str) -> object:
    value, flaws = read_yaml(text, Limits())
    assert flaws == ()
    return value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        *((word, word) for word in ("on", "no", "yes", "off", "y", "12:30", "NO")),
        *(
            (word, word)
            for word in ("2024-01-01", "1_000", "0b1", "=", "<<", "1e", ".")
        ),
        *((word, None) for word in ("~", "null", "Null", "NULL")),
        ("true", True),
        ("FALSE", False),
        ("017", 17),
        ("0o17", 15),
        ("0x1F", 31),
        ("+1", 1),
        ("-0", 0),
        ("1.0", 1.0),
        ("1e3", 1000.0),
        (".5", 0.5),
        ("'1'", "1"),
        ('"true"', "true"),
        ("!!str 1", "1"),
        ("! 1", "1"),
        ("!!int 1", 1),
        ("|\n  text\n", "text\n"),
    ],
)
def test_scalars(text: str, value: object) -> None:
    found = tree(text)
    assert found == value
    assert type(found) is type(value)


def test_keys_are_texts_as_written() -> None:
    text = "{on: 1, 200: 2, 1.50: 3, null: 4, ~: 5, 0x1F: 6, 2024-01-01: 7, !!int 8: 9}"
    assert list(tree(text)) == [  # type: ignore[call-overload]
        *("on", "200", "1.50", "null", "~", "0x1F", "2024-01-01", "8")
    ]


def test_aliases_share_what_they_stand_for() -> None:
    found = tree("a: &x {b: 1}\nc: *x\n")
    assert isinstance(found, dict)
    assert found["a"] is found["c"]


def test_merge_keys() -> None:
    text = (
        "a: &a {x: 1, y: 1}\nb: &b {y: 2, z: 2}\nc: {<<: [*a, *b], z: 3}\nd: {'<<': 4}"
    )
    found = tree(text)
    assert isinstance(found, dict)
    assert found["c"] == {"x": 1, "y": 1, "z": 3}
    assert found["d"] == {"<<": 4}


@pytest.mark.parametrize(
    ("text", "code", "at", "pointer"),
    [
        ("a: 1\na: 2", "duplicate-key", 5, "/a"),
        ("r: {200: a, '200': b}", "duplicate-key", 12, "/r/200"),
        ("a: [x, !!python/name:os.system 1]", "yaml-tag", 7, "/a/1"),
        ("a: !include x", "yaml-tag", 3, "/a"),
        ("a: !!set {b}", "yaml-tag", 3, "/a"),
        ("a: .nan", "number", 3, "/a"),
        ("a: 1e999", "number", 3, "/a"),
        ("a: " + "9" * 5000, "number", 3, "/a"),
        ("<<: 1", "yaml-syntax", 4, ""),
    ],
)
def test_flaws_that_leave_a_tree(text: str, code: str, at: int, pointer: str) -> None:
    _, flaws = read_yaml(text, Limits())
    assert [(f.code, f.index, f.pointer) for f in flaws] == [(code, at, pointer)]


@pytest.mark.parametrize(
    ("text", "code", "at", "said"),
    [
        ("a: &x [1, *x]", "yaml-alias", 10, "inside of what it stands for"),
        ("a: *x", "yaml-alias", 3, "no anchor &x"),
        ("[a]: 1", "yaml-syntax", 0, "a key must be a text"),
        ("a: 1\n---\nb: 2", "yaml-syntax", 5, "second YAML document"),
        ("a: \x07", "yaml-syntax", 3, "U+0007"),
        ("a: `x`", "yaml-syntax", 3, "quotes"),
        ("a: b: c", "yaml-syntax", 4, "': '"),
        ("a:\n\tb: 1", "yaml-syntax", 3, "tab"),
        ('a: "x\nb: 1\n', "yaml-syntax", 3, "never closed"),
        ("a: [1, 2\nb: 3", "yaml-syntax", 10, ""),
        ("%YAML 9.9\n---\na: 1", "yaml-syntax", 0, "version of YAML"),
        ("[" * 300 + "]" * 300, "limit", 200, "levels deep"),
    ],
)
def test_faults(text: str, code: str, at: int, said: str) -> None:
    with pytest.raises(TextError) as caught:
        read_yaml(text, Limits())
    flaw = caught.value.flaws[-1]
    assert (flaw.code, flaw.index) == (code, at)
    assert said in flaw.message


def test_aliases_are_bounded_by_what_they_stand_for() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)]
    with pytest.raises(TextError) as caught:
        read_yaml("\n".join(lines), Limits())
    assert caught.value.flaws[0].code == "limit"


def test_aliases_are_as_deep_as_what_they_stand_for() -> None:
    deep = f"a: &a {'[' * 150}{']' * 150}\n"
    read_yaml(f"{deep}b: {'[' * 49}*a{']' * 49}", Limits())
    with pytest.raises(TextError) as caught:
        read_yaml(
            f"{deep}b: &b {'[' * 30}*a{']' * 30}\nc: {'[' * 20}*b{']' * 20}", Limits()
        )
    assert caught.value.flaws[0].code == "limit"
    assert caught.value.flaws[0].message.startswith("nested more than 200 levels deep")


def test_line_separators_of_yaml_1_1_do_not_move_columns() -> None:
    text = 'a: "x\u2028y"\nb: .inf'
    _, flaws = read_yaml(text, Limits())
    assert Lines(text).position(flaws[0].index) == (2, 4)


def test_no_infinity_gets_through() -> None:
    value, _ = read_yaml("a: .inf", Limits())
    assert value == {"a": None}
    assert not any(isinstance(v, float) and math.isinf(v) for v in [value])

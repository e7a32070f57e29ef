"""A mismatch with golden files reads well, and is accepted on purpose only."""

from pathlib import Path

import pytest

from support.golden import accept, assert_golden, compare, read_tree


def test_the_same_trees_have_no_difference() -> None:
    assert compare({"a": b"1"}, {"a": b"1"}) == []


def test_a_changed_file_shows_its_lines() -> None:
    lines = compare({"a/b.py": b"one\ntwo\n"}, {"a/b.py": b"one\nthree\n"})
    assert lines[:2] == ["--- expected/a/b.py", "+++ generated/a/b.py"]
    assert lines[-2:] == ["-two", "+three"]


def test_new_and_missing_files_are_named() -> None:
    assert compare({"old": b""}, {"new": b""}) == [
        "+++ new file new",
        "--- no longer generated: old",
    ]


@pytest.mark.parametrize("after", [b"a\r\n", b"a"])
def test_line_ends_count(after: bytes) -> None:
    assert compare({"a": b"a\n"}, {"a": after}) == [
        "!!! a differs in line ends or bytes only"
    ]


def test_a_failure_tells_how_to_accept_it(tmp_path: Path) -> None:
    with pytest.raises(pytest.fail.Exception, match="make golden"):
        assert_golden(tmp_path, {"a": b"1"})


def test_accepting_leaves_exactly_what_was_accepted(tmp_path: Path) -> None:
    accept(tmp_path / "expected", {"old/file": b"1"})
    accept(tmp_path / "expected", {"new/file": b"2"})
    assert read_tree(tmp_path / "expected") == {"new/file": b"2"}
    assert_golden(tmp_path / "expected", {"new/file": b"2"})


def test_a_long_difference_is_cut(tmp_path: Path) -> None:
    long = {f"{n}": b"" for n in range(300)}
    with pytest.raises(pytest.fail.Exception, match="and 100 lines more"):
        assert_golden(tmp_path, long)

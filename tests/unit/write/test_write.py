"""Files reach the disk all together or not at all, and only where they belong."""

import os
from pathlib import Path

import pytest

from sdkwright.diagnostics import InputError
from sdkwright.render import File
from sdkwright.write import MANIFEST, drift, manifest_of, write
from support.golden import read_tree

FILES = (File("a.py", "a = 1\n"), File("deep/er/b.py", "b = 'é'\n"))


def with_record(*files: File) -> tuple[File, ...]:
    record = manifest_of(files, "0", "sha256:0").text()
    return (*files, File(MANIFEST, record))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder that holds what was generated once, and a file of the user's."""
    folder = tmp_path / "out"
    write(with_record(*FILES), folder)
    (folder / "mine.txt").write_text("mine")
    return folder


def test_everything_is_written(tmp_path: Path) -> None:
    changed = write(FILES, tmp_path / "new" / "out")
    assert changed == ("a.py", "deep/er/b.py")
    assert read_tree(tmp_path / "new" / "out") == {
        "a.py": b"a = 1\n",
        "deep/er/b.py": "b = 'é'\n".encode(),
    }


def test_writing_again_changes_nothing(folder: Path) -> None:
    before = (folder / "a.py").stat().st_mtime_ns
    assert write(with_record(*FILES), folder) == ()
    assert (folder / "a.py").stat().st_mtime_ns == before


def test_only_what_changed_is_written(folder: Path) -> None:
    untouched = (folder / "deep/er/b.py").stat().st_ino
    changed = write(with_record(File("a.py", "a = 2\n"), FILES[1]), folder)
    assert changed == (MANIFEST, "a.py")
    assert (folder / "deep/er/b.py").stat().st_ino == untouched


def test_stale_files_go_and_own_files_stay(folder: Path) -> None:
    assert "deep/er/b.py" in write(with_record(FILES[0]), folder)
    assert not (folder / "deep").exists()
    assert (folder / "mine.txt").read_text() == "mine"


def test_a_folder_with_own_files_stays(folder: Path) -> None:
    (folder / "deep" / "mine.txt").write_text("mine")
    write(with_record(FILES[0]), folder)
    assert sorted(read_tree(folder / "deep")) == ["mine.txt"]


def test_nothing_is_left_beside_the_folder(folder: Path) -> None:
    write(with_record(FILES[0]), folder)
    assert os.listdir(folder.parent) == ["out"]


def test_a_failure_leaves_the_folder_as_it_was(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = read_tree(folder)
    calls = 0
    replace = os.replace

    def fails_at_the_second(source: Path, target: Path) -> None:
        nonlocal calls
        calls += 1
        if calls == 2:
            raise OSError(28, "No space left on device")
        replace(source, target)

    monkeypatch.setattr(os, "replace", fails_at_the_second)
    files = (File("a.py", "new"), File("c/d.py", "new"), File("deep/er/b.py", "new"))
    with pytest.raises(InputError, match="No space left on device"):
        write(with_record(*files), folder)
    assert read_tree(folder) == before
    assert os.listdir(folder.parent) == ["out"]


def test_a_folder_in_the_way_of_a_file(folder: Path) -> None:
    before = read_tree(folder)
    with pytest.raises(InputError, match="cannot be written to"):
        write((File("a.py", "new"), File("deep", "a file")), folder)
    assert read_tree(folder) == before


def test_a_file_in_the_way_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    with pytest.raises(InputError, match="cannot be written to"):
        write(FILES, tmp_path / "out")
    assert (tmp_path / "out").read_text() == "a file"


@pytest.mark.parametrize("path", ["../a", "/a", "a/../../b", "a\\b", ""])
def test_paths_that_lead_out_are_refused(path: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="not a path inside"):
        write([File(path, "")], tmp_path / "out")
    assert os.listdir(tmp_path) == []


def test_links_that_lead_out_are_refused(folder: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (folder / "link").symlink_to(outside)
    with pytest.raises(InputError, match="symbolic link"):
        write([File("link/a.py", "")], folder)
    assert os.listdir(outside) == []


def test_a_record_cannot_lead_out(folder: Path) -> None:
    victim = folder.parent / "victim"
    victim.write_text("here")
    record = manifest_of([File("../victim", "")], "0", "").text()
    (folder / MANIFEST).write_text(record)
    write(with_record(*FILES), folder)
    assert victim.read_text() == "here"


def test_no_drift(folder: Path) -> None:
    assert drift(with_record(*FILES), folder) == ()


def test_drift_is_shown_and_nothing_written(folder: Path) -> None:
    (folder / "a.py").write_text("a = 0\n")
    before = read_tree(folder)
    found = drift((File("a.py", "a = 1\n"), File("new.py", "")), folder)
    assert [(d.path, d.reason) for d in found] == [
        ("a.py", "differs"),
        ("deep/er/b.py", "no longer generated"),
        ("new.py", "missing"),
    ]
    assert found[0].diff.splitlines()[-2:] == ["-a = 0", "+a = 1"]
    assert read_tree(folder) == before


def test_drift_of_a_folder_that_is_not_there(tmp_path: Path) -> None:
    found = drift(FILES, tmp_path / "absent")
    assert {d.reason for d in found} == {"missing"}
    assert os.listdir(tmp_path) == []

"""Files reach the disk all together or not at all, and only where they belong."""

import errno
import os
from pathlib import Path

import pytest

from sdkwright.diagnostics import InputError
from sdkwright.render import File
from sdkwright.write import LOCK, PRIVATE, Lock, drift, lock_of, write
from sdkwright.write import folder as module
from sdkwright.write.lock import parse_lock, read_lock
from support.golden import read_tree as whole_tree

FILES = (File("a.py", "a = 1\n"), File("deep/er/b.py", "b = 'é'\n"))
SPEC = f"sha256:{'0' * 64}"


def with_lock(*files: File) -> tuple[File, ...]:
    record = lock_of(files, "0", SPEC, {}).text()
    return (*files, File(LOCK, record))


def read_tree(folder: Path) -> dict[str, bytes]:
    """The files of a folder, without the generator's own."""
    tree = whole_tree(folder)
    return {path: text for path, text in tree.items() if not path.startswith(PRIVATE)}


def no_exchange(*_: Path) -> None:
    raise OSError(errno.ENOSYS, "Function not implemented")


@pytest.fixture(params=["swapped", "one by one"], autouse=True)
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both ways to bring a folder up to date."""
    if request.param == "one by one":
        monkeypatch.setattr(module, "exchange", no_exchange)
    return str(request.param)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder that holds what was generated once, and a file of the user's."""
    folder = tmp_path / "out"
    write(with_lock(*FILES), folder)
    (folder / "mine.txt").write_text("mine")
    return folder


def test_everything_is_written(tmp_path: Path) -> None:
    written = write(FILES, tmp_path / "new" / "out")
    assert written.changed == ("a.py", "deep/er/b.py")
    assert read_tree(tmp_path / "new" / "out") == {
        "a.py": b"a = 1\n",
        "deep/er/b.py": "b = 'é'\n".encode(),
    }


def test_writing_again_changes_nothing(folder: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*")}
    assert write(with_lock(*FILES), folder).changed == ()
    assert {path: path.stat().st_mtime_ns for path in folder.rglob("*")} == before


def test_only_what_changed_is_written(folder: Path) -> None:
    paths = [folder / "deep/er/b.py", folder / "mine.txt", folder]
    before = [(p.stat().st_ino, p.stat().st_mtime_ns) for p in paths[:2]]
    own = folder.stat().st_ino
    written = write(with_lock(File("a.py", "a = 2\n"), FILES[1]), folder)
    assert written.changed == ("a.py", LOCK)
    assert [(p.stat().st_ino, p.stat().st_mtime_ns) for p in paths[:2]] == before
    assert folder.stat().st_ino == own, "shells that stand in the folder still do"


def test_stale_files_go_and_own_files_stay(folder: Path) -> None:
    assert "deep/er/b.py" in write(with_lock(FILES[0]), folder).changed
    assert not (folder / "deep").exists()
    assert (folder / "mine.txt").read_text() == "mine"
    assert read_lock(folder).files.keys() == {"a.py"}


def test_a_folder_with_own_files_stays(folder: Path) -> None:
    (folder / "deep" / "mine.txt").write_text("mine")
    (folder / "deep" / "link").symlink_to("mine.txt")
    write(with_lock(FILES[0]), folder)
    assert sorted(read_tree(folder / "deep")) == ["link", "mine.txt"]
    assert (folder / "deep" / "link").is_symlink()


def test_nothing_is_left_beside_the_folder(folder: Path) -> None:
    write(with_lock(FILES[0]), folder)
    assert os.listdir(folder.parent) == ["out"]
    assert sorted(os.listdir(folder / PRIVATE)) == [".gitignore", "base"]


def test_what_a_killed_run_left_is_cleared_away(folder: Path) -> None:
    left = folder.parent / ".out.sdkwright-abc" / "tree"
    left.mkdir(parents=True)
    write(with_lock(FILES[0]), folder)
    assert os.listdir(folder.parent) == ["out"]


def test_a_failure_leaves_the_folder_as_it_was(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = whole_tree(folder)
    replace = os.replace

    def fails_at_a_certain_file(source: Path, target: Path) -> None:
        if Path(target).name == "d.py":
            raise OSError(28, "No space left on device")
        replace(source, target)

    monkeypatch.setattr(os, "replace", fails_at_a_certain_file)
    files = (File("a.py", "new"), File("c/d.py", "new"), File("deep/er/b.py", "new"))
    with pytest.raises(InputError, match="No space left on device"):
        write(with_lock(*files), folder)
    assert whole_tree(folder) == before
    assert os.listdir(folder.parent) == ["out"]


def test_a_folder_in_the_way_of_a_file(folder: Path) -> None:
    before = whole_tree(folder)
    with pytest.raises(InputError, match="cannot be written to"):
        write((File("a.py", "new"), File("deep", "a file")), folder)
    assert whole_tree(folder) == before


def test_a_file_in_the_way_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    with pytest.raises(InputError, match="cannot be written to"):
        write(FILES, tmp_path / "out")
    assert (tmp_path / "out").read_text() == "a file"
    assert os.listdir(tmp_path) == ["out"]


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
    record = lock_of([File("../victim", "here")], "0", SPEC, {}).text()
    (folder / LOCK).write_text(record)
    write(with_lock(*FILES), folder)
    assert victim.read_text() == "here"


def test_no_drift(folder: Path) -> None:
    assert drift(with_lock(*FILES), folder) == ()


def test_drift_is_shown_and_nothing_written(folder: Path) -> None:
    (folder / "a.py").write_text("a = 0\n")
    before = whole_tree(folder)
    found = drift((File("a.py", "a = 1\n"), File("new.py", "")), folder)
    assert [(d.path, d.reason) for d in found] == [
        ("a.py", "edited by hand"),
        ("deep/er/b.py", "no longer generated"),
        ("new.py", "missing"),
    ]
    assert found[0].diff.splitlines()[-2:] == ["-a = 0", "+a = 1"]
    assert whole_tree(folder) == before


def test_drift_of_line_ends(folder: Path) -> None:
    (folder / "a.py").write_bytes(b"a = 1\r\n")
    (found,) = drift(with_lock(*FILES), folder)
    assert found.path == "a.py"


def test_drift_of_a_folder_that_is_not_there(tmp_path: Path) -> None:
    found = drift(FILES, tmp_path / "absent")
    assert {d.reason for d in found} == {"missing"}
    assert os.listdir(tmp_path) == []


def test_a_run_that_stopped_half_way_made_no_edits(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One by one, the files that are already new are not taken for edits."""
    monkeypatch.setattr(module, "exchange", no_exchange)
    monkeypatch.setattr(module, "_restore", no_exchange)
    replace = os.replace

    class KilledError(BaseException):
        pass

    def killed_before_the_lock(source: Path, target: Path) -> None:
        if Path(target) == folder / LOCK and Path(source).name == LOCK:
            raise KilledError
        replace(source, target)

    monkeypatch.setattr(os, "replace", killed_before_the_lock)
    with pytest.raises(KilledError):
        write(with_lock(File("a.py", "a = 2\n")), folder)
    monkeypatch.setattr(os, "replace", replace)
    assert (folder / "a.py").read_text() == "a = 2\n"
    assert "before" in (folder / LOCK).read_text()
    third = with_lock(File("a.py", "a = 3\n"))
    assert write(third, folder).diagnostics == ()
    assert read_tree(folder) == {
        "a.py": b"a = 3\n",
        LOCK: third[-1].text.encode(),
        "mine.txt": b"mine",
    }


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("", 1, "is no JSON"),
        ('{\n<<<<<<< HEAD\n "version": 1', 2, "is no JSON"),
        ("[]", 1, "is no lock file of version 1"),
        ('{"version": 2}', 1, "is no lock file of version 1"),
        ('{"version": 1}', 1, "lacks the generator"),
        ("[" * 100_000, 1, "is no JSON"),
        (Lock("0", SPEC, {}, {"a": "b"}).text(), 1, "something else than digests"),
        (Lock("0", SPEC, {"a": {"b": {"c": "x y"}}}).text(), 1, "else than names"),
        (Lock("0", SPEC, {"a": {"b": {"c": "_x"}}}).text(), 1, "else than names"),
        ('{"version":1,"generator":"","spec":"","files":{}}', 1, "else than names"),
    ],
)
def test_a_damaged_lock_file_stops_everything(
    text: str, line: int, message: str, folder: Path
) -> None:
    (folder / LOCK).write_text(text)
    before = whole_tree(folder)
    with pytest.raises(InputError, match=message) as caught:
        write(with_lock(FILES[0]), folder)
    assert caught.value.diagnostics[0].location.line == line
    assert caught.value.diagnostics[0].code == "lock-invalid"
    assert whole_tree(folder) == before


def test_a_lock_file_has_a_line_for_each_name() -> None:
    names = {"fields": {"schemas/B": {"b b": "b_b", "aA": "a_a"}, "schemas/A": {}}}
    lock = lock_of(FILES, "1", SPEC, names)
    assert parse_lock(lock.text()) == lock
    assert lock.text().splitlines()[4:11] == [
        '  "names": {',
        '    "fields": {',
        '      "schemas/A": {},',
        '      "schemas/B": {',
        '        "aA": "a_a",',
        '        "b b": "b_b"',
        "      }",
    ]

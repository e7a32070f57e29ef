"""Files that somebody edited are never overwritten in silence."""

from pathlib import Path

import pytest

from sdkwright.diagnostics import InputError
from sdkwright.render import File
from sdkwright.write import LOCK, Edits, Written, drift, lock_of, write
from sdkwright.write.base import archive_of
from sdkwright.write.lock import digest_of, read_lock

BEFORE = "".join(f"line {number}\n" for number in range(20))
EDITED = BEFORE.replace("line 2\n", "line 2, edited\n")
AFTER = BEFORE.replace("line 15\n", "line 15, generated\n")
BOTH = EDITED.replace("line 15\n", "line 15, generated\n")


def generated(*texts: str) -> tuple[File, ...]:
    files = tuple(File(f"{n}.py", text) for n, text in enumerate(texts))
    return (*files, File(LOCK, lock_of(files, "0", "sha256:0", {}).text()))


def told(written: Written) -> list[str]:
    return [d.code for d in written.diagnostics]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An output with one file that was edited and one that was not."""
    write(generated(BEFORE, "other\n"), tmp_path / "out")
    (tmp_path / "out" / "0.py").write_text(EDITED)
    return tmp_path / "out"


def text_of(folder: Path) -> str:
    return (folder / "0.py").read_text()


def test_edits_stay_where_nothing_new_is_generated(folder: Path) -> None:
    written = write(generated(BEFORE, "new\n"), folder)
    assert told(written) == ["edited-kept"]
    assert written.diagnostics[0].location.file == (folder / "0.py").as_posix()
    assert (text_of(folder), (folder / "1.py").read_text()) == (EDITED, "new\n")


def test_edits_stay_where_something_new_is_generated(folder: Path) -> None:
    written = write(generated(AFTER, "other\n"), folder)
    assert told(written) == ["edited-behind"]
    assert "--merge" in written.diagnostics[0].message
    assert text_of(folder) == EDITED
    assert [d.reason for d in drift(generated(AFTER, "other\n"), folder)] == [
        "edited by hand",
        "differs",
    ]


def test_edits_are_told_of_each_time(folder: Path) -> None:
    for _ in range(3):
        assert told(write(generated(AFTER, "other\n"), folder)) == ["edited-behind"]


def test_edits_are_overwritten_on_request(folder: Path) -> None:
    assert told(write(generated(AFTER), folder, Edits.OVERWRITE)) == []
    assert text_of(folder) == AFTER
    assert drift(generated(AFTER), folder) == ()


def test_edits_are_merged_on_request(folder: Path) -> None:
    written = write(generated(AFTER, "other\n"), folder, Edits.MERGE)
    assert (told(written), text_of(folder)) == (["edited-merged"], BOTH)
    assert read_lock(folder).files["0.py"] == digest_of(AFTER.encode())
    assert told(write(generated(AFTER, "other\n"), folder)) == ["edited-kept"]


def test_edits_are_merged_after_runs_that_kept_them(folder: Path) -> None:
    write(generated(BEFORE.replace("line 15\n", "line 15, first\n"), "b\n"), folder)
    write(generated(AFTER, "c\n"), folder, Edits.MERGE)
    assert text_of(folder) == BOTH


def test_edits_of_the_same_lines_are_marked(folder: Path) -> None:
    new = BEFORE.replace("line 2\n", "line 2, generated\n")
    written = write(generated(new, "other\n"), folder, Edits.MERGE)
    assert told(written) == ["merge-conflict"]
    assert (
        "<<<<<<< edited\nline 2, edited\n=======\nline 2, generated\n>>>>>>> generated\n"
    ) in text_of(folder)


def test_edits_are_kept_where_the_base_is_lost(folder: Path) -> None:
    (folder / archive_of("0.py")).write_bytes(b"no archive")
    written = write(generated(AFTER, "other\n"), folder, Edits.MERGE)
    assert (told(written), text_of(folder)) == (["merge-impossible"], EDITED)


def test_the_base_comes_back_from_the_old_description(folder: Path) -> None:
    (folder / archive_of("0.py")).unlink()
    write(generated(BEFORE, "other\n"), folder)
    write(generated(AFTER, "other\n"), folder, Edits.MERGE)
    assert text_of(folder) == BOTH


def test_merging_without_git(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(InputError, match="git is not installed"):
        write(generated(AFTER, "other\n"), folder, Edits.MERGE)
    assert text_of(folder) == EDITED


def test_an_edited_file_that_is_no_longer_generated_is_the_users(folder: Path) -> None:
    files = (File("1.py", "other\n"),)
    new = (*files, File(LOCK, lock_of(files, "0", "sha256:0", {}).text()))
    assert told(write(new, folder)) == ["edited-stale"]
    assert told(write(new, folder)) == []
    assert text_of(folder) == EDITED


def test_an_edit_that_is_what_is_generated_now_is_none(folder: Path) -> None:
    assert told(write(generated(EDITED, "other\n"), folder)) == []
    assert told(write(generated(AFTER, "other\n"), folder)) == []
    assert text_of(folder) == AFTER


def test_a_file_that_stood_there_before(tmp_path: Path) -> None:
    (tmp_path / "0.py").write_text("mine\n")
    assert told(write(generated(AFTER), tmp_path)) == ["not-generated"]
    assert text_of(tmp_path) == "mine\n"
    assert "0.py" not in read_lock(tmp_path).files
    assert told(write(generated(AFTER), tmp_path, Edits.MERGE)) == ["not-generated"]
    assert told(write(generated(AFTER), tmp_path, Edits.OVERWRITE)) == []
    assert text_of(tmp_path) == AFTER


def test_a_file_that_was_removed_comes_back(folder: Path) -> None:
    (folder / "1.py").unlink()
    write(generated(BEFORE, "other\n"), folder)
    assert (folder / "1.py").read_text() == "other\n"


@pytest.mark.parametrize("edits", [*Edits])
def test_bytes_that_are_no_text(edits: Edits, folder: Path) -> None:
    (folder / "0.py").write_bytes(b"\xff\x00\n")
    if edits is Edits.MERGE:
        with pytest.raises(InputError, match="cannot be merged"):
            write(generated(AFTER, "other\n"), folder, edits)
    else:
        write(generated(AFTER, "other\n"), folder, edits)
    kept = edits is not Edits.OVERWRITE
    assert ((folder / "0.py").read_bytes() == b"\xff\x00\n") is kept

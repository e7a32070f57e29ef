"""A missing tool is a reason to skip, and in CI a failure."""

from pathlib import Path

import pytest

from support.tools import require_file, require_program


def test_a_tool_that_is_there_is_found(tmp_path: Path) -> None:
    program = tmp_path / "some-tool"
    program.touch(0o755)
    assert require_program("some-tool", tmp_path, remedy="") == program
    assert require_file(program, remedy="") == program


def test_a_missing_tool_skips(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match=r"no-such-tool.*install it"):
        require_program("no-such-tool", remedy="install it")


def test_a_missing_tool_fails_in_ci(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="make it"):
        require_file(Path("no/such/file"), remedy="make it")

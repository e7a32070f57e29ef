"""Every command that reads a description can be told where references may lead."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sdkwright.cli import main
from sdkwright.config import read_config

SPEC = """\
openapi: 3.1.0
info: {title: Stars API, version: "1"}
paths:
  /stars:
    get:
      operationId: listStars
      responses:
        "200":
          description: Stars.
          content:
            application/json: {schema: {$ref: ../shared.yaml#/Star}}
"""
SHARED = "Star: {type: object, properties: {name: {type: string}}}\n"
CONFIG = "spec = 'deep/api.yaml'\nout = 'out'\n"

COMMANDS = {
    "validate": ("deep/api.yaml",),
    "generate": ("deep/api.yaml", "--out", "out"),
    "inspect": ("deep/api.yaml", "--format", "json"),
    "permissions": ("deep/api.yaml",),
    "diff": ("deep/api.yaml", "deep/api.yaml"),
    "impact": ("deep/api.yaml", "deep/api.yaml", "--consumer", "program.py"),
    "verify": ("out", "--config", "set.toml"),
    "docs": ("deep/api.yaml", "--out", "site"),
    "init": ("deep/api.yaml",),
}


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A description that refers to a file above its own folder, and its package."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "api.yaml").write_text(SPEC)
    (tmp_path / "shared.yaml").write_text(SHARED)
    (tmp_path / "set.toml").write_text(CONFIG)
    (tmp_path / "program.py").write_text("import stars_sdk\n")
    assert run("generate", "--config", "set.toml", "--root", ".").exit_code == 0
    return tmp_path


@pytest.mark.parametrize("command", COMMANDS)
def test_references_stay_in_the_folder(command: str) -> None:
    done = run(command, *COMMANDS[command])
    assert done.exit_code == 1
    assert "error[ref-outside-root]" in done.stderr + done.stdout


@pytest.mark.parametrize("command", COMMANDS)
def test_they_may_lead_where_they_are_allowed_to(command: str) -> None:
    done = run(command, *COMMANDS[command], "--root", ".")
    assert (done.exit_code, "error" in done.stderr) == (0, False)


@pytest.mark.parametrize("command", COMMANDS)
def test_hosts_can_be_allowed(command: str) -> None:
    assert "--allow-remote HOST" in run(command, "--help").stdout


def test_init_writes_down_what_it_was_told(here: Path) -> None:
    options = ("--root", ".", "--allow-remote", "a.test", "--allow-remote", "b.test")
    assert run("init", "deep/api.yaml", *options).exit_code == 0
    config = read_config(here / "sdkwright.toml")
    assert config.root == here
    assert config.allow_remote == ("a.test", "b.test")

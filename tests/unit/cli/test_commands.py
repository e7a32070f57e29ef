"""The commands: exit codes, messages with their places, nothing written on errors."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sdkwright.cli import main
from sdkwright.version import VERSION
from support.golden import read_tree
from support.privileges import without_privileges
from support.repository import JOURNEY_SPEC

SPEC = """\
openapi: 3.1.0
info: {title: Stars API, version: "1"}
paths:
  /stars:
    get:
      operationId: listStars
      tags: [Stars]
      summary: List stars
      responses: {"204": {description: Done}}
"""

BROKEN = SPEC.replace("operationId: listStars", "operationId: 5")


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture
def spec(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A description in a folder of its own, which is the current one."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "stars.yaml"
    path.write_text(SPEC, "utf-8")
    return path


def test_generate(spec: Path) -> None:
    done = run("generate", "stars.yaml", "--out", "out")
    assert done.exit_code == 0
    assert done.stdout == ""
    assert "Stars API 1: 1 operations" in done.stderr
    assert (spec.parent / "out" / "src" / "stars_sdk" / "client.py").is_file()
    assert (spec.parent / "out" / "docs" / "StarsApi.md").is_file()


def test_the_module_is_the_command() -> None:
    command = [sys.executable, "-m", "sdkwright", "--version"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout == f"sdkwright {VERSION}\n"


def test_generate_by_configuration(spec: Path) -> None:
    (spec.parent / "sdkwright.toml").write_text(
        'spec = "stars.yaml"\nout = "there"\n\n[package]\nname = "sky"\n'
    )
    assert run("generate").exit_code == 0
    assert (spec.parent / "there" / "src" / "sky" / "client.py").is_file()


def test_arguments_override_the_configuration(spec: Path) -> None:
    (spec.parent / "sdkwright.toml").write_text('[package]\nname = "sky"\n')
    assert run("generate", "stars.yaml", "--package", "other").exit_code == 0
    assert (spec.parent / "generated" / "src" / "other").is_dir()


def test_check_finds_no_drift(spec: Path) -> None:
    run("generate", "stars.yaml", "--out", "out")
    done = run("generate", "stars.yaml", "--out", "out", "--check")
    assert (done.exit_code, done.stdout) == (0, "")


def test_check_prints_a_diff_and_writes_nothing(spec: Path) -> None:
    run("generate", "stars.yaml", "--out", "out")
    before = read_tree(spec.parent / "out")
    spec.write_text(SPEC.replace("List stars", "List all stars"))
    done = run("generate", "stars.yaml", "--out", "out", "--check")
    assert done.exit_code == 1
    assert '-        """List stars.' in done.stdout
    assert '+        """List all stars.' in done.stdout
    assert "stars.py: differs" in done.stderr
    assert read_tree(spec.parent / "out") == before


def test_check_makes_no_folder(spec: Path) -> None:
    assert run("generate", "stars.yaml", "--out", "out", "--check").exit_code == 1
    assert os.listdir(spec.parent) == ["stars.yaml"]


def test_an_invalid_description(spec: Path) -> None:
    spec.write_text(BROKEN)
    done = run("generate", "stars.yaml", "--out", "out")
    assert done.exit_code == 1
    assert done.stderr.startswith("stars.yaml:6:7: error[")
    assert "1 error" in done.stderr
    assert os.listdir(spec.parent) == ["stars.yaml"]


@pytest.mark.parametrize(
    ("name", "text", "place"),
    [
        ("a.yaml", "openapi: 3.1.0\ninfo: [a\n", "a.yaml:3:1: error["),
        ("a.json", '{"openapi": "3.1.0",\n "info" 1}', "a.json:2:9: error["),
        ("a.yaml", "", "a.yaml:1:1: error["),
        ("a.yaml", "just: text\n", "a.yaml:1:1: error["),
    ],
    ids=["broken YAML", "broken JSON", "empty", "no OpenAPI"],
)
@pytest.mark.parametrize("command", ["generate", "validate", "inspect"])
def test_what_is_no_description(
    command: str, name: str, text: str, place: str, spec: Path
) -> None:
    (spec.parent / name).write_text(text)
    done = run(command, name)
    assert done.exit_code == 1
    assert (done.stdout + done.stderr).startswith(place)
    assert "Traceback" not in done.output
    assert not (spec.parent / "generated").exists()


@pytest.mark.parametrize("path", ["absent.yaml", ".", "stars.yaml/x"])
@pytest.mark.parametrize("command", ["generate", "validate", "inspect"])
def test_what_cannot_be_read(command: str, path: str, spec: Path) -> None:
    done = run(command, path)
    assert done.exit_code == 1
    assert done.output.count("error[") == 1
    assert "Traceback" not in done.output


def test_what_may_not_be_read(spec: Path) -> None:
    spec.chmod(0)
    done = subprocess.run(
        [sys.executable, "-m", "sdkwright", "validate", "stars.yaml"],
        preexec_fn=without_privileges,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stdout.startswith("stars.yaml: error[file-unreadable]")
    assert "Traceback" not in done.stderr


def test_what_breaks_while_it_is_read() -> None:
    done = run("validate", "/proc/self/mem")  # whose first bytes are an input error
    assert done.exit_code == 1
    assert done.output.count("error[file-unreadable]") == 1
    assert "Input/output error" in done.output


def test_a_broken_configuration(spec: Path) -> None:
    (spec.parent / "sdkwright.toml").write_text("otu = 1\n")
    done = run("generate", "stars.yaml")
    assert done.exit_code == 1
    assert done.stderr.startswith("sdkwright.toml:1:1: error[config-invalid]")


@pytest.mark.parametrize(
    "arguments",
    [
        ("generate",),
        ("validate",),
        ("unheard-of",),
        ("generate", "stars.yaml", "--unheard-of"),
        ("generate", "stars.yaml", "--package", "a-b"),
        ("generate", "stars.yaml", "--flavour", "cobol"),
        ("inspect", "stars.yaml", "--min-coverage", "101"),
    ],
)
def test_wrong_usage(arguments: tuple[str, ...], spec: Path) -> None:
    done = run(*arguments)
    assert done.exit_code == 2
    assert "Usage:" in done.stderr
    assert os.listdir(spec.parent) == ["stars.yaml"]


def test_validate(spec: Path) -> None:
    done = run("validate", "stars.yaml")
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr == "no problems\n"


def test_validate_as_json(spec: Path) -> None:
    spec.write_text(BROKEN)
    done = run("validate", "stars.yaml", "--format", "json")
    assert done.exit_code == 1
    (problem,) = json.loads(done.stdout)
    assert problem["position"]["line"] == 6
    assert problem["position"]["pointer"] == "/paths/~1stars/get/operationId"


def test_strict_takes_warnings_for_errors(spec: Path) -> None:
    spec.write_text(
        SPEC.replace(
            "operationId", "x-sdkwright-pagination: {style: a}\n      operationId"
        )
    )
    assert run("validate", "stars.yaml").exit_code == 0
    assert run("validate", "stars.yaml", "--strict").exit_code == 1


def test_inspect(spec: Path) -> None:
    done = run("inspect", "stars.yaml")
    assert done.exit_code == 0
    assert "GET /stars  client.stars.list_stars  generated" in done.stdout


def test_inspect_as_json(spec: Path) -> None:
    done = run("inspect", "stars.yaml", "--format", "json")
    report = json.loads(done.stdout)
    assert report["operations"][0]["id"] == "listStars"
    assert done.stdout == f"{json.dumps(report, indent=2, sort_keys=True)}\n"


def test_coverage_may_be_asked_for(spec: Path) -> None:
    spec.write_text(
        SPEC.replace(
            "operationId", "x-sdkwright-pagination: {style: a}\n      operationId"
        )
    )
    done = run("inspect", "stars.yaml", "--min-coverage", "100")
    assert done.exit_code == 1
    assert "coverage 0.0% is below 100%" in done.stderr


def test_help_lists_the_commands() -> None:
    done = run("--help")
    assert done.exit_code == 0
    for command in ("generate", "inspect", "validate", "explain"):
        assert f"  {command}" in done.stdout


def test_the_journey_description_has_no_problems() -> None:
    assert run("validate", JOURNEY_SPEC).exit_code == 0


def test_the_first_warnings_of_a_kind_tell_enough(spec: Path) -> None:
    calls = "".join(
        f"  /stars/{number}:\n    get:\n      requestBody: {{content: {{a/b: {{}}}}}}\n"
        '      responses: {"204": {description: Done}}\n'
        for number in range(5)
    )
    spec.write_text(SPEC + calls)
    done = run("generate", "stars.yaml", "--out", "out")
    assert done.exit_code == 0
    assert done.stderr.count("warning[body-on-get]") == 3
    assert "5 warnings, of which not shown: 2 more of body-on-get;" in done.stderr
    assert run("validate", "stars.yaml").stdout.count("warning[body-on-get]") == 5

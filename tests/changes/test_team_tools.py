"""Workflows, the action and the hooks: well formed, and their shell parts run."""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from support.repository import ROOT
from support.tools import require_program

GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
ACTION = GITHUB / "actions" / "generate" / "action.yml"
HOOKS = ROOT / ".pre-commit-hooks.yaml"
PROGRAMS = Path(sys.executable).parent

SPEC = """\
openapi: 3.1.0
info: {title: Stars API, version: "1"}
paths:
  /stars:
    get:
      operationId: listStars
      tags: [Stars]
      responses: {"204": {description: Done}}
"""
MORE = f"""{SPEC}\
  /moons:
    get:
      operationId: listMoons
      tags: [Stars]
      responses: {{"204": {{description: Done}}}}
"""
GH = """\
#!/usr/bin/env bash
printf '%s\\n' "$*" >>"$GH_LOG"
if [[ $1 == pr && $2 == list ]]; then printf '%s' "${GH_OPEN:-}"; fi
for argument; do
    if [[ $argument == */notes.md ]]; then cp "$argument" "$GH_LOG.notes"; fi
done
"""


def check(schema: str, *paths: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [
            *(sys.executable, "-m", "check_jsonschema"),
            *("--builtin-schema", schema, *map(str, paths)),
        ],
        capture_output=True,
        text=True,
        check=False,
    )


def lint(*paths: Path) -> subprocess.CompletedProcess[str]:
    """What actionlint says of workflows; it asks shellcheck about their commands."""
    program = require_program(
        "actionlint", PROGRAMS, remedy="run `pip install --group dev`"
    )
    require_program("shellcheck", PROGRAMS, remedy="run `pip install --group dev`")
    return subprocess.run(
        [program, *paths],
        cwd=ROOT,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_workflows_have_no_mistakes() -> None:
    assert WORKFLOWS
    done = lint(*WORKFLOWS)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("runs-on:", "runs-at:"),
        ("workflow_dispatch:", "workflow_dispatched:"),
        ("run: ", "run: echo ${{ steps.none.outputs.a }} && "),
        ("run: ", "run: echo $UNQUOTED && "),
    ],
)
def test_a_mistake_in_a_workflow_is_found(
    right: str, wrong: str, tmp_path: Path
) -> None:
    text = (GITHUB / "workflows" / "sdk.yml").read_text("utf-8")
    assert right in text
    broken = tmp_path / "broken.yml"
    broken.write_text(text.replace(right, wrong, 1))
    assert lint(broken).returncode == 1


def test_the_action_is_well_formed() -> None:
    done = check("vendor.github-actions", ACTION)
    assert done.returncode == 0, done.stdout


def steps(path: Path) -> Iterator[Mapping[str, Any]]:
    tree = yaml.safe_load(path.read_text("utf-8"))
    if "runs" in tree:
        yield from tree["runs"]["steps"]
    for job in tree.get("jobs", {}).values():
        yield from job["steps"]


@pytest.mark.parametrize("path", [*WORKFLOWS, ACTION], ids=lambda path: path.stem)
def test_no_expression_is_pasted_into_a_shell(path: Path) -> None:
    commands = [step["run"] for step in steps(path) if "run" in step]
    assert commands or path.stem == "ci"
    assert [command for command in commands if "${{" in command] == []


def test_every_command_is_good_shell() -> None:
    shellcheck = require_program(
        "shellcheck", PROGRAMS, remedy="run `pip install --group dev`"
    )
    scripts = {str(path): path.read_text("utf-8") for path in GITHUB.rglob("*.sh")}
    assert scripts
    for path in (*WORKFLOWS, ACTION):
        commands = [step["run"] for step in steps(path) if "run" in step]
        scripts |= {f"{path.name} {n}": run for n, run in enumerate(commands)}
    for name, text in scripts.items():
        done = subprocess.run(
            [shellcheck, "--shell=bash", "-"],
            input=text,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"{name}\n{done.stdout}"


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_scripts_that_are_called_are_there(path: Path) -> None:
    for step in steps(path):
        command = step.get("run", "")
        if command.startswith(".github/"):
            assert os.access(ROOT / command, os.X_OK), command


def environment(**more: str) -> dict[str, str]:
    path = f"{PROGRAMS}{os.pathsep}{os.environ['PATH']}"
    return {**os.environ, "PATH": path, **more}


def git(folder: Path, *arguments: str) -> str:
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    done = subprocess.run(
        ["git", "-C", str(folder), *who, *arguments],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A clone of a repository with a description and its committed package."""
    require_program("git", remedy="install git")
    folder, remote = tmp_path / "project", tmp_path / "remote.git"
    git(tmp_path, "init", "--quiet", "--bare", str(remote))
    git(tmp_path, "clone", "--quiet", str(remote), str(folder))
    git(folder, "switch", "--quiet", "--create", "main")
    (folder / "stars.yaml").write_text(SPEC)
    (folder / "sdkwright.toml").write_text('spec = "stars.yaml"\nout = "sdk"\n')
    generate(folder)
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message", "One")
    git(folder, "push", "--quiet", "origin", "main")
    return folder


def generate(folder: Path, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", str(ACTION.parent / "generate.sh")],
        cwd=folder,
        env=environment(CONFIG="sdkwright.toml", **more),
        capture_output=True,
        text=True,
        check=False,
    )


def propose(folder: Path, **more: str) -> subprocess.CompletedProcess[str]:
    programs = folder.parent / "bin"
    programs.mkdir(exist_ok=True)
    (programs / "gh").write_text(GH)
    (programs / "gh").chmod(0o755)
    known = environment(
        BASE="HEAD",
        SPEC="stars.yaml",
        CONFIG="sdkwright.toml",
        OUTPUT="sdk",
        GH_LOG=str(folder.parent / "gh.log"),
        **more,
    )
    known["PATH"] = f"{programs}{os.pathsep}{known['PATH']}"
    return subprocess.run(
        ["bash", str(GITHUB / "scripts" / "propose-sdk.sh")],
        cwd=folder,
        env=known,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_action_checks(project: Path) -> None:
    assert generate(project, CHECK="true").returncode == 0
    (project / "stars.yaml").write_text(MORE)
    done = generate(project, CHECK="true")
    assert done.returncode == 1
    assert "list_moons" in done.stdout


def test_a_pull_request_with_notes_and_label(project: Path) -> None:
    (project / "stars.yaml").write_text(MORE)
    assert generate(project).returncode == 0
    done = propose(project)
    assert done.returncode == 0, done.stderr
    log = (project.parent / "gh.log").read_text()
    assert "label create semver:minor" in log
    assert "pr create --base main --head sdkwright/regenerate" in log
    assert "--label semver:minor" in log
    notes = (project.parent / "gh.log.notes").read_text()
    assert "`client.stars.list_moons` is new." in notes
    pushed = git(project, "show", "--stat", "origin/sdkwright/regenerate")
    assert "Regenerate the SDK (minor)" in pushed
    assert "sdk/src/stars_sdk/api/stars.py" in pushed
    assert git(project, "rev-parse", "--abbrev-ref", "HEAD") == "main"


def test_an_open_pull_request_is_brought_up_to_date(project: Path) -> None:
    (project / "stars.yaml").write_text(MORE)
    generate(project)
    assert propose(project, GH_OPEN="7").returncode == 0
    log = (project.parent / "gh.log").read_text()
    assert "pr edit sdkwright/regenerate" in log
    assert "pr create" not in log


def test_nothing_to_propose(project: Path) -> None:
    done = propose(project)
    assert (done.returncode, done.stderr) == (0, "")
    assert "nothing to propose" in done.stdout
    assert not (project.parent / "gh.log").exists()


@pytest.mark.parametrize(("tag", "code"), [("a-sdk-v1.2.0", 0), ("a-sdk-v1.3.0", 1)])
def test_the_tag_is_the_version(tag: str, code: int, tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text(
        '[project]\nname = "a-sdk"\nversion = "1.2.0"\n'
    )
    done = subprocess.run(
        ["bash", str(GITHUB / "scripts" / "check-tag.sh")],
        env=environment(TAG=tag, PACKAGE=str(tmp_path)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == code, done.stderr


def test_the_hooks_run(project: Path) -> None:
    hooks = yaml.safe_load(HOOKS.read_text("utf-8"))
    assert {"sdkwright-generate", "sdkwright-check", "sdkwright-validate"} == {
        hook["id"] for hook in hooks
    }
    for hook in hooks:
        done = subprocess.run(
            hook["entry"].split(),
            cwd=project,
            env=environment(),
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr

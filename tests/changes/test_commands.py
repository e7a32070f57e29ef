"""`sdkwright diff` and `sdkwright impact`: formats, exit codes, git revisions."""

import json
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sdkwright.cli import main

OLD = """\
openapi: 3.1.0
info: {title: Stars API, version: "1"}
paths:
  /stars:
    get:
      operationId: listStars
      tags: [Stars]
      summary: List stars
      responses:
        "200":
          description: Some
          content:
            application/json:
              schema: {$ref: "#/components/schemas/Star"}
components:
  schemas:
    Star:
      type: object
      properties:
        name: {type: string}
        size: {type: integer}
"""
GONE = OLD.replace("        size: {type: integer}\n", "")
MORE = f"{OLD}        colour: {{type: string}}\n"
SAID = OLD.replace("List stars", "List all stars")

PROGRAM = """\
from stars_sdk import Client


def sizes(client: Client) -> int:
    star = client.stars.list_stars()
    print(star.name)
    return star.size or 0
"""


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Four descriptions in a folder, which is the current one."""
    monkeypatch.chdir(tmp_path)
    for name, text in (("old", OLD), ("gone", GONE), ("more", MORE), ("said", SAID)):
        (tmp_path / f"{name}.yaml").write_text(text, "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("new", "told"),
    [
        ("old", "no changes; version: none"),
        ("gone", "2 breaking; version: major"),
        ("more", "2 compatible; version: minor"),
        ("said", "1 docs-only; version: patch"),
    ],
)
def test_the_summary(new: str, told: str, folder: Path) -> None:
    done = run("diff", folder / "old.yaml", folder / f"{new}.yaml")
    assert (done.exit_code, done.stderr.strip()) == (0, told)


@pytest.mark.parametrize(
    ("new", "grade", "code"),
    [
        ("gone", "breaking", 1),
        ("more", "breaking", 0),
        ("more", "compatible", 1),
        ("said", "compatible", 0),
        ("said", "docs-only", 1),
        ("old", "docs-only", 0),
    ],
)
def test_fail_on(new: str, grade: str, code: int, folder: Path) -> None:
    done = run("diff", "old.yaml", f"{new}.yaml", "--fail-on", grade)
    assert done.exit_code == code


def test_json(folder: Path) -> None:
    done = run("diff", "old.yaml", "gone.yaml", "--format", "json")
    told = json.loads(done.stdout)
    assert (told["grade"], told["bump"]) == ("breaking", "major")
    assert told["changes"][0] == {
        "code": "response-property-removed",
        "grade": "breaking",
        "message": "Star.size is gone",
        "old": {
            "file": "old.yaml",
            "line": 21,
            "column": 15,
            "pointer": "/components/schemas/Star/properties/size",
        },
        "new": {
            "file": "gone.yaml",
            "line": 18,
            "column": 7,
            "pointer": "/components/schemas/Star",
        },
    }


def test_json_of_no_change(folder: Path) -> None:
    done = run("diff", "old.yaml", "old.yaml", "--format", "json")
    assert json.loads(done.stdout) == {"grade": "none", "bump": "none", "changes": []}


def test_text_tells_the_rules(folder: Path) -> None:
    done = run("diff", "old.yaml", "gone.yaml")
    first, second, *_ = done.stdout.splitlines()
    assert first == (
        "gone.yaml:18:7: breaking[response-property-removed]: Star.size is gone"
    )
    assert "before: old.yaml:21:15" in second
    assert "Code that reads it finds nothing." in done.stdout


def test_markdown_tells_a_change_once(folder: Path) -> None:
    done = run("diff", "old.yaml", "gone.yaml", "--format", "md")
    assert done.stdout == (
        "## Breaking changes\n\n### In your code\n\n"
        "- `models.Star.size` is gone. Code that uses it fails.\n"
    )


def test_markdown_shows_text_as_text(folder: Path) -> None:
    path = folder / "new.yaml"
    path.write_text(MORE.replace("colour", '"<b>`*x*`"'), "utf-8")
    done = run("diff", "old.yaml", path, "--format", "md")
    assert "<b>" not in done.stdout.replace("\\<b\\>", "")


def test_github(folder: Path) -> None:
    done = run("diff", "old.yaml", "gone.yaml", "--format", "github")
    assert done.stdout.startswith(
        "::error file=gone.yaml,line=18,col=7,title=response-property-removed::"
    )


def test_a_broken_description(folder: Path) -> None:
    (folder / "broken.yaml").write_text("openapi: 3.1.0\n", "utf-8")
    done = run("diff", "old.yaml", "broken.yaml")
    assert done.exit_code == 1
    assert "broken.yaml:1:1: error[" in done.stderr


@pytest.fixture
def repository(folder: Path) -> Path:
    """A git repository whose last commit has the old description, with its parts."""
    star = OLD.index("    Star:\n")
    parts = folder / "api"
    parts.mkdir()
    (parts / "stars.yaml").write_text(
        OLD[:star] + "    Star: {$ref: 'star.yaml'}\n", "utf-8"
    )
    (parts / "star.yaml").write_text(
        "type: object\nproperties: {name: {type: string}, size: {type: integer}}\n"
    )
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    for command in (["init", "-q"], ["add", "."], [*who, "commit", "-qm", "one"]):
        subprocess.run(["git", "-C", str(folder), *command], check=True)
    (parts / "star.yaml").write_text(
        "type: object\nproperties: {name: {type: string}}\n"
    )
    return folder


def test_a_revision_with_all_its_files(repository: Path) -> None:
    done = run("diff", "git:HEAD:api/stars.yaml", "api/stars.yaml", "--format", "json")
    changes = json.loads(done.stdout)["changes"]
    assert [c["message"] for c in changes] == [
        "Star.size is gone",
        "models.Star.size is gone",
    ]
    assert changes[0]["old"]["file"] == "star.yaml"


def test_a_revision_of_a_file_that_is_gone(repository: Path) -> None:
    (repository / "api" / "stars.yaml").unlink()
    (repository / "api" / "star.yaml").unlink()
    (repository / "api").rmdir()
    done = run("diff", "git:HEAD:api/stars.yaml", "git:HEAD:api/stars.yaml")
    assert (done.exit_code, done.stdout) == (0, "")


@pytest.mark.parametrize(
    ("spec", "reason"),
    [
        ("git:HEAD", "write git:REVISION:path"),
        ("git:nope:api/stars.yaml", "there is no such revision"),
        ("git:--help:api/stars.yaml", "there is no such revision"),
        ("git:HEAD:api/none.yaml", "the revision has no such file"),
    ],
)
def test_what_is_no_revision(spec: str, reason: str, repository: Path) -> None:
    done = run("diff", spec, "api/stars.yaml")
    assert done.exit_code == 1
    assert "error[revision-unreadable]" in done.stderr
    assert reason in done.stderr


def test_no_repository(folder: Path) -> None:
    done = run("diff", "git:HEAD:old.yaml", "old.yaml")
    assert done.exit_code == 1
    assert "not a git repository" in done.stderr


def test_impact_lists_the_lines(folder: Path) -> None:
    program = folder / "app"
    program.mkdir()
    (program / "sizes.py").write_text(PROGRAM)
    (program / "plain.py").write_text("def of(star):\n    return star.size\n")
    done = run("impact", "old.yaml", "gone.yaml", "--consumer", "app")
    assert done.exit_code == 1
    lines = [line for line in done.stdout.splitlines() if ".py:" in line]
    assert lines == [
        "plain.py:2:17: warning[python-attribute-removed]: "
        "this may be a use of what is gone: models.Star.size is gone",
        'sizes.py:7:12: error[python-attribute-removed]: "Star" has no attribute '
        '"size": models.Star.size is gone',
    ]
    assert "1 error, 1 warning; 2 breaking changes" in done.stderr


def test_impact_of_an_addition(folder: Path) -> None:
    (folder / "sizes.py").write_text(PROGRAM)
    done = run("impact", "old.yaml", "more.yaml", "--consumer", "sizes.py")
    assert (done.exit_code, done.stdout) == (0, "")
    assert "no line breaks" in done.stderr


def test_impact_of_a_name_that_stays_as_an_alias(folder: Path) -> None:
    (folder / "sizes.py").write_text(PROGRAM)
    old = (folder / "old.yaml").read_text()
    assert "Star:" in old
    renamed = old.replace("schemas/Star", "schemas/Sun").replace("Star:", "Sun:")
    (folder / "renamed.yaml").write_text(renamed)
    done = run("impact", "old.yaml", "renamed.yaml", "--consumer", "sizes.py")
    assert (done.exit_code, done.stdout) == (0, "")


def test_impact_on_nothing(folder: Path) -> None:
    done = run("impact", "old.yaml", "more.yaml", "--consumer", "nothing.py")
    assert done.exit_code == 1
    assert "there is no file or folder 'nothing.py'" in done.stderr


def test_a_name_may_be_chosen_for_what_the_old_version_lacks(folder: Path) -> None:
    config = '[package]\nname = "stars_sdk"\n[names.fields.Star]\ncolour = "tint"\n'
    (folder / "sdkwright.toml").write_text(config, "utf-8")
    done = run("diff", "old.yaml", "more.yaml")
    assert done.exit_code == 0, done.output
    assert "models.Star.tint" in done.output
    done = run("diff", "more.yaml", "old.yaml")
    assert done.exit_code == 1
    assert "name-matches-nothing" in done.output

"""`sdkwright generate --release`: the version, the changelog, the notes."""

import json
import subprocess
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sdkwright.changes import Bump, changelog, next_version
from sdkwright.cli import main
from sdkwright.releasing import with_version

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


@pytest.mark.parametrize(
    ("current", "bump", "expected"),
    [
        ("1.2.3", Bump.MAJOR, "2.0.0"),
        ("1.2.3", Bump.MINOR, "1.3.0"),
        ("1.2.3", Bump.PATCH, "1.2.4"),
        ("1.2.3", Bump.NONE, "1.2.3"),
        ("0.2.3", Bump.MAJOR, "0.3.0"),
        ("0.2.3", Bump.MINOR, "0.2.4"),
        ("0.2.3", Bump.PATCH, "0.2.4"),
        ("1", Bump.MINOR, "1.1.0"),
    ],
)
def test_next_version(current: str, bump: Bump, expected: str) -> None:
    assert next_version(current, bump) == expected


def test_what_is_no_version() -> None:
    with pytest.raises(ValueError, match="not a version"):
        next_version("one", Bump.MAJOR)


def test_the_changelog_grows_on_top() -> None:
    first = changelog("", "1.0.0", "## New and changed\n\n- A.\n")
    assert first == "# Changelog\n\n## 1.0.0\n\n### New and changed\n\n- A.\n"
    second = changelog(first, "1.1.0", "- B.\n")
    assert second.index("## 1.1.0") < second.index("## 1.0.0")
    assert second.startswith("# Changelog\n")
    assert changelog(second, "1.1.0", "- B.\n") == second


@pytest.mark.parametrize(
    "text",
    [
        "",
        'spec = "a.yaml"\n',
        '[package]\nname = "a"\n',
        '[package]  # ours\nname = "a"\nversion = "1.0.0" # the last\n[java]\npackage="b"\n',
        "[java]\npackage = 'b'\n\n[package]\nversion = '1.0.0'\n",
    ],
)
def test_the_version_in_the_configuration(text: str) -> None:
    before = tomllib.loads(text)
    after = tomllib.loads(with_version(text, "2.0.0", "package"))
    assert after.pop("package") == {**before.pop("package", {}), "version": "2.0.0"}
    assert after == before


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with a generated package, which is the current folder."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "stars.yaml").write_text(SPEC)
    (tmp_path / "sdkwright.toml").write_text(
        'spec = "stars.yaml"\nout = "sdk"\n\n[package]\nversion = "1.2.0"\n'
    )
    assert run().exit_code == 0
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    for command in (["init", "-q"], ["add", "."], [*who, "commit", "-qm", "one"]):
        subprocess.run(["git", *command], check=True)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["generate", *arguments])


def version(project: Path) -> str:
    data = tomllib.loads((project / "sdk" / "pyproject.toml").read_text())
    return str(data["project"]["version"])


def test_a_release(project: Path) -> None:
    (project / "stars.yaml").write_text(MORE)
    done = run("--release")
    assert done.exit_code == 0, done.stderr
    assert "minor release: 1.3.0" in done.stderr
    assert version(project) == "1.3.0"
    log = (project / "sdk" / "CHANGELOG.md").read_text()
    assert log.startswith("# Changelog\n\n## 1.3.0\n")
    assert "`client.stars.list_moons` is new." in log
    assert "# 1.3.0" in (project / "sdk" / "RELEASE_NOTES.md").read_text()
    # What follows without --release stays at the version.
    assert run("--check").exit_code == 0


def test_a_whole_new_tag_is_told_once(project: Path) -> None:
    spec = project / "stars.yaml"
    spec.write_text(SPEC + MORE[len(SPEC) :].replace("[Stars]", "[Moons]"))
    run("--release")
    notes = (project / "sdk" / "RELEASE_NOTES.md").read_text()
    told = [line for line in notes.splitlines() if line.startswith("- ")]
    assert told == ["- `client.moons.list_moons` is new."]


def test_a_release_since_another_description(project: Path) -> None:
    (project / "more.yaml").write_text(MORE)
    done = run("--release", "--since", "more.yaml")
    assert "major release: 2.0.0" in done.stderr
    assert version(project) == "2.0.0"


def commit(project: Path) -> None:
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    for command in (["add", "."], [*who, "commit", "-qm", "more"]):
        subprocess.run(["git", *command], check=True, cwd=project)


def public_names(project: Path) -> str:
    return (project / "sdk" / "public-api.txt").read_text()


def test_a_former_name_stays_for_two_releases(project: Path) -> None:
    spec = project / "stars.yaml"
    renamed = SPEC.replace("listStars", "getStars")
    versions = {
        renamed: ("minor release: 1.3.0", True),
        MORE.replace("listStars", "getStars"): ("minor release: 1.4.0", True),
        # Texts alone make no release after which an alias has to go.
        MORE.replace("listStars", "getStars").replace("Done", "Well"): (
            "patch release: 1.4.1",
            True,
        ),
        renamed.replace("/stars:", "/suns:"): ("major release: 2.0.0", False),
    }
    for text, (told, is_there) in versions.items():
        spec.write_text(text)
        done = run("--release")
        assert told in done.stderr
        assert (".list_stars(" in public_names(project)) is is_there
        # What is generated between releases keeps the aliases that the last one had.
        assert run("--check").exit_code == 0
        commit(project)


def test_the_end_of_a_former_name_is_a_breaking_change(project: Path) -> None:
    spec = project / "stars.yaml"
    spec.write_text(SPEC.replace("listStars", "getStars"))
    run("--release")
    notes = (project / "sdk" / "RELEASE_NOTES.md").read_text()
    assert "- `client.stars.list_stars` is deprecated: it is now called" in notes
    commit(project)
    more = MORE.replace("listStars", "getStars")
    for path, told in (("/a", "minor release: 1.4.0"), ("/b", "major release: 2.0.0")):
        more += MORE[len(SPEC) :].replace("/moons", path).replace("listM", path[1:])
        spec.write_text(more)
        assert told in run("--release").stderr
        commit(project)
    notes = (project / "sdk" / "RELEASE_NOTES.md").read_text()
    assert "- `client.stars.list_stars` is gone: it was deprecated. Code" in notes
    assert ".list_stars(" not in public_names(project)


def numbered(parameter: str, *more: str) -> str:
    """The description of an operation whose path has a variable of that name."""
    star = f"""\
  /stars/{{{parameter}}}:
    delete:
      operationId: deleteStar
      tags: [Stars]
      parameters: [{{name: {parameter}, in: path, required: true, schema: {{type: string}}}}]
      responses: {{"204": {{description: Done}}}}
"""
    return "".join((SPEC, star, *more))


def test_the_former_name_of_an_argument_stays_as_long(project: Path) -> None:
    spec = project / "stars.yaml"
    moons = MORE[len(SPEC) :]
    [api] = (project / "sdk" / "src").glob("*/api/stars.py")
    steps = [
        (numbered("id"), "minor release: 1.3.0", ""),
        (numbered("starId"), "minor release: 1.4.0", '@renamed(id="star_id")'),
        (numbered("star", moons), "minor", '@renamed(id="star", star_id="star")'),
        (
            numbered("star", moons, moons.replace("oons", "ars")),
            "major release: 2.0.0",
            '@renamed(star_id="star")',
        ),
        (numbered("star", moons), "major release: 3.0.0", ""),
    ]
    for text, told, decorator in steps:
        spec.write_text(text)
        assert told in run("--release").stderr
        lines = [line.strip() for line in api.read_text().splitlines()]
        decorators = [line for line in lines if line.startswith("@renamed")]
        assert decorators == [decorator] * (2 if decorator else 0)
        assert run("--check").exit_code == 0
        commit(project)
    log = (project / "sdk" / "CHANGELOG.md").read_text()
    told = "the argument id of `client.stars.delete_star`"
    for line in ("is deprecated: it is now called star_id", "is gone: it was"):
        assert any(f"{told} {line}".lower() in row.lower() for row in log.splitlines())


def test_no_former_names_are_kept_where_none_are_wanted(project: Path) -> None:
    with (project / "sdkwright.toml").open("a") as file:
        file.write("former_names = 0\n")
    (project / "stars.yaml").write_text(SPEC.replace("listStars", "getStars"))
    assert "major release: 2.0.0" in run("--release").stderr
    assert ".list_stars(" not in public_names(project)


def test_a_name_that_comes_back_is_no_alias(project: Path) -> None:
    spec = project / "stars.yaml"
    spec.write_text(SPEC.replace("listStars", "getStars"))
    run("--release")
    commit(project)
    spec.write_text(SPEC)
    assert "minor release: 1.4.0" in run("--release").stderr
    lock = json.loads((project / "sdk" / "sdkwright.lock").read_text())
    assert [former["name"] for former in lock["renamed"]] == ["get_stars"]


def test_nothing_to_release(project: Path) -> None:
    done = run("--release")
    assert done.exit_code == 0
    assert "nothing changed: the version stays 1.2.0" in done.stderr
    assert not (project / "sdk" / "CHANGELOG.md").exists()


def test_check_and_release_exclude_each_other(project: Path) -> None:
    assert run("--release", "--check").exit_code == 2

"""`sdkwright workspace`: many packages at once, and only what has to be made."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sdkwright.cli import main
from sdkwright.diagnostics import InputError
from sdkwright.names import Renamed
from sdkwright.workspace import run_workspace
from sdkwright.write import LOCK, parse_lock
from support.golden import read_tree

SPEC = """\
openapi: 3.1.0
info: {title: %s API, version: "1"}
paths:
  /all:
    get:
      operationId: listAll
      tags: [All]
      summary: List all
      responses: {"204": {description: Done}}
"""
CONFIG = """\
[package]
license = "Apache-2.0"

[[api]]
spec = "stars.yaml"
out = "stars"

[[api]]
spec = "moons.yaml"
out = "moons"

[api.package]
name = "lunar"
"""


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["workspace", *arguments])


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace of two descriptions, which is the current folder."""
    monkeypatch.chdir(tmp_path)
    for name in ("stars", "moons"):
        (tmp_path / f"{name}.yaml").write_text(SPEC % name.capitalize())
    (tmp_path / "sdkwright.toml").write_text(CONFIG)
    return tmp_path


def test_each_package_is_generated(folder: Path) -> None:
    done = run("--jobs", "2")
    assert done.exit_code == 0, done.stderr
    assert (folder / "stars" / "src" / "stars_sdk" / "client.py").is_file()
    assert (folder / "moons" / "src" / "lunar" / "client.py").is_file()
    for name in ("stars", "moons"):
        assert "Apache" in (folder / name / "pyproject.toml").read_text()


def test_one_process_does_the_same(folder: Path) -> None:
    run("--jobs", "2")
    together = {name: read_tree(folder / name) for name in ("stars", "moons")}
    for name in together:
        shutil.rmtree(folder / name)
    run("--jobs", "1")
    assert {name: read_tree(folder / name) for name in together} == together


def test_what_is_unchanged_comes_from_the_cache(folder: Path) -> None:
    assert run("--jobs", "1", "--cache", "kept").stderr.count("generated,") == 2
    again = run("--jobs", "1", "--cache", "kept").stderr
    assert again.count("from the cache, 0 changed") == 2
    (folder / "moons.yaml").write_text((SPEC % "Moons").replace("List all", "All"))
    last = run("--jobs", "1", "--cache", "kept").stderr
    stars, moons = last.splitlines()
    assert stars.startswith("stars: ")
    assert stars.endswith("from the cache, 0 changed")
    assert "generated," in moons


def test_a_former_name_is_part_of_what_an_output_is_made_from(folder: Path) -> None:
    run("--jobs", "1", "--cache", "kept")
    lock = parse_lock((folder / "stars" / LOCK).read_text())
    former = Renamed("methods", "All", "find_all", "GET /all", "1.0.0", 1)
    (folder / "stars" / LOCK).write_text(replace(lock, renamed=(former,)).text())
    stars, moons = run("--jobs", "1", "--cache", "kept").stderr.splitlines()
    assert "generated," in stars
    assert "from the cache" in moons
    assert ".find_all(" in (folder / "stars" / "public-api.txt").read_text()


def test_another_machine_shares_the_cache(
    folder: Path,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    run("--jobs", "1", "--cache", "kept")
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    for name in ("stars.yaml", "moons.yaml", "sdkwright.toml"):
        shutil.copy(folder / name, elsewhere / name)
    monkeypatch.chdir(elsewhere)
    done = run("--jobs", "1", "--cache", str(folder / "kept"))
    assert done.stderr.count("from the cache") == 2
    assert read_tree(elsewhere / "stars") == read_tree(folder / "stars")


def test_a_damaged_cache_is_as_none(folder: Path) -> None:
    run("--jobs", "1", "--cache", "kept")
    before = read_tree(folder / "stars")
    for path in (folder / "kept").iterdir():
        path.write_bytes(b"\x1f\x8b damaged")
    done = run("--jobs", "1", "--cache", "kept")
    assert done.exit_code == 0
    assert done.stderr.count("generated,") == 2
    assert read_tree(folder / "stars") == before


def test_problems_of_one_do_not_keep_the_others(folder: Path) -> None:
    (folder / "stars.yaml").write_text("openapi: 3.1.0\n")
    done = run("--jobs", "2")
    assert done.exit_code == 1
    assert "stars.yaml:1:1: error[" in done.stderr
    assert "stars: failed" in done.stderr
    assert (folder / "moons" / "src" / "lunar" / "client.py").is_file()


@pytest.mark.parametrize(
    ("config", "message"),
    [
        ('[[api]]\nspec = "a.yaml"\n', "table 1 of [[api]] needs 'out'"),
        (
            '[[api]]\nspec = "a"\nout = "o"\n[[api]]\nspec = "b"\nout = "./o"\n',
            "table 2 of [[api]] writes where another one does",
        ),
        ('[[api]]\nspecs = "a.yaml"\n', "specs"),
        ("api = 5\n", "write [[api]]"),
    ],
)
def test_what_is_no_workspace(config: str, message: str, folder: Path) -> None:
    path = folder / "sdkwright.toml"
    path.write_text(config)
    with pytest.raises(InputError, match=message.replace("[", r"\[")):
        list(run_workspace(path))


def test_a_configuration_of_one_package(folder: Path) -> None:
    (folder / "sdkwright.toml").write_text('spec = "stars.yaml"\n')
    assert run().exit_code == 2


@pytest.mark.parametrize("more", [(), ("--cache", "kept")])
def test_check_names_what_is_out_of_date_and_writes_nothing(
    more: tuple[str, ...], folder: Path
) -> None:
    run("--jobs", "1", *more)
    same = run("--jobs", "1", "--check", *more)
    assert same.exit_code == 0
    assert same.stderr == "stars: up to date\nmoons: up to date\n"
    (folder / "moons.yaml").write_text((SPEC % "Moons").replace("List all", "All"))
    (folder / "stars" / "README.md").unlink()
    before = {name: read_tree(folder / name) for name in ("stars", "moons")}
    done = run("--jobs", "1", "--check", *more)
    assert done.exit_code == 1
    assert "stars/README.md: missing" in done.stderr
    assert "stars: 1 of its files are out of date" in done.stderr
    assert "moons/sdkwright.lock: differs" in done.stderr
    assert "List all" in done.stdout
    assert {name: read_tree(folder / name) for name in before} == before


def test_check_of_what_was_never_generated_fails(folder: Path) -> None:
    done = run("--jobs", "2", "--check")
    assert done.exit_code == 1
    assert "moons/pyproject.toml: missing" in done.stderr
    assert not (folder / "moons" / "pyproject.toml").exists()

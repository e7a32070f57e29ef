"""What the commands do with an output that is there: edits, hooks, init, verify."""

import re
import shutil
import sys
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sdkwright.cli import main
from sdkwright.config import TABLES, read_config
from sdkwright.config.writing import commented
from sdkwright.write import LOCK
from support.golden import read_tree
from support.repository import JOURNEY_SPEC, ROOT

SPEC = """\
openapi: 3.1.0
info: {title: Stars API, version: "1", license: {name: MIT, identifier: MIT}}
paths:
  /stars:
    get:
      operationId: listStars
      tags: [Stars]
      summary: List stars
      responses: {"204": {description: Done}}
components:
  schemas:
    star: {type: object, properties: {a b: {type: string}}}
"""


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a description and what was generated of it, which is the current."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "stars.yaml").write_text(SPEC, "utf-8")
    assert run("generate", "stars.yaml", "--out", "out").exit_code == 0
    return tmp_path


def generate(*more: str) -> Result:
    return run("generate", "stars.yaml", "--out", "out", *more)


def test_edits_are_kept_and_told(here: Path) -> None:
    readme = here / "out" / "README.md"
    readme.write_text("mine")
    done = generate()
    assert done.exit_code == 0
    assert "out/README.md:1:1: warning[edited-kept]" in done.stderr
    assert readme.read_text() == "mine"
    assert generate("--check").exit_code == 1
    assert "README.md: edited by hand" in generate("--check").stderr
    assert generate("--force").exit_code == 0
    assert readme.read_text() != "mine"
    assert generate("--check").exit_code == 0


def test_edits_are_merged(here: Path) -> None:
    module = here / "out/src/stars_sdk/api/stars.py"
    module.write_text(
        module.read_text().replace("import annotations", "import annotations\nMINE = 1")
    )
    (here / "stars.yaml").write_text(SPEC.replace("List stars", "All stars"))
    assert "edited-behind" in generate().stderr
    assert generate("--merge").exit_code == 0
    assert "MINE = 1" in module.read_text()
    assert "All stars" in module.read_text()


def test_a_conflict_is_a_failure(here: Path) -> None:
    module = here / "out/src/stars_sdk/api/stars.py"
    module.write_text(module.read_text().replace("List stars", "My stars"))
    (here / "stars.yaml").write_text(SPEC.replace("List stars", "All stars"))
    done = generate("--merge")
    assert done.exit_code == 1
    assert "error[merge-conflict]" in done.stderr


def test_names_are_kept(here: Path) -> None:
    new = "    Star: {type: object, properties: {a_b: {type: string}}}\n"
    spec = SPEC.replace("    star:", f"{new}    star:").replace(
        "{a b:", "{a_b: {}, a b:"
    )
    (here / "stars.yaml").write_text(spec)
    assert generate().exit_code == 0
    module = (here / "out/src/stars_sdk/models/star.py").read_text()
    assert 'a_b: Annotated[str | None, Field(alias="a b")] = None' in module
    assert 'a_b_: Annotated[Any, Field(alias="a_b")] = None' in module
    before = read_tree(here / "out")
    assert generate().exit_code == 0
    assert read_tree(here / "out") == before
    assert generate("--check").exit_code == 0


def test_a_damaged_lock_file(here: Path) -> None:
    (here / "out" / LOCK).write_text("{\n<<<<<<< HEAD\n")
    before = read_tree(here / "out")
    done = generate()
    assert done.exit_code == 1
    assert f"out/{LOCK}:2:1: error[lock-invalid]" in done.stderr
    assert read_tree(here / "out") == before


@pytest.mark.parametrize("out", ["out", "."])
def test_the_users_own_files_stay(out: str, here: Path) -> None:
    own = here / "out/src/stars_sdk/mine.py"
    own.write_text("MINE = 1\n")
    (here / "stars.yaml").write_text(SPEC.replace("List stars", "All stars"))
    assert generate().exit_code == 0
    assert own.read_text() == "MINE = 1\n"


def configured(here: Path, text: str) -> Result:
    (here / "sdkwright.toml").write_text(f'spec = "stars.yaml"\nout = "out"\n{text}')
    return run("generate", "--force")


def test_chosen_names(here: Path) -> None:
    text = '[names.operations]\nlistStars = "all_stars"\n[names.fields]\nstar."a b" = "both"\n'
    assert configured(here, text).exit_code == 0
    assert "def all_stars" in (here / "out/src/stars_sdk/api/stars.py").read_text()
    assert "both:" in (here / "out/src/stars_sdk/models/star.py").read_text()
    report = run("inspect", "--format", "json").stdout
    assert '"accessor": "stars.all_stars"' in report


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ('[names.operations]\nx = "a"', "4:1", "there is no operation 'x'"),
        ('[names.fields]\nstar.c = "a"', "4:1", "there is no field 'c'"),
        ('[names.fields.star]\n"a b" = "copy"', "4:1", "'copy' has another meaning"),
        ('[names.schemas]\nstar = "a-b"', "4:1", "'a-b' cannot be a name in Python"),
        (
            '[names.schemas]\nstar = "class"',
            "4:1",
            "'class' cannot be a name in Python",
        ),
    ],
)
def test_wrong_names(text: str, place: str, message: str, here: Path) -> None:
    done = configured(here, text)
    assert done.exit_code == 1
    assert f"sdkwright.toml:{place}: error[" in done.stderr
    assert message in done.stderr


def test_hooks_run_after_the_generation(here: Path) -> None:
    code = "import sys; open('ran', 'w').write(sys.argv[1]); print('hello')"
    done = configured(
        here, f"""[hooks]\nafter = ['''{sys.executable} -c "{code}" {{out}}''']\n"""
    )
    assert (done.exit_code, done.stdout) == (0, "")
    assert "hello\n" in done.stderr
    assert (here / "ran").read_text() == str(here / "out")


@pytest.mark.parametrize(
    ("command", "message"),
    [
        ("no-such-program", "'no-such-program' cannot be run: No such file"),
        (f"{sys.executable} -c 'exit(3)'", "ended with exit code 3"),
        ("'", "cannot be run: No closing quotation"),
        ("", "cannot be run"),
    ],
)
def test_a_hook_that_fails(command: str, message: str, here: Path) -> None:
    done = configured(here, f'[hooks]\nafter = ["""{command}"""]\n')
    assert done.exit_code == 1
    assert "sdkwright.toml:4:1: error[hook-failed]" in done.stderr
    assert message in done.stderr


def test_metadata_of_the_package(here: Path) -> None:
    done = configured(
        here,
        """\
[package]
authors = ["Jane Doe <jane@acme.example>", "Acme \\"SDKs\\"", "sdk@acme.example"]
keywords = ["stars"]
dependencies = ["cachetools>=5"]
urls = { "Source code" = "https://git.acme.example" }
extras = { cli = ["click>=8", "rich"] }
""",
    )
    assert done.exit_code == 0
    project = tomllib.loads((here / "out/pyproject.toml").read_text())["project"]
    assert project["authors"] == [
        {"name": "Jane Doe", "email": "jane@acme.example"},
        {"name": 'Acme "SDKs"'},
        {"email": "sdk@acme.example"},
    ]
    assert project["keywords"] == ["stars"]
    assert "cachetools>=5" in project["dependencies"]
    assert project["optional-dependencies"]["cli"] == ["click>=8", "rich"]
    assert project["urls"] == {"Source code": "https://git.acme.example"}


def test_a_template_of_ones_own(here: Path) -> None:
    (here / "mine/python").mkdir(parents=True)
    (here / "mine/python/README.md.jinja").write_text("# {{ view.title | markdown }}\n")
    assert configured(here, 'templates = "mine"\n').exit_code == 0
    assert (here / "out/README.md").read_text() == "# Stars API\n"
    (here / "mine/python/README.md.jinja").write_text(
        "one\n{{ view.titel | markdown }}\n"
    )
    done = run("generate")
    assert done.exit_code == 1
    assert "mine/python/README.md.jinja:2:1: error[template-broken]" in done.stderr
    assert "titel" in done.stderr


def test_init_asks_nothing_that_it_can_find_out(here: Path) -> None:
    shutil.rmtree(here / "out")
    done = run("init")
    assert (done.exit_code, done.stdout) == (0, "")
    config = read_config(here / "sdkwright.toml")
    assert config.spec == here / "stars.yaml"
    assert (config.package.name, config.package.license) == ("stars_sdk", "MIT")
    assert run("generate").exit_code == 0
    assert (here / "generated/src/stars_sdk/client.py").is_file()


def test_init_explains_every_option(here: Path) -> None:
    run("init", "stars.yaml")
    text = (here / "sdkwright.toml").read_text()
    for table in TABLES:
        for option in table.options:
            assert not option.about or f"{option.key} = " in text


def test_every_example_of_an_option_is_valid(tmp_path: Path) -> None:
    uncommented = re.sub(r"^# (\[|\w+ = )", r"\1", commented({}), flags=re.MULTILINE)
    path = tmp_path / "sdkwright.toml"
    path.write_text(uncommented)
    config = read_config(path)
    assert config.names.parameters == {"*": {"q": "query"}}
    assert config.package.extras == {"cli": ("click>=8",)}
    assert config.hooks.after == ("ruff check {out}",)


def test_init_never_overwrites(here: Path) -> None:
    (here / "sdkwright.toml").write_text("# mine")
    done = run("init", "stars.yaml")
    assert done.exit_code == 1
    assert "error[config-exists]" in done.stderr
    assert (here / "sdkwright.toml").read_text() == "# mine"


def test_init_does_not_guess(here: Path) -> None:
    (here / "api").mkdir()
    (here / "api/other.json").write_text('{"openapi": "3.1.0"}')
    done = run("init")
    assert done.exit_code == 2
    assert "name one of these descriptions: api/other.json, stars.yaml" in done.stderr
    (here / "api/other.json").unlink()
    (here / "stars.yaml").unlink()
    assert run("init").exit_code == 2
    assert not (here / "sdkwright.toml").exists()


def installed(here: Path) -> Path:
    """A copy of the package as an installation has it: without the project."""
    target = here / "site-packages" / "stars_sdk"
    shutil.copytree(here / "out/src/stars_sdk", target)
    return target


def test_verify_a_project(here: Path) -> None:
    done = run("verify", "out")
    assert done.exit_code == 0
    assert re.fullmatch(
        r"out: \d+ files, unedited, by sdkwright \S+ from sha256:[0-9a-f]{64}\n",
        done.stdout,
    )


def test_verify_an_installed_package(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = installed(here)
    assert run("verify", package, "--lock", "out").exit_code == 0
    monkeypatch.syspath_prepend(package.parent)
    assert run("verify", "stars-sdk", "--lock", "out").exit_code == 0
    (package / "client.py").write_text("edited")
    (package / "errors.py").unlink()
    (package / "mine.py").write_text("")
    done = run("verify", package, "--lock", "out")
    assert (done.exit_code, done.stdout) == (1, "")
    assert f"{package}/client.py: edited" in done.stderr
    assert f"{package}/errors.py: missing" in done.stderr


def test_verify_by_generating_anew(here: Path) -> None:
    package = installed(here)
    (here / "sdkwright.toml").write_text('spec = "stars.yaml"\nout = "out"\n')
    by_config = ("verify", package, "--config", "sdkwright.toml")
    assert run(*by_config).exit_code == 0
    (here / "stars.yaml").write_text(SPEC.replace("List stars", "All stars"))
    assert run(*by_config).exit_code == 1


def test_verify_names_other_files(here: Path) -> None:
    package = installed(here)
    (package / "mine.py").write_text("")
    done = run("verify", package, "--lock", "out")
    assert (done.exit_code, done.stderr) == (0, f"{package}/mine.py: not generated\n")


def test_verify_what_is_not_there(here: Path) -> None:
    assert run("verify", "no-such-package", "--lock", "out").exit_code == 1
    (here / "elsewhere").mkdir()
    assert run("verify", "elsewhere").exit_code == 2
    assert run("verify", "elsewhere", "--lock", "out").exit_code == 1


def test_the_journey_package_is_unedited() -> None:
    done = run("verify", ROOT / "generated/journey-sdk")
    assert (done.exit_code, done.stderr) == (0, "")
    assert JOURNEY_SPEC.is_file()

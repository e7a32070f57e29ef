"""A configuration is read whole, or each of its problems is told with its place."""

from pathlib import Path

import pytest

from sdkwright.config import (
    Config,
    Deprecated,
    JavaConfig,
    PackageConfig,
    SelectConfig,
    find_config,
    read_config,
)
from sdkwright.diagnostics import InputError

WHOLE = """\
spec = "api.yaml"
out = "../out"
root = "."
allow_remote = ["example.com"]
templates = "templates"

[package]
name = "stars_sdk"
distribution = "stars-sdk"
version = "1.2.3"
license = "MIT"

[java]
package = "com.example"

[select]
include_tags = ["stars"]
exclude_paths = ["/internal/*"]
deprecated = "drop"
"""


def written(folder: Path, text: str, name: str = "sdkwright.toml") -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def problems(path: Path) -> list[tuple[str, int, int, str]]:
    """The code, line, column and message of each problem."""
    with pytest.raises(InputError) as caught:
        read_config(path)
    return [
        (d.code, d.location.line, d.location.column, d.message)
        for d in caught.value.diagnostics
    ]


def test_everything(tmp_path: Path) -> None:
    assert read_config(written(tmp_path, WHOLE)) == Config(
        spec=tmp_path / "api.yaml",
        out=tmp_path / ".." / "out",
        root=tmp_path / ".",
        allow_remote=("example.com",),
        templates=tmp_path / "templates",
        package=PackageConfig("stars_sdk", "stars-sdk", "1.2.3", "MIT"),
        java=JavaConfig("com.example"),
        select=SelectConfig(
            include_tags=("stars",),
            exclude_paths=("/internal/*",),
            deprecated=Deprecated.DROP,
        ),
    )


def test_where_the_entries_of_a_selection_stand(tmp_path: Path) -> None:
    places = read_config(written(tmp_path, WHOLE)).select.places
    assert places["exclude_paths"].line == 1 + WHOLE.splitlines().index(
        'exclude_paths = ["/internal/*"]'
    )


def test_nothing(tmp_path: Path) -> None:
    assert read_config(written(tmp_path, "")) == Config()


def test_a_table_of_a_project(tmp_path: Path) -> None:
    text = '[project]\nname = "x"\n\n[tool.sdkwright]\nspec = "a.yaml"\n'
    config = read_config(written(tmp_path, text, "pyproject.toml"))
    assert config.spec == tmp_path / "a.yaml"


@pytest.mark.parametrize(
    ("text", "line", "column", "message"),
    [
        ('spce = "a"', 1, 1, "there is no key 'spce'; did you mean 'spec'?"),
        ("zzz = 1", 1, 1, "there is no key 'zzz'; keys: spec, out, root"),
        ("\n  spec = 1", 2, 3, "spec must be a string"),
        ("allow_remote = [1]", 1, 1, "allow_remote must be a list of strings"),
        ('package = "a"', 1, 1, "package must be a table"),
        ("[package]\nnmae = 1", 2, 1, "there is no key 'nmae'; did you mean 'name'?"),
        ('[package]\n\nname = "a-b"', 3, 1, "name must be an import name such as"),
        ('[package]\ndistribution = "-"', 2, 1, "distribution must be a project name"),
        ("[java]\npackage = 1", 2, 1, "package must be a string"),
        ("[select]\ninclude_tags = 1", 2, 1, "include_tags must be a list of strings"),
        ('[select]\ndeprecated = "no"', 2, 1, 'deprecated must be "keep" or "drop"'),
        (
            '[client]\nhttp_library = "requests"',
            *(2, 1),
            'http_library must be "httpx" or "httpx2"',
        ),
        (
            '[client]\nidempotency_header = "a b"',
            *(2, 1),
            "idempotency_header must be the name of a header",
        ),
        ("[jva]", 1, 1, "there is no key 'jva'; did you mean 'java'?"),
    ],
)
def test_a_problem(
    text: str, line: int, column: int, message: str, tmp_path: Path
) -> None:
    ((code, at_line, at_column, said),) = problems(written(tmp_path, text))
    assert (code, at_line, at_column) == ("config-invalid", line, column)
    assert said.startswith(message.replace("spec must be a string", "spec must be a "))


def test_all_problems_at_once(tmp_path: Path) -> None:
    text = "spec = 1\n\n[package]\nversion = 2\n\n[java]\npackge = 3\n"
    found = problems(written(tmp_path, text))
    assert [line for _, line, _, _ in found] == [1, 4, 7]


def test_a_problem_in_a_project(tmp_path: Path) -> None:
    text = "[tool.other]\nout = 1\n\n[tool.sdkwright]\nout = 1\n"
    ((_, line, _, _),) = problems(written(tmp_path, text, "pyproject.toml"))
    assert line == 5


def test_broken_toml(tmp_path: Path) -> None:
    ((code, line, column, message),) = problems(written(tmp_path, 'a = "b"\nc = = 1\n'))
    assert (code, line, column) == ("config-syntax", 2, 5)
    assert message.startswith("this is no TOML: ")
    assert "line" not in message


@pytest.mark.parametrize("name", ["absent.toml", "."])
def test_what_cannot_be_read(name: str, tmp_path: Path) -> None:
    ((code, _, _, message),) = problems(tmp_path / name)
    assert code == "config-unreadable"
    assert "cannot be read" in message


def test_what_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "sdkwright.toml"
    path.write_bytes(b"\xff\xfe")
    ((code, _, _, message),) = problems(path)
    assert (code, message.endswith("it is not UTF-8")) == ("config-unreadable", True)


def test_the_configuration_of_a_folder(tmp_path: Path) -> None:
    assert find_config(tmp_path) is None
    written(tmp_path, "[project]\n", "pyproject.toml")
    assert find_config(tmp_path) is None
    project = written(tmp_path, "[tool.sdkwright]\n", "pyproject.toml")
    assert find_config(tmp_path) == project
    own = written(tmp_path, "")
    assert find_config(tmp_path) == own

"""The stages put together: the same files for the same input, wherever it is read."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

import sdkwright
from sdkwright.config import Config, PackageConfig
from sdkwright.diagnostics import InputError
from sdkwright.pipeline import Language, generate, python_options
from sdkwright.write import LOCK, drift, parse_lock
from support.described import api_of, described
from support.repository import GENERATOR
from support.topics import GOLDEN

SPEC = GOLDEN / "names" / "spec.yaml"

PROGRAM = """
import hashlib, sys
from pathlib import Path
from sdkwright.pipeline import generate
for file in generate(Path(sys.argv[1])).files:
    print(file.path, hashlib.sha256(file.text.encode()).hexdigest())
"""


def test_the_files() -> None:
    generated = generate(SPEC)
    paths = [file.path for file in generated.files]
    assert {"pyproject.toml", "README.md", "public-api.txt", LOCK} <= {*paths}
    assert any(path.startswith("docs/") for path in paths)
    assert len(set(paths)) == len(paths)


def test_the_record_lists_all_other_files() -> None:
    files = {file.path: file.text for file in generate(SPEC).files}
    recorded = parse_lock(files.pop(LOCK)).files
    assert recorded == {
        path: f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"
        for path, text in files.items()
    }


def test_the_language_of_the_docs() -> None:
    def docs(language: Language) -> dict[str, str]:
        files = generate(SPEC, language=language).files
        return {f.path: f.text for f in files if f.path.startswith("docs/")}

    assert docs(Language.JAVA) != docs(Language.PYTHON)


def test_nothing_depends_on_the_environment(tmp_path: Path) -> None:
    def printed(**environment: str) -> str:
        return subprocess.run(
            [sys.executable, "-c", PROGRAM, str(SPEC)],
            env={**os.environ, "PYTHONPATH": str(GENERATOR), **environment},
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=True,
        ).stdout

    first = printed(PYTHONHASHSEED="1", TZ="Pacific/Kiritimati", LC_ALL="C")
    second = printed(PYTHONHASHSEED="2", TZ="America/New_York", LC_ALL="C.UTF-8")
    assert first == second
    assert first.count("\n") > 50


def test_errors_are_raised_together(tmp_path: Path) -> None:
    path = tmp_path / "api.yaml"
    path.write_text(
        "openapi: 3.1.0\ninfo: {title: 1, version: 2}\npaths: {a: {}, b: {}}\n"
    )
    with pytest.raises(InputError) as caught:
        generate(path)
    assert len(caught.value.diagnostics) >= 2
    assert all(d.location.line for d in caught.value.diagnostics)


@pytest.mark.parametrize(
    ("title", "package", "distribution"),
    [
        ("Journey API", "journey_sdk", "journey-sdk"),
        ("The Stars", "stars_sdk", "stars-sdk"),
        ("GitHub v3 REST API", "github_sdk", "github-sdk"),
        ("Stars SDK", "stars_sdk", "stars-sdk"),
        ("3D", "api_3d_sdk", "api-3d-sdk"),
        ("日付", "api_sdk", "api-sdk"),
    ],
)
def test_names_made_of_the_title(title: str, package: str, distribution: str) -> None:
    api = api_of(described(info={"title": title, "version": "1"}))
    options = python_options(api, Config())
    assert (options.package, options.distribution) == (package, distribution)


@pytest.mark.parametrize(
    ("given", "package", "distribution"),
    [
        (PackageConfig(name="sky"), "sky", "sky"),
        (PackageConfig(distribution="Sky-SDK"), "sky_sdk", "Sky-SDK"),
        (PackageConfig("sky", "other-name"), "sky", "other-name"),
    ],
)
def test_names_that_a_user_gives(
    given: PackageConfig, package: str, distribution: str
) -> None:
    options = python_options(api_of(described()), Config(package=given))
    assert (options.package, options.distribution) == (package, distribution)


@pytest.mark.parametrize("name", sdkwright.__all__)
def test_the_library_has_the_names_that_it_lists(name: str) -> None:
    assert hasattr(sdkwright, name)


def test_the_library_has_no_other_names() -> None:
    with pytest.raises(AttributeError, match="absent"):
        getattr(sdkwright, "absent")  # noqa: B009


def test_the_library_is_what_the_command_line_uses(tmp_path: Path) -> None:
    description = sdkwright.load(SPEC)
    assert sdkwright.build(description).api.operations
    generated = sdkwright.generate(SPEC, out=tmp_path)
    assert drift(generated.files, tmp_path) == ()
    assert callable(sdkwright.load)
    assert callable(sdkwright.build)

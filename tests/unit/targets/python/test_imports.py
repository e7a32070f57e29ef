"""Import blocks hold what is used, in the order that isort gives them."""

import subprocess
import sys

import pytest

from sdkwright.targets.python.imports import import_block, sample_block
from sdkwright.targets.python.types import Import

MANY: list[Import] = [
    ("_runtime.formats", "Number"),
    ("_runtime.unset", "Unset"),
    ("_runtime.unset", "UNSET"),
    ("models.star", "Star"),
    ("models.colour", "Colour"),
    ("", "models"),
    ("_runtime.permissions", "any_of"),
    ("typing", "Annotated"),
    ("typing", "TYPE_CHECKING"),
    ("typing_extensions", "TypeAliasType"),
    ("uuid", "UUID"),
    ("datetime", "datetime"),
    ("collections.abc", "Sequence"),
    ("collections.abc", "Mapping"),
    ("pydantic", "Field"),
    ("httpx", ""),
]

IN_MODELS = """\
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Annotated
from uuid import UUID

import httpx
from pydantic import Field
from typing_extensions import TypeAliasType

from .. import models
from .._runtime.formats import Number
from .._runtime.permissions import any_of
from .._runtime.unset import UNSET, Unset
from .colour import Colour
from .star import Star"""


def test_a_block() -> None:
    assert import_block(MANY, "models") == IN_MODELS


def test_names_are_imported_once() -> None:
    assert import_block(MANY + MANY, "models") == IN_MODELS


def test_nothing_is_imported_for_nothing() -> None:
    assert import_block([], "models") == ""


@pytest.mark.parametrize(
    ("module", "package", "expected"),
    [
        ("models.star", "models", "from .star import X"),
        ("models.star", "api", "from ..models.star import X"),
        ("_runtime.client", "", "from ._runtime.client import X"),
        ("", "api", "from .. import X"),
    ],
)
def test_modules_are_seen_from_where_they_are_imported(
    module: str, package: str, expected: str
) -> None:
    assert import_block([(module, "X")], package) == expected


def test_samples_import_from_outside() -> None:
    block = sample_block([("", "Client"), ("models.star", "Star")], "stars_sdk")
    assert (
        block == "from stars_sdk import Client\nfrom stars_sdk.models.star import Star"
    )


def test_a_long_statement_is_split() -> None:
    names = [f"AnImportWithALongName{letter}" for letter in "abcde"]
    block = import_block([("models.star", name) for name in names], "api", 4)
    lines = ["from ..models.star import (", *(f"        {n}," for n in names), "    )"]
    assert block == "\n".join(lines)


@pytest.mark.parametrize("package", ["", "api", "models"])
def test_ruff_agrees(package: str) -> None:
    text = f"{import_block(MANY, package)}\n"
    done = subprocess.run(
        [sys.executable, "-m", "ruff", "check", "--isolated", "--select=I", "-"],
        input=text,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout

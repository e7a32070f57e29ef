"""What operations require, and the least that programs need."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from sdkwright.cli import main
from sdkwright.diagnostics import InputError
from sdkwright.model import Need, PermissionRequirement
from sdkwright.permissions import needed_by, required
from sdkwright.permissions.smallest import smallest
from sdkwright.pipeline import Understanding, build, load
from support.repository import JOURNEY_SPEC

VIEW = "journey:actiontarget:view"
EDIT = "journey:actiontarget:edit"
ADD = "journey:segmentassignment:add"


@pytest.fixture(scope="module")
def journey() -> Understanding:
    return build(load(JOURNEY_SPEC))


Needs = Callable[[str], list[str]]


@pytest.fixture
def needs(journey: Understanding, tmp_path: Path) -> Needs:
    """The permissions that a program needs."""

    def run(code: str) -> list[str]:
        program = tmp_path / "program.py"
        program.write_text(code)
        return list(needed_by(program, journey).permissions)

    return run


def test_every_operation(journey: Understanding) -> None:
    found = {need.accessor: need.requirement for need in required(journey)}
    assert len(found) == 8
    expected = PermissionRequirement(Need.ANY, (VIEW,))
    assert found["journey.get_journey_actiontarget"] == expected


@pytest.mark.parametrize(
    "code",
    [
        "client.journey.get_journey_actiontarget('a')",
        "await_(c.with_options(timeout=1).journey.get_journey_actiontarget)",
        "self.sdk.journey.get_journey_actiontarget('a')",
        "journey = client.journey\njourney.get_journey_actiontarget('a')",
        "if (j := client.journey):\n    j.get_journey_actiontarget('a')",
        "class A:\n    def __init__(self, c): self._api = c.journey\n"
        "    def go(self): self._api.get_journey_actiontarget('a')",
        "JourneyApi(client).get_journey_actiontarget('a')",
        "def f(api: 'api.AsyncJourneyApi'): api.get_journey_actiontarget('a')",
        "def f(api: JourneyApi): api.get_journey_actiontarget('a')",
        "x: api.JourneyApi = make()\nx.get_journey_actiontarget('a')",
        "getattr(client.journey, 'get_journey_actiontarget')('a')",
        "import {package}\nanything().get_journey_actiontarget('a')",
        "from {package}.api import x\nanything().get_journey_actiontarget('a')",
        "client.request('GET', '/api/v2/journey/actiontargets/{actionTargetId}')",
    ],
)
def test_ways_to_call(code: str, needs: Needs) -> None:
    assert needs(code.replace("{package}", "journey_sdk")) == [VIEW]


@pytest.mark.parametrize(
    "code",
    [
        "",
        "import os\nother().get_journey_actiontarget('a')",
        "'client.journey.get_journey_actiontarget'",
        "client.journey",
        "client.other.get_journey_actiontarget_('a')",
        "client.request('GET', '/elsewhere')",
    ],
)
def test_what_is_no_call(code: str, needs: Needs) -> None:
    assert needs(code) == []


def test_a_folder(journey: Understanding, tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / ".venv").mkdir()
    call = "client.journey.{}('a')\n"
    (tmp_path / "a/one.py").write_text(call.format("get_journey_actiontarget") * 2)
    (tmp_path / "two.py").write_text(call.format("patch_journey_actiontarget"))
    (tmp_path / ".venv/no.py").write_text(
        call.format("post_journey_externalcontact_segments")
    )
    found = needed_by(tmp_path, journey)
    assert found.permissions == (EDIT, VIEW)
    places = {n.accessor: n.places for n in found.operations}
    assert [p.line for p in places["journey.get_journey_actiontarget"]] == [1, 2]
    assert places["journey.get_journey_actiontarget"][0].file == "a/one.py"


def test_a_file_that_is_no_python(journey: Understanding, tmp_path: Path) -> None:
    (tmp_path / "bad.py").write_text("x = 1\ndef (")
    with pytest.raises(InputError) as failure:
        needed_by(tmp_path, journey)
    (problem,) = failure.value.diagnostics
    assert (problem.location.file, problem.location.line) == ("bad.py", 2)


ANY, ALL = Need.ANY, Need.ALL


@pytest.mark.parametrize(
    ("requirements", "expected"),
    [
        ([], ""),
        ([(ALL, "ba")], "ab"),
        ([(ANY, "ab")], "a"),
        ([(ANY, "ab"), (ALL, "b")], "b"),
        ([(ANY, "ab"), (ANY, "bc")], "b"),
        ([(ANY, "ab"), (ANY, "b")], "b"),
        ([(ANY, "ab"), (ANY, "cd")], "ac"),
        ([(ANY, "abc"), (ANY, "cd"), (ANY, "de"), (ANY, "ef")], "ce"),
        # What serves most groups is not part of the smallest set here.
        (
            [(ANY, g) for g in ("ax", "ay", "bx", "by", "abz", "xz", "yz")],
            "xy" + "z",
        ),
    ],
)
def test_the_smallest_set(requirements: list[tuple[Need, str]], expected: str) -> None:
    given = [PermissionRequirement(need, tuple(names)) for need, names in requirements]
    found = smallest(given)
    assert all(
        (
            set(r.permissions) & set(found)
            if r.need is ANY
            else set(r.permissions) <= set(found)
        )
        for r in given
    )
    assert len(found) == len(expected)
    assert found == smallest(reversed(given))
    if len(requirements) < 7:
        assert "".join(found) == expected


def test_many_groups_take_no_time() -> None:
    groups = [
        PermissionRequirement(ANY, tuple(f"p{(i * k) % 97}" for k in range(1, 6)))
        for i in range(1, 200)
    ]
    found = set(smallest(groups))
    assert all(found & set(group.permissions) for group in groups)


def run(*arguments: Any) -> tuple[int, str, str]:
    done = CliRunner().invoke(main, ["permissions", *map(str, arguments)])
    return done.exit_code, done.stdout, done.stderr


def test_the_command() -> None:
    code, out, _ = run(JOURNEY_SPEC)
    assert code == 0
    assert len(out.splitlines()) == 8
    assert (
        f"client.journey.patch_journey_actiontarget                 ANY {EDIT}" in out
    )


def test_the_command_for_a_program(tmp_path: Path) -> None:
    program = tmp_path / "p.py"
    program.write_text("client.journey.post_journey_externalcontact_segments('a')")
    code, out, err = run(JOURNEY_SPEC, "--used-by", program)
    assert (code, out) == (0, f"{ADD}\n")
    assert err.startswith(
        "p.py:1: client.journey.post_journey_externalcontact_segments"
    )
    code, out, _ = run(JOURNEY_SPEC, "--used-by", program, "--format", "json")
    assert json.loads(out) == {
        "operations": [
            {
                "accessor": "journey.post_journey_externalcontact_segments",
                "permissions": [ADD, "journey:segmentassignment:delete"],
                "places": [{"file": "p.py", "line": 1}],
                "type": "ANY",
            }
        ],
        "permissions": [ADD],
    }
    program.write_text("pass")
    assert run(JOURNEY_SPEC, "--used-by", program)[:2] == (0, "")
    program.write_text("(")
    assert run(JOURNEY_SPEC, "--used-by", program)[0] == 1
    assert run(JOURNEY_SPEC, "--used-by", tmp_path / "nowhere")[0] == 2

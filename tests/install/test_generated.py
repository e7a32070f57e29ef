"""The generated package from its wheel, on each Python there is."""

from pathlib import Path

import pytest

from sdkwright.demo import serve
from sdkwright.pipeline import read
from support.environments import SUPPORTED, Environment, create, interpreter, run
from support.journey import CALLS
from support.repository import JOURNEY_SPEC

pytestmark = pytest.mark.xdist_group("install")

CONSUMER = Path(__file__).with_name("consumer.py")


@pytest.mark.parametrize("version", SUPPORTED)
def test_every_operation_works(
    version: str, generated_wheel: Path, tmp_path: Path
) -> None:
    environment = create(interpreter(version), tmp_path / "venv")
    environment.install(generated_wheel)
    with serve(read(JOURNEY_SPEC)) as server:
        command = [environment.python, "-W", "error", CONSUMER, server.url]
        printed = run(*command, cwd=tmp_path)

    # Eight calls, and two listings: the first of one page, the second of two.
    assert [exchange.reply.status for exchange in server.exchanges] == [
        *([200] * 7 + [204] + [200] * 3) * 2
    ]
    called = {(e.request.method, e.request.path) for e in server.exchanges}
    assert len(called) == len({call.method_name for call in CALLS})
    lines = printed.splitlines()
    assert lines[: len(lines) // 2] == lines[len(lines) // 2 :]


def test_it_depends_on_httpx_and_pydantic_alone(user: Environment) -> None:
    installed = user.installed()
    assert {"journey-sdk", "httpx", "pydantic"} <= installed
    assert "sdkwright" not in installed
    script = (
        "from importlib.metadata import requires;"
        "print(*(line for line in requires('journey-sdk') or [] if ';' not in line))"
    )
    needed = run(user.python, "-c", script).split()
    assert sorted(name.partition(">")[0] for name in needed) == ["httpx", "pydantic"]

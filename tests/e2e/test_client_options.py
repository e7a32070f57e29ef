"""What `[client]` in sdkwright.toml makes of the Journey package."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from sdkwright.config import ClientConfig, HttpLibrary, read_config
from sdkwright.demo import Running
from sdkwright.pipeline import generate
from support.journey import TOKEN
from support.repository import JOURNEY_SPEC

_PROGRAM = """
import asyncio, sys
import httpx2
from journey_sdk import AsyncClient, Client
from journey_sdk.errors import NotFoundError

options = {"access_token": sys.argv[2], "base_url": sys.argv[1]}
with Client(**options, http_client=httpx2.Client()) as client:
    print(client.journey.get_journey_actiontarget("id").id)

with Client(**options) as client:
    print(client.journey.get_journey_actiontarget("id").id)

async def main():
    async with AsyncClient(**options) as client:
        print((await client.journey.get_journey_actiontarget("id")).id)

asyncio.run(main())
assert not {"httpx", "httpcore"} & {*sys.modules}
"""


def test_httpx2_takes_the_place_of_httpx(demo: Running, tmp_path: Path) -> None:
    config = replace(
        read_config(JOURNEY_SPEC.parent / "sdkwright.toml"),
        client=ClientConfig(http_library=HttpLibrary.HTTPX2),
        out=None,
    )
    generate(JOURNEY_SPEC, config, out=tmp_path)
    metadata = (tmp_path / "pyproject.toml").read_text("utf-8")
    assert '"httpx2>=2"' in metadata
    assert '"httpx>=' not in metadata
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM, demo.url, TOKEN],
        env={"PYTHONPATH": str(tmp_path / "src")},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    first, *others = done.stdout.split()
    assert others == [first, first]


def test_an_idempotency_header_for_calls_that_change_something(
    demo: Running, tmp_path: Path
) -> None:
    config = replace(
        read_config(JOURNEY_SPEC.parent / "sdkwright.toml"),
        client=ClientConfig(idempotency_header="X-Once"),
        out=None,
    )
    generate(JOURNEY_SPEC, config, out=tmp_path)
    program = (
        "import sys; from journey_sdk import Client\n"
        "client = Client(access_token=sys.argv[2], base_url=sys.argv[1])\n"
        "client.journey.patch_journey_actiontarget('id', body={'name': 'x'})\n"
        "client.journey.get_journey_actiontarget('id')\n"
    )
    subprocess.run(
        [sys.executable, "-c", program, demo.url, TOKEN],
        env={"PYTHONPATH": str(tmp_path / "src")},
        check=True,
        timeout=60,
    )
    patch, get = (exchange.request.headers for exchange in demo.exchanges)
    assert len(patch["x-once"]) == 36
    assert "x-once" not in get

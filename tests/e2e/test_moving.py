"""The manual's page for those who come from another generator: our side of it works."""

import importlib
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml

from sdkwright.config import Config, PackageConfig
from sdkwright.demo import Running, serve
from sdkwright.pipeline import generate, read
from sdkwright.render import environment
from sdkwright.site.manual import manual_view
from sdkwright.targets.python.filters import FILTERS
from support.described import described

PACKAGE = "moving_in"
PET = {"type": "object", "properties": {"name": {"type": "string"}}}
PETS = described(
    {
        "/pets": {
            "get": {
                "operationId": "listPets",
                "tags": ["Pets"],
                "security": [{"token": []}],
                "responses": {
                    "200": {
                        "description": "All of them.",
                        "content": {
                            "application/json": {
                                "schema": {
                                    "type": "array",
                                    "items": {"$ref": "#/components/schemas/Pet"},
                                },
                                "example": [{"name": "Rex"}],
                            }
                        },
                    }
                },
            }
        }
    },
    components={
        "schemas": {"Pet": PET},
        "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
    },
)
PAGE = environment(FILTERS).get_template("site/manual/moving.md.jinja")
ROWS = [
    tuple(re.findall(r"`([^`]+)`", cell) for cell in line.split(" | "))
    for line in PAGE.render(manual=manual_view()).splitlines()
    if line.startswith("| ") and not line.startswith(("| Before", "| ---"))
]
SAME = [code for before, after in ROWS if not after for code in before]
"""What rows without code of ours are about."""

LEFT_OUT = {
    "access_token=...": 'access_token="t"',
    "base_url=...": "base_url=url",
    "headers={...}": 'headers={"X-Trace": "1"}',
}
"""What stands for the dots."""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The package of an API of pets, which can be imported."""
    folder = tmp_path_factory.mktemp("moving")
    spec = folder / "pets.yaml"
    spec.write_text(yaml.safe_dump(PETS, sort_keys=False), "utf-8")
    generate(spec, Config(package=PackageConfig(name=PACKAGE)), out=folder / "out")
    sys.path.insert(0, str(folder / "out" / "src"))
    importlib.invalidate_caches()
    yield folder
    sys.path.remove(str(folder / "out" / "src"))
    for name in [n for n in sys.modules if n.partition(".")[0] == PACKAGE]:
        del sys.modules[name]


@pytest.fixture(scope="module")
def sdk(project: Path) -> ModuleType:
    return importlib.import_module(PACKAGE)


@pytest.fixture
def server(project: Path) -> Iterator[Running]:
    with serve(read(project / "pets.yaml")) as running:
        yield running


def known(sdk: ModuleType, server: Running) -> dict[str, Any]:
    """The names that the page speaks of."""
    return {
        **{name: getattr(sdk, name) for name in ("Client", "AsyncClient", "UNSET")},
        "ApiStatusError": sdk.ApiStatusError,
        "url": server.url,
    }


def program(code: str) -> str:
    """A whole program of what a cell says."""
    for dots, said in LEFT_OUT.items():
        code = code.replace(dots, said)
    if code.startswith("with "):
        code = f"{code}\n    client.pets.list_pets()"
    if code.startswith("await "):
        return f"""\
import asyncio

async def main():
    async with AsyncClient(access_token="t", base_url=url) as client:
        return {code}

result = asyncio.run(main())
"""
    return code if code.startswith("with ") else f"result = {code}"


@pytest.mark.parametrize(
    "row", [row for row in ROWS if row[1]], ids=lambda row: row[1][0]
)
def test_what_we_say_works(
    row: tuple[list[str], list[str]], project: Path, sdk: ModuleType, server: Running
) -> None:
    tables = {table.name for table in manual_view().settings}
    names = known(sdk, server)
    with sdk.Client(access_token="t", base_url=server.url) as client:
        with client.capture() as calls:  # "the same block" of the row above
            client.pets.list_pets()
        names |= {"client": client, "calls": calls}
        for code in row[1]:
            if code.startswith("["):
                assert code.strip("[]") in tables
            elif code.startswith("docs/"):
                assert (project / "out" / code).is_file()
            elif code.startswith("."):
                with sdk.Client(access_token="", base_url=server.url) as stranger:
                    with pytest.raises(sdk.ApiStatusError) as raised:
                        stranger.request("GET", "/nothing", returns=None)
                    assert getattr(raised.value, code[1:])
            elif code != "sdkwright.toml":
                exec(program(code), names)
                assert names.get("result", ...) is not None
    assert {e.reply.status for e in server.exchanges} <= {200, 404}


def test_what_stays_the_same_works(sdk: ModuleType) -> None:
    assert {"Pet.from_dict(...)", "pet.to_dict()"} <= {*SAME}
    pet = sdk.models.Pet.from_dict({"name": "Rex", "age": 3})
    assert pet.to_dict() == {"name": "Rex", "age": 3}


def test_calls_are_among_them() -> None:
    ours = {code for _, after in ROWS for code in after}
    assert {"client.pets.list_pets()", "await client.pets.list_pets()"} <= ours
    assert len(ROWS) >= 16

"""Names of the version before go on working, and say that they are deprecated."""

import asyncio
import inspect
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx
import pytest

from support.topics import assemble
from support.wire import Wire

CONSUMER = """\
from golden_renames import AsyncClient, Client, models


def fetch(client: Client) -> models.Star:
    star: models.Sun = client.stars.get_star("1", fields=[models.StarField.NAME])
    client.stars.put_star("1", models.Star(name="Vega", kind=models.StarKind.DWARF))
    client.stars.put_star("1", "as text", media_type="text/plain")
    return star


async def fetch_async(client: AsyncClient) -> models.Star:
    return await client.stars.get_star("1")
"""


def test_a_method_under_its_former_name(client: Any, wire: Wire) -> None:
    wire.answers({"name": "Vega"})
    with pytest.warns(DeprecationWarning, match="deprecated since") as told:
        star = client.stars.get_star("1", fields=["name"])
    assert star.name == "Vega"
    assert str(wire.last.url) == "https://api.example.com/stars/1?fields=name"
    assert told[0].filename == __file__
    now = "retrieve_one_luminous_celestial_body_by_its_identifier"
    assert f"`client.stars.{now}`" in str(told[0].message)


def test_a_method_that_moved_to_another_group(client: Any, wire: Wire) -> None:
    wire.answers({"total": 0})
    with pytest.warns(DeprecationWarning, match=r"client\.moons\.list_moons"):
        client.stars.list_moons()
    assert wire.last.url.path == "/moons"


def test_the_asynchronous_twin(sdk: ModuleType, wire: Wire) -> None:
    wire.answers({"name": "Vega"})

    async def name() -> str:
        http_client = httpx.AsyncClient(transport=httpx.MockTransport(wire))
        async with sdk.AsyncClient(http_client=http_client) as client:
            return str((await client.stars.get_star("1")).name)

    with pytest.warns(DeprecationWarning, match="Former name"):
        assert asyncio.run(name()) == "Vega"


def test_an_argument_by_its_former_name(client: Any, wire: Wire) -> None:
    wire.answers(None, status=204)
    with pytest.warns(DeprecationWarning, match="'id' is the former name") as told:
        client.moons.remove_moon(id="7")
    assert wire.last.url.path == "/moons/7"
    assert [told[0].filename, len(told)] == [__file__, 1]
    with pytest.warns(DeprecationWarning, match="argument 'star_id' of replace_star"):
        client.stars.replace_star(id="1", body="as text", media_type="text/plain")
    assert wire.last.url.path == "/stars/1"


def test_an_awaited_argument_by_its_former_name(sdk: ModuleType, wire: Wire) -> None:
    wire.answers(None, status=204)

    async def remove() -> None:
        http_client = httpx.AsyncClient(transport=httpx.MockTransport(wire))
        async with sdk.AsyncClient(http_client=http_client) as client:
            await client.moons.remove_moon(id="7")

    with pytest.warns(DeprecationWarning, match="former name of the arg") as told:
        asyncio.run(remove())
    assert wire.last.url.path == "/moons/7"
    assert told[0].filename == __file__


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize(
    ("positional", "keywords"),
    [((), {"id": "1", "moon_id": "2"}), (("1",), {"id": "2"})],
)
def test_an_argument_by_both_names(
    client: Any, positional: tuple[str, ...], keywords: dict[str, str]
) -> None:
    with pytest.raises(TypeError, match="multiple values for argument 'moon_id'"):
        client.moons.remove_moon(*positional, **keywords)


def test_tools_see_what_a_method_is(sdk: ModuleType) -> None:
    method = sdk.api.moons.AsyncMoonsApi.remove_moon
    assert inspect.iscoroutinefunction(method)
    assert [*inspect.signature(method).parameters] == ["self", "moon_id"]


@pytest.mark.parametrize(
    ("former", "now"),
    [
        ("Star", "Sun"),
        ("StarKind", "SunKind"),
        ("StarField", "SunField"),
        ("Body", "CelestialBody"),
    ],
)
def test_a_model_under_its_former_name(sdk: ModuleType, former: str, now: str) -> None:
    for _ in range(2):
        with pytest.warns(DeprecationWarning, match=f"former name of {now}") as told:
            assert getattr(sdk.models, former) is getattr(sdk.models, now)
        assert told[0].filename == __file__


def test_present_names_say_nothing(
    sdk: ModuleType, client: Any, recwarn: pytest.WarningsRecorder
) -> None:
    assert sdk.models.Sun(name="Vega").name == "Vega"
    client.stars.replace_star("1", {"name": "Vega"})
    client.stars.replace_star(star_id="1", body={"name": "Vega"})
    assert not [w for w in recwarn if w.category is DeprecationWarning]


def test_what_may_be_something_else_has_no_alias(sdk: ModuleType) -> None:
    with pytest.raises(AttributeError, match="Planet"):
        _ = sdk.models.Planet


def test_a_stub_by_a_former_name(sdk: ModuleType) -> None:
    testing = import_module(f"{sdk.__name__}.testing")
    fake = testing.FakeClient()
    fake.stub(fake.stars.get_star).returns({"name": "Deneb"})
    with pytest.warns(DeprecationWarning, match="Former name"):
        assert fake.stars.get_star("1").name == "Deneb"


@pytest.mark.parametrize("deprecated", ["", "--enable-error-code=deprecated"])
def test_type_checkers_see_both(tmp_path: Path, deprecated: str) -> None:
    assemble(Path(__file__).parent, tmp_path)
    (tmp_path / "consumer.py").write_text(CONSUMER)
    flags = ["--strict", "--config-file=", *([deprecated] if deprecated else [])]
    done = subprocess.run(
        [sys.executable, "-m", "mypy", *flags, "consumer.py"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.count("[deprecated]") == (4 if deprecated else 0), done.stdout
    assert done.returncode == bool(deprecated), done.stdout

"""Each call proves who calls as its operation asks, and goes to its server."""

import base64
from collections.abc import Callable
from types import ModuleType
from typing import Any

import httpx
import pytest

from support.wire import Wire


@pytest.fixture
def connect(sdk: ModuleType, wire: Wire) -> Callable[..., Any]:
    """Makes clients with credentials and server variables."""

    def make(**options: object) -> Any:
        http_client = httpx.Client(transport=httpx.MockTransport(wire))
        return sdk.Client(http_client=http_client, **options).calls

    return make


Connect = Callable[..., Any]


def test_a_token(connect: Connect, wire: Wire) -> None:
    connect(access_token="t").usual()
    assert wire.last.headers["Authorization"] == "Bearer t"


def test_no_credentials_are_sent_where_there_are_none(
    connect: Connect, wire: Wire
) -> None:
    connect().usual()
    assert "Authorization" not in wire.last.headers


@pytest.mark.parametrize("call", ["open", "maybe"])
def test_none_where_none_are_asked_for(call: str, connect: Connect, wire: Wire) -> None:
    getattr(connect(access_token="t"), call)()
    assert "Authorization" not in wire.last.headers


def test_what_may_be_proved_is(connect: Connect, wire: Wire) -> None:
    connect(key="k").maybe()
    assert wire.last.headers["X-Key"] == "k"


def test_two_at_once(connect: Connect, wire: Wire) -> None:
    connect(key="k", secret="s").both()
    assert wire.last.headers["X-Key"] == "k"
    assert wire.target == "/v1/both?secret=s"


def test_one_of_two_is_not_enough(connect: Connect, wire: Wire) -> None:
    connect(key="k").both()
    assert "X-Key" not in wire.last.headers


def test_basic(connect: Connect, wire: Wire) -> None:
    connect(basic=("user", "pass")).basic()
    token = base64.b64encode(b"user:pass").decode()
    assert wire.last.headers["Authorization"] == f"Basic {token}"


def test_a_cookie(connect: Connect, wire: Wire) -> None:
    connect(cookie="c").cookie()
    assert wire.last.headers["Cookie"] == "session=c"


def test_another_scheme(connect: Connect, wire: Wire) -> None:
    connect(digest="d").digest()
    assert wire.last.headers["Authorization"] == "Digest d"


def test_the_usual_server(connect: Connect, wire: Wire) -> None:
    connect().usual()
    assert str(wire.last.url) == "https://mypurecloud.com.example.org/v1/usual"


@pytest.mark.parametrize("region", ["us_west_2", "usw2.pure.cloud"])
def test_a_region_by_name_or_value(region: str, connect: Connect, wire: Wire) -> None:
    connect(region=region, tld="net", base="v2").usual()
    assert str(wire.last.url) == "https://usw2.pure.cloud.example.net/v2/usual"


def test_a_region_by_its_member(connect: Connect, wire: Wire, sdk: ModuleType) -> None:
    connect(region=sdk.Region.US_WEST_2).usual()
    assert wire.last.url.host == "usw2.pure.cloud.example.org"


def test_an_unknown_region(connect: Connect) -> None:
    with pytest.raises(ValueError, match="us_east_1, us_west_2"):
        connect(region="mars")


def test_a_server_of_its_own(connect: Connect, wire: Wire) -> None:
    connect().elsewhere()
    assert str(wire.last.url) == "https://files.example/files/elsewhere"


def test_the_users_own_server(connect: Connect, wire: Wire) -> None:
    connect(base_url="http://localhost:1/prefix").usual()
    assert str(wire.last.url) == "http://localhost:1/prefix/usual"

"""Access tokens against an authorization server on loopback."""

from __future__ import annotations

import asyncio
import base64
import stat
import threading
from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest

from runtime.authority import Authority, authority
from sdkwright.targets.python.runtime.client import BaseAsyncClient, BaseClient
from sdkwright.targets.python.runtime.credentials import OAuth2Auth
from sdkwright.targets.python.runtime.errors import (
    ApiConnectionError,
    AuthenticationError,
)
from sdkwright.targets.python.runtime.oauth import (
    ClientCredentials,
    Issuer,
    RefreshToken,
)
from sdkwright.targets.python.runtime.oauth_requests import AuthorizationError
from sdkwright.targets.python.runtime.oauth_sign_in import (
    AuthorizationCode,
    DeviceCode,
    DevicePrompt,
)
from sdkwright.targets.python.runtime.service import Server, ServerVariable, Service
from sdkwright.targets.python.runtime.tokens import FileStore, MemoryStore, Token

SECRET = "hush-hush"


@pytest.fixture(name="here")
def _here() -> Generator[Authority]:
    with authority() as here:
        yield here


def service(here: Authority, **options: Any) -> Service:
    return Service(
        name="s",
        version="1",
        server=Server(here.url),
        schemes={
            "oauth": OAuth2Auth(token_url=here.token_url, argument="access_token")
        },
        security=(("oauth",),),
        **options,
    )


def credentials(here: Authority) -> ClientCredentials:
    return ClientCredentials("me", SECRET, token_url=here.token_url)


def connect(here: Authority, source: object) -> BaseClient:
    given: dict[str, Any] = {"access_token": source}
    return BaseClient(service(here), credentials=given, max_retries=0)


def test_one_token_serves_many_calls(here: Authority) -> None:
    with connect(here, credentials(here)) as client:
        answers = [client.request("GET", "/x", returns=object) for _ in range(3)]
    assert answers == [{"token": "token-1"}] * 3
    assert here.granted == [{"grant_type": "client_credentials"}]
    basic = base64.b64decode(here.identities[0].removeprefix("Basic ")).decode()
    assert basic == f"me:{SECRET}"


def test_id_and_secret_are_all_that_a_client_needs(here: Authority) -> None:
    given: dict[str, Any] = {"client_id": "me", "client_secret": SECRET}
    with BaseClient(service(here), credentials=given) as client:
        assert client.request("GET", "/x", returns=object) == {"token": "token-1"}


def test_the_environment_has_credentials_too(
    here: Authority, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MY_SDK_CLIENT_ID", "me")
    monkeypatch.setenv("MY_SDK_CLIENT_SECRET", SECRET)
    with BaseClient(service(here, environment="MY_SDK")) as client:
        assert client.request("GET", "/x", returns=object) == {"token": "token-1"}
    monkeypatch.setenv("MY_SDK_ACCESS_TOKEN", "token-1")
    with BaseClient(service(here, environment="MY_SDK")) as client:
        assert client.request("GET", "/x", returns=object) == {"token": "token-1"}
    assert len(here.granted) == 1


def test_the_token_url_has_the_variables_of_the_server(here: Authority) -> None:
    variables = {"port": ServerVariable("1")}
    regional = Service(
        name="s",
        version="1",
        server=Server("http://127.0.0.1:{port}", variables),
        schemes={"oauth": OAuth2Auth(token_url="http://127.0.0.1:{port}/token")},
        security=(("oauth",),),
    )
    with BaseClient(
        regional,
        credentials={"client_id": "me", "client_secret": SECRET},
        variables={"port": here.port},
    ) as client:
        assert client.request("GET", "/x", returns=object) == {"token": "token-1"}


def test_a_token_is_renewed_before_it_ends(here: Authority) -> None:
    here.lifetime = 20
    with connect(here, credentials(here)) as client:
        client.request("GET", "/x")
        client.request("GET", "/x")
    assert len(here.granted) == 2
    assert here.calls == 2


def test_a_token_that_is_not_taken_is_renewed_once(here: Authority) -> None:
    with connect(here, credentials(here)) as client:
        client.request("GET", "/x")
        here.revoke()
        assert client.request("GET", "/x", returns=object) == {"token": "token-2"}
        here.valid = {"another"}
        here.grant = lambda form, identity: (200, {"access_token": "bad"})  # type: ignore[method-assign]
        with pytest.raises(AuthenticationError):
            client.request("GET", "/x")
    assert here.calls == 5


def test_fifty_threads_renew_once(here: Authority) -> None:
    here.slow = 0.1
    with connect(here, credentials(here)) as client:
        client.request("GET", "/x")
        here.revoke()
        with ThreadPoolExecutor(50) as threads:
            done = list(threads.map(lambda _: _token(client), range(50)))
    assert done == ["token-2"] * 50
    assert len(here.granted) == 2


def _token(client: BaseClient) -> object:
    answer: Any = client.request("GET", "/x", returns=object)
    return answer["token"]


def test_five_hundred_tasks_renew_once(here: Authority) -> None:
    here.slow = 0.1

    async def run() -> list[Any]:
        given: dict[str, Any] = {"access_token": credentials(here)}
        async with BaseAsyncClient(service(here), credentials=given) as client:
            await client.request("GET", "/x")
            here.revoke()
            calls = (client.request("GET", "/x", returns=object) for _ in range(500))
            return await asyncio.gather(*calls)

    assert asyncio.run(run()) == [{"token": "token-2"}] * 500
    assert len(here.granted) == 2


def test_who_renews_can_be_cancelled(here: Authority) -> None:
    here.slow = 0.2

    async def run() -> object:
        given: dict[str, Any] = {"access_token": credentials(here)}
        async with BaseAsyncClient(service(here), credentials=given) as client:
            first = asyncio.create_task(client.request("GET", "/x"))
            await asyncio.sleep(0.05)
            second = asyncio.create_task(client.request("GET", "/x", returns=object))
            await asyncio.sleep(0.05)
            first.cancel()
            return await second

    assert asyncio.run(run()) == {"token": "token-2"}


def test_one_source_serves_both_kinds_of_client(here: Authority) -> None:
    here.slow = 0.2
    source = credentials(here)

    async def run() -> object:
        given: dict[str, Any] = {"access_token": source}
        async with BaseAsyncClient(service(here), credentials=given) as client:
            return await client.request("GET", "/x", returns=object)

    with connect(here, source) as client, ThreadPoolExecutor(2) as threads:
        sync = threads.submit(_token, client)
        asynchronous = threads.submit(lambda: asyncio.run(run()))
        assert sync.result() == "token-1"
        assert asynchronous.result() == {"token": "token-1"}
    assert len(here.granted) == 1


def test_what_the_server_says_is_told_without_secrets(here: Authority) -> None:
    said = {"error": "invalid_client", "error_description": f"{SECRET} is wrong"}
    here.failures = [(401, said)]
    with (
        connect(here, credentials(here)) as client,
        pytest.raises(AuthorizationError, match="invalid_client") as caught,
    ):
        client.request("GET", "/x")
    assert caught.value.code == "invalid_client"
    assert SECRET not in str(caught.value) + repr(caught.value)
    assert here.calls == 0


def test_a_server_that_fails_is_asked_again(here: Authority) -> None:
    here.failures = [(503, {}), (500, {})]
    with connect(here, credentials(here)) as client:
        client.request("GET", "/x")
    assert len(here.granted) == 3


def test_no_authorization_server() -> None:
    gone = ClientCredentials("me", SECRET, token_url="http://127.0.0.1:9/token")
    with (
        connect(Authority(port=9), gone) as client,
        pytest.raises(ApiConnectionError, match="No answer: POST"),
    ):
        client.request("GET", "/x")


def test_secrets_are_not_sent_in_the_clear(here: Authority) -> None:
    source = ClientCredentials("me", SECRET, token_url="http://example.com/token")
    with (
        connect(here, source) as client,
        pytest.raises(ValueError, match="not https"),
    ):
        client.request("GET", "/x")


def test_a_dry_run_asks_for_no_token(here: Authority) -> None:
    with connect(here, credentials(here)) as client:
        with client.dry_run() as calls:
            client.request("GET", "/x")
        assert "Authorization: Bearer ***" in calls[0].as_curl()
    assert here.granted == []


def test_an_issuer_tells_where_tokens_are(here: Authority) -> None:
    source = ClientCredentials("me", SECRET, token_url=Issuer(here.url))
    with connect(here, source) as client:
        assert _token(client) == "token-1"


def test_refresh_tokens_are_replaced(here: Authority) -> None:
    store = MemoryStore()
    source = RefreshToken(
        "refresh-0", client_id="app", token_url=here.token_url, store=store
    )
    with connect(here, source) as client:
        client.request("GET", "/x")
        here.revoke()
        client.request("GET", "/x")
    assert [form["refresh_token"] for form in here.granted] == [
        "refresh-0",
        "refresh-1",
    ]
    assert here.granted[0]["client_id"] == "app"
    held = store.load("app")
    assert held is not None
    assert (held.access_token, held.refresh_token) == ("token-2", "refresh-2")
    assert "token-2" not in repr(held)


def sign_in(here: Authority) -> AuthorizationCode:
    return AuthorizationCode(
        "app",
        redirect_uri="http://127.0.0.1:1/back",
        authorization_url=f"{here.url}/authorize",
        token_url=here.token_url,
        scopes=("a", "b"),
    )


def test_signing_in_with_a_browser(here: Authority) -> None:
    source = sign_in(here)
    began = source.start()
    query = {k: v[0] for k, v in parse_qs(urlsplit(began.url).query).items()}
    assert query["code_challenge_method"] == "S256"
    assert query["scope"] == "a b"
    assert 43 <= len(began.verifier) <= 128
    assert began.verifier not in repr(began)
    back = f"http://127.0.0.1:1/back?{urlencode({'code': 'c', 'state': began.state})}"
    source.finish(began, back)
    with connect(here, source) as client:
        assert _token(client) == "token-1"
        here.revoke()
        assert _token(client) == "token-2"
    assert here.granted[0] == {
        "grant_type": "authorization_code",
        "client_id": "app",
        "code": "c",
        "redirect_uri": "http://127.0.0.1:1/back",
        "code_verifier": began.verifier,
    }
    assert here.granted[1]["grant_type"] == "refresh_token"


def test_nobody_is_signed_in(here: Authority) -> None:
    with (
        connect(here, sign_in(here)) as client,
        pytest.raises(AuthorizationError, match="Sign in again"),
    ):
        client.request("GET", "/x")


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ({"code": "c", "state": "another"}, "not that of this sign-in"),
        ({"code": "c"}, "not that of this sign-in"),
        ({"error": "access_denied"}, "Not signed in: access_denied"),
    ],
)
def test_coming_back_in_the_wrong_way(
    here: Authority, query: dict[str, str], message: str
) -> None:
    source = sign_in(here)
    began = source.start()
    full = {"state": began.state, **query} if "error" in query else query
    with pytest.raises(AuthorizationError, match=message):
        source.finish(began, f"http://127.0.0.1:1/back?{urlencode(full)}")


def test_signing_in_on_another_device(here: Authority) -> None:
    here.failures = [(400, {"error": "authorization_pending"})]
    prompts: list[DevicePrompt] = []
    source = DeviceCode(
        "app",
        device_authorization_url=f"{here.url}/device",
        token_url=here.token_url,
        prompt=prompts.append,
    )
    with connect(here, source) as client:
        assert _token(client) == "token-2"
    assert [(prompt.url, prompt.code) for prompt in prompts] == [
        (f"{here.url}/go", "ABCD")
    ]
    assert here.granted[0]["device_code"] == "device-code"


def test_tokens_in_a_file(tmp_path: Path, here: Authority) -> None:
    path = tmp_path / "made" / "tokens.json"
    source = ClientCredentials(
        "me", SECRET, token_url=here.token_url, store=FileStore(path)
    )
    with connect(here, source) as client:
        client.request("GET", "/x")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    again = ClientCredentials(
        "me", SECRET, token_url=here.token_url, store=FileStore(path)
    )
    with connect(here, again) as client:
        assert _token(client) == "token-1"
    path.write_text("broken")
    assert FileStore(path).load("me") is None
    path.write_text('{"me": {"unknown": 1}}')
    assert FileStore(path).load("me") is None


def test_a_file_is_shared_by_threads(tmp_path: Path) -> None:
    store = FileStore(tmp_path / "tokens.json")
    threads = [
        threading.Thread(target=store.save, args=(str(n), Token(f"t{n}")))
        for n in range(20)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [store.load(str(n)) for n in range(20)] == [
        Token(f"t{n}") for n in range(20)
    ]

"""No secret of a call is in a log, an error, a traceback, or a repr."""

from __future__ import annotations

import asyncio
import logging
import traceback
from contextlib import suppress
from typing import Any

import pytest

from runtime.authority import authority
from runtime.conftest import Caller
from runtime.misbehaving import Script, answer, closes, resets, serves, silent, talk
from sdkwright.targets.python.runtime.auth import (
    ApiKeyAuth,
    BasicAuth,
    BearerAuth,
    HttpAuth,
)
from sdkwright.targets.python.runtime.client import BaseAsyncClient, BaseClient
from sdkwright.targets.python.runtime.credentials import OAuth2Auth
from sdkwright.targets.python.runtime.errors import ApiError
from sdkwright.targets.python.runtime.model import CamelModel
from sdkwright.targets.python.runtime.oauth import ClientCredentials
from sdkwright.targets.python.runtime.retries import RetryPolicy
from sdkwright.targets.python.runtime.service import Service

NAMES = ("header", "query", "cookie", "bearer", "digest", "basic")
SERVICE = Service(
    name="s",
    version="1",
    schemes={
        "header": ApiKeyAuth("header", "X-Own"),
        "query": ApiKeyAuth("query", "k"),
        "cookie": ApiKeyAuth("cookie", "sid"),
        "bearer": BearerAuth(),
        "digest": HttpAuth("Digest"),
        "basic": BasicAuth(),
    },
)
CREDENTIALS: dict[str, Any] = {name: f"hush-{name}" for name in NAMES}
CREDENTIALS["basic"] = ("somebody", "hush-basic")


def echo(scheme: str) -> Script:
    body = f'{{"message": "you sent hush-{scheme}"}}'.encode()
    return serves(answer("400 Bad Request", body))


FAULTS: dict[str, Script] = {
    "none": serves(answer("200 OK")),
    "a busy server": serves(answer("503 X")),
    "a redirect": serves(answer("302 Found", b"", "Location: /y")),
    "no answer": silent(0.3),
    "a reset": resets(),
    "half an answer": closes(b"HTTP/1.1 200 OK\r\nContent-Le"),
    "no JSON": serves(answer("200 OK", b'{"n": "')),
}


class Item(CamelModel):
    n: int


@pytest.mark.parametrize("scheme", NAMES)
@pytest.mark.parametrize("fault", [*FAULTS, "an error that echoes"])
def test_nothing_tells_a_secret(
    call: Caller, scheme: str, fault: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    shown: list[str] = []
    with talk(FAULTS.get(fault) or echo(scheme)) as server:
        options = {
            "base_url": server.url.replace("://", "://me:hush-url@"),
            "credentials": CREDENTIALS,
            "max_retries": 1,
            "retry_policy": RetryPolicy(first_delay=0),
            "timeout": 0.2,
            "headers": {"X-Api-Key": "hush-more"},
            "log_bodies": True,
            "before_request": lambda request: shown.append(repr(request)),
            "after_response": lambda done: shown.append(repr(done)),
        }
        try:
            call(
                SERVICE,
                "GET",
                "/x",
                returns=Item,
                query={"access_token": "hush-query"},
                security=((scheme,),),
                client=options,
            )
        except ApiError as error:
            shown += (repr(error), str(error), *traceback.format_exception(error))
    sent = server.heads[0].decode()
    assert "hush-more" in sent
    assert (scheme == "basic") or f"hush-{scheme}" in sent
    messages = [record.getMessage() for record in caplog.records]
    for text in (*messages, *shown, caplog.text):
        assert "hush" not in text, text


def test_user_and_password_in_the_url_become_a_header(call: Caller) -> None:
    with talk(serves(answer("200 OK"))) as server:
        url = server.url.replace("://", "://me%40home:p%3Aw@")
        call(SERVICE, "GET", "/x", client={"base_url": url})
    assert b"Authorization: Basic bWVAaG9tZTpwOnc=" in server.heads[0]


@pytest.mark.parametrize("failing", [False, True])
def test_getting_a_token_tells_nothing(
    failing: bool, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    service = Service(
        name="s",
        version="1",
        schemes={"oauth": OAuth2Auth(argument="access_token")},
        security=(("oauth",),),
    )
    shown = ""
    with authority() as here:
        if failing:
            here.failures = [(401, {"error": "no", "error_description": "hush-it"})] * 3
        source = ClientCredentials("me", "hush-it", token_url=here.token_url)
        given: dict[str, Any] = {"credentials": {"access_token": source}}

        async def awaited() -> None:
            async with BaseAsyncClient(service, base_url=here.url, **given) as client:
                await client.request("GET", "/x", returns=object)

        def sync() -> None:
            with BaseClient(service, base_url=here.url, **given) as client:
                client.request("GET", "/x", returns=object)

        for attempt in (sync, lambda: asyncio.run(awaited())):
            try:
                attempt()
            except ApiError as error:
                shown += "".join(traceback.format_exception(error)) + repr(error)
    for text in (caplog.text, shown, repr(source), repr(vars(source))):
        assert "hush-it" not in text.replace("'_client_secret': 'hush-it'", "")
        assert "token-1" not in text or failing


def test_logging_is_off_unless_asked_for(
    call: Caller, capsys: pytest.CaptureFixture[str]
) -> None:
    with suppress(ApiError), talk(serves(answer("500 X"))) as server:
        call(SERVICE, "GET", "/x", client={"base_url": server.url})
    assert capsys.readouterr() == ("", "")


def test_what_each_level_has(call: Caller, caplog: pytest.LogCaptureFixture) -> None:
    name = "sdkwright.targets.python.runtime"
    with talk(serves(answer("200 OK", b'{"n": 1}'))) as server:
        url = {"base_url": server.url}
        with caplog.at_level(logging.INFO, name):
            call(SERVICE, "GET", "/x", returns=Item, client=url)
        assert [
            r.message.partition(" in ")[0] for r in caplog.records if r.name == name
        ] == [f"GET {server.url}/x: 200"]
        with caplog.at_level(logging.DEBUG, name):
            call(SERVICE, "POST", "/x", body={"a": 1}, client=url)
            assert '"a"' not in caplog.text
            call(
                SERVICE, "POST", "/x", body={"a": 1}, client={**url, "log_bodies": True}
            )
            assert '{"a":1}' in caplog.text

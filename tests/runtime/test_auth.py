"""Which credentials go where, and that they show nowhere else."""

from __future__ import annotations

from typing import Any

import pytest

from runtime.conftest import Caller
from runtime.echo_server import EchoServer
from sdkwright.targets.python.runtime.auth import (
    ApiKeyAuth,
    BasicAuth,
    BearerAuth,
    HttpAuth,
    MutualTlsAuth,
    additions,
)
from sdkwright.targets.python.runtime.client import BaseClient
from sdkwright.targets.python.runtime.service import Service

SERVICE = Service(
    name="s",
    version="1",
    schemes={
        "key": ApiKeyAuth("header", "X-Key"),
        "app": ApiKeyAuth("query", "app id"),
        "session": ApiKeyAuth("cookie", "sid"),
        "bearer": BearerAuth(),
        "basic": BasicAuth(),
        "digest": HttpAuth("Digest"),
        "tls": MutualTlsAuth(),
    },
    security=(("key",),),
)
ALL = {"key": "k1", "app": "a 1", "session": "s1", "bearer": "b1", "basic": ("u", "p")}


@pytest.mark.parametrize(
    ("security", "credentials", "expected"),
    [
        (None, {"key": "k1"}, {"X-Key": "k1", "Authorization": None}),
        (
            (("bearer",), ("key",)),
            {"key": "k1"},
            {"X-Key": "k1", "Authorization": None},
        ),
        ((("bearer",), ("key",)), ALL, {"X-Key": None, "Authorization": "Bearer b1"}),
        ((("key", "app"),), ALL, {"X-Key": "k1", "target": "/x?app%20id=a%201"}),
        ((("key", "app"),), {"key": "k1"}, {"X-Key": None, "target": "/x"}),
        ((("bearer",), ()), {"key": "k1"}, {"X-Key": None, "Authorization": None}),
        ((), ALL, {"X-Key": None, "Authorization": None, "Cookie": None}),
        (None, {}, {"X-Key": None}),
        (None, {"key": None}, {"X-Key": None}),
        ((("basic",),), ALL, {"Authorization": "Basic dTpw"}),
        ((("digest",),), {"digest": 'a="b"'}, {"Authorization": 'Digest a="b"'}),
        ((("session",),), ALL, {"Cookie": "sid=s1"}),
        ((("tls", "key"),), ALL, {"X-Key": "k1"}),
    ],
)
def test_first_complete_alternative(
    server: EchoServer,
    call: Caller,
    security: Any,
    credentials: dict[str, Any],
    expected: dict[str, str | None],
) -> None:
    arguments = {} if security is None else {"security": security}
    call(SERVICE, "GET", "/x", client={"credentials": credentials}, **arguments)
    got = {name: server.last.header(name) for name in expected if name != "target"}
    if "target" in expected:
        got["target"] = server.last.target
    assert got == expected


def test_cookies_of_parameters_and_credentials_share_a_header(
    server: EchoServer, call: Caller
) -> None:
    call(
        SERVICE,
        "GET",
        "/x",
        cookies={"debug": 0, "none": None, "csrf-token": "x y"},
        security=(("session",),),
        client={"credentials": ALL},
    )
    assert server.last.header("Cookie") == "debug=0; csrf-token=x%20y; sid=s1"


def test_a_header_set_by_the_caller_wins(server: EchoServer, call: Caller) -> None:
    options = {"credentials": ALL, "headers": {"x-key": "mine"}}
    call(SERVICE, "GET", "/x", client=options)
    assert server.last.header("X-Key") == "mine"


@pytest.mark.parametrize("secret", ["to\nken", "to\0ken"])
def test_credentials_that_cannot_be_sent_are_not_shown(secret: str) -> None:
    with pytest.raises(ValueError, match="must not") as caught:
        additions(("bearer",), SERVICE.schemes, {"bearer": secret + "-secret"})
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    ("scheme", "credential"),
    [
        ("basic", "u:p"),
        ("basic", ("u:x", "p")),
        ("bearer", ("u", "p")),
        ("key", ("a", "b")),
    ],
)
def test_credentials_of_the_wrong_kind(scheme: str, credential: Any) -> None:
    with pytest.raises(ValueError, match=r"takes|one string|colon"):
        additions((scheme,), SERVICE.schemes, {scheme: credential})


def test_secrets_are_masked_in_curl_and_reprs() -> None:
    secrets = {"key": "hush-1", "app": "hush 2", "session": "hush3", "bearer": "hush-4"}
    with BaseClient(
        SERVICE, base_url="http://u:hush5@h", credentials=secrets
    ) as client:
        with client.dry_run() as calls:
            client.request(
                "POST",
                "/x",
                query={"access_token": "hush-6", "n": 1},
                body={"echo": "hush-4"},
                headers={"X-Api-Key": "hush-7", "X-Also": "hush-1"},
                security=(("key", "app", "session", "bearer"),),
            )
        shown = calls[-1].as_curl() + repr(calls) + repr(calls[-1].request.headers)
        shown += repr(calls[-1].request.secrets) + repr(client)
    assert "hush" not in shown
    assert "Authorization: Bearer ***" in shown
    assert "app%20id=***&" not in shown
    assert "n=1" in shown
    # The request itself is what is sent, secrets and all.
    assert calls[-1].request.headers["x-key"] == "hush-1"

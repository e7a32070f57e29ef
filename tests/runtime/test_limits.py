"""What is sent is checked first: limits of parameters, and plain data in bodies."""

from __future__ import annotations

from typing import Annotated, Any

import pytest

from runtime.conftest import Caller
from runtime.echo_server import EchoServer
from sdkwright.targets.python.runtime.bodies import Checked, Json
from sdkwright.targets.python.runtime.client import BaseClient
from sdkwright.targets.python.runtime.constraints import Limits
from sdkwright.targets.python.runtime.formats import Date
from sdkwright.targets.python.runtime.model import CamelModel
from sdkwright.targets.python.runtime.parameters import JsonText, Styled
from sdkwright.targets.python.runtime.service import Service
from sdkwright.targets.python.runtime.unset import UNSET

SERVICE = Service(name="s", version="1")
FORM = "application/x-www-form-urlencoded"
CODE = Limits(pattern="^[a-z]{2}$")


class Room(CamelModel):
    door_code: Annotated[str, CODE]
    floor: Annotated[int | None, Limits(ge=0)] = None


class House(CamelModel):
    rooms: list[Room]
    built: Date | None = None


@pytest.mark.parametrize(
    ("place", "value", "limits", "problem"),
    [
        ("query", 0, Limits(ge=1), "n must be at least 1"),
        ("headers", "abc", Limits(max_length=2), "n must have a length of at most 2"),
        ("cookies", "abc", CODE, r"n must match the pattern \^\[a-z\]\{2\}\$"),
        ("path", "abc", CODE, "n must match the pattern"),
        ("query", ["a", "a"], Limits(unique_items=True), "n must hold no item twice"),
        ("query", Styled([], "form", False), Limits(min_length=1), "at least 1"),
        ("query", JsonText({"a": 1}), Limits(min_length=2), "at least 2"),
    ],
)
def test_a_parameter_beyond_its_limit_is_not_sent(
    call: Caller,
    server: EchoServer,
    place: str,
    value: object,
    limits: Limits,
    problem: str,
) -> None:
    arguments: dict[str, Any] = {place: {"n": value}, "limits": {"n": limits}}
    path = "/{n}" if place == "path" else "/"
    with pytest.raises(ValueError, match=problem):
        call(SERVICE, "GET", path, **arguments)
    assert server.received == []


@pytest.mark.parametrize("value", [None, UNSET, 1, "a string may be a number, too"])
def test_a_parameter_within_its_limits_is_sent(
    call: Caller, server: EchoServer, value: object
) -> None:
    call(SERVICE, "GET", "/", query={"n": value}, limits={"n": Limits(ge=1)})
    assert len(server.received) == 1


@pytest.mark.parametrize(
    ("body", "form", "problems"),
    [
        ({}, Room, ["doorCode\n  Field required"]),
        ({"doorCode": "abc", "floor": -1}, Room, ["must match", "at least 0"]),
        ([{"doorCode": "ab"}, {}], list[Room], ["1.doorCode\n  Field required"]),
        ({"rooms": [{"doorCode": "a"}]}, House, ["rooms.0.doorCode\n  must match"]),
        ({"rooms": [{"doorCode": "a"}]}, Room | House, ["rooms.0.doorCode"]),
        ({"rooms": [{"doorCode": "a"}]}, House | str | None, ["rooms.0.doorCode"]),
        # By the names on the wire, as plain data always is.
        ({"door_code": "ab"}, Room, ["doorCode\n  Field required"]),
    ],
)
@pytest.mark.parametrize("media_type", [None, FORM])
def test_plain_data_that_is_not_right_is_not_sent(
    call: Caller,
    server: EchoServer,
    body: object,
    form: object,
    problems: list[str],
    media_type: str | None,
) -> None:
    checked = Checked(body, form)
    with pytest.raises(ValueError, match="the body") as caught:
        call(SERVICE, "POST", "/", body=checked, media_type=media_type)
    assert server.received == []
    for problem in problems:
        assert problem in str(caught.value)


def test_what_is_private_stays_out_of_the_error(call: Caller) -> None:
    with pytest.raises(ValueError, match="must match") as caught:
        call(SERVICE, "POST", "/", body=Checked({"doorCode": "secret"}, Room))
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    ("body", "form", "sent"),
    [
        (None, Room, ""),
        (Json(None), Room | None, "null"),
        (b"{}", Room, "{}"),
        ({"doorCode": "ab", "new": 1}, Room, '{"doorCode":"ab","new":1}'),
        ([Room(door_code="ab")], list[Room], '[{"doorCode":"ab"}]'),
        # For the server to judge.
        ({"doorCode": 1}, Room, '{"doorCode":1}'),
        ({"rooms": [], "built": "later"}, House, '{"rooms":[],"built":"later"}'),
    ],
)
def test_the_rest_is_sent_as_it_is(
    call: Caller, server: EchoServer, body: object, form: object, sent: str
) -> None:
    media_type = "application/json" if isinstance(body, bytes) else None
    call(SERVICE, "POST", "/", body=Checked(body, form), media_type=media_type)
    assert server.last.body.decode() == sent


def test_what_a_server_sent_can_be_sent_back(call: Caller, server: EchoServer) -> None:
    room = Room.from_dict({"doorCode": "too long", "floor": -1})
    call(SERVICE, "PUT", "/", body=Checked(room, Room))
    assert server.last.body == b'{"doorCode":"too long","floor":-1}'


def test_members_of_with_options_count(server: EchoServer) -> None:
    with BaseClient(SERVICE, base_url=server.url) as client:
        more = client.with_options(body={"doorCode": "ab"})
        more.request("POST", "/", body=Checked({"floor": 2}, Room))
    assert server.last.body == b'{"floor":2,"doorCode":"ab"}'

"""Bodies are written in their media types."""

from datetime import date
from types import ModuleType
from typing import Any

import pytest

from support.wire import Wire


@pytest.fixture
def pets(client: Any) -> Any:
    return client.pets


def test_a_model(pets: Any, wire: Wire, sdk: ModuleType) -> None:
    pets.create_pet(sdk.models.Pet(name="Rex", born=date(2024, 2, 29)))
    assert wire.body == {"name": "Rex", "born": "2024-02-29"}
    assert wire.last.headers["Content-Type"] == "application/json"


def test_plain_data(pets: Any, wire: Wire) -> None:
    pets.create_pet({"name": "Rex", "unknown": [1]})
    assert wire.body == {"name": "Rex", "unknown": [1]}


def test_a_list_of_both(pets: Any, wire: Wire, sdk: ModuleType) -> None:
    pets.replace_pets(True, [sdk.models.Pet(name="Rex"), {"name": "Kim"}])
    assert wire.body == [{"name": "Rex"}, {"name": "Kim"}]
    assert wire.target == "/pets?dry=true"


def test_a_parameter_called_body(pets: Any, wire: Wire) -> None:
    pets.replace_pets(False, [], body_query="which")
    assert wire.target == "/pets?body=which&dry=false"


def test_another_json_type(pets: Any, wire: Wire) -> None:
    pets.patch_pet(1, body={"born": None})
    assert wire.last.content == b'{"born":null}'
    assert wire.last.headers["Content-Type"] == "application/merge-patch+json"


def test_no_body(pets: Any, wire: Wire) -> None:
    pets.patch_pet(1)
    assert wire.last.content == b""
    assert "Content-Type" not in wire.last.headers


def test_null_is_a_body_where_it_must_have_one(pets: Any, wire: Wire) -> None:
    pets.set_mood(None)
    assert wire.last.content == b"null"


def test_an_enum(pets: Any, wire: Wire, sdk: ModuleType) -> None:
    pets.set_mood(sdk.models.SetMoodRequest.GOOD)
    assert wire.last.content == b'"good"'


def test_bytes(pets: Any, wire: Wire) -> None:
    pets.replace_photo(1, b"\x89PNG")
    assert wire.last.content == b"\x89PNG"
    assert wire.last.headers["Content-Type"] == "image/png"


def test_a_multipart_form(pets: Any, wire: Wire) -> None:
    file = ("rex.png", b"\x89PNG", "image/png")
    pets.add_photo(1, {"file": file, "pet": {"name": "Rex"}, "labels": ["a", "b"]})
    content_type = wire.last.headers["Content-Type"]
    boundary = content_type.removeprefix("multipart/form-data; boundary=").encode()
    parts = wire.last.content.split(b"--" + boundary)[1:-1]
    assert parts == [
        b'\r\nContent-Disposition: form-data; name="file"; filename="rex.png"\r\n'
        b"Content-Type: image/png\r\n\r\n\x89PNG\r\n",
        b'\r\nContent-Disposition: form-data; name="pet"\r\n'
        b'Content-Type: application/json\r\n\r\n{"name":"Rex"}\r\n',
        b'\r\nContent-Disposition: form-data; name="labels"\r\n\r\na\r\n',
        b'\r\nContent-Disposition: form-data; name="labels"\r\n\r\nb\r\n',
    ]


def test_a_form(pets: Any, wire: Wire, sdk: ModuleType) -> None:
    pets.search(sdk.models.SearchRequest(words=["a", "b"], page=2))
    assert wire.last.content == b"words=a+b&page=2"
    content_type = wire.last.headers["Content-Type"]
    assert content_type == "application/x-www-form-urlencoded"


@pytest.mark.parametrize(
    ("body", "media_type", "content"),
    [
        ({"text": "é"}, "application/json", '{"text":"é"}'.encode()),
        ("é", "text/plain", "é".encode()),
        (b"\x00", "application/octet-stream", b"\x00"),
    ],
)
def test_one_of_several_types(
    body: object, media_type: str, content: bytes, pets: Any, wire: Wire
) -> None:
    pets.add_note(body=body, media_type=media_type)
    assert wire.last.content == content
    assert wire.last.headers["Content-Type"].startswith(media_type)


def test_a_form_with_files_is_a_model(pets: Any, wire: Wire, sdk: ModuleType) -> None:
    form = sdk.models.AddPhotoRequest(
        caption="Rex at play",
        pet=sdk.models.Pet(name="Rex"),
        file=("rex.png", b"\x89PNG\xff", "image/png"),
    )
    pets.add_photo(1, form)
    sent = wire.last.content
    assert b'name="file"; filename="rex.png"\r\nContent-Type: image/png' in sent
    assert b"\x89PNG\xff\r\n" in sent
    assert b'{"name":"Rex"}' in sent
    # In the order of the schema: some services want the file to be the last.
    places = [sent.index(b'name="%s"' % name) for name in (b"file", b"caption", b"pet")]
    assert places == sorted(places)

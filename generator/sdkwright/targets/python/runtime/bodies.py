"""Request bodies: a value and a media type become content."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote_plus

from pydantic import BaseModel

from . import media
from .codec import dump_json, reader_for, to_data
from .content import Content, FilePart, Part, file_part, is_file
from .headers import checked
from .narrow import as_array, as_object
from .parameters import Style, Styled
from .styles import named_texts
from .unset import UNSET
from .uploads import form_members
from .values import is_absent, json_text, members, text_of


@dataclass(frozen=True, slots=True)
class Json:
    """A body that is sent as JSON also where it is null; `Json(UNSET)` is no body."""

    value: object


@dataclass(frozen=True, slots=True)
class Checked:
    """A body with its type, which says what plain data must hold and its limits.

    A model was checked when it was made, or is what a server sent: it goes as it is.
    """

    value: object
    form: Any


@dataclass(frozen=True, slots=True)
class Encoding:
    """How one property of a form is written (OpenAPI 3.1, Encoding Object)."""

    content_type: str | None = None
    style: Style | None = None
    explode: bool | None = None
    allow_reserved: bool = False
    headers: Mapping[str, str] = field(default_factory=dict[str, str])


Encodings = Mapping[str, Encoding]

_PLAIN = Encoding()


def encode_body(
    body: object, media_type: str | None, encodings: Encodings
) -> Content | None:
    """Write a body in its media type; None where there is no body.

    Args:
        body: The value. `None` and `UNSET` are no body; `Json(None)` is one. What is
            `Checked` is, where it is sent as JSON or as a form without files.
        media_type: What to send it as; by default JSON, or bytes for files.
        encodings: How properties of forms are written.

    Raises:
        ValueError: The value cannot be written in the media type, lacks a member or
            is beyond a limit.
    """
    form = None
    if isinstance(body, Checked):
        form, body = body.form, body.value
    if isinstance(body, Json):
        if body.value is None and (media_type is None or media.is_json(media_type)):
            return Content(media_type or media.JSON, (b"null",))
        body = body.value
    if is_absent(body):
        return None
    if media_type is None:
        media_type = media.BINARY if is_file(body) else media.JSON
    name = media.essence(media_type)
    if media.is_json(name):
        # Bytes are JSON text already.
        if isinstance(body, (bytes, bytearray)):
            return Content(media_type, (bytes(body),))
        _check(body, form)
        return Content(media_type, (dump_json(body),))
    if name == media.FORM:
        _check(body, form)
        return Content(media_type, (form_text(body, encodings).encode("ascii"),))
    if name.startswith("multipart/"):
        return _multipart(body, media_type, encodings)
    if isinstance(body, str):
        return Content(media_type, (body.encode(media.charset(media_type)),))
    if is_file(body):
        return Content(media_type, (file_part(body).source,))
    if media.is_text(name) and members(body) is None and as_array(body) is None:
        return Content(media_type, (text_of(body).encode(),))
    raise ValueError(
        f"a body of {name} is given as str, bytes, a path or a binary file, "
        f"not as {type(body).__name__}"
    )


def members_of(body: object) -> Mapping[Any, Any]:
    """Return the members of a body that is an object; none of another one."""
    return as_object(to_data(_given(body))) or {}


def _given(body: object) -> object:
    """Return a body without what says how it is sent."""
    while isinstance(body, (Checked, Json)):
        body = body.value
    return body


def _check(body: object, form: Any) -> None:
    items = as_array(body)
    parts = [body] if items is None else items
    if form is not None and not any(isinstance(part, BaseModel) for part in parts):
        reader_for(form).check(to_data(body))


def form_text(body: object, encodings: Encodings) -> str:
    """Write an object as `application/x-www-form-urlencoded` (WHATWG URL, 5.2).

    Without an encoding, arrays repeat their name and objects are JSON.

    Raises:
        ValueError: The value is no object.
    """
    if isinstance(body, str):
        return body
    return "&".join(
        f"{quote_plus(name)}={text}"
        for key, value in _properties(body)
        for name, text in _form_pairs(key, value, encodings.get(key, _PLAIN))
    )


def _form_pairs(
    name: str, value: object, encoding: Encoding
) -> Iterator[tuple[str, str]]:
    if value is None:
        yield name, ""
    elif encoding.style is not None or encoding.explode is not None:
        style = encoding.style or "form"
        explode = encoding.explode
        yield from named_texts(
            name,
            Styled(value, style, style == "form" if explode is None else explode),
            quote_plus,
        )
    elif encoding.content_type is not None and media.is_json(encoding.content_type):
        yield name, quote_plus(json_text(value))
    else:
        array = as_array(value)
        for item in [value] if array is None else array:
            yield name, quote_plus(text_of(item))


def _properties(body: object) -> Iterator[tuple[str, object]]:
    fields = form_members(body)
    if fields is None:
        raise ValueError(f"a form is given as an object, not {type(body).__name__}")
    for name, value in fields.items():
        if value is not UNSET:
            yield name, value


def _multipart(body: object, media_type: str, encodings: Encodings) -> Content:
    """Write an object as `multipart/form-data` (RFC 7578)."""
    boundary = secrets.token_hex(16)
    parts: list[Part] = []
    for name, value in _properties(body):
        encoding = encodings.get(name, _PLAIN)
        # Each item of an array is a part of its own (RFC 7578 section 4.3).
        array = None if is_file(value) else as_array(value)
        for item in [value] if array is None else array:
            part = _part(name, item, encoding)
            parts += (_part_head(boundary, name, part, encoding), part.source, b"\r\n")
    parts.append(f"--{boundary}--\r\n".encode())
    return Content(f"{media_type}; boundary={boundary}", tuple(_merged(parts)))


def _part(name: str, value: object, encoding: Encoding) -> FilePart:
    if is_file(value):
        part = file_part(value)
        return FilePart(
            part.source,
            part.filename or name,
            part.media_type or encoding.content_type or media.BINARY,
        )
    if value is None:
        return FilePart(b"", None, encoding.content_type)
    given = encoding.content_type
    if members(value) is not None or as_array(value) is not None:
        given = given or media.JSON
    text = json_text(value) if given and media.is_json(given) else text_of(value)
    return FilePart(text.encode(), None, given)


def _part_head(boundary: str, name: str, part: FilePart, encoding: Encoding) -> bytes:
    lines = [f"--{boundary}", f'Content-Disposition: form-data; name="{_quoted(name)}"']
    if part.filename is not None:
        lines[-1] += f'; filename="{_quoted(part.filename)}"'
    if part.media_type is not None:
        checked("Content-Type", part.media_type)
        lines.append(f"Content-Type: {part.media_type}")
    lines += (f"{key}: {checked(key, text)}" for key, text in encoding.headers.items())
    return "\r\n".join([*lines, "", ""]).encode()


def _quoted(text: str) -> str:
    # As browsers do (WHATWG HTML, multipart/form-data encoding algorithm).
    return text.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")


def _merged(parts: list[Part]) -> Iterator[Part]:
    """Join neighbours that are in memory."""
    held: list[bytes] = []
    for part in parts:
        if isinstance(part, bytes):
            held.append(part)
        else:
            yield b"".join(held)
            held.clear()
            yield part
    yield b"".join(held)

"""What was sent against what had to be sent, with the tolerances that are agreed."""

import base64
import json
import re
from collections.abc import Iterator, Mapping
from email.parser import BytesParser
from email.policy import HTTP
from typing import Any, cast
from urllib.parse import parse_qsl, unquote

from conformance.server import Received

_TRIPLET = re.compile(r"%[0-9A-Fa-f]{2}")
_UNRESERVED = re.compile(r"[A-Za-z0-9._~-]")
_BARE_OR_NOT = {"[": "%5B", "]": "%5D", "|": "%7C"}
"""Characters of query values that the versions of OpenAPI write differently."""

_KINDS = {"json", "form", "text", "base64", "multipart", "none"}


def canonical(value: Any) -> str:
    """JSON as a text in which 1, 1.0 and true stay three values."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False)


def compare(expect: Mapping[str, Any], received: Received) -> Iterator[str]:
    """What is wrong with a request, in a sentence each."""
    if received.method != expect["method"]:
        yield f"sent {received.method} for {expect['method']}"
    targets = _listed(expect["target"])
    if _target(received.target) not in map(_target, targets):
        yield f"target {received.target!r} is none of {targets}"
    for name, wanted in expect.get("headers", {}).items():
        value = received.header(name)
        if not _header_fits(name, wanted, value):
            yield f"header {name} is {value!r}, not {wanted!r}"
    if "body" in expect:
        yield from _body(expect["body"], received)


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _target(target: str) -> tuple[str, list[tuple[str, str]]]:
    """A target in the form in which what is tolerated looks the same."""
    path, _, query = target.partition("?")
    pairs: list[tuple[str, str]] = []
    for pair in query.split("&") if query else ():
        name, equals, value = pair.partition("=")
        text = _decoded(equals + value)
        for bare, encoded in _BARE_OR_NOT.items():
            text = text.replace(bare, encoded)
        pairs.append((unquote(name), text))
    return _decoded(path), sorted(pairs, key=lambda pair: pair[0])


def _decoded(text: str) -> str:
    """A part of a target with triplets in capitals, unreserved characters bare."""

    def plain(match: re.Match[str]) -> str:
        char = unquote(match[0], errors="replace")
        return char if _UNRESERVED.fullmatch(char) else match[0].upper()

    return _TRIPLET.sub(plain, text)


def _header_fits(name: str, wanted: Any, value: str | None) -> bool:
    if isinstance(wanted, dict):
        return bool(value != wanted["not"])
    if value and name == "Content-Type" and value.startswith("multipart/"):
        value = value.partition(";")[0]
    return value in _listed(wanted)


def _body(wanted: Any, received: Received) -> Iterator[str]:
    kind, value = _kind(wanted)
    body = received.body
    match kind:
        case "none":
            if body:
                yield f"sent the body {body!r} for none"
        case "form":
            pairs = parse_qsl(body.decode(), True, True)
            yield from _form(value, pairs)
        case "multipart":
            yield from _multipart(value, parts(received))
        case _:
            if not _content_fits(kind, value, body):
                yield f"sent the body {body!r}, not {kind} {value!r}"


def _kind(wanted: Any) -> tuple[str, Any]:
    if isinstance(wanted, dict) and len(wanted) == 1 and _KINDS & wanted.keys():
        return next(iter(wanted.items()))
    return "json", wanted


def _content_fits(kind: str, wanted: Any, content: bytes) -> bool:
    match kind:
        case "json":
            try:
                return canonical(json.loads(content)) == canonical(wanted)
            except ValueError:
                return False
        case "base64":
            return content == base64.b64decode(wanted)
        case _:
            return content == str(wanted).encode()


def _form(wanted: list[list[Any]], pairs: list[tuple[str, str]]) -> Iterator[str]:
    wanted = sorted(wanted, key=lambda pair: str(pair[0]))
    pairs = sorted(pairs, key=lambda pair: pair[0])
    if [name for name, _ in wanted] != [name for name, _ in pairs]:
        yield f"sent the form {pairs}, not {wanted}"
        return
    for (name, expected), (_, text) in zip(wanted, pairs, strict=True):
        kind, value = _kind(expected) if isinstance(expected, dict) else ("", expected)
        if not _content_fits(kind, value, text.encode()):
            yield f"the field {name} is {text!r}, not {expected!r}"


Part = tuple[str, str | None, str, bytes]
"""Name, file name, media type and content of a part."""


def parts(received: Received) -> list[Part]:
    """The parts of a multipart body."""
    kind = received.header("Content-Type") or ""
    message = BytesParser(policy=HTTP).parsebytes(
        b"Content-Type: " + kind.encode() + b"\r\n\r\n" + received.body
    )
    return [
        (
            str(part.get_param("name", header="content-disposition")),
            part.get_filename(),
            part.get_content_type() if "content-type" in part else "",
            cast("bytes", part.get_payload(decode=True) or b""),
        )
        for part in message.iter_parts()
    ]


def _multipart(wanted: list[dict[str, Any]], parts: list[Part]) -> Iterator[str]:
    wanted = sorted(wanted, key=lambda part: str(part["name"]))
    parts = sorted(parts, key=lambda part: part[0])
    if [part["name"] for part in wanted] != [part[0] for part in parts]:
        yield f"sent the parts {parts}, not {wanted}"
        return
    for expected, (name, filename, media_type, content) in zip(
        wanted, parts, strict=True
    ):
        if expected.get("filename", filename) != filename:
            yield f"the part {name} has the file name {filename!r}"
        if expected.get("media_type", media_type) != media_type:
            yield f"the part {name} has the media type {media_type!r}"
        kind = next(iter(_KINDS & expected.keys()))
        if not _content_fits(kind, expected[kind], content):
            yield f"the part {name} is {content!r}, not {expected[kind]!r}"

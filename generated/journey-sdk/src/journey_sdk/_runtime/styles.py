"""Parameters as text: every style, exploded and not (OpenAPI 3.2, Style Examples)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from urllib.parse import quote

from .narrow import as_array
from .parameters import JsonText, Style, Styled, styled
from .values import is_absent, json_text, members, shape, text_of

Encode = Callable[[str], str]

_DELIMITERS: dict[Style, str] = {
    "form": ",",
    "cookie": ",",
    "simple": ",",
    "spaceDelimited": " ",
    "pipeDelimited": "|",
    "tabDelimited": "\t",
}

# What allowReserved leaves alone: RFC 3986's reserved characters but for those that
# would end or split the part that they stand in.
_PATH_RESERVED = ":@!$&'()*+,;="
_QUERY_RESERVED = ":/?@!$'()*,;="
_TRIPLET = re.compile(r"(%[0-9A-Fa-f]{2})")


def percent_encode(text: str) -> str:
    """Encode all but the unreserved characters (RFC 3986 section 2.3)."""
    return quote(text, safe="")


def _reserved_encoder(safe: str) -> Encode:
    """Encode, leaving `safe` and what is percent-encoded already (RFC 6570, 3.2.3)."""

    def encode(text: str) -> str:
        parts = _TRIPLET.split(text)
        return "".join(
            part if index % 2 else quote(part, safe=safe)
            for index, part in enumerate(parts)
        )

    return encode


_encode_path_reserved = _reserved_encoder(_PATH_RESERVED)
_encode_query_reserved = _reserved_encoder(_QUERY_RESERVED)


def _verbatim(text: str) -> str:
    return text


def path_text(name: str, value: object) -> str:
    """Expand one path parameter, percent-encoded.

    Raises:
        ValueError: The value is absent, has no text or does not go with its style.
    """
    if isinstance(value, JsonText):
        return percent_encode(json_text(value.value))
    param = styled(value, "simple")
    if is_absent(param.value):
        raise ValueError(f"the path parameter {name} needs a value")
    encode = _encode_path_reserved if param.allow_reserved else percent_encode
    if param.style == "matrix":
        return _matrix(percent_encode(name), param, encode)
    if param.style == "label":
        return "." + _joined(param, encode, "." if param.explode else ",")
    return _joined(param, encode, _safe_delimiter(param, encode))


def query_pairs(name: str, value: object) -> Iterator[str]:
    """Yield the `name=value` pairs of one query parameter, percent-encoded.

    Raises:
        ValueError: The value has no text or does not go with its style.
    """
    if isinstance(value, JsonText):
        if not is_absent(value.value):
            yield f"{percent_encode(name)}={percent_encode(json_text(value.value))}"
        return
    param = styled(value, "form")
    if is_absent(param.value):
        return
    encode = _encode_query_reserved if param.allow_reserved else percent_encode
    for key, text in named_texts(name, param, encode):
        yield f"{percent_encode(key)}={text}"


def named_texts(name: str, param: Styled, encode: Encode) -> Iterator[tuple[str, str]]:
    """Yield the names (as they are) and texts (encoded) of a form-like parameter.

    Raises:
        ValueError: The value has no text or does not go with its style.
    """
    if param.style == "deepObject":
        for key, text in _deep(name, param.value):
            yield key, encode(text)
        return
    value = shape(param.value)
    if isinstance(value, str):
        yield name, encode(value)
    elif param.explode:
        for item in value:
            key, text = (name, item) if isinstance(item, str) else item
            yield key, encode(text)
    elif value:
        yield name, _joined(param, encode, _safe_delimiter(param, encode))


def header_text(value: object) -> str | None:
    """Write one header parameter; None where nothing is sent.

    Headers are not percent-encoded.

    Raises:
        ValueError: The value has no text.
    """
    if isinstance(value, JsonText):
        return None if is_absent(value.value) else json_text(value.value)
    param = styled(value, "simple")
    if is_absent(param.value):
        return None
    return _joined(param, _verbatim, _delimiter(param))


def cookie_pairs(name: str, value: object) -> Iterator[str]:
    """Yield what one cookie parameter adds to the `Cookie` header.

    The style `form` percent-encodes and joins exploded members with `&`, as the
    tables have it; the style `cookie` does neither (OpenAPI 3.2).

    Raises:
        ValueError: The value has no text, or would not stay one cookie.
    """
    if isinstance(value, JsonText):
        if not is_absent(value.value):
            yield f"{name}={percent_encode(json_text(value.value))}"
        return
    param = styled(value, "form")
    if is_absent(param.value):
        return
    if param.style == "cookie":
        for key, text in named_texts(name, param, _verbatim):
            if set(key + text) & set(';" ') or "=" in key:
                raise ValueError(f"the cookie {name} holds a separator of cookies")
            yield f"{key}={text}"
        return
    pairs = [f"{key}={text}" for key, text in named_texts(name, param, percent_encode)]
    if pairs:
        yield "&".join(pairs)


def _delimiter(param: Styled) -> str:
    return _DELIMITERS.get(param.style or "simple", ",")


def _safe_delimiter(param: Styled, encode: Encode) -> str:
    # The comma is a delimiter of URLs as it is; the others may not stand there.
    delimiter = _delimiter(param)
    return "," if delimiter == "," else encode(delimiter)


def _joined(param: Styled, encode: Encode, delimiter: str) -> str:
    """Join the members of a value; the delimiter is written as it is."""
    value = shape(param.value)
    if isinstance(value, str):
        return encode(value)
    parts: list[str] = []
    for item in value:
        if isinstance(item, str):
            parts.append(encode(item))
        elif param.explode:
            parts.append(f"{encode(item[0])}={encode(item[1])}")
        else:
            parts += (encode(item[0]), encode(item[1]))
    return delimiter.join(parts)


def _matrix(name: str, param: Styled, encode: Encode) -> str:
    value = shape(param.value)
    if not param.explode or isinstance(value, str):
        text = _joined(param, encode, ",")
        return f";{name}={text}" if text else f";{name}"
    pairs = [
        (
            (name, encode(item))
            if isinstance(item, str)
            else (encode(item[0]), encode(item[1]))
        )
        for item in value
    ]
    return "".join(f";{key}={text}" if text else f";{key}" for key, text in pairs)


def _deep(name: str, value: object) -> Iterator[tuple[str, str]]:
    fields = members(value)
    if fields is not None:
        for key, item in fields.items():
            yield from _deep(f"{name}[{key}]", item)
        return
    array = as_array(value)
    if array is not None:
        for item in array:
            yield from _deep(name, item)
    elif not is_absent(value):
        yield name, text_of(value)

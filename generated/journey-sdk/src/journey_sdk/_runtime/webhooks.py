"""Requests that the API makes: whether they are genuine, and what they say."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import importlib
import time
from collections.abc import Callable, Mapping
from typing import (
    TYPE_CHECKING,
    Any,
    Generic,
    Literal,
    Protocol,
    TypeAlias,
    TypeVar,
    cast,
)

from .codec import reader_for

if TYPE_CHECKING:
    from typing_extensions import TypeForm

T = TypeVar("T")

TOLERANCE = 300.0
"""Seconds that a message may be old, or ahead of this machine's clock."""

_SECRET = "whsec_"
_PUBLIC_KEY = "whpk_"
_HMAC = "v1"
_ED25519 = "v1a"

_Check: TypeAlias = Callable[[bytes, bytes], bool]
"""Whether what was signed (first) has this signature (second)."""


class WebhookSignatureError(Exception):
    """A request cannot be shown to be genuine; the message says what is wrong.

    It names no key and no signature.
    """


class Verifier(Protocol):
    """Checks that a request comes from who has the key."""

    def verify(self, body: bytes, headers: Mapping[str, str]) -> None:
        """Check a request.

        Args:
            body: The body, byte for byte as it came.
            headers: The header fields; their names may be spelt in any case.

        Raises:
            WebhookSignatureError: It is not genuine, or too old.
        """


class StandardWebhooks:
    """Signatures as the Standard Webhooks specification has them.

    Several keys may be given, as when one takes the place of another: a signature by
    any of them will do.
    """

    def __init__(
        self,
        *keys: str,
        tolerance: float = TOLERANCE,
        clock: Callable[[], float] = time.time,
    ) -> None:
        """Take the keys.

        Args:
            keys: Secrets (`whsec_` and base64; the prefix may be missing) or public
                ed25519 keys (`whpk_` and base64).
            tolerance: Seconds that a message may be old, or ahead of the clock.
            clock: What tells the time, in seconds since 1970.

        Raises:
            ValueError: There is no key, or one is no key.
            ImportError: A key is of ed25519, and cryptography is not installed.
        """
        if not keys:
            raise ValueError("give at least one key")
        self._checks = tuple(_standard_check(key) for key in keys)
        self._tolerance = tolerance
        self._clock = clock

    def verify(self, body: bytes, headers: Mapping[str, str]) -> None:
        """Check a request by `webhook-id`, `webhook-timestamp`, `webhook-signature`.

        Raises:
            WebhookSignatureError: It is not genuine, or too old.
        """
        id_ = _header(headers, "webhook-id")
        sent = _header(headers, "webhook-timestamp")
        given = _header(headers, "webhook-signature")
        if any(part.isdigit() for part in id_.split(".")[1:]):
            # It could be an id with the time and the beginning of a body that were
            # signed: the three are joined by full stops (Standard Webhooks 1.0.0,
            # Signature scheme).
            raise WebhookSignatureError("the header webhook-id holds a time")
        _check_time("webhook-timestamp", sent, self._tolerance, self._clock())
        signed = b".".join((_bytes(id_), _bytes(sent), body))
        signatures = [entry.partition(",") for entry in given.split()]
        for version, check in self._checks:
            for own, _, text in signatures:
                signature = _decoded(text, "base64") if own == version else None
                if signature is not None and check(signed, signature):
                    return
        raise _unfit("webhook-signature")


class HmacSignature:
    """An HMAC of the body in a header, in one of its usual forms (RFC 2104)."""

    def __init__(
        self,
        secret: str | bytes,
        header: str,
        *,
        algorithm: Literal["sha256", "sha1", "sha512"] = "sha256",
        encoding: Literal["hex", "base64"] = "hex",
        prefix: str = "",
    ) -> None:
        """Take the secret.

        Args:
            secret: The secret; text stands for its UTF-8.
            header: The name of the header field with the signature.
            algorithm: The hash function.
            encoding: How the signature is written.
            prefix: What stands before the signature, such as `sha256=`.

        Raises:
            ValueError: The secret is empty.
        """
        self._check = _hmac_check(_key_bytes(secret), algorithm)
        self._header = header
        self._encoding: Literal["hex", "base64"] = encoding
        self._prefix = prefix

    def verify(self, body: bytes, headers: Mapping[str, str]) -> None:
        """Check a request; an HMAC alone does not tell when it was sent.

        Raises:
            WebhookSignatureError: It is not genuine.
        """
        text = _header(headers, self._header)
        if not text.startswith(self._prefix):
            raise WebhookSignatureError(
                f"the header {self._header} does not begin with {self._prefix!r}"
            )
        signature = _decoded(text.removeprefix(self._prefix), self._encoding)
        if signature is None or not self._check(body, signature):
            raise _unfit(self._header)


class Ed25519Signature:
    """An ed25519 signature of the body in a header (RFC 8032).

    Where a header with the time is named, its text was signed before the body.
    """

    def __init__(
        self,
        public_key: str | bytes,
        header: str,
        *,
        encoding: Literal["hex", "base64"] = "hex",
        timestamp_header: str = "",
        tolerance: float = TOLERANCE,
        clock: Callable[[], float] = time.time,
    ) -> None:
        """Take the public key.

        Args:
            public_key: The 32 bytes of the key, or a text of them in `encoding`.
            header: The name of the header field with the signature.
            encoding: How the signature, and a key that is text, are written.
            timestamp_header: The name of the header field with the time, in seconds
                since 1970, if there is one.
            tolerance: Seconds that a message may be old, or ahead of the clock.
            clock: What tells the time, in seconds since 1970.

        Raises:
            ValueError: The key is no key.
            ImportError: The package cryptography is not installed.
        """
        text = public_key if isinstance(public_key, str) else ""
        self._check = _ed25519_check(
            _decoded(text, encoding) if text else _key_bytes(public_key)
        )
        self._header = header
        self._encoding: Literal["hex", "base64"] = encoding
        self._timestamp_header = timestamp_header
        self._tolerance = tolerance
        self._clock = clock

    def verify(self, body: bytes, headers: Mapping[str, str]) -> None:
        """Check a request.

        Raises:
            WebhookSignatureError: It is not genuine, or too old.
        """
        signature = _decoded(_header(headers, self._header), self._encoding)
        sent = ""
        if self._timestamp_header:
            sent = _header(headers, self._timestamp_header)
            _check_time(self._timestamp_header, sent, self._tolerance, self._clock())
        if signature is None or not self._check(_bytes(sent) + body, signature):
            raise _unfit(self._header)


class Webhook(Generic[T]):
    """A request that the API makes, with the type of its body."""

    def __init__(self, type_form: TypeForm[T]) -> None:
        self._type = cast("object", type_form)

    def parse(
        self, body: bytes, headers: Mapping[str, str], *, verify: Verifier | None
    ) -> T:
        """Check a request and read its body.

        What does not match the type stays as it came, as in responses.

        Args:
            body: The body, byte for byte as it came.
            headers: The header fields; their names may be spelt in any case.
            verify: What checks that the request is genuine; None takes it on trust,
                for requests that something else has checked.

        Raises:
            WebhookSignatureError: It is not genuine, or too old.
            ValueError: The body is no JSON.
        """
        if verify is not None:
            verify.verify(body, headers)
        return cast("T", reader_for(self._type).read(body))

    def __repr__(self) -> str:
        return f"Webhook({getattr(self._type, '__name__', self._type)})"


def _standard_check(key: str) -> tuple[str, _Check]:
    """The version of the signatures that a key is for, and their check."""
    if key.startswith(_PUBLIC_KEY):
        public = _decoded(key.removeprefix(_PUBLIC_KEY), "base64")
        return _ED25519, _ed25519_check(public)
    secret = _decoded(key.removeprefix(_SECRET), "base64")
    if not secret:
        raise ValueError("a secret is base64, with `whsec_` before it")
    return _HMAC, _hmac_check(secret, "sha256")


def _hmac_check(secret: bytes, algorithm: str) -> _Check:
    def check(signed: bytes, signature: bytes) -> bool:
        digest = hmac.new(secret, signed, getattr(hashlib, algorithm)).digest()
        return hmac.compare_digest(digest, signature)

    return check


def _ed25519_check(public_key: bytes | None) -> _Check:
    # Imported by name: an optional package, which a type checker may not find.
    try:
        ed25519: Any = importlib.import_module(
            "cryptography.hazmat.primitives.asymmetric.ed25519"
        )
        exceptions: Any = importlib.import_module("cryptography.exceptions")
    except ImportError:
        raise ImportError(
            "ed25519 signatures need the package cryptography: install this package"
            " with its extra ed25519, or pip install cryptography"
        ) from None
    if public_key is None or len(public_key) != 32:
        raise ValueError("an ed25519 public key has 32 bytes")
    key = ed25519.Ed25519PublicKey.from_public_bytes(public_key)

    def check(signed: bytes, signature: bytes) -> bool:
        try:
            key.verify(signature, signed)
        except exceptions.InvalidSignature:
            return False
        return True

    return check


def _key_bytes(key: str | bytes) -> bytes:
    found = key.encode() if isinstance(key, str) else key
    if not found:
        raise ValueError("the key is empty")
    return found


def _decoded(text: str, encoding: Literal["hex", "base64"]) -> bytes | None:
    """The bytes that a text stands for, or None."""
    try:
        if encoding == "hex":
            return binascii.unhexlify(text)
        return base64.b64decode(text, validate=True)
    except ValueError:
        return None


def _bytes(text: str) -> bytes:
    """A header's text as it was signed; no two texts come to the same."""
    return text.encode("utf-8", "surrogatepass")


def _header(headers: Mapping[str, str], name: str) -> str:
    wanted = name.lower()
    for key, value in headers.items():
        if key.lower() == wanted:
            return value
    raise WebhookSignatureError(f"the header {name} is missing")


def _check_time(name: str, text: str, tolerance: float, now: float) -> None:
    if not (text.isascii() and text.isdigit() and len(text) <= 12):
        raise WebhookSignatureError(f"the header {name} is no number of seconds")
    age = now - int(text)
    if age > tolerance:
        raise WebhookSignatureError(
            f"the message is older than {tolerance:g} seconds, by the header {name}"
        )
    if age < -tolerance:
        raise WebhookSignatureError(
            f"the message is more than {tolerance:g} seconds ahead of this machine's"
            f" clock, by the header {name}"
        )


def _unfit(header: str) -> WebhookSignatureError:
    return WebhookSignatureError(
        f"no signature in the header {header} fits the body and the key: the body was"
        " changed on its way (pass the bytes as they came), or the key is another"
    )

"""Requests that an API makes: only the genuine and the fresh are read."""

import base64
import hashlib
import hmac
import importlib
import sys
from collections.abc import Mapping
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sdkwright.targets.python.runtime.model import Model
from sdkwright.targets.python.runtime.webhooks import (
    Ed25519Signature,
    HmacSignature,
    StandardWebhooks,
    Verifier,
    Webhook,
    WebhookSignatureError,
)

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
SENT = 1614265330
BODY = b'{"test": 2432232314}'
HEADERS = {
    "Webhook-Id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
    "Webhook-Timestamp": str(SENT),
    "Webhook-Signature": SIGNATURE,
}
"""The example that libraries for Standard Webhooks are tested with."""

PRIVATE = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
PUBLIC = PRIVATE.public_key().public_bytes_raw()
PUBLIC_TEXT = f"whpk_{base64.b64encode(PUBLIC).decode()}"


class Test(Model):
    """The body of the example."""

    __test__ = False

    test: int


def standard(*keys: str, at: float = SENT) -> StandardWebhooks:
    return StandardWebhooks(*keys, clock=lambda: at)


def refusal(
    verifier: Verifier, body: bytes = BODY, headers: Mapping[str, str] = HEADERS
) -> str:
    with pytest.raises(WebhookSignatureError) as caught:
        verifier.verify(body, headers)
    return str(caught.value)


def test_a_genuine_message_is_read() -> None:
    message = Webhook(Test).parse(BODY, HEADERS, verify=standard(SECRET))
    assert message == Test(test=2432232314)


def test_a_message_on_trust_is_read_as_responses_are() -> None:
    odd = Webhook(Test).parse(b'{"test": "two", "more": 1}', {}, verify=None)
    assert odd.to_dict() == {"test": "two", "more": 1}


def test_types_that_are_no_classes() -> None:
    assert Webhook(list[Test]).parse(b'[{"test": 1}]', {}, verify=None) == [
        Test(test=1)
    ]


def test_a_body_that_is_no_json() -> None:
    with pytest.raises(ValueError, match="JSON"):
        Webhook(Test).parse(b"<html>", {}, verify=None)


def test_a_secret_without_its_prefix() -> None:
    standard(SECRET.removeprefix("whsec_")).verify(BODY, HEADERS)
    assert "fits" in refusal(standard(SECRET.removeprefix("whsec_")), b"{}")


@pytest.mark.parametrize("header", HEADERS)
def test_a_missing_header(header: str) -> None:
    rest = {name: value for name, value in HEADERS.items() if name != header}
    told = refusal(standard(SECRET), headers=rest)
    assert told == f"the header {header.lower()} is missing"


@pytest.mark.parametrize(
    "change",
    [
        {"Webhook-Id": "msg_another"},
        {"Webhook-Id": "msg_\udc80"},
        {"Webhook-Timestamp": str(SENT + 1)},
        {"Webhook-Signature": ""},
        {"Webhook-Signature": "v1"},
        {"Webhook-Signature": "v1,%%%"},
        {"Webhook-Signature": "v1,é"},
        {"Webhook-Signature": SIGNATURE.replace("v1,", "v2,")},
        {"Webhook-Signature": SIGNATURE.replace("v1,", "v1a,")},
    ],
)
def test_headers_that_were_tampered_with(change: dict[str, str]) -> None:
    assert "fits" in refusal(standard(SECRET), headers=HEADERS | change)


def test_a_body_that_was_tampered_with() -> None:
    assert "fits" in refusal(standard(SECRET), BODY + b" ")


def test_another_secret_is_refused_and_nothing_leaks() -> None:
    other = "whsec_" + base64.b64encode(b"another secret").decode()
    verifier = standard(other)
    told = refusal(verifier)
    for text in (told, repr(verifier)):
        assert other not in text
        assert SECRET not in text
        assert "another secret" not in text
        assert SIGNATURE.removeprefix("v1,") not in text


@pytest.mark.parametrize("at", [SENT - 300, SENT + 300])
def test_five_minutes_are_tolerated(at: float) -> None:
    assert Webhook(Test).parse(BODY, HEADERS, verify=standard(SECRET, at=at)).test


@pytest.mark.parametrize(
    ("at", "told"), [(SENT + 301, "older than 300"), (SENT - 301, "ahead of")]
)
def test_more_are_not(at: float, told: str) -> None:
    assert told in refusal(standard(SECRET, at=at))


@pytest.mark.parametrize(
    "sent", ["", "now", "-1", "1e9", "²", "1614265330.0", "9" * 99]
)
def test_a_time_that_is_none(sent: str) -> None:
    headers = HEADERS | {"Webhook-Timestamp": sent}
    assert "no number of seconds" in refusal(standard(SECRET), headers=headers)


def test_one_signature_of_several_and_one_key_of_several() -> None:
    headers = HEADERS | {"Webhook-Signature": f"v1,AAAA v1a,AAAA {SIGNATURE}"}
    keys = "whsec_b2xk", SECRET
    assert Webhook(Test).parse(BODY, headers, verify=standard(*keys)).test


def ed25519_headers() -> dict[str, str]:
    """The example, signed with a private key."""
    signed = f"{HEADERS['Webhook-Id']}.{SENT}.".encode() + BODY
    text = base64.b64encode(PRIVATE.sign(signed)).decode()
    return HEADERS | {"Webhook-Signature": f"v1,AAAA v1a,{text}"}


def test_standard_webhooks_with_a_public_key() -> None:
    verifier = standard(PUBLIC_TEXT)
    assert Webhook(Test).parse(BODY, ed25519_headers(), verify=verifier).test
    assert "fits" in refusal(verifier, b"{}", ed25519_headers())
    assert "fits" in refusal(verifier)


def test_the_ed25519_example_that_libraries_are_tested_with() -> None:
    verifier = standard("whpk_ZlN4eg7dSSqi0moX9hQUk3orrOouK3QVQSlJa248c/g=")
    signature = (
        "v1a,tQ9V2XOqn7jL/DQenEFpqIugdBVtiMmER5mhSkXBNwM0mkATuDe6KYYUuxqtaiHeYGb7KaaBRd"
        "M5WqyeFiL8Ag=="
    )
    headers = HEADERS | {"Webhook-Signature": signature}
    assert Webhook(Test).parse(BODY, headers, verify=verifier).test
    assert "fits" in refusal(verifier, b"{}", headers)


def signed_with_secret(id_: str, sent: int, body: bytes) -> str:
    """The signature of a message, by the secret of the example."""
    secret = base64.b64decode(SECRET.removeprefix("whsec_"))
    signed = f"{id_}.{sent}.".encode() + body
    digest = hmac.new(secret, signed, hashlib.sha256).digest()
    return f"v1,{base64.b64encode(digest).decode()}"


def test_the_time_cannot_be_moved_into_the_body() -> None:
    later = SENT + 1000
    signature = signed_with_secret("msg_1", SENT, f"{later}.5".encode())
    moved = {
        "webhook-id": f"msg_1.{SENT}",
        "webhook-timestamp": f"{later}",
        "webhook-signature": signature,
    }
    assert "webhook-id" in refusal(standard(SECRET, at=later), b"5", moved)


def test_full_stops_in_an_id_are_fine_otherwise() -> None:
    signature = signed_with_secret("pet.new.a1", SENT, BODY)
    headers = HEADERS | {"Webhook-Id": "pet.new.a1", "Webhook-Signature": signature}
    assert Webhook(Test).parse(BODY, headers, verify=standard(SECRET)).test


@pytest.mark.parametrize("keys", [(), ("",), ("whsec_",), ("whsec_%",), ("whpk_AAAA",)])
def test_keys_that_are_none(keys: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match=r"key|secret"):
        StandardWebhooks(*keys)


def test_the_hmac_of_a_well_known_service() -> None:
    verifier = HmacSignature(
        "It's a Secret to Everybody", "X-Hub-Signature-256", prefix="sha256="
    )
    digest = "757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17"
    headers = {"x-hub-signature-256": f"sha256={digest}"}
    verifier.verify(b"Hello, World!", headers)
    assert "fits" in refusal(verifier, b"Hello, World?", headers)
    bare = {"x-hub-signature-256": digest}
    assert "does not begin" in refusal(verifier, b"Hello, World!", bare)
    spaced = {"x-hub-signature-256": f"sha256= {digest}"}
    assert "fits" in refusal(verifier, b"Hello, World!", spaced)


@pytest.mark.parametrize("algorithm", ["sha1", "sha256", "sha512"])
@pytest.mark.parametrize("encoding", ["hex", "base64"])
def test_forms_of_hmac(algorithm: Any, encoding: Any) -> None:
    digest = hmac.new(b"key", BODY, getattr(hashlib, algorithm)).digest()
    text = digest.hex() if encoding == "hex" else base64.b64encode(digest).decode()
    verifier = HmacSignature(
        b"key", "Signature", algorithm=algorithm, encoding=encoding
    )
    assert Webhook(Test).parse(BODY, {"signature": text}, verify=verifier).test
    assert "fits" in refusal(verifier, b"{}", {"signature": text})
    assert "fits" in refusal(verifier, BODY, {"signature": text[:-4]})


def test_an_empty_secret_is_none() -> None:
    with pytest.raises(ValueError, match="empty"):
        HmacSignature("", "Signature")


def test_an_ed25519_vector() -> None:
    # RFC 8032, section 7.1, test 3.
    key = "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025"
    signature = (
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
        "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
    )
    for given in (key, bytes.fromhex(key)):
        verifier = Ed25519Signature(given, "Signature")
        verifier.verify(b"\xaf\x82", {"signature": signature})
        assert "fits" in refusal(verifier, b"\xaf\x83", {"signature": signature})
        assert "fits" in refusal(verifier, b"\xaf\x82", {"signature": "none"})


def test_ed25519_with_the_time_before_the_body() -> None:
    signature = PRIVATE.sign(str(SENT).encode() + BODY).hex()
    headers = {"X-Signature": signature, "X-Time": str(SENT)}

    def verifier(at: float) -> Ed25519Signature:
        return Ed25519Signature(
            PUBLIC, "X-Signature", timestamp_header="X-Time", clock=lambda: at
        )

    assert Webhook(Test).parse(BODY, headers, verify=verifier(SENT)).test
    assert "older" in refusal(verifier(SENT + 301), BODY, headers)
    later = headers | {"X-Time": str(SENT + 1)}
    assert "fits" in refusal(verifier(SENT), BODY, later)


@pytest.mark.parametrize("key", ["", "00", "zz", b"short"])
def test_public_keys_that_are_none(key: str | bytes) -> None:
    with pytest.raises(ValueError, match="key"):
        Ed25519Signature(key, "Signature")


def test_ed25519_names_the_package_that_it_needs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    module = "cryptography.hazmat.primitives.asymmetric.ed25519"
    assert importlib.import_module(module)
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(ImportError, match="pip install cryptography"):
        StandardWebhooks(PUBLIC_TEXT)

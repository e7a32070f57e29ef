"""Webhooks and callbacks: constants that check a request and read its body."""

import base64
import hashlib
import hmac
import time
from datetime import UTC, datetime
from types import ModuleType

import pytest

SECRET = b"a secret of the tests"
KEY = f"whsec_{base64.b64encode(SECRET).decode()}"


def signed(body: bytes) -> dict[str, str]:
    """The headers of a message that is sent now."""
    sent = str(int(time.time()))
    digest = hmac.new(SECRET, f"msg_1.{sent}.".encode() + body, hashlib.sha256).digest()
    return {
        "webhook-id": "msg_1",
        "webhook-timestamp": sent,
        "webhook-signature": f"v1,{base64.b64encode(digest).decode()}",
    }


def test_a_webhook(sdk: ModuleType) -> None:
    body = b'{"id": 7, "name": null, "age": 3}'
    verifier = sdk.webhooks.StandardWebhooks(KEY)
    pet = sdk.webhooks.NEW_PET.parse(body, signed(body), verify=verifier)
    assert type(pet) is sdk.models.Pet
    assert (pet.id, pet.name) == (7, None)
    assert pet.to_dict() == {"id": 7, "name": None, "age": 3}


def test_one_that_was_tampered_with(sdk: ModuleType) -> None:
    verifier = sdk.webhooks.StandardWebhooks(KEY)
    headers = signed(b'{"id": 7}')
    with pytest.raises(sdk.webhooks.WebhookSignatureError):
        sdk.webhooks.NEW_PET.parse(b'{"id": 8}', headers, verify=verifier)


def test_a_body_that_has_no_name_in_the_description(sdk: ModuleType) -> None:
    body = b'{"id": 7, "at": "2030-01-02T03:04:05Z"}'
    gone = sdk.webhooks.PET_GONE.parse(body, {}, verify=None)
    assert type(gone) is sdk.models.PetGoneRequest
    assert gone.at == datetime(2030, 1, 2, 3, 4, 5, tzinfo=UTC)


def test_bodies_that_are_no_objects(sdk: ModuleType) -> None:
    body = b'[{"id": 7}, {"email": "a@example.com"}]'
    pet, owner = sdk.webhooks.CHANGES.parse(body, {}, verify=None)
    assert type(pet) is sdk.models.Pet
    assert type(owner) is sdk.models.Owner
    assert sdk.webhooks.CHANGES_PUT.parse(b"null", {}, verify=None) is None


def test_callbacks(sdk: ModuleType) -> None:
    event = sdk.webhooks.EVENT.parse(b'{"subject": "pets"}', {}, verify=None)
    assert event.subject == "pets"
    pet = sdk.webhooks.SUBSCRIBE_NEW_PET.parse(b'{"id": 7}', {}, verify=None)
    assert pet == sdk.models.Pet(id=7)


def test_what_is_no_json_has_no_constant(sdk: ModuleType) -> None:
    assert not hasattr(sdk.webhooks, "PHOTO")

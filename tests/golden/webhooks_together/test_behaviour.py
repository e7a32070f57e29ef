"""Webhooks that one address gets: their bodies tell themselves apart."""

from types import ModuleType
from typing import Any

import pytest


def read(sdk: ModuleType, body: bytes) -> Any:
    """What any webhook says."""
    return sdk.webhooks.ANY.parse(body, {}, verify=None)


def test_each_is_read_as_its_own(sdk: ModuleType) -> None:
    made = read(sdk, b'{"type": "thing.made", "id": "7", "count": 2}')
    assert type(made) is sdk.models.Made
    assert (made.id, made.count) == ("7", 2)
    lost = read(sdk, b'{"type": "thing.lost", "where": "here"}')
    assert type(lost) is sdk.models.LostRequest
    assert lost.where == "here"


def test_one_that_breaks_its_schema_is_still_its_own(sdk: ModuleType) -> None:
    made = read(sdk, b'{"type": "thing.made", "count": "two"}')
    assert type(made) is sdk.models.Made
    assert made.to_dict() == {"type": "thing.made", "count": "two"}


@pytest.mark.parametrize("body", [b'{"type": "thing.new", "a": 1}', b'{"a": 1}'])
def test_one_that_is_new_keeps_its_data(sdk: ModuleType, body: bytes) -> None:
    found = read(sdk, body)
    assert not isinstance(found, sdk.models.Made | sdk.models.LostRequest)
    assert found.to_dict()["a"] == 1


def test_none_is_read_that_is_not_genuine(sdk: ModuleType) -> None:
    verifier = sdk.webhooks.HmacSignature("secret", "X-Signature")
    with pytest.raises(sdk.webhooks.WebhookSignatureError):
        sdk.webhooks.ANY.parse(b"{}", {"X-Signature": "00"}, verify=verifier)

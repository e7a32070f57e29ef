"""The requests that the Webhooks API makes: webhooks and callbacks."""

from __future__ import annotations

from . import models
from ._runtime.webhooks import (
    Ed25519Signature as Ed25519Signature,
    HmacSignature as HmacSignature,
    StandardWebhooks as StandardWebhooks,
    Verifier as Verifier,
    Webhook as Webhook,
    WebhookSignatureError as WebhookSignatureError,
)

NEW_PET: Webhook[models.Pet] = Webhook(models.Pet)
"""A pet has come.

The webhook `newPet`.
"""

PET_GONE: Webhook[models.PetGoneRequest] = Webhook(models.PetGoneRequest)
"""The webhook `pet.gone`."""

CHANGES: Webhook[list[models.Pet | models.Owner]] = Webhook(
    list[models.Pet | models.Owner]
)
"""Pets and owners, as they come.

The webhook `changes`.
"""

CHANGES_PUT: Webhook[str | None] = Webhook(str | None)
"""The webhook `changes`."""

EVENT: Webhook[models.SubscribeEventRequest] = Webhook(models.SubscribeEventRequest)
"""The callback `event` of `subscribe`."""

SUBSCRIBE_NEW_PET: Webhook[models.Pet] = Webhook(models.Pet)
"""The callback `newPet` of `subscribe`."""

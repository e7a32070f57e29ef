"""The requests that the Events API makes: webhooks and callbacks."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from . import models
from ._runtime.unions import Tagged
from ._runtime.webhooks import (
    Ed25519Signature as Ed25519Signature,
    HmacSignature as HmacSignature,
    StandardWebhooks as StandardWebhooks,
    Verifier as Verifier,
    Webhook as Webhook,
    WebhookSignatureError as WebhookSignatureError,
)

MADE: Webhook[models.Made] = Webhook(models.Made)
"""A thing was made.

The webhook `made`.
"""

LOST: Webhook[models.LostRequest] = Webhook(models.LostRequest)
"""The webhook `lost`."""

AnyWebhook: TypeAlias = Annotated[
    models.Made | models.LostRequest,
    Tagged("type", {"thing.made": "Made", "thing.lost": "LostRequest"}),
]
"""The body of any webhook: its `type` tells which."""

ANY: Webhook[AnyWebhook] = Webhook(AnyWebhook)
"""Any webhook, where several come to one address.

One that this version does not know reads as a model with nothing but its data.
"""

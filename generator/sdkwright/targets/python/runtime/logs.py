"""What is written to the log; never a secret."""

from __future__ import annotations

import logging

from .calls import Call
from .messages import Response

_SHOWN_BYTES = 10_000


def log_response(log: logging.Logger, call: Call, response: Response) -> None:
    """Tell at level INFO what came of a call."""
    if log.isEnabledFor(logging.INFO):
        log.info(
            "%s %s: %d in %.0f ms",
            call.request.method,
            call.request.safe_url,
            response.status_code,
            call.elapsed * 1000,
        )
    if log.isEnabledFor(logging.DEBUG):
        log.debug("sent: %s", _fields(call))


def log_retry(log: logging.Logger, call: Call, why: str, delay: float) -> None:
    """Tell at level INFO that a call is made again."""
    log.info(
        "%s %s: %s; attempt %d follows in %.1f s",
        call.request.method,
        call.request.safe_url,
        why,
        call.attempts + 1,
        delay,
    )


def log_body(log: logging.Logger, call: Call, response: Response) -> None:
    """Tell at level DEBUG what was sent and what came, cut where it is long."""
    if log.isEnabledFor(logging.DEBUG):
        mask = call.request.secrets.mask
        sent = call.request.content or b""
        log.debug("body sent: %s", mask(_text(sent)))
        log.debug("body received: %s", mask(_text(response.content)))


def _fields(call: Call) -> str:
    secrets = call.request.secrets
    return ", ".join(
        f"{name}: {secrets.mask_header(name, value)}"
        for name, value in call.request.headers.pairs()
    )


def _text(content: bytes) -> str:
    # repr keeps line breaks and control characters out of the log.
    text = repr(content[:_SHOWN_BYTES].decode("utf-8", "replace"))
    return text if len(content) <= _SHOWN_BYTES else f"{text} and more"

"""Code samples out of Markdown, and what a reader of one would do with it."""

import base64
import hashlib
import hmac
import os
import re
import time
from pathlib import Path
from types import ModuleType
from typing import Any

_FENCE = re.compile(
    r"^```(?:python|\{\"language\":\"python\"\})\n(.*?)^```$", re.S | re.M
)
SECRET = "whsec_" + base64.b64encode(b"0" * 32).decode()


def samples(page: Path) -> list[str]:
    """The Python code of a page, a text a block."""
    return _FENCE.findall(page.read_text("utf-8"))


def run(code: str, namespace: dict[str, Any], testing: ModuleType) -> None:
    """Run a sample, its tests, and its receiver of webhooks.

    Where a sample asks a person for something, they have just signed in.
    """
    namespace["input"] = lambda _: f"https://x/?code=c&state={_state(namespace)}"
    exec(compile(code, "sample", "exec"), namespace)
    for name, made in list(namespace.items()):
        if name.startswith("test_"):
            with testing.FakeClient() as fake_client:
                made(fake_client)
    if "receive" in namespace:
        os.environ["WEBHOOK_SECRET"] = SECRET
        body = b'{"id": "1"}'
        namespace["receive"](body, signed(body))


def signed(body: bytes) -> dict[str, str]:
    """The headers of a genuine message (Standard Webhooks)."""
    now = str(int(time.time()))
    key = base64.b64decode(SECRET.removeprefix("whsec_"))
    digest = hmac.new(key, f"m.{now}.".encode() + body, hashlib.sha256).digest()
    return {
        "webhook-id": "m",
        "webhook-timestamp": now,
        "webhook-signature": f"v1,{base64.b64encode(digest).decode()}",
    }


def _state(namespace: dict[str, Any]) -> str:
    return str(namespace["sign_in"].state)

"""An API and its authorization server on loopback, in one."""

from __future__ import annotations

import json
import time
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from typing import Any
from urllib.parse import parse_qsl


@dataclass
class Authority:
    """An API and its authorization server; both at once, as tests see them."""

    port: int = 0
    lifetime: float = 3600
    slow: float = 0
    """Seconds that giving out a token takes."""
    failures: list[tuple[int, dict[str, str]]] = field(default_factory=list[Any])
    """What the token endpoint says first, before it gives tokens out."""
    granted: list[dict[str, str]] = field(default_factory=list[Any])
    """The forms that came to the token endpoint."""
    identities: list[str] = field(default_factory=list[str])
    valid: set[str] = field(default_factory=set[str])
    calls: int = 0
    lock: Lock = field(default_factory=Lock)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def token_url(self) -> str:
        return f"{self.url}/token"

    def revoke(self) -> None:
        self.valid.clear()

    def grant(self, form: dict[str, str], identity: str) -> tuple[int, dict[str, Any]]:
        time.sleep(self.slow)
        with self.lock:
            self.granted.append(form)
            self.identities.append(identity)
            if self.failures:
                return self.failures.pop(0)
            number = len(self.granted)
            token = f"token-{number}"
            self.valid.add(token)
            answer = {"access_token": token, "token_type": "Bearer"}
            refresh = {"refresh_token": f"refresh-{number}"}
            lifetime = {"expires_in": self.lifetime}
            kept = {} if form["grant_type"] == "client_credentials" else refresh
            return 200, {**answer, **lifetime, **kept}


@contextmanager
def authority() -> Generator[Authority]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_POST(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            form = dict(parse_qsl(self.rfile.read(length).decode()))
            if self.path == "/device":
                self.say(
                    200,
                    {
                        "device_code": "device-code",
                        "user_code": "ABCD",
                        "verification_uri": f"{here.url}/go",
                        "expires_in": 30,
                        "interval": 0.01,
                    },
                )
            else:
                self.say(*here.grant(form, self.headers.get("Authorization", "")))

        def do_GET(self) -> None:
            if self.path == "/.well-known/openid-configuration":
                self.say(200, {"token_endpoint": here.token_url})
                return
            token = self.headers.get("Authorization", "").removeprefix("Bearer ")
            with here.lock:
                here.calls += 1
                status = 200 if token in here.valid else 401
            self.say(status, {"token": token})

        def say(self, status: int, answer: dict[str, Any]) -> None:
            body = json.dumps(answer).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
            pass

    class Many(ThreadingHTTPServer):
        request_queue_size = 256
        daemon_threads = True

    here = Authority()
    with Many(("127.0.0.1", 0), Handler) as server:
        here.port = server.server_address[1]
        Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield here
        server.shutdown()

"""Files of hosts that may be asked for them, from a server on loopback."""

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest

from sdkwright.core.load import LoadOptions, load
from sdkwright.core.load.limits import Limits
from sdkwright.core.resolve import resolve
from sdkwright.diagnostics import Diagnostic, InputError

HEAD = "openapi: 3.1.0\ninfo: {title: t, version: '1'}\n"
HOST = "127.0.0.1"
LARGEST = 10_000
SECONDS = 0.5


class Handler(BaseHTTPRequestHandler):
    """Answers by the path; what it was asked for is kept by its server's class."""

    asked: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        self.asked.append(self.path)
        match self.path:
            case "/api.yaml":
                schemas = "components: {schemas: {A: {$ref: models/a.yaml}}}\n"
                self._answer((HEAD + schemas).encode())
            case "/models/a.yaml":
                self._answer(b"type: string\n")
            case "/moved":
                self.send_response(302)
                self.send_header("Location", "http://localhost:1/api.yaml")
                self.end_headers()
            case "/page":
                self._answer(b"<html>Sign in</html>")
            case "/large":
                self._answer(b"#" * (LARGEST + 1))
            case "/slow":
                self._drip()
            case "/silent":
                time.sleep(4 * SECONDS)
            case _:
                self.send_error(404)

    def log_message(self, *args: object) -> None:
        """Says nothing."""

    def _answer(self, content: bytes) -> None:
        self.send_response(200)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def _drip(self) -> None:
        """Enough now and then for no single read to take too long."""
        self.send_response(200)
        self.end_headers()
        for _ in range(40):
            try:
                self.wfile.write(b"#")
            except OSError:
                return
            time.sleep(SECONDS / 5)


@pytest.fixture
def server() -> Iterator[str]:
    """The base URL of the server."""
    Handler.asked.clear()
    with ThreadingHTTPServer((HOST, 0), Handler) as running:
        running.daemon_threads = True
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://{HOST}:{running.server_port}"
        running.shutdown()


def options(*hosts: str) -> LoadOptions:
    return LoadOptions(allow_remote=hosts, limits=Limits(file_bytes=LARGEST))


def hasty(*hosts: str) -> LoadOptions:
    limits = Limits(file_bytes=LARGEST, remote_seconds=SECONDS)
    return LoadOptions(allow_remote=hosts, limits=limits)


def refused(url: str, options: LoadOptions) -> Diagnostic:
    with pytest.raises(InputError) as caught:
        load(url, options)
    [diagnostic] = caught.value.diagnostics
    return diagnostic


def test_a_description_and_what_it_refers_to(server: str) -> None:
    document, found = resolve(load(f"{server}/api.yaml", options(HOST))[0])
    assert found == ()
    components = document.root["components"]
    assert components == {"schemas": {"A": {"type": "string"}}}
    assert document.locate("/components/schemas/A").file == f"{server}/models/a.yaml"


def test_no_host_is_asked_unless_it_is_allowed(server: str, tmp_path: Path) -> None:
    assert f"--allow-remote {HOST}" in refused(f"{server}/api.yaml", options()).message
    spec = tmp_path / "api.yaml"
    schemas = f"components: {{schemas: {{A: {{$ref: '{server}/models/a.yaml'}}}}}}\n"
    spec.write_text(HEAD + schemas)
    _, found = resolve(load(spec, options("example.com"))[0])
    assert [d.code for d in found] == ["ref-remote"]
    assert found[0].location.pointer == "/components/schemas/A/$ref"
    assert Handler.asked == []


def test_a_redirect_is_not_followed(server: str) -> None:
    told = refused(f"{server}/moved", options(HOST, "localhost"))
    assert told.code == "file-unreadable"
    assert "redirects to 'http://localhost:1/api.yaml'" in told.message


@pytest.mark.parametrize(
    ("path", "code", "text"),
    [
        ("/page", "not-openapi", "markup"),
        ("/large", "limit", f"more than {LARGEST} bytes"),
        ("/missing", "file-unreadable", "404"),
    ],
)
def test_what_is_no_description(server: str, path: str, code: str, text: str) -> None:
    told = refused(server + path, options(HOST))
    assert told.code == code
    assert text in told.message
    assert "\n" not in told.message


@pytest.mark.parametrize("path", ["/slow", "/silent"])
def test_a_server_that_takes_its_time_is_not_waited_for(server: str, path: str) -> None:
    start = time.monotonic()
    told = refused(server + path, hasty(HOST))
    assert time.monotonic() - start < 40 * SECONDS / 5
    assert told.code in ("limit", "file-unreadable")
    assert f"more than {SECONDS} s" in told.message or "timed out" in told.message

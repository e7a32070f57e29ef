"""Reading responses against pydantic, and whole calls against httpx and pydantic."""

import importlib
import json
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import httpx

from sdkwright import pipeline

from .measuring import Figure, compared, timed
from .shapes import CASES, Case, description

_PACKAGE = "shapes_sdk"
_BYTES = 20_000_000
"""How much JSON a measure of reading goes through."""
_CALLS = 300
_ANSWERS = {f"/{case.generated.lower()}": case.content for case in CASES}


def parsing(folder: Path, runs: int, is_quick: bool) -> tuple[Figure, ...]:
    """Each shape: its response read, and the whole call."""
    spec = folder / "shapes.json"
    spec.write_text(json.dumps(description()), encoding="utf-8")
    pipeline.generate(spec, out=folder / "shapes")
    sys.path.insert(0, str(folder / "shapes" / "src"))
    models = importlib.import_module(f"{_PACKAGE}.models")
    codec = importlib.import_module(f"{_PACKAGE}._runtime.codec")
    factor = 10 if is_quick else 1
    readings = tuple(_reading(case, models, codec, runs, factor) for case in CASES)
    with _server() as url:
        calls = tuple(_calling(case, url, runs, factor) for case in CASES)
    return (*readings, *calls)


def _reading(case: Case, models: Any, codec: Any, runs: int, factor: int) -> Figure:
    read = codec.reader_for(getattr(models, case.generated)).read
    by_hand = case.model.model_validate_json
    times = _BYTES // factor // len(case.content)
    return compared(
        "reading a response",
        case.name,
        "pydantic, by hand",
        runs,
        (
            _repeated(lambda: read(case.content), times),
            _repeated(lambda: by_hand(case.content), times),
        ),
        1.2,
    )


def _calling(case: Case, url: str, runs: int, factor: int) -> Figure:
    package = importlib.import_module(_PACKAGE)
    path = f"/{case.generated.lower()}"
    with package.Client(base_url=url) as client, httpx.Client(base_url=url) as raw:
        call = getattr(client.shapes, f"get_{case.generated.lower()}")
        return compared(
            "a whole call",
            case.name,
            "httpx and pydantic, by hand",
            runs,
            (
                _repeated(call, _CALLS // factor),
                _repeated(
                    lambda: case.model.model_validate_json(
                        raw.get(path).raise_for_status().content
                    ),
                    _CALLS // factor,
                ),
            ),
            1.25,
        )


def _repeated(action: Callable[[], object], times: int) -> Callable[[], float]:
    def many() -> None:
        for _ in range(times):
            action()

    action()
    return timed(many)


class _Answer(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Head and body in one packet: sent apart, each call would wait 40 ms for Nagle's
    # algorithm and a delayed acknowledgement, beside which no library costs anything.
    wbufsize = -1

    def do_GET(self) -> None:
        """Answers with the instance of a case."""
        content = _ANSWERS[self.path]
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *args: object) -> None:
        """Says nothing."""


@contextmanager
def _server() -> Iterator[str]:
    """A server on loopback; the same one answers both."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Answer)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()

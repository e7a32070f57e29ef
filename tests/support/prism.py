"""Prism, a mock server that other people wrote, as a context manager."""

import socket
import subprocess
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

VIOLATIONS = "sl-violations"
"""The header in which Prism reports what a request or a response does wrong."""

_PATIENCE = 60.0
"""Seconds that Prism may take to read the description on a busy machine."""


@contextmanager
def prism(program: Path, spec: Path, log: Path) -> Generator[str]:
    """Run Prism for as long as the block runs; the address it listens on."""
    port = _free_port()
    # --errors: a request that breaks the description is answered with an error.
    command = [str(program), "mock", str(spec), "--errors", "--host", "127.0.0.1"]
    with log.open("wb") as output:
        process = subprocess.Popen(
            [*command, "--port", str(port)], stdout=output, stderr=subprocess.STDOUT
        )
        try:
            _wait_until_ready(process, log)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait()


def _wait_until_ready(process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + _PATIENCE
    while "Prism is listening" not in log.read_text("utf-8"):
        if process.poll() is not None or time.monotonic() > deadline:
            raise RuntimeError(f"Prism did not start:\n{log.read_text('utf-8')}")
        time.sleep(0.1)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port

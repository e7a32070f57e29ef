"""Prism, a mock server that other people wrote, as a context manager."""

import socket
import subprocess
import time
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

VIOLATIONS = "sl-violations"
"""The header in which Prism reports what a request or a response does wrong."""

_PATIENCE = 900.0
"""Seconds that Prism may take to read a large description on a busy machine."""


_SECONDS_TO_END = 3.0


@dataclass
class Prism:
    """A running Prism."""

    command: list[str]
    url: str
    log: Path
    process: subprocess.Popen[bytes]

    def revive(self) -> None:
        """Start it again, at the same address, if a request makes it end."""
        try:
            self.process.wait(_SECONDS_TO_END)
        except subprocess.TimeoutExpired:
            return
        self.process = _started(self.command, self.log)


@contextmanager
def prism(program: Path, spec: Path, log: Path) -> Generator[str]:
    """Run Prism for as long as the block runs; the address it listens on."""
    with running_prism(program, spec, log) as running:
        yield running.url


@contextmanager
def running_prism(program: Path, spec: Path, log: Path) -> Generator[Prism]:
    """Run Prism for as long as the block runs."""
    port = _free_port()
    place = ["--host", "127.0.0.1", "--port", str(port)]
    command = [str(program), "mock", str(spec), *place]
    running = Prism(command, f"http://127.0.0.1:{port}", log, _started(command, log))
    try:
        yield running
    finally:
        running.process.terminate()
        running.process.wait()


def _started(command: list[str], log: Path) -> subprocess.Popen[bytes]:
    with log.open("wb") as output:
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT)
    try:
        _wait_until_ready(process, log)
    except BaseException:
        process.kill()
        process.wait()
        raise
    return process


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

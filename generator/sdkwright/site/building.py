"""Pages in Markdown -> a folder of HTML, as a whole or not at all."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from ..diagnostics import Diagnostic, InputError, Location
from ..render import environment
from ..targets.python.filters import FILTERS
from .history import history, published
from .sources import DOCS, Part, explorer_files, sources
from .subject import Subject

_BUILDER = "zensical"
_UNUSED = ("404.html", "search.json", "sitemap.xml")
"""What the builder adds for sites at the top of a host, and for its own search."""


class BuilderError(Exception):
    """The site builder is not there, or it failed; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Site:
    """What was built."""

    folder: Path
    pages: int


def build_site(
    subject: Subject, out: Path, *, manual: Sequence[Part], explorer: Path | None
) -> Site:
    """Builds the site of one version into its folder under `out`.

    Folders of other versions stay as they are; the page at the top of `out` leads to
    the newest. `explorer` is the folder of npm's swagger-ui-dist, if there is one.

    Raises:
        BuilderError: the site builder is missing, or failed.
        InputError: the folder cannot be written to.
    """
    if find_spec(_BUILDER) is None:
        raise BuilderError(
            "the docs site needs Zensical: pip install 'sdkwright[site]'"
        )
    parts = (*manual, *((Part.EXPLORER,) if explorer else ()))
    target = out / subject.version
    releases = history(subject, out)
    with tempfile.TemporaryDirectory(prefix="sdkwright-site-") as temporary:
        work = Path(temporary)
        files = sources(subject, parts, releases)
        for file in files:
            _write(work / file.path, file.text)
        if explorer:
            for path, source in explorer_files(explorer).items():
                shutil.copyfile(source, _made(work / DOCS / path))
        _run(work)
        built = work / "site"
        for name in _UNUSED:
            (built / name).unlink(missing_ok=True)
        pages = [file for file in files if file.path.endswith(".md")]
        for page in pages:
            _write(built / page.path.removeprefix(DOCS), page.text)
        try:
            _swap(built, target)
            _write_top(out)
        except OSError as error:
            raise _unwritable(out, error) from None
    return Site(target, len(pages))


def _run(work: Path) -> None:
    # The builder imports our extension by its name, wherever we were imported from.
    ours = str(Path(__file__).parents[2])
    paths = [ours, *filter(None, [os.environ.get("PYTHONPATH")])]
    done = subprocess.run(  # noqa: S603 - our own interpreter, and no text of a spec
        [sys.executable, "-m", _BUILDER, "build", "--config-file", "zensical.toml"],
        cwd=work,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode or not (work / "site" / "index.html").is_file():
        raise BuilderError(f"Zensical failed:\n{done.stdout}{done.stderr}".rstrip())


def _swap(built: Path, target: Path) -> None:
    """Puts the new folder in the place of the old one."""
    target.parent.mkdir(parents=True, exist_ok=True)
    new = Path(tempfile.mkdtemp(dir=target.parent, prefix=".sdkwright-"))
    try:
        shutil.copytree(built, new, dirs_exist_ok=True)
        new.chmod(0o755)
        if target.exists():
            shutil.rmtree(target)
        new.rename(target)
    except OSError:
        shutil.rmtree(new, ignore_errors=True)
        raise


def _write_top(out: Path) -> None:
    """The list of versions, and a page that leads to the newest."""
    versions = published(out)
    _write(out / "versions.js", f"window.sdkVersions={json.dumps(versions)};\n")
    top = environment(FILTERS).get_template("site/top.html.jinja")
    _write(out / "index.html", top.render(version=versions[0]))


def _write(path: Path, text: str) -> None:
    _made(path).write_text(text, encoding="utf-8", newline="")


def _made(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def _unwritable(out: Path, error: OSError) -> InputError:
    reason = error.strerror or str(error)
    told = f"'{out}' cannot be written to: {reason}"
    return InputError([Diagnostic("output-unwritable", told, Location(str(out)))])

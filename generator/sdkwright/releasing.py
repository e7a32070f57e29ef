"""A release of the package: its version, its changelog, its release notes."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from .config import Config
from .diagnostics import Diagnostic, InputError, Location
from .names import Renamed
from .pipeline import Spec
from .revisions import PREFIX
from .write import Lock, read_lock

if TYPE_CHECKING:
    from .changes import Comparison

CHANGELOG = "CHANGELOG.md"
NOTES = "RELEASE_NOTES.md"

_VERSION = re.compile(r'^(\s*version\s*=\s*)(["\'])[^"\']*\2', re.MULTILINE)
_NEXT_TABLE = re.compile(r"^\s*\[", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Release:
    """What changed since a version, and the version that it makes."""

    comparison: Comparison
    version: str
    renamed: tuple[Renamed, ...]
    """The former names that stay as deprecated aliases."""

    @property
    def notes(self) -> str:
        """What users have to know, in Markdown."""
        from .changes import release_notes

        return release_notes(self.comparison)


def planned(spec: Spec, since: Spec | None, config: Config, out: Path) -> Release:
    """The release that a description makes.

    `since` is the description of the last release; without it, the same file as the
    last commit has it. The names of the package in `out` are kept.

    Raises:
        InputError: one of the descriptions has errors or is not there; or the version
            that the configuration names does not start with a number.
    """
    from .changes import next_version
    from .comparison import followed, understood

    base = since or f"{PREFIX}HEAD:{spec}"
    old, new = understood(base, config), understood(spec, config)
    step = followed(old, new, config, read_lock(out))
    comparison = step.comparison
    try:
        version = next_version(config.package.version, comparison.bump)
    except ValueError as error:
        location = Location("sdkwright.toml", "/package/version")
        raise InputError([Diagnostic("config-invalid", str(error), location)]) from None
    renamed = (replace(r, since=r.since or version) for r in step.renamed)
    return Release(comparison, version, tuple(renamed))


def released(config: Config, release: Release) -> Config:
    """The configuration with the version of a release."""
    return replace(config, package=replace(config.package, version=release.version))


def locked(lock: Lock, release: Release) -> Lock:
    """The record that a release is generated from: with the former names to keep."""
    return replace(lock, renamed=release.renamed)


def record(release: Release, out: Path, config_file: Path | None) -> None:
    """Writes changelog and notes beside the package, and the version where it is kept.

    Raises:
        InputError: a file cannot be read or written.
    """
    from .changes import changelog

    log = out / CHANGELOG
    try:
        existing = log.read_text("utf-8") if log.exists() else ""
        told = changelog(existing, release.version, release.notes)
        texts = {log: told, out / NOTES: f"# {release.version}\n\n{release.notes}"}
        if config_file is not None:
            text = config_file.read_text("utf-8")
            own = config_file.name != "pyproject.toml"
            table = "package" if own else "tool.sdkwright.package"
            texts[config_file] = with_version(text, release.version, table)
        for path, text in texts.items():
            part = path.with_name(f".{path.name}.new")
            part.write_text(text, "utf-8")
            os.replace(part, path)
    except OSError as error:
        reason = error.strerror or str(error)
        message = f"the release cannot be written: {reason}"
        location = Location(str(error.filename or out))
        raise InputError([Diagnostic("output-unwritable", message, location)]) from None


def with_version(text: str, version: str, table: str) -> str:
    """A configuration's text with another version of the package, else as it was."""
    head = re.search(rf"^\s*\[{re.escape(table)}\]\s*(#.*)?$", text, re.MULTILINE)
    if head is None:
        return f'{text.rstrip()}\n\n[{table}]\nversion = "{version}"\n'.lstrip()
    start = head.end()
    after = _NEXT_TABLE.search(text, start)
    end = after.start() if after else len(text)
    inside, found = _VERSION.subn(rf'\g<1>"{version}"', text[start:end], count=1)
    if not found:
        inside = f'\nversion = "{version}"{inside}'
    return f"{text[:start]}{inside}{text[end:]}"

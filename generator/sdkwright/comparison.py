"""The comparison of two descriptions, each of them a file or a file of a git revision."""

from __future__ import annotations

from dataclasses import dataclass, replace

from .changes import Comparison, Grade, Side, compare, renames
from .changes.python_surface import surface_of
from .config import DEFAULTS, Config
from .names import Renamed, aged
from .pipeline import (
    Spec,
    Understanding,
    build,
    load,
    past_python_names,
    python_names,
    python_options,
)
from .revisions import checked_out
from .targets.python import PythonNames, public_api
from .write import Lock


def diff(
    old: Spec, new: Spec, config: Config = DEFAULTS, *, lock: Lock | None = None
) -> Comparison:
    """Every change of the HTTP API and of the generated package between two versions.

    A description is a path, a URL, or `git:REV:path` for a file as a revision of the
    git repository around it has it. Both are read with the same configuration. `lock`
    is the record of the package that the old version became, whose names it keeps.

    Raises:
        InputError: one of them has errors, or there is no such revision or file.
    """
    before, after = understood(old, config), understood(new, config)
    return compared(before, after, config, lock)


def compared(
    old: Understanding,
    new: Understanding,
    config: Config = DEFAULTS,
    lock: Lock | None = None,
) -> Comparison:
    """As `diff`, for descriptions that have been read.

    The new package keeps the names of the old one, as it does when it is generated in
    its place, and deprecated aliases of those that had to change.
    """
    return followed(old, new, config, lock).comparison


@dataclass(frozen=True, slots=True)
class Step:
    """What a new version changes, and the former names that it keeps as aliases."""

    comparison: Comparison
    renamed: tuple[Renamed, ...]


def followed(
    old: Understanding,
    new: Understanding,
    config: Config = DEFAULTS,
    lock: Lock | None = None,
) -> Step:
    """The step that the release of a new version makes; `lock` is as in `diff`.

    A release that changes more than texts ends the aliases that enough releases had.
    """
    names = past_python_names(old.api, config, lock)
    record = Lock(names=names.record)
    kept = python_names(new.api, config, record)
    before = _side(old, names, config)
    former = renames(old.api, names, new.api, kept)

    def step(renamed: tuple[Renamed, ...]) -> Step:
        given = python_names(new.api, config, replace(record, renamed=renamed))
        usable = tuple(given.former.renamed.values())
        return Step(compare(before, _side(new, given, config)), usable)

    releases = config.package.former_names
    fresh = step(former if releases else ())
    if fresh.comparison.grade in (Grade.NONE, Grade.DOCS):
        return fresh
    older = aged(fresh.renamed, releases)
    return (
        replace(fresh, renamed=older)
        if len(older) == len(fresh.renamed)
        else step(older)
    )


def understood(spec: Spec, config: Config = DEFAULTS) -> Understanding:
    """The API of a description, which may be one of a git revision.

    Raises:
        InputError: as `diff`.
    """
    with checked_out(spec, config) as (path, settings):
        return build(load(path, settings))


def _side(understanding: Understanding, names: PythonNames, config: Config) -> Side:
    """One side of a comparison: the API and the package that it becomes."""
    api = understanding.api
    options = python_options(api, config)
    lines = public_api(api, names, options)
    surface = surface_of(options.package, lines, api, names)
    return Side(api, understanding.document, surface)

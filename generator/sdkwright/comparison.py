"""The comparison of two descriptions, each of them a file or a file of a git revision."""

from __future__ import annotations

from .changes import Comparison, Side, compare
from .changes.python_surface import surface_of
from .config import DEFAULTS, Config
from .pipeline import Spec, Understanding, build, load, python_options
from .revisions import checked_out
from .targets.python import name, public_api


def diff(old: Spec, new: Spec, config: Config = DEFAULTS) -> Comparison:
    """Every change of the HTTP API and of the generated package between two versions.

    A description is a path, a URL, or `git:REV:path` for a file as a revision of the
    git repository around it has it. Both are read with the same configuration.

    Raises:
        InputError: one of them has errors, or there is no such revision or file.
    """
    return compare(
        side_of(understood(old, config), config),
        side_of(understood(new, config), config),
    )


def understood(spec: Spec, config: Config = DEFAULTS) -> Understanding:
    """The API of a description, which may be one of a git revision.

    Raises:
        InputError: as `diff`.
    """
    with checked_out(spec, config) as (path, settings):
        return build(load(path, settings))


def side_of(understanding: Understanding, config: Config = DEFAULTS) -> Side:
    """One side of a comparison: the API and the package that it becomes."""
    api = understanding.api
    names, options = name(api), python_options(api, config)
    lines = public_api(api, names, options)
    surface = surface_of(options.package, lines, api, names)
    return Side(api, understanding.document, surface)

"""The one Jinja environment: strict about names, strict about text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from .safe import SafeText

Filters = Mapping[str, Callable[..., Any]]


class UnsafeTextError(TypeError):
    """A template tried to put out text that no filter has made safe."""


def templates_folder() -> Path:
    """The folder of the templates: inside the installed package, or in a checkout."""
    package = Path(__file__).resolve().parents[1]
    installed = package / "templates"
    return installed if installed.is_dir() else package.parents[1] / "templates"


def environment(filters: Filters, *folders: Path) -> jinja2.Environment:
    """An environment over the folders, the first of which wins, and our own templates.

    Raises on rendering:
        jinja2.UndefinedError: a template uses a name that its view does not have.
        UnsafeTextError: a template puts out plain text, which might come from a
            description, without a filter.
    """
    built = jinja2.Environment(
        loader=jinja2.FileSystemLoader([*folders, templates_folder()]),
        undefined=jinja2.StrictUndefined,
        # Escaping itself is the work of the filters. It is switched on because macros
        # then answer Markup, which tells their output from plain text.
        autoescape=True,
        finalize=_only_safe,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    built.filters.update(filters)
    return built


def _only_safe(value: object) -> object:
    if isinstance(value, SafeText | Markup | int | jinja2.Undefined):
        return value
    raise UnsafeTextError(
        f"a template puts out {type(value).__name__} {value!r} without a filter"
    )

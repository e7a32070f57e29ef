"""What goes wrong in a template -> a problem with its place in the template."""

from __future__ import annotations

from pathlib import Path

import jinja2

from ..diagnostics import Diagnostic, InputError, Location

FAILURES = (jinja2.TemplateError, TypeError, ValueError, AttributeError)
"""What templates raise: by Jinja itself, or by a filter that got what it cannot take."""


def broken(error: Exception, template: str) -> InputError:
    """The failure of a template as a problem of the input."""
    file, line = _place(error, template)
    if isinstance(error, jinja2.TemplateNotFound):
        message = f"there is no template {error.name!r}"
    else:
        message = getattr(error, "message", None) or str(error)
    location = Location(file, "", line, 1 if line else 0)
    return InputError([Diagnostic("template-broken", message, location)])


def _place(error: Exception, template: str) -> tuple[str, int]:
    """The innermost template on the way to the error, and the line in it."""
    if isinstance(error, jinja2.TemplateSyntaxError):
        return _shown(error.filename or error.name or template), error.lineno
    place = (_shown(template), 0)
    trace = error.__traceback__
    while trace:
        file = trace.tb_frame.f_code.co_filename
        if file.endswith(".jinja"):
            place = (_shown(file), trace.tb_lineno)
        trace = trace.tb_next
    return place


def _shown(file: str) -> str:
    """A path as people write it: from where they are, if it is below there."""
    path = Path(file)
    here = Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()

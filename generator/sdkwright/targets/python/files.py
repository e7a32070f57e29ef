"""Api -> the files of a Python package, formatted, in memory."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ...model import Api
from ...render import File, environment, templates_folder
from .filters import FILTERS
from .formatting import formatted
from .names import PythonNames
from .options import PythonOptions
from .view.api import api_modules
from .view.client import client_view, token_schemes
from .view.models import model_modules
from .view.package import (
    api_init,
    errors_view,
    former_classes,
    models_init,
    package_init,
    package_view,
)
from .view.permissions import permissions_view
from .view.program import program_view
from .view.public import public_lines
from .view.stubs import examples_text, testing_views
from .view.webhooks import webhooks_view

_PROGRAMS = (("every_call", "program"), ("every_call_async", "program_async"))
"""The example programs, and the template of each."""

_IMPORT_HTTPX = re.compile(r"^( *)import (httpx|httpcore)$", re.MULTILINE)
_OURS = re.compile(r"_runtime\.(\w+)")
_SIBLINGS = re.compile(r"^ *from \.(?: import )?(\w+)", re.MULTILINE)
"""Modules of the runtime, as the package and as the runtime itself import them."""

_RUNTIME = Path(__file__).parent / "runtime"


def render_python(
    api: Api, names: PythonNames, options: PythonOptions, *overrides: Path
) -> tuple[File, ...]:
    """The package as a complete, installable project, sorted by path.

    `overrides` are folders of templates that come before our own.
    """
    templates = environment(FILTERS, *overrides)

    def render(path: str, template: str, view: Any) -> File:
        text = templates.get_template(f"python/{template}.jinja").render(view=view)
        return File(path, formatted(path, text))

    source = f"src/{options.package}"
    apis = api_modules(api, names)
    models = model_modules(api, names)
    client = client_view(api, names, options)
    package = package_view(api, names, options)
    program = program_view(api, names, options)
    webhooks = webhooks_view(api, names)
    former = former_classes(names)
    public = public_lines(options.package, client, apis, models, webhooks, former)
    programs = _PROGRAMS if api.operations else ()
    needs = permissions_view(api, names)

    def testing(folder: str) -> Iterator[File]:
        for view in testing_views(api, names, options):
            yield render(f"{folder}/__init__.py", "testing.py", view)
            yield render(f"{folder}/fixtures.py", "fixtures.py", view)
            yield File(f"{folder}/examples.json", examples_text(api, names))

    used = [
        *(render(f"{source}/api/{v.names.module}.py", "api.py", v) for v in apis),
        *(render(f"{source}/models/{v.name}.py", "models.py", v) for v in models),
        render(f"{source}/__init__.py", "lazy.py", package_init(api, client, options)),
        render(f"{source}/api/__init__.py", "lazy.py", api_init(api, names)),
        render(
            f"{source}/models/__init__.py", "lazy.py", models_init(api, names, models)
        ),
        render(f"{source}/client.py", "client.py", client),
        *(render(f"{source}/auth.py", "auth.py", api) for _ in token_schemes(api)[:1]),
        *(render(f"{source}/permissions.py", "permissions.py", v) for v in needs),
        *(render(f"{source}/webhooks.py", "webhooks.py", v) for v in webhooks),
        render(f"{source}/errors.py", "errors.py", errors_view(_source("errors.py"))),
        *(render(f"examples/{p}.py", f"{t}.py", program) for p, t in programs),
        *testing(f"{source}/testing"),
    ]
    files = [
        *used,
        *_runtime(f"{source}/_runtime", options.http_library, used),
        render("README.md", "README.md", package),
        render("pyproject.toml", "pyproject.toml", package),
        File("public-api.txt", "".join(f"{line}\n" for line in public)),
        File(f"{source}/py.typed", ""),
        *_licence(options),
    ]
    return tuple(sorted(files))


def public_api(api: Api, names: PythonNames, options: PythonOptions) -> tuple[str, ...]:
    """The lines of `public-api.txt`, without rendering the rest of the package."""
    client = client_view(api, names, options)
    modules = (
        *(api_modules(api, names), model_modules(api, names)),
        webhooks_view(api, names),
    )
    return public_lines(options.package, client, *modules, former_classes(names))


def _source(module: str) -> str:
    return (_RUNTIME / module).read_text("utf-8")


def _runtime(folder: str, http_library: str, used: list[File]) -> Iterator[File]:
    """Those modules of the runtime that the files of a package need.

    They come as they stand here, where they are typed and tested.
    """
    sources = {path.stem: path.read_text("utf-8") for path in _RUNTIME.glob("*.py")}
    waiting = {"__init__", *(m for file in used for m in _OURS.findall(file.text))}
    needed: set[str] = set()
    while waiting:
        module = waiting.pop()
        needed.add(module)
        waiting |= {*_SIBLINGS.findall(sources[module])} - needed
    for module in sorted(needed):
        text = _with_library(sources[module], http_library)
        yield File(f"{folder}/{module}.py", text)


def _with_library(text: str, http_library: str) -> str:
    """A module that sends its requests with httpx, or with one that is used alike.

    The connections of each come from a library of their own, which is named after it.
    """
    suffix = http_library.removeprefix("httpx")
    return _IMPORT_HTTPX.sub(rf"\1import \g<2>{suffix} as \2", text) if suffix else text


def _licence(options: PythonOptions) -> Iterator[File]:
    """The text of the licence, where it is one that needs no filling in."""
    text = templates_folder() / "python" / "licences" / f"{options.licence}.txt"
    if options.licence and text.is_file():
        yield File("LICENSE", text.read_text("utf-8"))

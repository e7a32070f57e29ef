"""View data of what surrounds the code: metadata, README, the lazy `__init__`s."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Mapping
from dataclasses import dataclass, replace

from ....model import Api
from ....render import Code, Identifier
from ..docstrings import one_line
from ..filters import toml
from ..imports import import_block
from ..layout import WIDTH
from ..literals import string
from ..names import PythonNames
from ..options import PythonOptions
from ..titles import title_said
from .client import ClientView
from .models import ModelModule
from .readme import ReadmeView, readme_view

_AUTHOR = re.compile(r"(?P<name>.*?)\s*<?(?P<address>[^\s<>@]+@[^\s<>@]+)>?")
_ERROR_CLASS = re.compile(r"^class ([A-Z]\w*Error)\b", re.MULTILINE)
_HTTP_REQUIREMENTS = {"httpx": "httpx>=0.27", "httpx2": "httpx2>=2"}
_LONGEST_SUMMARY = 512
"""Package indexes refuse longer ones."""
_COLUMN = 12
"""Where the entries of a lazy package stand."""

_CLIENTS = ("AsyncClient", "Client")
_ERRORS = ("ApiConnectionError", "ApiError", "ApiStatusError", "ApiTimeoutError")


@dataclass(frozen=True, slots=True)
class FormerClass:
    """A former name of a class: a statement for type checkers, and an entry."""

    statement: Code
    entry: Code


@dataclass(frozen=True, slots=True)
class LazyPackage:
    """An `__init__` that imports nothing until it is asked.

    `statements` are what type checkers see, `entries` what happens at run time: a
    module and the names that the package takes from it.
    """

    doc: str
    runtime: Code
    statements: tuple[Code, ...]
    entries: tuple[Code, ...]
    version: str = ""
    former: tuple[FormerClass, ...] = ()


@dataclass(frozen=True, slots=True)
class PackageView:
    """What README and pyproject.toml say."""

    title: str
    summary: str
    package: str
    distribution: str
    version: str
    licence: str
    source: str
    readme: ReadmeView
    prefix: str
    """What the names of environment variables begin with."""
    http_library: str
    http_requirement: str
    authors: tuple[Code, ...] = ()
    keywords: tuple[str, ...] = ()
    urls: tuple[tuple[str, str], ...] = ()
    dependencies: tuple[str, ...] = ()
    extras: tuple[tuple[str, tuple[str, ...]], ...] = ()


def package_view(api: Api, names: PythonNames, options: PythonOptions) -> PackageView:
    """The view of a package's metadata and README."""
    return PackageView(
        title=api.title,
        summary=_summary(api.summary or api.description)
        or f"A client for {api.title}.",
        package=options.package,
        distribution=options.distribution,
        version=options.version,
        licence=options.licence,
        source=f"src/{options.package}",
        readme=readme_view(api, names, options),
        prefix=options.variable_prefix,
        http_library=options.http_library,
        http_requirement=_HTTP_REQUIREMENTS[options.http_library],
        authors=tuple(_author(text) for text in options.authors),
        keywords=options.keywords,
        urls=tuple(options.urls.items()),
        dependencies=options.dependencies,
        extras=tuple({**_webhook_extras(api), **options.extras}.items()),
    )


def _summary(text: str) -> str:
    """The first paragraph, as far as there is room for it in a package's metadata."""
    said = one_line(text.strip()[: 2 * _LONGEST_SUMMARY])
    if len(said) <= _LONGEST_SUMMARY:
        return said
    return f"{textwrap.wrap(said, _LONGEST_SUMMARY - 2, break_on_hyphens=False)[0]} …"


def _webhook_extras(api: Api) -> dict[str, tuple[str, ...]]:
    """What installs the package that checks ed25519 signatures."""
    return {"ed25519": ("cryptography>=42",)} if api.webhooks else {}


def _author(text: str) -> Code:
    """An author as the metadata of projects have it (PEP 621, authors)."""
    match = _AUTHOR.fullmatch(text.strip())
    name, address = match.group("name", "address") if match else (text, None)
    fields = {"name": name, "email": address}
    given = ", ".join(
        f"{key} = {toml(value)}" for key, value in fields.items() if value
    )
    return Code(f"{{ {given} }}")


def package_init(api: Api, client: ClientView, options: PythonOptions) -> LazyPackage:
    """The package's own `__init__`."""
    chosen = tuple(choice.name for choice in client.choices)
    modules = {
        "_runtime.downloads": ("Download",),
        "_runtime.limiter": ("RateLimiter",),
        "_runtime.options": ("ClientOptions",),
        "_runtime.retries": ("RetryPolicy",),
        "_runtime.timeouts": ("Timeout",),
        "_runtime.unset": ("UNSET", "Unset"),
        "client": (*_CLIENTS, *chosen),
        "errors": _ERRORS,
    }
    asks = any(operation.permissions for operation in api.operations)
    whole = (
        "models",
        *(("permissions",) if asks else ()),
        *(("webhooks",) if api.webhooks else ()),
    )
    return LazyPackage(
        doc=f"A client for {title_said(api.title)}.",
        runtime=Code("._runtime"),
        version=options.version,
        statements=(
            *(
                Code(f"from . import {module} as {module}")
                for module in ("errors", *whole)
            ),
            *(
                Code(f"from .{module} import {name} as {name}")
                for module, names in modules.items()
                for name in names
            ),
        ),
        entries=(
            *(_entry(module, ()) for module in whole),
            *(_entry(*item) for item in modules.items()),
        ),
    )


def former_classes(names: PythonNames) -> Mapping[str, str]:
    """The classes that had other names before, by those names."""
    former = names.former.classes
    return {name: names.classes[id_] for name, id_ in former.items()}


def models_init(
    api: Api, names: PythonNames, modules: tuple[ModelModule, ...]
) -> LazyPackage:
    """The `__init__` of `models`."""
    doc = f"Every model of {title_said(api.title)}."
    package = _lazy(doc, "models", {m.name: m.exports for m in modules})
    former = tuple(
        FormerClass(
            Code(f"{Identifier(name)} = {Identifier(now)}"),
            Code(f"{string(name)}: {string(now)}"),
        )
        for name, now in former_classes(names).items()
    )
    return replace(package, former=former)


def api_init(api: Api, names: PythonNames) -> LazyPackage:
    """The `__init__` of `api`."""
    groups = sorted(names.groups.values(), key=lambda group: group.module)
    doc = f"The operations of {title_said(api.title)}, a module for each tag."
    found = {g.module: (g.async_class_name, g.class_name) for g in groups}
    return _lazy(doc, "api", found)


def _lazy(
    doc: str, package: str, modules: Mapping[str, tuple[str, ...]]
) -> LazyPackage:
    """The `__init__` that gives out all that the modules of a package define.

    Each name is imported by itself: `import *` would give out what modules import, too.
    """
    exported = [
        (f"{package}.{module}", f"{name} as {name}")
        for module, names in modules.items()
        for name in names
    ]
    return LazyPackage(
        doc=doc,
        runtime=Code(".._runtime"),
        statements=(import_block(exported, package, 4),) if exported else (),
        entries=tuple(_entry(*item) for item in modules.items()),
    )


def _entry(module: str, names: tuple[str, ...]) -> Code:
    """The names of a module in one text, which takes a fraction of a list's lines.

    A dot stands for the first name, where another one begins with that.
    """
    stem = names[0] if names else ""
    together = " ".join(
        f".{name[len(stem) :]}" if index and name.startswith(stem) else name
        for index, name in enumerate(names)
    )
    line = f"{string(module)}: {string(together)},"
    if len(line) <= WIDTH - _COLUMN:
        return Code(line)
    chunks = textwrap.wrap(
        together,
        WIDTH - _COLUMN - len('    " "'),
        break_long_words=False,
        break_on_hyphens=False,
    )
    margin = " " * (_COLUMN + 4)
    first = [f"{margin}{string(f'{chunk} ')}" for chunk in chunks[:-1]]
    last = [f"{margin}{string(chunks[-1])}", f"{' ' * _COLUMN}),"]
    return Code("\n".join([f"{string(module)}: (", *first, *last]))


@dataclass(frozen=True, slots=True)
class ErrorsView:
    """The classes that `errors.py` gives out."""

    errors: tuple[str, ...]


def errors_view(runtime: str) -> ErrorsView:
    """Every class of errors in the source of the runtime's module of errors."""
    return ErrorsView(tuple(sorted(_ERROR_CLASS.findall(runtime))))

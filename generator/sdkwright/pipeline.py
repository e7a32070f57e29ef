"""The stages, wired once: for the command line, the library, the docs and the tests."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from .beside import both, can_work_beside
from .collecting import uncollected
from .config import DEFAULTS, Config
from .core.build import build as build_api
from .core.load import LoadOptions, load_bytes, located
from .core.load import load as load_document
from .core.normalise import normalise, paginate, select
from .core.resolve import resolve
from .core.validate import check_rules, validate
from .diagnostics import Diagnostic, InputError, errors
from .ledger import Coverage, Ledger, account
from .version import VERSION

if TYPE_CHECKING:
    from .core.load import Document
    from .model import Api
    from .names import NameTable
    from .render import File
    from .targets.markdown import Flavour
    from .targets.python import PythonNames, PythonOptions
    from .write import Lock

Found = tuple[Diagnostic, ...]
Validator = Callable[["Document"], Found]

_MANY = 100
"""Operations from which on a second process is worth its while."""

Spec = str | Path
"""A description's path or URL."""

STANDARD_INPUT = "-"
"""The name under which a description is read from standard input."""


class Language(StrEnum):
    """The languages that the markdown docs can speak of."""

    PYTHON = "python"
    JAVA = "java"


@dataclass(frozen=True, slots=True)
class Description:
    """A description that has been read, checked and brought to one dialect."""

    document: Document
    diagnostics: Found


@dataclass(frozen=True, slots=True)
class Understanding:
    """The API of a description, and all that was found on the way to it."""

    api: Api
    document: Document
    diagnostics: Found
    ledger: Ledger


@dataclass(frozen=True, slots=True)
class Generated:
    """All files of the output, in memory, and what was found on the way."""

    files: tuple[File, ...]
    understanding: Understanding

    @property
    def diagnostics(self) -> Found:
        """What was found in the description, with lines and columns."""
        return self.understanding.diagnostics

    @property
    def coverage(self) -> Mapping[str, Coverage]:
        """How much of the description was generated in full."""
        return self.understanding.ledger.coverage


@uncollected()
def load(
    spec: Spec, config: Config = DEFAULTS, *, validator: Validator = validate
) -> Description:
    """Reads a description and checks it; `-` is standard input.

    `validator` judges the structure; `validate.full.validate_fully` is the slow one.

    Raises:
        InputError: it has errors. All those that its stage could find are told, with
            their lines and columns.
    """
    options = LoadOptions(config.root, config.allow_remote)
    if str(spec) == STANDARD_INPUT:
        document, found = load_bytes(sys.stdin.buffer.read(), options)
    else:
        document, found = load_document(spec, options)
    return check(document, found, config, validator=validator)


def check(
    document: Document,
    found: Found = (),
    config: Config = DEFAULTS,
    *,
    validator: Validator = validate,
) -> Description:
    """Everything from overlays to selection, for a document that has just been read.

    Raises:
        InputError: as `load`.
    """
    if config.overlays:
        from .core.normalise.overlays import apply_overlays

        document, more = apply_overlays(document, config.overlays)
        found = _passed(document, (*found, *more))
    document, more = resolve(document)
    found = _passed(document, (*found, *more, *validator(document)))
    document, more = normalise(document)
    found = (*found, *more)
    document, more = select(document, config.select)
    found = (*found, *more)
    document, more = paginate(document, config.pagination)
    found = _passed(document, (*found, *more, *check_rules(document)))
    return Description(document, found)


@uncollected()
def build(description: Description) -> Understanding:
    """The API that a description describes.

    Raises:
        InputError: a part of it cannot be understood at all.
    """
    api, found = build_api(description.document)
    document = description.document
    found = _passed(document, (*description.diagnostics, *found))
    found = located(document.sources, found)
    return Understanding(api, document, found, account(api, document, found))


def read(spec: Spec, config: Config = DEFAULTS) -> Api:
    """The API of a description, for those who do not ask what else was found.

    Raises:
        InputError: as `load`.
    """
    return build(load(spec, config)).api


@uncollected()
def generate(
    spec: Spec,
    config: Config = DEFAULTS,
    *,
    out: Path | None = None,
    language: Language = Language.PYTHON,
    lock: Lock | None = None,
    jobs: int = 1,
) -> Generated:
    """Everything that a description comes to: package, docs and the record of both.

    Nothing is written unless `out` names a folder. `language` is that of the docs.
    `lock` is the record of an earlier output, whose names are kept; it is read from
    `out` where that is given. `jobs` is how many processes may be at work at once.

    Raises:
        InputError: as `load`; or the names that the user chose, or the record, are
            wrong; or the folder cannot be written to.
    """
    from .write import exclusive, read_lock, write

    if out is None:
        return _generated(spec, config, language, lock, jobs)
    with exclusive(out):
        lock = lock or read_lock(out)
        generated = _generated(spec, config, language, lock, jobs)
        write(generated.files, out)
    return generated


def _generated(
    spec: Spec, config: Config, language: Language, lock: Lock | None, jobs: int
) -> Generated:
    from .render import File
    from .targets.markdown import render_markdown
    from .targets.python import render_python
    from .write import LOCK, lock_of

    understanding = build(load(spec, config))
    api, options = understanding.api, python_options(understanding.api, config)
    names = python_names(api, config, lock)
    overrides = (config.templates,) if config.templates else ()
    flavour = _flavour(language, names, options, config)
    render_code = partial(render_python, api, names, options, *overrides)
    render_pages = partial(render_markdown, api, flavour, *overrides)
    if jobs > 1 and len(api.operations) >= _MANY and can_work_beside():
        code, pages = both(render_code, render_pages)
    else:
        code, pages = render_code(), render_pages()
    files = (*code, *(File(f"docs/{page.path}", page.text) for page in pages))
    digest = understanding.document.digest
    renamed = lock.renamed if lock else ()
    record = lock_of(files, VERSION, digest, names.record, renamed)
    return Generated((*files, File(LOCK, record.text())), understanding)


def python_names(
    api: Api, config: Config = DEFAULTS, lock: Lock | None = None
) -> PythonNames:
    """The names of a package: the user's, those of an earlier output, and new ones.

    Raises:
        InputError: a name that the user chose matches nothing, or cannot be had.
    """
    from .targets.python import pinned_names

    pinned, problems = pinned_names(api, config.names)
    if problems:
        raise InputError(problems)
    return _named(api, pinned, lock)


def past_python_names(
    api: Api, config: Config = DEFAULTS, lock: Lock | None = None
) -> PythonNames:
    """As `python_names`, for an older version of the API that is configured.

    What the user chose for things that came later says nothing about it.
    """
    from .targets.python import pinned_names

    pinned, _ = pinned_names(api, config.names)
    return _named(api, pinned, lock)


def _named(api: Api, pinned: NameTable, lock: Lock | None) -> PythonNames:
    from .names import Settled
    from .targets.python import name

    return name(
        api, Settled(pinned, lock.names, lock.renamed) if lock else Settled(pinned)
    )


def python_options(api: Api, config: Config) -> PythonOptions:
    """The names and the metadata of a package: the user's, or made from the title."""
    from .targets.python import PythonOptions, package_name

    given = config.package
    chosen = given.name or given.distribution.lower().replace("-", "_")
    package = chosen or package_name(api.title)
    return PythonOptions(
        package=package if package.isidentifier() else f"api_{package}",
        distribution=given.distribution or package.replace("_", "-"),
        version=given.version,
        licence=given.license,
        authors=given.authors,
        keywords=given.keywords,
        urls=given.urls,
        dependencies=given.dependencies,
        extras=given.extras,
        http_library=config.client.http_library,
        idempotency_header=config.client.idempotency_header,
    )


def _flavour(
    language: Language, names: PythonNames, options: PythonOptions, config: Config
) -> Flavour:
    from .targets.markdown.flavours import JavaFlavour, PythonFlavour

    match language:
        case Language.PYTHON:
            return PythonFlavour(names, options.package, options.distribution)
        case Language.JAVA:
            return JavaFlavour(config.java.package)


def _passed(document: Document, found: Found) -> Found:
    """The diagnostics, unless an error is among them.

    Raises:
        InputError: one is.
    """
    if errors(found):
        raise InputError(located(document.sources, found), document.texts)
    return found

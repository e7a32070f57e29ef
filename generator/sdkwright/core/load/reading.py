"""Reading a description, and each file that it is spread over."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from ...diagnostics import Diagnostic, InputError, Location, Severity
from .document import Document, Source, Syntax
from .files import Folder, ReadError, is_url, read, read_path, read_url
from .flaws import Flaw, TextError, diagnosed
from .json_reader import read_json
from .limits import Limits
from .positions import located
from .text import Lines, decode, lines_before
from .version import dialect_of
from .yaml_reader import read_yaml

_JSON_STARTS = ("{", "[")
_STANDARD_INPUT = "stdin"


@dataclass(frozen=True, slots=True)
class LoadOptions:
    """What may be read besides the description itself.

    `root` is the folder that references may not leave, by default the description's
    own; `allow_remote` are host names that may be asked for files.
    """

    root: Path | None = None
    allow_remote: tuple[str, ...] = ()
    limits: Limits = field(default_factory=Limits)


def load(
    spec: str | Path, options: LoadOptions = LoadOptions()
) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Reads the entry file of a description: a path, or the URL of an allowed host.

    Raises:
        InputError: the file cannot be read, is no YAML or JSON, or does not say which
            version of OpenAPI it follows.
    """
    name = str(spec)
    try:
        if is_url(name):
            data = read_url(name, options.allow_remote, options.limits)
            folder = Folder(name, "", options.allow_remote, options.limits)
            return _document(data, name, folder)
        data = read_path(name, name, options.limits)
    except ReadError as error:
        raise InputError([_unread(error, name)]) from None
    path = Path(name)
    return _document(data, path.name, _folder(path.parent, options))


def load_bytes(
    data: bytes,
    options: LoadOptions = LoadOptions(),
    *,
    file: str = _STANDARD_INPUT,
    base: Path = Path(),
) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Reads a description that somebody already holds, such as from standard input.

    Its references are relative to the folder `base`; messages call it `file`.

    Raises:
        InputError: as `load`.
    """
    if len(data) > options.limits.file_bytes:
        message = f"more than {options.limits.file_bytes} bytes, the limit"
        raise InputError([_unread(ReadError("limit", message), file)])
    return _document(data, file, _folder(base, options))


def read_source(
    folder: Folder, name: str, data: bytes | None = None
) -> tuple[Source, tuple[Diagnostic, ...]]:
    """Reads and parses one file; `name` is relative to the folder, or a URL.

    Raises:
        ReadError: the file may not be read or cannot be.
        InputError: it is no YAML or JSON.
    """
    data = read(folder, name) if data is None else data
    try:
        text = decode(data)
    except TextError as error:
        lines = lines_before(data)
        raise InputError(diagnosed(name, lines, error.flaws)) from None
    try:
        syntax, tree, flaws = _parsed(name, text, folder.limits)
    except TextError as error:
        found = diagnosed(name, Lines(text), error.flaws)
        raise InputError(found, {name: text}) from None
    source = Source(name, data, text, syntax, tree)
    return source, diagnosed(name, Lines(text), flaws) if flaws else ()


def _document(
    data: bytes, file: str, folder: Folder
) -> tuple[Document, tuple[Diagnostic, ...]]:
    source, found = read_source(folder, file, data)
    dialect, problems = dialect_of(file, source.tree)
    if dialect is None:
        raise InputError(
            located({file: source}, (*found, *problems)), {file: source.text}
        )
    document = Document(
        root=cast("dict[str, object]", source.tree),
        file=file,
        dialect=dialect,
        sources={file: source},
        folder=folder,
    )
    return document, found


def _parsed(
    name: str, text: str, limits: Limits
) -> tuple[Syntax, object, tuple[Flaw, ...]]:
    """The tree of a text, which is taken for what it is rather than for its suffix.

    Raises:
        TextError: it is neither YAML nor JSON.
    """
    start = text.lstrip()[:1]
    if not start:
        raise TextError(Flaw("file-empty", "this file is empty", 0))
    if start == "<":
        message = "this is markup (HTML or XML), not an OpenAPI description"
        raise TextError(Flaw("not-openapi", message, len(text) - len(text.lstrip())))
    claims_json = name.lower().endswith(".json")
    if start in _JSON_STARTS:
        try:
            return (Syntax.JSON, *read_json(text, limits))
        except TextError as error:
            if claims_json or any(flaw.code == "limit" for flaw in error.flaws):
                raise
    tree, flaws = read_yaml(text, limits)
    if tree is None and not flaws:
        message = "this file is empty but for comments"
        raise TextError(Flaw("file-empty", message, 0))
    if claims_json:
        message = "this file is YAML, though its name says JSON; rename it"
        flaws = (Flaw("yaml-in-json", message, 0, severity=Severity.WARNING), *flaws)
    return Syntax.YAML, tree, flaws


def _folder(base: Path, options: LoadOptions) -> Folder:
    real = os.path.realpath(base)
    root = os.path.realpath(options.root) if options.root else real
    return Folder(real, root, options.allow_remote, options.limits)


def _unread(error: ReadError, name: str) -> Diagnostic:
    code = "file-unreadable" if error.code == "ref-remote" else error.code
    return Diagnostic(code, str(error), Location(name))

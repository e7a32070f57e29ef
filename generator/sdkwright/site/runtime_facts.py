"""What the guides say of every generated package, read off its runtime."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..render import MarkdownCell
from ..targets.markdown.escape import cell, code
from ..targets.python import files

_RUNTIME = Path(files.__file__).parent / "runtime"
_STATUS = re.compile(r"(?P<status>\dxx|\d{3}): (?P<when>.+)")
_OPTIONS = ("CallOptions", "SharedOptions", "ClientOptions")


@dataclass(frozen=True, slots=True)
class ErrorClass:
    """A class of errors, the status it stands for, and what it means."""

    name: MarkdownCell
    status: MarkdownCell
    about: MarkdownCell


@dataclass(frozen=True, slots=True)
class ClientOption:
    """An option of a client, and whether `with_options` takes it too."""

    name: MarkdownCell
    about: MarkdownCell
    for_calls: bool


@dataclass(frozen=True, slots=True)
class RuntimeFacts:
    """The errors and the options that a package has."""

    errors: tuple[ErrorClass, ...]
    options: tuple[ClientOption, ...]


def runtime_facts() -> RuntimeFacts:
    """The classes of errors and the options of clients, in the order of the source."""
    return RuntimeFacts(tuple(_errors()), tuple(_options()))


def _errors() -> Iterator[ErrorClass]:
    for node in _classes("errors.py"):
        if not node.name.endswith("Error"):
            continue
        first = (ast.get_docstring(node) or "").partition("\n\n")[0]
        found = _STATUS.fullmatch(first)
        status, about = (found["status"], found["when"]) if found else ("", first)
        yield ErrorClass(code(node.name), MarkdownCell(status), cell(_sentence(about)))


def _options() -> Iterator[ClientOption]:
    for node in _classes("options.py"):
        if node.name in _OPTIONS:
            for field, doc in zip(node.body, node.body[1:], strict=False):
                if isinstance(field, ast.AnnAssign) and isinstance(doc, ast.Expr):
                    about = str(ast.literal_eval(doc.value))
                    name = code(ast.unparse(field.target))
                    yield ClientOption(name, cell(about), node.name == _OPTIONS[0])


def _classes(module: str) -> Iterator[ast.ClassDef]:
    tree = ast.parse((_RUNTIME / module).read_text("utf-8"))
    return (node for node in tree.body if isinstance(node, ast.ClassDef))


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"

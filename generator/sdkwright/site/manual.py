"""The parts of the tool's manual that are read off the tool itself."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from dataclasses import dataclass

import click
from jinja2 import nodes

from ..config import TABLES, Kind
from ..core.build.extensions import Role, keys_for
from ..core.validate.explain import EXPLANATIONS
from ..render import Code, MarkdownCell, MarkdownText, environment, templates_folder
from ..targets.markdown.escape import cell, code, line, paragraphs
from ..targets.python.filters import FILTERS

_TOOL = "sdkwright"
_ABOUT = re.compile(r"\{# (.+) #\}\n")


@dataclass(frozen=True, slots=True)
class OptionRow:
    """An option or an argument of a command."""

    names: tuple[MarkdownCell, ...]
    help: MarkdownCell
    default: MarkdownCell


@dataclass(frozen=True, slots=True)
class CommandView:
    """A command with everything that it takes."""

    name: Code
    usage: Code
    help: MarkdownText
    options: tuple[OptionRow, ...]


@dataclass(frozen=True, slots=True)
class CodeView:
    """A diagnostic code, explained."""

    code: Code
    title: MarkdownText
    text: MarkdownText
    example: Code
    repair: MarkdownText


@dataclass(frozen=True, slots=True)
class SettingRow:
    """A key of the configuration."""

    key: MarkdownCell
    about: MarkdownCell
    holds: MarkdownCell
    example: MarkdownCell


@dataclass(frozen=True, slots=True)
class SettingsView:
    """A table of the configuration."""

    name: Code
    about: MarkdownText
    rows: tuple[SettingRow, ...]


@dataclass(frozen=True, slots=True)
class TemplateRow:
    """A template, and its blocks from top to bottom."""

    path: MarkdownCell
    about: MarkdownCell
    blocks: tuple[MarkdownCell, ...]


@dataclass(frozen=True, slots=True)
class ExtensionRow:
    """What extensions of a description say, and their keys, the first of which wins."""

    role: MarkdownCell
    keys: tuple[MarkdownCell, ...]


@dataclass(frozen=True, slots=True)
class ManualView:
    """What the templates of the manual show."""

    commands: tuple[CommandView, ...]
    codes: tuple[CodeView, ...]
    settings: tuple[SettingsView, ...]
    templates: tuple[TemplateRow, ...]
    extensions: tuple[ExtensionRow, ...]


def manual_view() -> ManualView:
    """The commands, codes, settings, templates and extensions of this version."""
    return ManualView(
        tuple(_commands()),
        tuple(_codes()),
        tuple(_settings()),
        tuple(_templates()),
        tuple(_extensions()),
    )


def _commands() -> Iterator[CommandView]:
    from ..cli import main

    group = click.Context(main, info_name=_TOOL)
    for name in main.list_commands(group):
        command = main.get_command(group, name)
        if command is None:
            continue
        context = click.Context(command, group, info_name=name)
        usage = " ".join(command.collect_usage_pieces(context))
        parameters = command.get_params(context)
        rows = (_option(parameter, context) for parameter in parameters)
        yield CommandView(
            Code(name),
            Code(f"{_TOOL} {name} {usage}"),
            paragraphs(inspect.cleandoc(command.help or "")),
            tuple(row for row in rows if row),
        )


def _option(parameter: click.Parameter, context: click.Context) -> OptionRow | None:
    if not isinstance(parameter, click.Option):
        name = parameter.make_metavar(context)
        return OptionRow((code(name),), MarkdownCell(), MarkdownCell())
    record = parameter.get_help_record(context)
    if record is None:
        return None
    shown = parameter.get_default(context)
    has_default = parameter.show_default and isinstance(shown, str | int | float)
    return OptionRow(
        tuple(map(code, record[0].split(", "))),
        cell(parameter.help or ""),
        code(str(shown)) if has_default else MarkdownCell(),
    )


def _codes() -> Iterator[CodeView]:
    for name in sorted(EXPLANATIONS):
        found = EXPLANATIONS[name]
        yield CodeView(
            Code(name),
            line(found.title),
            paragraphs(found.text),
            Code(found.example),
            paragraphs(found.repair),
        )


def _settings() -> Iterator[SettingsView]:
    """The tables of the configuration, with every key but those that are tables."""
    for table in TABLES:
        yield SettingsView(
            Code(table.name),
            paragraphs(table.about),
            tuple(
                SettingRow(
                    code(option.key),
                    cell(option.about),
                    cell(option.kind.value),
                    code(option.example),
                )
                for option in table.options
                if option.kind is not Kind.TABLE
            ),
        )


def _templates() -> Iterator[TemplateRow]:
    """The templates that have blocks; what each writes stands in its first line."""
    folder = templates_folder()
    for path in sorted(folder.rglob("*.jinja")):
        text = path.read_text("utf-8")
        blocks = list(environment(FILTERS).parse(text).find_all(nodes.Block))
        about = _ABOUT.match(text)
        if blocks and about:
            yield TemplateRow(
                code(path.relative_to(folder).as_posix()),
                cell(about[1]),
                tuple(code(b.name) for b in sorted(blocks, key=lambda b: b.lineno)),
            )


def _extensions() -> Iterator[ExtensionRow]:
    for role in Role:
        yield ExtensionRow(cell(role.value), tuple(map(code, keys_for(role))))

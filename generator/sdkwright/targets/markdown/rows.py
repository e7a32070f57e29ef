"""Rows of the tables that pages have."""

from __future__ import annotations

from dataclasses import dataclass

from ...render import MarkdownCell


@dataclass(frozen=True, slots=True)
class Row:
    """A parameter or a property."""

    name: MarkdownCell
    type: MarkdownCell
    description: MarkdownCell
    notes: MarkdownCell


@dataclass(frozen=True, slots=True)
class ValueRow:
    """A value of an enumeration."""

    name: MarkdownCell
    value: MarkdownCell
    description: MarkdownCell


@dataclass(frozen=True, slots=True)
class ErrorRow:
    """A response that is an error."""

    status: MarkdownCell
    type: MarkdownCell
    when: MarkdownCell


@dataclass(frozen=True, slots=True)
class LimitRow:
    """A header by which a server tells how many calls it takes."""

    header: MarkdownCell
    statuses: MarkdownCell
    about: MarkdownCell


@dataclass(frozen=True, slots=True)
class IndexRow:
    """A page, in the index."""

    link: MarkdownCell
    description: MarkdownCell

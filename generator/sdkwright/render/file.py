"""A file in memory: what every target answers."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class File:
    """A text file to be written in UTF-8.

    `path` is relative to the output folder, with forward slashes and without `..`.
    """

    path: str
    text: str

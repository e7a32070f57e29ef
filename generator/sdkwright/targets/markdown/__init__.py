"""The Markdown target: Api -> reference pages, in the language of a flavour."""

from .files import render_markdown
from .flavour import Detail, Dialect, Flavour

__all__ = ["Detail", "Dialect", "Flavour", "render_markdown"]

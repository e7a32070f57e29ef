"""The command line: each command parses its arguments, calls the library and prints."""

from .main import main

__all__ = ["main"]

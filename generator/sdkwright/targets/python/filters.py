"""The filters that make text safe for Python and TOML files."""

from __future__ import annotations

import json
import re
import shlex

from ...render import Code, Filters, Identifier, TomlString
from ...render.markdown import markdown_text
from .docstrings import argument_text, attribute_doc, doc_line, doc_text, docstring
from .literals import string

_SURROGATES = re.compile("[\ud800-\udfff]")


def toml(text: str) -> TomlString:
    """A TOML basic string; JSON's escapes are a subset of TOML's (TOML 1.0, String)."""
    escaped = json.dumps(_SURROGATES.sub("", text))
    return TomlString(escaped.replace("\x7f", "\\u007f"))


def shell(text: str) -> Code:
    """A word of a shell command."""
    return Code(shlex.quote(text))


FILTERS: Filters = {
    "argument_text": argument_text,
    "attribute_doc": attribute_doc,
    "doc_line": doc_line,
    "doc_text": doc_text,
    "docstring": docstring,
    "identifier": Identifier,
    "markdown": markdown_text,
    "shell": shell,
    "string": string,
    "toml": toml,
}
"""Every filter that a template of this target may use."""

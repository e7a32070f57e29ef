"""What the title of an API becomes: the name of its package, and a part of sentences."""

from __future__ import annotations

import re

from ...names import words
from .docstrings import one_line

_ASIDE = re.compile(r"\s[-\u2013\u2014+|/]\s|\s*[(;,]|:\s")
"""What ends the name in a title, and begins an explanation."""

_TOKEN = re.compile(r"[^\W_]+(?:['\u2019]s\b)?")
_POSSESSIVE = re.compile(r"['\u2019]s$")
_VERSION = re.compile(r"v\d+|\d+")

_GENERIC = frozenset(
    (
        *("api", "apis", "rest", "openapi", "sdk", "the", "official"),
        *("spec", "specification", "documentation", "docs", "reference"),
    )
)
"""What many titles say, and what tells no API from another."""

_KINDS = frozenset(("api", "apis", "interface", "platform", "service", "services"))
"""What an API is, where its title says so last: such a name takes an article."""

_OWNERS = frozenset(("my", "our", "your"))

_MOST_HUMPS = 2
"""GitHub and OpenAI are a word each, ApiManagementClient is three."""

_MOST_WORDS = 4
_LONGEST = 40
"""How much of a title makes the name of a package: people have to type it."""


def package_name(title: str) -> str:
    """An import name made of a title: `github_sdk` for "GitHub v3 REST API".

    Import names are ASCII here; a title without any such word makes `api_sdk`.
    """
    pieces = [_words(piece) for piece in _ASIDE.split(title)]
    telling = ([w for w in p if not _VERSION.fullmatch(w)] for p in pieces)
    chosen = next(filter(None, telling), None) or next(filter(None, pieces), ["api"])
    stem = chosen[0][:_LONGEST]
    for word in chosen[1:_MOST_WORDS]:
        if len(stem) + len(word) >= _LONGEST:
            break
        stem = f"{stem}_{word}"
    return f"{stem}_sdk" if stem.isidentifier() else f"api_{stem}_sdk"


def title_said(title: str) -> str:
    """A title within a sentence, with its article: "the Journey API", but "Petstore"."""
    own = one_line(title).rstrip(". ")
    tokens = _TOKEN.findall(own)
    if own.casefold().startswith("the "):
        return f"the {own[4:]}"
    is_somebodys = any(t.casefold() in _OWNERS or _POSSESSIVE.search(t) for t in tokens)
    kinds = [t.casefold() for t in tokens if not _VERSION.fullmatch(t.casefold())]
    takes_one = bool(kinds) and kinds[-1] in _KINDS and not is_somebodys
    return f"the {own}" if takes_one else own or "the API"


def _words(text: str) -> list[str]:
    """The words that tell an API from others; GitHub, which has one hump, is one."""
    found: list[str] = []
    for token in _TOKEN.findall(text):
        parts = [w for w in words(_POSSESSIVE.sub("", token)) if w.isascii()]
        own = [w for w in parts if w not in _GENERIC]
        if token.casefold() not in _GENERIC:
            found += own if len(parts) > _MOST_HUMPS else ["".join(own)]
    return [word for word in found if word]

"""The inline formatting of a description that pages keep: a subset of CommonMark.

Emphasis, code and links to the web stay; whatever else looks like Markdown or HTML is
shown as it is written. The subset is read here and written anew, so that no dialect
finds more in it than was meant.
"""

from __future__ import annotations

import re

from ...render.characters import escaped

_URL = r"(?:https?://|mailto:)[\w\-.~:/?\#@!$&+,;=%]{1,1000}"

# Repetitions are bounded: what is never closed costs no more than it is long.
_INLINE = re.compile(
    rf"""
    (?= [`!\[<*_] )                  # almost nothing begins here: look no further
    (?: (?<!`) (?P<ticks>`{{1,9}}) (?!`) (?P<code>.{{1,400}}?) (?<!`) (?P=ticks) (?!`)
    | (?<!!) !* \[ (?P<label>[^\[\]]{{1,300}}) \]
      \( [ ]* <? (?P<url>{_URL}) >? (?:[ ]+"[^"]{{0,300}}")? [ ]* \)
    | < (?P<autolink>{_URL}) >
    | (?P<bold>\*\*|(?<!\w)__) (?=[^\s*_]) (?P<strong>.{{1,400}}?) (?<=[^\s*_])
      (?P=bold) (?![*_])
    | \* (?=[^\s*]) (?P<star>[^*]{{1,400}}?) (?<=[^\s*]) \* (?!\*)
    | (?<!\w) _ (?=[^\s_]) (?P<underscore>[^_]{{1,400}}?) (?<=[^\s_]) _ (?!\w)
    )
    """,
    re.VERBOSE,
)
_FIRST = re.compile(r"[`\[<*_]")
"""What some formatting begins with; most texts have none."""

_PLAIN_CODE = re.compile(r"(?:[^`|{<]|\{(?![{%\#!]))+(?<!\\)")


def formatted(text: str) -> str:
    """One line of a description as Markdown."""
    if not _FIRST.search(text):
        return escaped(text)
    pieces: list[str] = []
    end = 0
    for match in _INLINE.finditer(text):
        pieces += (escaped(text[end : match.start()]), _rewritten(match))
        end = match.end()
    return "".join((*pieces, escaped(text[end:])))


def code_span(text: str) -> str:
    """Text as code.

    Dialects disagree on bars, backticks and tags inside backticks, and some tools fill
    in templates there: text that has any of those goes into an element, escaped.
    """
    if _PLAIN_CODE.fullmatch(text) and text == text.strip():
        return f"`{text}`"
    return f"<code>{escaped(text)}</code>"


def _rewritten(match: re.Match[str]) -> str:
    found = match.groupdict()
    if found["code"] is not None:
        return code_span(found["code"].strip() or found["code"])
    if found["label"] is not None:
        return f"[{formatted(found['label'])}]({_target(found['url'])})"
    if found["autolink"] is not None:
        return f"[{escaped(found['autolink'])}]({_target(found['autolink'])})"
    if found["strong"] is not None:
        return f"**{formatted(found['strong'])}**"
    return f"*{formatted(found['star'] or found['underscore'])}*"


def _target(url: str) -> str:
    return url.replace("&", "&amp;")

"""What libyaml's complaints mean to the person who wrote the text."""

from __future__ import annotations

from yaml import MarkedYAMLError

from .flaws import Flaw

_TOKEN = "found character that cannot start any token"
_COLON = "mapping values are not allowed in this context"
_VERSION = "found incompatible YAML document"
_QUOTE = "while scanning a quoted scalar"
_FLOW = "while parsing a flow"
_INDENT = ("while parsing a block", "did not find expected", "could not find expected")


def syntax_flaw(text: str, error: MarkedYAMLError) -> Flaw:
    """A parser's error, at the place where the mistake was made."""
    problem = error.problem or "this is no YAML"
    context = error.context or ""
    mark = error.problem_mark or error.context_mark
    index = mark.index if mark else 0
    # The end of the file is where an open quote is noticed, not where it was made.
    if context.startswith(_QUOTE) and error.context_mark and "stream" in problem:
        index = error.context_mark.index
        return Flaw("yaml-syntax", "this quoted text is never closed", index)
    return Flaw("yaml-syntax", _explained(text, index, problem, context), index)


def _explained(text: str, index: int, problem: str, context: str) -> str:
    if problem == _TOKEN:
        return _token(text[index : index + 1])
    if problem == _COLON:
        return (
            "': ' is not allowed here: put the text in quotes if it belongs to the "
            "value, or mend the indentation if a new key starts"
        )
    if problem == _VERSION:
        return "this version of YAML is not known: leave the %YAML line out"
    if context.startswith(_FLOW):
        return f"a '[' or '{{' is not closed, or a ',' is missing: {problem}"
    if context.startswith(_INDENT) or problem.startswith(_INDENT):
        return f"the structure breaks here, most often by indentation: {problem}"
    return f"{problem} ({context})" if context else problem


def _token(character: str) -> str:
    if character == "\t":
        return "a tab cannot indent YAML: use spaces"
    return f"a text cannot start with '{character}' here: put it in quotes"

"""Every code has an explanation, and every explanation a code."""

import re

from sdkwright.core.validate.explain import EXPLANATIONS
from support.repository import SDKWRIGHT

_CODE = re.compile(r'"([a-z]+(?:-[a-z0-9]+)+|encoding|limit|number|version)"')
_OTHER_THINGS = ("x-", "utf-", "application")
_OTHER_PARTS = frozenset(("changes", "runtime"))
"""Folders with codes of their own, or with code that reads no description."""
NOT_CODES = {
    *(
        "acme-sdk",
        "merge-file",
        "no-key",
        "latin-1",
        "date-time",
        "model-field",
        "json-or-python",
    ),
    *("content-type", "retry-after", "inin-correlation-id"),
    *("next-uri", "page-number", "link-header"),
}
"""Words that look like codes and are none."""


def test_each_explanation_belongs_to_a_code_in_use() -> None:
    used = set[str]()
    for path in SDKWRIGHT.rglob("*.py"):
        parts = path.relative_to(SDKWRIGHT).parts
        if not path.name.startswith("explain") and _OTHER_PARTS.isdisjoint(parts):
            used.update(_CODE.findall(path.read_text(encoding="utf-8")))
    words = {code for code in used if not code.startswith(_OTHER_THINGS)}
    assert set(EXPLANATIONS) <= words
    assert words - set(EXPLANATIONS) <= NOT_CODES


def test_explanations_are_complete() -> None:
    for code, explanation in EXPLANATIONS.items():
        assert explanation.code == code
        for text in (explanation.title, explanation.text, explanation.repair):
            assert text[0].isupper()
            assert not text.endswith(" ")
        assert explanation.text.endswith(".")
        assert explanation.example

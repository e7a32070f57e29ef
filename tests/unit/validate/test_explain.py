"""Every code has an explanation, and every explanation a code."""

import re

from sdkwright.core.validate.explain import EXPLANATIONS
from support.repository import SDKWRIGHT

_CODE = re.compile(r'"([a-z]+(?:-[a-z0-9]+)+|encoding|limit|number|version)"')
_OTHER_THINGS = ("x-", "utf-", "application")
_OTHER_PARTS = frozenset(("changes", "runtime", "site", "targets"))
"""Folders with words of their own."""
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
    *("next-uri", "page-number", "link-header", "has-next-page"),
    *("rev-parse", "site-packages", "uri-reference"),
}
"""Words that look like codes and are none."""


def test_each_explanation_belongs_to_a_code_in_use() -> None:
    used, own = set[str](), set[str]()
    for path in SDKWRIGHT.rglob("*.py"):
        if path.name.startswith("explain"):
            continue
        found = _CODE.findall(path.read_text(encoding="utf-8"))
        used.update(code for code in found if not code.startswith(_OTHER_THINGS))
        if _OTHER_PARTS.isdisjoint(path.relative_to(SDKWRIGHT).parts):
            own.update(code for code in found if not code.startswith(_OTHER_THINGS))
    assert set(EXPLANATIONS) <= used
    assert own - set(EXPLANATIONS) <= NOT_CODES


def test_explanations_are_complete() -> None:
    for code, explanation in EXPLANATIONS.items():
        assert explanation.code == code
        for text in (explanation.title, explanation.text, explanation.repair):
            assert text[0].isupper()
            assert not text.endswith(" ")
        assert explanation.text.endswith(".")
        assert explanation.example

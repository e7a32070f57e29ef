"""Every code has an explanation, and every explanation a code."""

import re

from sdkwright.validate.explain import EXPLANATIONS
from support.repository import SDKWRIGHT

STAGES = ("load", "resolve", "validate", "normalise")
_CODE = re.compile(r'"([a-z]+(?:-[a-z0-9]+)+|encoding|limit|number|version)"')
NOT_CODES = {
    *("no-key", "utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"),
    "x-nullable",
}


def test_each_explanation_belongs_to_a_code_in_use() -> None:
    used = set[str]()
    for stage in STAGES:
        for path in (SDKWRIGHT / stage).rglob("*.py"):
            if not path.name.startswith("explain"):
                used.update(_CODE.findall(path.read_text(encoding="utf-8")))
    words = {
        code for code in used if not code.startswith(("x-", "utf-", "application"))
    }
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

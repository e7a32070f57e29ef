"""Names fall into words, whatever convention they follow."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdkwright.names import words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("getJourneyActiontarget", "get journey actiontarget"),
        ("snake_case", "snake case"),
        ("kebab-case", "kebab case"),
        ("SCREAMING_CASE", "screaming case"),
        ("HTTPServer", "http server"),
        ("userIDs", "user ids"),
        ("URL", "url"),
        ("getUrl2", "get url2"),
        ("p95Latency", "p95 latency"),
        ("1st", "1 st"),
        ("filter[a.b]", "filter a b"),
        ("@type", "type"),
        ("été", "ete"),
        ("Straße", "straße"),
        ("日付", "日付"),
        ("ﬁle", "file"),
        ("_private__", "private"),
        ("", ""),
        ("$%&", ""),
    ],
)
def test_words(text: str, expected: str) -> None:
    assert " ".join(words(text)) == expected


@given(st.text())
def test_words_are_lower_case_and_of_letters_and_digits(text: str) -> None:
    for word in words(text):
        assert word
        assert word == word.lower()
        assert "_" not in word


@given(st.lists(st.from_regex(r"[a-z]{2,6}", fullmatch=True), min_size=1, max_size=4))
def test_conventions_agree(parts: list[str]) -> None:
    expected = tuple(parts)
    assert words("_".join(parts)) == expected
    assert words("-".join(parts)) == expected
    assert words("".join(part.capitalize() for part in parts)) == expected

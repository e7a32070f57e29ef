"""Names that were given are given again, whatever else has come since."""

from hypothesis import given
from hypothesis import strategies as st

from sdkwright.names import Candidate, NameBook, NameTable, Rank, Settled, distinct

WORDS = st.sampled_from(["a", "A", "a_b", "aB", "a b", "b", "class", "str", "B2", "b2"])
RESERVED = ("class", "str")


def candidates(words: list[str]) -> list[Candidate]:
    """One for each word, as fields are named."""
    return [
        Candidate(word, (_snake(word), f"{_snake(word)}_"), word=word) for word in words
    ]


def _snake(word: str) -> str:
    return word.replace("aB", "a_b").replace(" ", "_").lower()


def given_to(words: list[str], settled: Settled) -> tuple[dict[str, str], NameTable]:
    book = NameBook(settled)
    names = book.allocate("fields", "It", candidates(words), RESERVED)
    return dict(names), book.record()


def kept(record: NameTable) -> Settled:
    return Settled(kept=record)


def test_the_words_of_the_description_come_first() -> None:
    assert given_to(["a b", "a_b"], Settled())[0] == {"a_b": "a_b", "a b": "a_b_"}


def test_what_is_spelt_letter_by_letter_is_not_recorded() -> None:
    names, record = given_to(["a", "aB", "str"], Settled())
    assert names == {"a": "a", "aB": "a_b", "str": "str_"}
    assert record == {"fields": {"It": {"aB": "a_b", "str": "str_"}}}


def test_a_kept_name_comes_before_the_words_of_the_description() -> None:
    _, record = given_to(["a b"], Settled())
    assert given_to(["a_b", "a b"], kept(record))[0] == {"a_b": "a_b_", "a b": "a_b"}


def test_a_pinned_name_comes_before_all() -> None:
    settled = Settled({"fields": {"It": {"b": "a"}}}, {"fields": {"It": {"aB": "a"}}})
    names, record = given_to(["a", "aB", "b"], settled)
    assert names == {"b": "a", "a": "a_", "aB": "a_b"}
    assert record == {"fields": {"It": {"a": "a_", "aB": "a_b"}}}


def test_a_kept_name_that_became_a_reserved_word_gives_way() -> None:
    names, _ = given_to(["b"], Settled(kept={"fields": {"It": {"b": "str"}}}))
    assert names == {"b": "b"}


@given(st.lists(WORDS, unique=True), st.lists(WORDS, unique=True))
def test_what_comes_and_goes_renames_nothing(
    before: list[str],
    after: list[str],
) -> None:
    names, record = given_to(before, Settled())
    later, second = given_to(after, kept(record))
    stay = {word: name for word, name in names.items() if word in after}
    assert stay.items() <= later.items()
    again, third = given_to(list(reversed(after)), kept(second))
    assert (again, third) == (later, second)


@given(st.lists(WORDS, unique=True))
def test_the_same_again(words: list[str]) -> None:
    names, record = given_to(words, Settled())
    assert given_to(words, kept(record)) == (names, record)


def test_keys_that_are_not_unique() -> None:
    pairs = [("a", "1"), ("b", "2"), ("a", "3")]
    assert distinct(pairs) == ("1", "b", "3")


def test_ranks_are_in_the_order_in_which_they_are_served() -> None:
    assert sorted(Rank) == [
        *(Rank.PINNED, Rank.LOCKED, Rank.EXACT, Rank.COMPONENT, Rank.DERIVED)
    ]

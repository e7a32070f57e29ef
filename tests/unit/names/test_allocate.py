"""Each candidate gets a name of its own, and none depends on who came later."""

from hypothesis import given
from hypothesis import strategies as st

from sdkwright.names import Candidate, Rank, allocate

NAMES = st.sampled_from(["a", "A", "b", "b2", "c", "from", "None", "none"])
CANDIDATES = st.lists(
    st.tuples(
        st.lists(NAMES, min_size=1, max_size=3).map(tuple), st.sampled_from([*Rank])
    ),
    max_size=8,
).map(lambda found: [Candidate(str(n), *rest) for n, rest in enumerate(found)])
RESERVED = ("from", "None")


def named(*candidates: tuple[str, ...]) -> list[str]:
    keyed = [Candidate(str(n), proposals) for n, proposals in enumerate(candidates)]
    return list(allocate(keyed, RESERVED).values())


def test_the_first_proposal_that_is_free() -> None:
    assert named(("a", "a_b"), ("a", "a_b"), ("a", "a_b")) == ["a", "a_b", "a_b2"]


def test_numbers_come_last() -> None:
    assert named(("a",), ("a",), ("a",)) == ["a", "a2", "a3"]


def test_a_number_behind_a_number_is_set_off() -> None:
    assert named(("v2",), ("v2",)) == ["v2", "v2_2"]


def test_names_that_differ_only_in_case_are_the_same() -> None:
    assert named(("Foo",), ("foo", "foo_b")) == ["Foo", "foo_b"]


def test_reserved_names_are_not_given_out_as_they_are_written() -> None:
    assert named(("from", "from_"), ("NONE",)) == ["from_", "NONE"]


def test_who_ranks_higher_is_served_first() -> None:
    candidates = [
        Candidate("derived", ("a",)),
        Candidate("component", ("a",), Rank.COMPONENT),
        Candidate("locked", ("a",), Rank.LOCKED),
        Candidate("pinned", ("a",), Rank.PINNED),
    ]
    assert allocate(candidates) == {
        "pinned": "a",
        "locked": "a2",
        "component": "a3",
        "derived": "a4",
    }


@given(CANDIDATES)
def test_names_are_unique(candidates: list[Candidate]) -> None:
    names = allocate(candidates, RESERVED)
    assert names.keys() == {candidate.key for candidate in candidates}
    assert len({name.casefold() for name in names.values()}) == len(candidates)
    assert not {*names.values()} & {*RESERVED}


@given(CANDIDATES, st.lists(NAMES, min_size=1, max_size=3).map(tuple))
def test_adding_renames_nobody(
    candidates: list[Candidate], proposals: tuple[str, ...]
) -> None:
    before = allocate(candidates, RESERVED)
    added = Candidate("new", proposals, Rank.DERIVED)
    after = allocate([*candidates, added], RESERVED)
    assert before.items() <= after.items()


@given(CANDIDATES)
def test_the_same_again(candidates: list[Candidate]) -> None:
    assert allocate(candidates) == allocate(candidates)

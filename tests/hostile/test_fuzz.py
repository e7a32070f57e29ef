"""A share of the campaign; `make fuzz` does the whole of it."""

import pytest

from hostile.campaign import A_BLOCK, findings_of
from hostile.damage import LARGE_SEEDS, SEEDS

RUNS = 150


@pytest.mark.skipif(
    not (SEEDS and LARGE_SEEDS), reason="the shared descriptions are not here"
)
@pytest.mark.parametrize("start", range(0, RUNS, A_BLOCK))
def test_damage_is_told_or_generated(start: int) -> None:
    found = list(findings_of(range(start, start + A_BLOCK)))
    assert not found, "\n\n".join(map(str, found))

"""Ours against openapi-spec-validator: what it finds, our own checks find as well.

Over every published description, every hard one, and damaged ones made from numbers
alone: `SDKWRIGHT_DIFFERENTIAL_RUNS` says how many of the latter. The validator takes 20
seconds for a megabyte or ten, so descriptions that large are compared only then.
"""

import os
import re
from pathlib import Path

import pytest

from hostile.damage import LARGE_SEEDS, SEEDS, damaged
from sdkwright.core.load import Document, load, load_bytes, located
from sdkwright.core.normalise import normalise
from sdkwright.core.resolve import resolve
from sdkwright.core.validate import beyond, check_rules
from sdkwright.core.validate.full import validate_fully
from sdkwright.core.validate.opinions import SECOND_OPINION
from sdkwright.diagnostics import Diagnostic, InputError, Severity, errors

ASKED = os.environ.get("SDKWRIGHT_DIFFERENTIAL_RUNS")
RUNS = int(ASKED or "60")
A_BLOCK = 20
LARGEST = 200_000
FIRST_RUN = 1_000_000
"""Other numbers than the fuzzed ones, for the sake of variety."""

WHOLE = tuple(
    path for path in (*SEEDS, *LARGE_SEEDS) if ASKED or path.stat().st_size < LARGEST
)

REASONS: dict[str, str] = {
    r"gave up with a (KeyError|TypeError|AttributeError|PathError)": "it stumbled itself, and found nothing",
    r"^'file' is not valid": "a response of Swagger 2.0 may be of type 'file' "
    "(Swagger 2.0, Response Object); it knows that of parameters only",
}
"""What only openapi-spec-validator says (a pattern of its messages), and why."""

pytestmark = pytest.mark.skipif(
    not (SEEDS and LARGE_SEEDS), reason="the shared descriptions are not here"
)


@pytest.mark.parametrize("path", WHOLE, ids=lambda path: path.name)
def test_whole_descriptions(path: Path) -> None:
    assert unlisted(*load(path)) == []


@pytest.mark.parametrize("start", range(0, RUNS, A_BLOCK))
def test_damaged_descriptions(start: int) -> None:
    differences: list[tuple[int, str]] = []
    for number in range(start, min(start + A_BLOCK, RUNS)):
        try:
            document, found = load_bytes(damaged(FIRST_RUN + number))
        except InputError:
            continue
        differences += [(number, told) for told in unlisted(document, found)]
    assert differences == []


def unlisted(document: Document, found: tuple[Diagnostic, ...]) -> list[str]:
    """What openapi-spec-validator finds, ours do not, and no reason is given for.

    A description that ours refuse is one in which both find something: each error is
    followed by others, by which theirs and ours differ.
    """
    document, more = resolve(document)
    found = (*found, *more, *validate_fully(document))
    if errors(found):
        return []
    document, more = normalise(document)
    found = (*found, *more, *check_rules(document))
    if errors(found):
        return []
    ours = [d for d in found if d.severity is not Severity.NOTE]
    told = located(document.sources, beyond(ours))
    return [
        f"{d.location.pointer}: {d.message}"
        for d in told
        if d.code == SECOND_OPINION
        and not any(re.search(pattern, d.message) for pattern in REASONS)
    ]

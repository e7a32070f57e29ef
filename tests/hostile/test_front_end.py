"""Hostile descriptions: what is said of them, and what becomes of them."""

import time
from pathlib import Path

import pytest

from hostile.cases import Case, cases
from hostile.outcomes import SECONDS, outcome
from sdkwright.core.load import Document, load, located
from sdkwright.core.normalise import normalise
from sdkwright.core.resolve import resolve
from sdkwright.core.validate import check_rules, validate
from sdkwright.diagnostics import Diagnostic, Format, InputError, Severity, render

CASES = cases()
ELSEWHERE = {
    # the hazard is one of writing files or sending requests, not of reading
    *("contact_toml", "license_toml", "version_toml", "title_emoji_only"),
    *("server_url_quote", "server_userinfo", "security_api_key_names"),
    # read as what they say, so that there is nothing to report
    *("huge_description", "ref_not_self", "yaml_merge_key", "yaml_null_key"),
}


def read(spec: Path) -> tuple[Document | None, tuple[Diagnostic, ...], dict[str, str]]:
    """Everything that the front end says of a description."""
    try:
        document, found = load(spec)
        document, more = resolve(document)
        found = (*found, *more, *validate(document))
        document, more = normalise(document)
        found = (*found, *more, *check_rules(document))
    except InputError as error:
        return None, error.diagnostics, dict(error.texts)
    return document, located(document.sources, found), dict(document.texts)


@pytest.mark.skipif(not CASES, reason="the shared hostile collection is not here")
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_case(case: Case) -> None:
    with case.spec() as (spec, folder):
        start = time.process_time()
        _, found, texts = read(spec)
        assert time.process_time() - start < SECONDS
        errors = [d for d in found if d.severity is Severity.ERROR]
        if case.expect == "generate":
            assert not errors
        if case.expect == "error":
            assert errors
        if case.lines and case.id not in ELSEWHERE:
            here = errors if errors else found
            assert any(is_there(case, d, spec, folder) for d in here)
        text = render(Format.TEXT, found, texts)
        assert not any(c in text for c in "\x1b\x07\r\x9b\u202e")
        text.encode()
        annotations = render(Format.GITHUB, found, texts).splitlines()
        assert len(annotations) == len(found)


@pytest.mark.skipif(not CASES, reason="the shared hostile collection is not here")
@pytest.mark.parametrize(
    "case", [c for c in CASES if c.kind == "malformed"], ids=lambda case: case.id
)
def test_outcome(case: Case, tmp_path: Path) -> None:
    """Injections go through everything in `test_injection`."""
    out = tmp_path / "out"
    with case.spec() as (spec, folder):
        done = outcome(spec, out)
        if case.expect == "generate":
            assert done.files
        if case.expect == "error":
            assert not done.files
        if not done.files and case.lines and case.id not in ELSEWHERE:
            assert any(is_there(case, d, spec, folder) for d in done.found)


def is_there(case: Case, diagnostic: Diagnostic, spec: Path, folder: Path) -> bool:
    place = diagnostic.location
    column = case.location.get("column", place.column)
    expected = (folder / case.location["file"]).resolve()
    return (
        (spec.parent / place.file).resolve() == expected
        and place.line in case.lines
        and place.column == column
    )

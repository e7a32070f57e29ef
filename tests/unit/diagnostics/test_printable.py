"""Text made fit for a terminal, a page and a file that people read."""

import json

import pytest

from sdkwright.diagnostics import inert_json, visible

LIVE = "a\x1b[31m\x7f\x9b\u202e\u2066\u2028\U000e0001\ud800z"
FACES = "plain, ünïcode, 漢字, 🙂\n"


def test_no_control_reaches_a_terminal() -> None:
    assert visible(LIVE) == (r"a\x1b[31m\x7f\x9b\u202e\u2066\u2028\U000e0001\ud800z")


@pytest.mark.parametrize("text", [LIVE, FACES])
def test_json_reads_the_same_from_inert_text(text: str) -> None:
    written = json.dumps({text: [text]}, ensure_ascii=False, indent=2)
    assert json.loads(inert_json(written)) == {text: [text]}


def test_json_that_is_inert_has_no_live_characters() -> None:
    written = inert_json(json.dumps(LIVE, ensure_ascii=False))
    assert written.isascii()
    assert written.isprintable()


def test_json_keeps_what_has_a_face() -> None:
    written = json.dumps([FACES], ensure_ascii=False, indent=2)
    assert inert_json(written) == written

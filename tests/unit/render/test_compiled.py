"""Templates are compiled once, and kept where nobody else can put anything."""

import tempfile
from pathlib import Path

import jinja2
import pytest

from sdkwright.render import environment
from sdkwright.targets.python.filters import FILTERS

TEMPLATE = "python/macros.jinja"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for temporary files."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def not_again(*_: object, **__: object) -> None:
    raise AssertionError("a template was compiled")


def test_a_template_is_compiled_once(monkeypatch: pytest.MonkeyPatch) -> None:
    text = environment(FILTERS).get_template(TEMPLATE).render()
    monkeypatch.setattr(jinja2.Environment, "compile", not_again)
    assert environment(FILTERS).get_template(TEMPLATE).render() == text


def test_a_template_of_the_users_is_compiled_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment(FILTERS, tmp_path).get_template(TEMPLATE)
    monkeypatch.setattr(jinja2.Environment, "compile", not_again)
    with pytest.raises(AssertionError, match="was compiled"):
        environment(FILTERS, tmp_path).get_template(TEMPLATE)


def test_nothing_is_read_from_a_folder_of_somebody_elses(folder: Path) -> None:
    environment(FILTERS).get_template(TEMPLATE)
    (place,) = folder.iterdir()
    stranger = folder / "stranger"
    place.rename(stranger)
    place.symlink_to(stranger)
    assert environment(FILTERS).bytecode_cache is None


def test_it_goes_without_a_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", "/nowhere")
    assert environment(FILTERS).get_template(TEMPLATE).module


def test_it_goes_without_room(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(tempfile, "NamedTemporaryFile", full)
    assert environment(FILTERS).get_template(TEMPLATE).module

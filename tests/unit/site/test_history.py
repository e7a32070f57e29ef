"""What the changelog page says of the versions that a folder has."""

import json
from pathlib import Path

import pytest

from sdkwright.config import Config, PackageConfig
from sdkwright.pipeline import build, load
from sdkwright.site import Subject, subject_of
from sdkwright.site.history import RECORD, history, order, record, releases_page
from sdkwright.site.subject import description

OLD = """\
openapi: 3.1.0
info: {title: Stars, version: '1'}
paths:
  /stars:
    get:
      operationId: listStars
      summary: List stars
      responses:
        '200':
          description: Some
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Star'}
components:
  schemas:
    Star:
      type: object
      properties:
        name: {type: string}
        size: {type: integer}
"""
NEW = OLD.replace("        size: {type: integer}\n", "        hue: {type: string}\n")
TOLD = """\
## Breaking changes

### In your code

- `models.Star.size` is gone. Code that uses it fails.

## New and changed

### In your code

- `models.Star.hue` is new.
"""


def subject(folder: Path, text: str, version: str) -> Subject:
    """A version of the API."""
    spec = folder / "stars.yaml"
    spec.write_text(text, "utf-8")
    return understood(spec, version)


def understood(spec: Path, version: str) -> Subject:
    """A version of the API of a file."""
    package = PackageConfig(name="stars_sdk", version=version)
    config = Config(package=package, root=spec.parent)
    return subject_of(build(load(spec, config)), config)


def publish(subject: Subject, out: Path) -> None:
    """What a site keeps of a version."""
    folder = out / subject.version
    newest = next(r for r in history(subject, out) if r.version == subject.version)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "search-index.js").touch()
    kept = description(subject.understanding.document)
    for file in (kept, record(newest)):
        (folder / file.path).write_text(file.text, "utf-8", newline="")


def test_versions_are_ordered_by_their_numbers() -> None:
    versions = ["1.10.0", "1.9.0", "1.10.0rc1", "2", "1.10.0.post1"]
    expected = ["1.9.0", "1.10.0rc1", "1.10.0", "1.10.0.post1", "2"]
    assert sorted(versions, key=order) == expected


def test_what_changed_since_the_version_before(tmp_path: Path) -> None:
    publish(subject(tmp_path, OLD, "1.9.0"), tmp_path / "site")
    found = history(subject(tmp_path, NEW, "1.10.0"), tmp_path / "site")
    assert [(r.version, r.since, r.notes) for r in found] == [
        ("1.10.0", "1.9.0", TOLD),
        ("1.9.0", "", ""),
    ]


def test_what_was_told_once_is_not_worked_out_again(tmp_path: Path) -> None:
    out = tmp_path / "site"
    for version, text in (("1", OLD), ("2", NEW)):
        publish(subject(tmp_path, text, version), out)
    file = out / "2" / RECORD
    data = json.loads(file.read_text("utf-8"))
    file.write_text(json.dumps({**data, "notes": "As it was told."}), "utf-8")
    newest = subject(tmp_path, NEW, "3")
    assert history(newest, out)[1].notes == "As it was told."


@pytest.mark.parametrize("record", ["[]", "no JSON", '{"version": "2"}', '{"a": 1}'])
def test_a_record_of_something_else_is_not_believed(
    record: str, tmp_path: Path
) -> None:
    out = tmp_path / "site"
    for version, text in (("1", OLD), ("2", NEW)):
        publish(subject(tmp_path, text, version), out)
    (out / "2" / RECORD).write_text(record, "utf-8")
    assert history(subject(tmp_path, NEW, "3"), out)[1].notes == TOLD


def test_a_version_that_was_built_again_is_compared_again(tmp_path: Path) -> None:
    out = tmp_path / "site"
    for version, text in (("1", OLD), ("2", NEW), ("1", NEW)):
        publish(subject(tmp_path, text, version), out)
    assert history(subject(tmp_path, NEW, "3"), out)[1].notes == "Nothing changed.\n"


@pytest.mark.parametrize("text", ["", "openapi: 3.1.0\n", None])
def test_a_description_that_cannot_be_read_breaks_nothing(
    text: str | None, tmp_path: Path
) -> None:
    out = tmp_path / "site"
    publish(subject(tmp_path, OLD, "1"), out)
    kept = out / "1" / "openapi.yaml"
    if text is None:
        kept.unlink()
    else:
        kept.write_text(text, "utf-8")
    found = history(subject(tmp_path, NEW, "2"), out)
    assert [(r.version, r.since, r.notes) for r in found] == [
        ("2", "1", ""),
        ("1", "", ""),
    ]


def test_a_description_of_several_files_is_kept_as_one(tmp_path: Path) -> None:
    out = tmp_path / "site"
    parts = tmp_path / "parts.yaml"
    main = tmp_path / "main.yaml"
    main.write_text(OLD.replace("'#/components", "'parts.yaml#/components"), "utf-8")
    parts.write_text(OLD, "utf-8")
    publish(understood(main, "1"), out)
    parts.write_text(NEW, "utf-8")
    found = history(understood(main, "2"), out)
    assert found[0].notes == TOLD.replace("Star", "PartsStar")


def test_the_page_has_the_notes_below_their_version(tmp_path: Path) -> None:
    publish(subject(tmp_path, OLD, "1"), tmp_path / "site")
    page = releases_page(history(subject(tmp_path, NEW, "2"), tmp_path / "site"))
    first, last = page.releases
    assert first.notes.startswith("### Breaking changes\n\n#### In your code\n")
    assert (first.is_latest, last.is_latest) == (True, False)
    assert (last.since, last.notes) == ("", "")


def test_texts_of_a_description_stay_texts(tmp_path: Path) -> None:
    publish(subject(tmp_path, OLD, "1"), tmp_path / "site")
    text = OLD.replace("/stars:", "'/<script>alert(1)</script>*a*':")
    page = releases_page(history(subject(tmp_path, text, "2"), tmp_path / "site"))
    assert "&lt;script&gt;alert(1)&lt;/script&gt;&#42;a&#42;" in page.releases[0].notes

"""Every block of our templates can be filled by a template of the user's own."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from jinja2 import nodes

from sdkwright.config import Config, PackageConfig
from sdkwright.diagnostics import InputError
from sdkwright.pipeline import build, generate, load
from sdkwright.render import File, environment
from sdkwright.site import Part, subject_of
from sdkwright.site.manual import manual_view
from sdkwright.site.sources import sources
from sdkwright.targets.python.filters import FILTERS
from support.repository import JOURNEY_SPEC, TEMPLATES


def blocks() -> Mapping[str, list[str]]:
    """The names of the blocks of each template that has any."""
    found = {
        path.relative_to(TEMPLATES).as_posix(): [
            block.name
            for block in environment(FILTERS)
            .parse(path.read_text("utf-8"))
            .find_all(nodes.Block)
        ]
        for path in TEMPLATES.rglob("*.jinja")
    }
    return {name: names for name, names in found.items() if names}


def own(folder: Path, template: str, text: str) -> Path:
    """Writes a template of the user's own that extends ours."""
    path = folder / template
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f'{{% extends "sdkwright/{template}" %}}\n{text}', "utf-8")
    return path


def written(templates: Path) -> tuple[File, ...]:
    """The package and the sources of its site."""
    config = Config(templates=templates, package=PackageConfig(name="journey_sdk"))
    subject = subject_of(build(load(JOURNEY_SPEC, config)), config)
    parts = (Part.MANUAL, Part.EXPLORER)
    return (*generate(JOURNEY_SPEC, config).files, *sources(subject, parts, ()))


def test_every_block_can_be_filled(tmp_path: Path) -> None:
    marks = {
        (template, name): f"# Mine: {template} {name}."
        for template, names in blocks().items()
        for name in names
    }
    for template, names in blocks().items():
        fillings = (
            f"{{% block {name} scoped %}}\n{{{{ super() }}}}\n"
            f"{marks[template, name]}\n{{% endblock %}}\n"
            for name in names
        )
        own(tmp_path, template, "".join(fillings))
    files = written(tmp_path)
    text = "\n".join(file.text for file in files)
    assert [place for place, mark in marks.items() if mark not in text] == []
    # The reference is in the package and in the site.
    mark = marks["markdown/model.md.jinja", "end"]
    pages = {f.path for f in files if mark in f.text and "KeyValue" in f.path}
    assert pages == {"docs/KeyValue.md", "docs/reference/KeyValue.md"}


def test_the_manual_lists_every_block() -> None:
    listed = {
        row.path.strip("`"): {block.strip("`") for block in row.blocks}
        for row in manual_view().templates
    }
    assert listed == {template: set(names) for template, names in blocks().items()}


@pytest.mark.parametrize(
    ("template", "block"),
    [
        ("markdown/method.md.jinja", "after_example"),
        ("markdown/model.md.jinja", "end"),
        ("python/api.py.jinja", "methods"),
        ("python/models.py.jinja", "members"),
    ],
)
def test_an_unknown_name_is_told_with_its_place(
    template: str, block: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    path = own(
        tmp_path,
        template,
        f"{{% block {block} %}}\n{{{{ nowhere }}}}\n{{% endblock %}}",
    )
    with pytest.raises(InputError) as caught:
        generate(JOURNEY_SPEC, Config(templates=tmp_path))
    (problem,) = caught.value.diagnostics
    assert (problem.code, problem.message) == (
        "template-broken",
        "'nowhere' is undefined",
    )
    assert (problem.location.file, problem.location.line) == (
        path.relative_to(tmp_path).as_posix(),
        3,
    )


def test_a_block_of_a_loop_knows_what_the_loop_is_at(tmp_path: Path) -> None:
    text = "{% block members scoped %}\n    # {{ class.header }}\n{% endblock %}"
    own(tmp_path, "python/models.py.jinja", text)
    files = {f.path: f.text for f in written(tmp_path)}
    module = files["src/journey_sdk/models/key_value.py"]
    assert "    # class KeyValue(Model):\n" in module


def test_the_site_takes_files_of_ones_own(tmp_path: Path) -> None:
    ours = {file.path: file.text for file in written(tmp_path)}
    folder = tmp_path / "site"
    for name in ("assets/own.css", "assets/more.js", "overrides/partials/logo.html"):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"mine: {name}", "utf-8")
    files = {file.path: file.text for file in written(tmp_path)}
    assert files["docs/assets/own.css"] == "mine: assets/own.css"
    assert files["docs/assets/more.js"] == "mine: assets/more.js"
    assert files["overrides/partials/logo.html"] == "mine: overrides/partials/logo.html"
    assert files["docs/assets/site.css"] == ours["docs/assets/site.css"]

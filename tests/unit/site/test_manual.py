"""The manual holds what the tool itself defines."""

from sdkwright.core.build.extensions import EXTENSIONS
from sdkwright.render import environment
from sdkwright.site.manual import manual_view
from sdkwright.targets.python.filters import FILTERS


def test_every_extension_that_names_things_is_listed() -> None:
    template = environment(FILTERS).get_template("site/manual/names.md.jinja")
    text = template.render(manual=manual_view())
    assert [e.key for e in EXTENSIONS if f"`{e.key}`" not in text] == []


def test_the_choices_of_the_example_are_settings() -> None:
    (names,) = (t for t in manual_view().settings if t.name == "names")
    keys = {row.key.strip("`") for row in names.rows}
    assert {"operations", "schemas", "fields", "parameters"} <= keys

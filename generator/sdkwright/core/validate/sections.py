"""References in the place of whole sections, which no version of OpenAPI has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from ...diagnostics import Diagnostic, Part, quoted
from ..load import Document
from ..load.pointers import join


def section_diagnostics(document: Document) -> Iterator[Diagnostic]:
    """A `$ref` for the components or a section of them (OAS 3.2, Components Object).

    The schema of a version takes some of them for a component that is called `$ref`.
    """
    components = document.root.get("components")
    if not isinstance(components, dict):
        return
    fields = cast("dict[str, object]", components)
    sections: list[tuple[tuple[str, ...], object]] = [((), fields)]
    sections += [((name,), fields[name]) for name in fields]
    for way, section in sections:
        if not isinstance(section, dict):
            continue
        reference = cast("dict[str, object]", section).get("$ref")
        if isinstance(reference, str):
            pointer = join(("components", *way, "$ref"))
            name = quoted(("components", *way)[-1])
            message = (
                f"a reference cannot stand for the whole of {name}; refer to each of "
                "its entries"
            )
            yield Diagnostic("ref-kind", message, document.locate(pointer, Part.KEY))

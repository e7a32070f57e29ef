"""Components that nothing uses, and names that no component has."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import dataclass, field
from typing import cast

from ....diagnostics import Part, Severity, quoted
from ...load.pointers import join, split
from ...load.sites import Site
from ...resolve.trees import MissingError, value_at
from .report import Report

_TOKENS_OF_COMPONENT = 4
"""'', 'components', the section and the name."""


@dataclass(slots=True)
class Usage:
    """Which pointers are referred to, and which security schemes are required."""

    references: dict[str, Site] = field(default_factory=dict[str, Site])
    """Every local reference, with the first object that makes it."""
    components: set[str] = field(default_factory=set[str])
    requirements: list[tuple[Site, list[object]]] = field(
        default_factory=list[tuple[Site, list[object]]]
    )

    def refer(self, site: Site, reference: object) -> None:
        """Takes note of a reference that an object makes."""
        if isinstance(reference, str) and reference not in self.references:
            self.references[reference] = site
            self._use(reference)

    def require(self, site: Site, security: object) -> None:
        """Takes note of the security that an operation or the description requires."""
        if isinstance(security, list):
            self.requirements.append((site, cast("list[object]", security)))

    def _use(self, reference: str) -> None:
        tokens = reference.removeprefix("#").split("/")
        self.components.add("/".join(tokens[:_TOKENS_OF_COMPONENT]))

    def discriminate(self, discriminator: object) -> None:
        """Takes note of the schemas that a discriminator chooses from."""
        if isinstance(discriminator, dict):
            mapping = cast("dict[str, object]", discriminator).get("mapping")
            if isinstance(mapping, dict):
                for target in cast("dict[str, object]", mapping).values():
                    if isinstance(target, str):
                        self._use(target)


def usage_rules(root: dict[str, object], usage: Usage) -> Iterator[Report]:
    """The components of a description against what the rest of it uses."""
    components = root.get("components")
    sections = (
        cast("dict[str, object]", components) if isinstance(components, dict) else {}
    )
    yield from _dangling(root, usage)
    required = yield from _security(sections, usage)
    for section, content in sections.items():
        if section.startswith("x-") or not isinstance(content, dict):
            continue
        for name, value in cast("dict[str, object]", content).items():
            if section == "securitySchemes":
                used = name in required
            else:
                pointer = join(("components", section, name))
                used = pointer in usage.components or _extends(value)
            if not used:
                yield Report(
                    "unused-component",
                    f"nothing refers to {quoted(name)}",
                    ("components", section, name),
                    Severity.NOTE,
                    Part.KEY,
                )


def _dangling(root: dict[str, object], usage: Usage) -> Iterator[Report]:
    """References to what one dialect has no place for, so that it is gone."""
    for reference, site in usage.references.items():
        try:
            value_at(root, split(reference.removeprefix("#")))
        except MissingError:
            message = (
                f"{quoted(reference)} stands where nothing counts; refer to a component"
            )
            way = (*site.way, "$ref")
            yield Report("ref-unresolved", message, way, Severity.ERROR)


def _extends(value: object) -> bool:
    """Whether a schema builds on another, whose discriminator may lead to it."""
    return isinstance(value, dict) and "allOf" in value


def _security(
    sections: dict[str, object], usage: Usage
) -> Generator[Report, None, set[str]]:
    """Requirements of schemes that do not exist; answers the names of all required."""
    schemes = sections.get("securitySchemes")
    known = cast("dict[str, object]", schemes) if isinstance(schemes, dict) else {}
    required: set[str] = set()
    for site, requirements in usage.requirements:
        for index, requirement in enumerate(requirements):
            if not isinstance(requirement, dict):
                continue
            for name in cast("dict[str, object]", requirement):
                required.add(name)
                if name not in known:
                    listed = ", ".join(quoted(k) for k in list(known)[:8]) or "none"
                    message = (
                        f"there is no security scheme {quoted(name)}; described are: "
                        f"{listed}"
                    )
                    way = (*site.way, "security", index)
                    yield Report(
                        "unknown-security-scheme", message, way, Severity.ERROR
                    )
    return required

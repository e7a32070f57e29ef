"""Names of the package: classes, fields, members, aliases and methods."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from .python_signatures import SignatureComparison
from .python_surface import (
    Entry,
    Kind,
    Surface,
    alias_of,
    declaration_of,
    in_present_words,
)
from .python_types import TypeReader
from .values import Finding, Place

_ROOTS = frozenset(("Model", "CamelModel", "PascalModel"))
"""Bases that differ in nothing that a program sees."""

_GENERIC = {
    Kind.FUNCTION: "method",
    Kind.CLASS: "class",
    Kind.ALIAS: "class",
    Kind.ATTRIBUTE: "attribute",
    Kind.MEMBER: "member",
}
"""What the rules call each kind of name."""


def python_changes(
    old: Surface, new: Surface, renamed: Mapping[str, str]
) -> Iterator[Finding]:
    """The changes that programs notice; `renamed` methods by their old names."""
    old = in_present_words(old, new)
    comparison = _Names(old, new, renamed)
    known = {*old.entries, *old.former, *renamed.values()}
    known |= {new.present(name) for name in old.entries}
    if old.package != new.package:
        message = f"the package is {new.package}, no longer {old.package}"
        place = Place(old.package, "/info/title", "/info/title")
        yield Finding("python-package-renamed", message, place)
    for name, entry in old.entries.items():
        yield from comparison.kept_or_gone(name, entry)
    for name in old.former:
        yield from comparison.kept_or_dropped(name)
    for name, entry in new.entries.items():
        if name not in known and (
            entry.owner in known or entry.owner not in new.entries
        ):
            yield from comparison.added(entry)


@dataclass(frozen=True, slots=True)
class _Names:
    old: Surface
    new: Surface
    renamed: Mapping[str, str]

    def kept_or_gone(self, name: str, was: Entry) -> Iterator[Finding]:
        now = self.new.present(name)
        is_ = self.new.entries.get(now) or self._inherited(self.new, was)
        if is_ is not None:
            if name in self.new.former:
                message = f"{was.spoken} is deprecated: it is now called {is_.spoken}"
                yield Finding("python-name-deprecated", message, self._place(was, is_))
            yield from self._kept(was, is_)
        elif name in self.renamed:
            is_ = self.new.entries[self.renamed[name]]
            place = self._place(was, is_)
            message = f"{was.spoken} is now called {is_.spoken}"
            yield Finding("python-method-renamed", message, place)
            yield from SignatureComparison(self.old, self.new).changes(was, is_)
        elif not was.is_accessor and (
            was.owner not in self.old.entries
            or self.new.present(was.owner) in self.new.entries
        ):
            # What a class held is gone with it: that is one change, not many.
            code = f"python-{_GENERIC[was.kind]}-removed"
            place = Place(name, self.old.pointer(name), self.new.pointer(was.owner))
            yield Finding(code, f"{was.spoken} is gone", place)

    def kept_or_dropped(self, name: str) -> Iterator[Finding]:
        """The end of a deprecated alias."""
        if name in self.new.former or name in self.new.entries:
            return
        was = self.old.entries[self.old.former[name]]
        spoken = replace(was, name=name).spoken
        place = Place(name, self.old.pointer(was.name), self.new.pointer(was.name))
        message = f"{spoken} is gone: it was deprecated"
        yield Finding(f"python-{_GENERIC[was.kind]}-removed", message, place)

    def added(self, entry: Entry) -> Iterator[Finding]:
        if entry.is_accessor or self._inherited(self.old, entry) is not None:
            return
        code = f"python-{_GENERIC[entry.kind]}-added"
        message = f"{entry.spoken} is new"
        if entry.kind is Kind.ATTRIBUTE and self._is_needed(entry):
            code = "python-field-added-required"
            message = f"{entry.spoken} is new and required"
        place = Place(
            entry.name, self.old.pointer(entry.owner), self.new.pointer(entry.name)
        )
        yield Finding(code, message, place)

    def _inherited(self, surface: Surface, entry: Entry) -> Entry | None:
        """The field of this name that a class has from one that it extends."""
        own = entry.name.rpartition(".")[2]
        for base in surface.bases(surface.present(entry.owner)):
            found = surface.entries.get(f"models.{base}.{own}")
            if found is not None:
                return found
        return None

    def _is_needed(self, entry: Entry) -> bool:
        _, default = declaration_of(entry.text)
        is_field = entry.owner.startswith("models.")
        return is_field and default is None and self._is_sent(entry.owner)

    def _is_sent(self, owner: str) -> bool:
        """Whether programs create the class: a request carries it, or nothing does."""
        name = self.new.present(owner).removeprefix("models.")
        return name in self.new.sent or name not in self.new.received

    def _is_received(self, owner: str) -> bool:
        name = self.new.present(owner).removeprefix("models.")
        return name in self.new.received or name not in self.new.sent

    def _place(self, was: Entry, is_: Entry) -> Place:
        return Place(was.name, self.old.pointer(was.name), self.new.pointer(is_.name))

    def _kept(self, was: Entry, is_: Entry) -> Iterator[Finding]:
        if Kind.FUNCTION is was.kind is is_.kind:
            yield from SignatureComparison(self.old, self.new).dropped(was, is_)
        if was.text == is_.text and was.kind is is_.kind:
            return
        place = self._place(was, is_)
        match was.kind, is_.kind:
            case Kind.FUNCTION, Kind.FUNCTION:
                yield from SignatureComparison(self.old, self.new).changes(was, is_)
            case Kind.CLASS, Kind.CLASS:
                yield from self._class(was, place)
            case Kind.ATTRIBUTE, Kind.ATTRIBUTE:
                yield from self._attribute(was, is_, place)
            case Kind.MEMBER, Kind.MEMBER:
                message = f"{was.spoken} is{is_.text.replace(' =', '')}, no longer"
                message += was.text.replace(" =", "")
                yield Finding("python-member-value-changed", message, place)
            case Kind.ALIAS, Kind.ALIAS:
                yield from self._alias(was, is_, place)
            case _:
                message = (
                    f"{was.spoken} is a {is_.kind.value}, no longer a {was.kind.value}"
                )
                yield Finding("python-alias-changed", message, place)

    def _class(self, was: Entry, place: Place) -> Iterator[Finding]:
        before = [*self.old.bases(was.name)]
        after = [*self.new.bases(self.new.present(was.name))]
        lost = [b for b in before if b not in after and b not in _ROOTS]
        gained = [b for b in after if b not in before and b not in _ROOTS]
        if lost:
            message = f"{was.spoken} no longer extends {', '.join(lost)}"
            yield Finding("python-class-base-changed", message, place)
        elif gained:
            message = f"{was.spoken} extends {', '.join(gained)}"
            yield Finding("python-class-base-added", message, place)

    def _attribute(self, was: Entry, is_: Entry, place: Place) -> Iterator[Finding]:
        before, old_default = declaration_of(was.text)
        after, new_default = declaration_of(is_.text)
        if before != after:
            yield from self._type(was, before, after, place)
        if old_default == new_default:
            return
        if new_default is None:
            sent = self._is_sent(was.owner)
            code = "became-required" if sent else "always-there"
            message = f"{was.spoken} is now {'required' if sent else 'always there'}"
        elif old_default is None:
            code, message = "became-optional", f"{was.spoken} is now optional"
        else:
            code = "default-changed"
            message = f"{was.spoken} is {new_default} by default, not {old_default}"
        yield Finding(f"python-field-{code}", message, place)

    def _type(
        self, was: Entry, before: str, after: str, place: Place
    ) -> Iterator[Finding]:
        reader = TypeReader(self.new)
        old, new = TypeReader(self.old).read(before), reader.read(after)
        if old == new:
            return
        reads = not self._is_received(was.owner) or reader.fits(new, old)
        writes = not self._is_sent(was.owner) or reader.fits(old, new)
        if not (reads and writes):
            how = "changed"
        else:
            how = "narrowed" if reader.fits(new, old) else "widened"
        message = f"{was.spoken} is {after}, no longer {before}"
        yield Finding(f"python-attribute-type-{how}", message, place)

    def _alias(self, was: Entry, is_: Entry, place: Place) -> Iterator[Finding]:
        reader = TypeReader(self.new)
        old = TypeReader(self.old).read(alias_of(was.text))
        new = reader.read(alias_of(is_.text))
        if old == new:
            return
        name = was.name
        reads = not self._is_received(name) or reader.fits(new, old)
        writes = not self._is_sent(name) or reader.fits(old, new)
        how = "compatible" if reads and writes else "changed"
        message = f"{name} stands for {alias_of(is_.text)}"
        yield Finding(f"python-alias-{how}", message, place)

"""Functions of the package: their arguments and what they answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from .python_surface import Argument, Entry, Signature, Surface, signature_of
from .python_types import TypeReader
from .values import Finding, Place


@dataclass(frozen=True, slots=True)
class SignatureComparison:
    """Compares functions of two versions of a package."""

    old: Surface
    new: Surface

    def changes(self, was: Entry, is_: Entry) -> Iterator[Finding]:
        """The changes of one function."""
        old, new = signature_of(was.text), signature_of(is_.text)
        yield from self._deprecated(was, is_, old)
        old = _in_present_words(old, is_.name, self.new)
        renamed = _renamed(old, new)
        before = {a.name: a for a in old.arguments}
        after = {a.name: a for a in new.arguments}
        for name, argument in before.items():
            place = self._place(was, is_, name)
            told = f"the argument {name} of {was.spoken}"
            if name in after:
                yield from self._kept(argument, after[name], place, told)
            elif name in renamed:
                message = f"{told} is now called {renamed[name]}"
                yield Finding("python-argument-renamed", message, place)
            else:
                yield Finding("python-argument-removed", f"{told} is gone", place)
        yield from self._moved(was, is_, old, new)
        for name, argument in after.items():
            if name not in before and name not in renamed.values():
                how = "required" if argument.default is None else "optional"
                message = f"{was.spoken} has the new argument {name}, which is {how}"
                place = self._place(was, is_, name)
                yield Finding(f"python-argument-added-{how}", message, place)
        yield from self._result(old, new, was, is_)

    def dropped(self, was: Entry, is_: Entry) -> Iterator[Finding]:
        """The ends of deprecated names of arguments."""
        present = {a.name for a in signature_of(is_.text).arguments}
        for method, name in self.old.arguments:
            ended = (is_.name, name) not in self.new.arguments and name not in present
            if method == was.name and ended:
                message = (
                    f"the argument {name} of {was.spoken} is gone: it was deprecated"
                )
                place = self._place(was, is_, self.old.arguments[method, name])
                yield Finding("python-argument-removed", message, place)

    def _deprecated(self, was: Entry, is_: Entry, old: Signature) -> Iterator[Finding]:
        for argument in old.arguments:
            now = self.new.arguments.get((is_.name, argument.name))
            if now is not None:
                told = f"the argument {argument.name} of {was.spoken} is deprecated"
                place = Place(
                    was.name,
                    self.old.pointer(f"{was.name}.{argument.name}"),
                    self.new.pointer(f"{is_.name}.{now}"),
                )
                message = f"{told}: it is now called {now}"
                yield Finding("python-argument-deprecated", message, place)

    def _place(self, was: Entry, is_: Entry, argument: str) -> Place:
        return Place(
            was.name,
            self.old.pointer(f"{was.name}.{argument}"),
            self.new.pointer(f"{is_.name}.{argument}"),
        )

    def _kept(
        self, old: Argument, new: Argument, place: Place, told: str
    ) -> Iterator[Finding]:
        if old.is_keyword_only != new.is_keyword_only:
            how = "keyword-only" if new.is_keyword_only else "positional"
            message = f"{told} is now {how}"
            yield Finding(f"python-argument-became-{how}", message, place)
        if (old.default is None) != (new.default is None):
            how = "required" if new.default is None else "optional"
            yield Finding(
                f"python-argument-became-{how}", f"{told} is now {how}", place
            )
        elif old.default != new.default:
            message = f"{told} is {new.default} by default, not {old.default}"
            yield Finding("python-argument-default-changed", message, place)
        if old.annotation != new.annotation:
            passed = TypeReader(self.old).read(old.annotation)
            taken = TypeReader(self.new)
            fits = taken.fits(passed, taken.read(new.annotation))
            how = "widened" if fits else "changed"
            message = f"{told} takes {new.annotation} instead of {old.annotation}"
            yield Finding(f"python-argument-type-{how}", message, place)

    def _moved(
        self, was: Entry, is_: Entry, old: Signature, new: Signature
    ) -> Iterator[Finding]:
        """Arguments that both versions take by position, but at different ones."""
        for index, name in enumerate(old.positional):
            if name in new.positional and new.positional.index(name) != index:
                message = f"the argument {name} of {was.spoken} has another position"
                place = self._place(was, is_, name)
                yield Finding("python-argument-moved", message, place)

    def _result(
        self, old: Signature, new: Signature, was: Entry, is_: Entry
    ) -> Iterator[Finding]:
        if old.returns == new.returns:
            return
        place = Place(was.name, self.old.pointer(was.name), self.new.pointer(is_.name))
        expected = TypeReader(self.old).read(old.returns)
        given = TypeReader(self.new)
        # Nobody uses the result of a function that has none.
        fits = old.returns == "None" or given.fits(given.read(new.returns), expected)
        how = "narrowed" if fits else "changed"
        message = f"{was.spoken} answers {new.returns} instead of {old.returns}"
        yield Finding(f"python-return-type-{how}", message, place)


def _in_present_words(old: Signature, function: str, new: Surface) -> Signature:
    """A signature with the names that its arguments have in a later version."""
    arguments = (
        replace(a, name=new.arguments.get((function, a.name), a.name))
        for a in old.arguments
    )
    return replace(old, arguments=tuple(arguments))


def _renamed(old: Signature, new: Signature) -> dict[str, str]:
    """Arguments whose place another one of the same type has taken."""
    kept = {a.name for a in old.arguments} & {a.name for a in new.arguments}
    types = {a.name: a.annotation for a in (*old.arguments, *new.arguments)}
    pairs = zip(old.positional, new.positional, strict=False)
    return {
        was: name
        for was, name in pairs
        if was not in kept and name not in kept and types[was] == types[name]
    }

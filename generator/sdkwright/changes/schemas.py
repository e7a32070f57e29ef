"""Schemas and all that they lead to, each definition once in each direction."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

from ..model import (
    Api,
    Array,
    Definition,
    Enumeration,
    Map,
    Nullable,
    Object,
    Reference,
    Scalar,
    ScalarKind,
    Schema,
    Tuple,
    Union,
    Variant,
)
from .kinds import (
    as_object,
    enum_changes,
    list_changes,
    listed,
    outline,
    resolved,
    scalar_changes,
    unlike,
)
from .matching import labels, matched
from .objects import members, object_changes
from .pairs import Direction, Found, Pair, deprecated_differently, said_differently
from .values import Finding, Place

Part = TypeVar("Part")


class SchemaComparison:
    """Compares schemas of two versions; remembers which definitions it has compared."""

    def __init__(self, old: Api, new: Api) -> None:
        self._old = old.definitions
        self._new = new.definitions
        self._old_labels = labels(old.definitions)
        self._new_labels = labels(new.definitions)
        self._seen: set[tuple[str, str, Direction]] = set()

    @property
    def compared(self) -> frozenset[tuple[str, str, Direction]]:
        """The ids of the definitions that were compared, and in which direction."""
        return frozenset(self._seen)

    def changes(self, pairs: Iterable[Pair]) -> Iterator[Finding]:
        """The changes of some schemas, and of all that they lead to."""
        waiting = list(pairs)
        while waiting:
            for found in self._compare(waiting.pop()):
                if isinstance(found, Pair):
                    waiting.append(found)
                else:
                    yield found

    def _compare(self, pair: Pair) -> Found:
        yield from self._nulls(pair)
        old, new = _without_null(pair.old), _without_null(pair.new)
        match old, new:
            case Reference(), Reference():
                yield from self._definitions(pair, old.target, new.target)
            case _:
                before = _without_null(resolved(old, self._old))
                after = _without_null(resolved(new, self._new))
                yield from self._contents(pair, before, after)

    def _definitions(self, pair: Pair, old: str, new: str) -> Found:
        key = (old, new, pair.direction)
        if key in self._seen:
            return
        self._seen.add(key)
        before, after = self._old[old], self._new[new]
        place = Place(self._old_labels[old], old, new)
        said, says = before.annotations, after.annotations
        what = place.subject
        yield from said_differently(
            "schema-description-changed", what, said, says, place
        )
        yield from deprecated_differently("schema", what, said, says, place)
        inner = Pair(before.schema, after.schema, pair.direction, place)
        yield from self._nulls(inner)
        match before.schema, after.schema:
            case Reference(), Reference():
                yield inner
            case _:
                yield from self._contents(
                    inner,
                    _without_null(resolved(before.schema, self._old)),
                    _without_null(resolved(after.schema, self._new)),
                )

    def _nulls(self, pair: Pair) -> Iterator[Finding]:
        """The change of being nullable, told where it is written."""
        if isinstance(pair.old, Reference) and isinstance(pair.new, Reference):
            return
        old = _may_be_null(pair.old, self._old)
        new = _may_be_null(pair.new, self._new)
        if old != new:
            how = "nullable" if new else "not-nullable"
            told = "may now be null" if new else "may no longer be null"
            message = f"{pair.place.subject} {told}"
            yield pair.finding(f"became-{how}", message)

    def _contents(self, pair: Pair, old: Schema, new: Schema) -> Found:
        """The changes of two schemas that are neither references nor nullable."""
        match listed(old), listed(new):
            case Scalar() as before, Scalar() as after:
                yield from scalar_changes(pair, before, after)
            case Enumeration() as before, Enumeration() as after:
                yield from enum_changes(pair, before, after)
            case (Array() | Tuple()) as before, (Array() | Tuple()) as after:
                yield from list_changes(pair, before, after)
            case (Object() | Map()) as before, (Object() | Map()) as after:
                yield from self._objects(pair, as_object(before), as_object(after))
            case Union() as before, Union() as after:
                yield from self._unions(pair, before, after)
            case Union() as before, after:
                yield from self._from_union(pair, before, after)
            case before, Union() as after:
                yield from self._to_union(pair, before, after)
            case before, after if type(before) is not type(after):
                yield unlike(pair, before, after)
            case _:
                return

    def _objects(self, pair: Pair, old: Object, new: Object) -> Found:
        before = members(old, pair.place.old, self._old, self._old_labels)
        after = members(new, pair.place.new, self._new, self._new_labels)
        yield from object_changes(pair, old, new, before, after)
        for was, is_ in self._paired(old.bases, new.bases, lambda base: base):
            yield Pair(was, is_, pair.direction, pair.place)

    def _unions(self, pair: Pair, old: Union, new: Union) -> Found:
        subject = pair.place.subject
        if old.discriminator != new.discriminator and old.discriminator:
            message = f"the alternatives of {subject} are told apart in another way"
            yield pair.finding("discriminator-changed", message)
        before = {self._variant(v, self._old): v for v in old.variants}
        after = {self._variant(v, self._new): v for v in new.variants}
        gone = [v for name, v in before.items() if name not in after and _is_named(v)]
        made = [v for name, v in after.items() if name not in before and _is_named(v)]
        # The same alternative under the name that it has now.
        now = {
            id(old_one): self._variant(new_one, self._new)
            for old_one, new_one in self._paired(gone, made, lambda v: v.schema)
        }
        before = {now.get(id(v), name): v for name, v in before.items()}
        for was, variant in matched(
            before.items(), after.items(), lambda item: item[0]
        ):
            if was and variant:
                yield Pair(was[1].schema, variant[1].schema, pair.direction, pair.place)
                if not {*was[1].tags} <= {*variant[1].tags}:
                    message = f"the tags of {was[0]} in {subject} changed"
                    yield pair.finding("tags-changed", message)
            elif was:
                message = f"{subject} is no longer {was[0]}"
                yield pair.finding("variant-removed", message)
            elif variant:
                message = f"{subject} may now be {variant[0]}"
                yield pair.finding("variant-added", message)

    def _paired(
        self, old: Iterable[Part], new: Iterable[Part], schema: Callable[[Part], Schema]
    ) -> Iterator[tuple[Part, Part]]:
        """Each part with the first that may be the same: of its name, or its shape."""
        left = list(new)
        for was in old:
            before = schema(was)
            shape = outline(resolved(before, self._old))
            named = [part for part in left if schema(part) == before]
            alike = [
                p for p in left if outline(resolved(schema(p), self._new)) == shape
            ]
            for is_ in (*named, *alike)[:1]:
                left.remove(is_)
                yield was, is_

    def _from_union(self, pair: Pair, old: Union, new: Schema) -> Found:
        """From several alternatives to a single one of them."""
        name = self._variant(Variant(pair.new), self._new)
        for variant in old.variants:
            if self._variant(variant, self._old) == name:
                yield Pair(variant.schema, pair.new, pair.direction, pair.place)
                message = f"{pair.place.subject} is now always {name}"
                yield pair.finding("variant-removed", message)
                return
        yield unlike(pair, old, new)

    def _to_union(self, pair: Pair, old: Schema, new: Union) -> Found:
        """From a single schema to several alternatives."""
        name = self._variant(Variant(pair.old), self._old)
        for variant in new.variants:
            if self._variant(variant, self._new) == name:
                yield Pair(pair.old, variant.schema, pair.direction, pair.place)
                message = f"{pair.place.subject} is no longer always {name}"
                yield pair.finding("variant-added", message)
                return
        yield unlike(pair, old, new)

    def _variant(self, variant: Variant, definitions: Mapping[str, Definition]) -> str:
        """What tells an alternative from its siblings in both versions."""
        schema = _without_null(variant.schema)
        if isinstance(schema, Reference):
            known = self._old_labels if definitions is self._old else self._new_labels
            return known[schema.target]
        match schema:
            case Scalar(kind, format_):
                return f"{kind.value} {format_}".strip()
            case Array(items):
                return f"list of {self._variant(Variant(items), definitions)}"
            case Map():
                return "map"
            case _:
                return str(schema)


def _is_named(variant: Variant) -> bool:
    return isinstance(_without_null(variant.schema), Reference)


def _without_null(schema: Schema) -> Schema:
    while isinstance(schema, Nullable):
        schema = schema.of
    return schema


def _may_be_null(schema: Schema, definitions: Mapping[str, Definition]) -> bool:
    seen: set[str] = set()
    while True:
        match schema:
            case Nullable() | Scalar(ScalarKind.NULL):
                return True
            case Reference(target) if target not in seen:
                seen.add(target)
                schema = definitions[target].schema
            case Union(variants):
                return any(
                    isinstance(v.schema, Nullable | Scalar)
                    and _may_be_null(v.schema, definitions)
                    for v in variants
                )
            case _:
                return False

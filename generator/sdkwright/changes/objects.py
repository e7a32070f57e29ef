"""Objects: their properties, by the direction in which they travel."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..model import ABSENT, Anything, Definition, Object, Property, Schema
from .kinds import resolved, typed
from .limits import limit_changes
from .matching import matched
from .pairs import Direction, Found, Pair, deprecated_differently, said_differently
from .values import Finding, Place


@dataclass(frozen=True, slots=True)
class Member:
    """A property with the definition that names it."""

    property: Property
    holder: str
    """The pointer of that definition."""
    subject: str
    """What people call the property: the definition's label and its own name."""


def is_sent(prop: Property, direction: Direction) -> bool:
    """Whether a property travels in a direction (OAS 3.2, readOnly and writeOnly)."""
    if direction is Direction.REQUEST:
        return not prop.annotations.read_only
    return not prop.annotations.write_only


def members(
    schema: Object,
    holder: str,
    definitions: Mapping[str, Definition],
    labels: Mapping[str, str],
    seen: frozenset[str] = frozenset(),
) -> Mapping[str, Member]:
    """All properties by their names, those of what the object extends included."""
    found: dict[str, Member] = {}
    for base in schema.bases:
        extended = resolved(base, definitions)
        if isinstance(extended, Object) and base.target not in seen:
            inside = seen | {base.target}
            found |= members(extended, base.target, definitions, labels, inside)
    subject = labels.get(holder, "")
    for prop in schema.properties:
        name = f"{subject}.{prop.name}" if subject else prop.name
        found[prop.name] = Member(prop, holder, name)
    return found


def object_changes(
    pair: Pair,
    old: Object,
    new: Object,
    before: Mapping[str, Member],
    after: Mapping[str, Member],
) -> Found:
    """The changes of an object: limits, properties, and what it holds besides."""
    yield from limit_changes(pair, old.constraints, new.constraints)
    for was, is_ in matched(before.values(), after.values(), _name):
        if was and is_:
            yield from _kept(pair, was, is_)
        elif was:
            yield from _removed(pair, was)
        elif is_:
            yield from _added(pair, is_, old)
    yield from _additional(pair, old.additional, new.additional)
    if list(before) != list(after) and set(before) == set(after):
        message = f"the properties of {pair.place.subject} stand in another order"
        yield Finding("schema-order-changed", message, pair.place)


def _name(member: Member) -> str:
    return member.property.name


def _removed(pair: Pair, was: Member) -> Iterator[Finding]:
    if is_sent(was.property, pair.direction):
        place = Place(was.subject, was.property.pointer, pair.place.new)
        code = f"{pair.direction}-property-removed"
        yield Finding(code, f"{was.subject} is gone", place)


def _added(pair: Pair, member: Member, old: Object) -> Iterator[Finding]:
    if not is_sent(member.property, pair.direction):
        return
    place = Place(member.subject, pair.place.old, member.property.pointer)
    needed = member.property.required
    if pair.direction is Direction.RESPONSE:
        message = f"{member.subject} is new"
        yield Finding("response-property-added", message, place)
    else:
        how = "required" if needed else "optional"
        message = f"{member.subject} is new and {how}"
        yield Finding(f"request-property-added-{how}", message, place)


def _kept(pair: Pair, was: Member, member: Member) -> Found:
    old, new, direction = was.property, member.property, pair.direction
    place = Place(was.subject, old.pointer, new.pointer)
    said, says = old.annotations, new.annotations
    yield from said_differently(
        "property-description-changed", was.subject, said, says, place
    )
    yield from deprecated_differently("property", was.subject, said, says, place)
    sent, goes = is_sent(old, direction), is_sent(new, direction)
    if sent != goes:
        yield _turned(direction, was.subject, place, goes)
    if not (sent and goes):
        return
    if old.required != new.required:
        how = "required" if new.required else "optional"
        code = f"{direction}-property-became-{how}"
        yield Finding(code, f"{was.subject} is now {how}", place)
    if (said.default, type(said.default)) != (says.default, type(says.default)):
        code = f"{direction}-property-default-changed"
        told = "is gone" if says.default is ABSENT else "is another one"
        yield Finding(code, f"the default of {was.subject} {told}", place)
    yield Pair(old.schema, new.schema, direction, place)


def _turned(direction: Direction, subject: str, place: Place, goes: bool) -> Finding:
    """A property that is now left out of a direction, or now travels in it."""
    turns = {
        (Direction.REQUEST, True): ("writable", "may now be set"),
        (Direction.REQUEST, False): ("read-only", "can no longer be set"),
        (Direction.RESPONSE, True): ("readable", "now comes back"),
        (Direction.RESPONSE, False): ("write-only", "no longer comes back"),
    }
    how, told = turns[direction, goes]
    return Finding(f"{direction}-property-became-{how}", f"{subject} {told}", place)


def _additional(pair: Pair, old: Schema | None, new: Schema | None) -> Found:
    if old is None and new is None:
        return
    if old is None or new is None:
        how = "forbidden" if new is None else "allowed"
        message = f"{pair.place.subject}: members without a name are now {how}"
        yield pair.finding(f"additional-properties-{how}", message)
    elif isinstance(old, Anything) != isinstance(new, Anything):
        yield typed(
            pair, "narrowed" if isinstance(old, Anything) else "widened", old, new
        )
    else:
        yield Pair(old, new, pair.direction, pair.place)

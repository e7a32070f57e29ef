"""Where calls go: servers and their variables."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Server, ServerVariable
from .matching import matched
from .values import Finding, Place


def server_changes(
    old: tuple[Server, ...], new: tuple[Server, ...]
) -> Iterator[Finding]:
    """The changes of servers; the first is the one that clients call."""
    if old[:1] and new[:1]:
        yield from _first(old[0], new[0])
    elif old or new:
        yield _only(old, new)
    for was, server in matched(old[1:], new[1:], lambda s: s.url):
        known = {s.url for s in (*old[:1], *new[:1])}
        if was and server:
            yield from _described(was, server, _place(was.url, old, was, new, server))
        elif was and was.url not in known:
            place = Place(was.url, f"/servers/{old.index(was)}", "/servers")
            yield Finding("server-removed", f"the server {was.url} is gone", place)
        elif server and server.url not in known:
            place = Place(server.url, "/servers", f"/servers/{new.index(server)}")
            yield Finding("server-added", f"the server {server.url} is new", place)


def _only(old: tuple[Server, ...], new: tuple[Server, ...]) -> Finding:
    """The first server of which anything is said, or the end of the last one."""
    place = Place("server", "/servers", "/servers")
    if new:
        return Finding("server-added", f"calls go to {new[0].url}", place)
    message = f"calls go nowhere by default, no longer to {old[0].url}"
    return Finding("server-unknown", message, place)


def _place(
    subject: str,
    old: tuple[Server, ...],
    was: Server,
    new: tuple[Server, ...],
    server: Server,
) -> Place:
    return Place(subject, f"/servers/{old.index(was)}", f"/servers/{new.index(server)}")


def _first(old: Server, new: Server) -> Iterator[Finding]:
    place = Place("server", "/servers/0", "/servers/0")
    if old.url != new.url:
        message = f"calls go to {new.url} instead of {old.url}"
        yield Finding("server-changed", message, place)
    yield from _described(old, new, place)


def _described(old: Server, new: Server, place: Place) -> Iterator[Finding]:
    if old.description != new.description:
        message = f"the description of the server {new.url} changed"
        yield Finding("server-description-changed", message, place)
    for was, variable in matched(old.variables, new.variables, lambda v: v.name):
        if was and variable:
            yield from _variable(was, variable, place)
        elif was:
            message = f"the server variable {was.name} is gone"
            yield Finding("server-variable-removed", message, place)
        elif variable:
            message = f"the server variable {variable.name} is new"
            yield Finding("server-variable-added", message, place)


def _variable(
    old: ServerVariable, new: ServerVariable, around: Place
) -> Iterator[Finding]:
    inside = f"variables/{old.name}"
    place = Place(old.name, f"{around.old}/{inside}", f"{around.new}/{inside}")
    if old.default != new.default:
        message = f"the default of {old.name} is {new.default}, not {old.default}"
        yield Finding("server-variable-default-changed", message, place)
    for value in old.values:
        if value not in new.values and new.values:
            message = f"{old.name} no longer has the value {value}"
            yield Finding("server-variable-value-removed", message, place)
    for value in new.values:
        if value not in old.values:
            code = "added" if old.values else "removed"
            message = f"{old.name} has the value {value} in its list now"
            yield Finding(f"server-variable-value-{code}", message, place)
    if old.values and not new.values:
        message = f"{old.name} takes any value now"
        yield Finding("server-variable-value-added", message, place)
    texts = old.description, {*zip(old.values, old.names, strict=False)}
    kept = {*zip(new.values, new.names, strict=False)}
    if texts[0] != new.description or _renamed(texts[1], kept):
        message = f"the description of {old.name} changed"
        yield Finding("server-description-changed", message, place)


def _renamed(old: set[tuple[str, str]], new: set[tuple[str, str]]) -> bool:
    """Whether a value that was kept has another name."""
    names = dict(old)
    return any(value in names and names[value] != name for value, name in new)

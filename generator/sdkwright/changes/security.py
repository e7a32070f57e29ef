"""Who may call: schemes, requirements and permissions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..model import (
    Need,
    Operation,
    PermissionRequirement,
    SecurityRequirement,
    SecurityScheme,
)
from .matching import matched
from .values import Finding, Place


def scheme_changes(
    old: tuple[SecurityScheme, ...], new: tuple[SecurityScheme, ...]
) -> Iterator[Finding]:
    """The changes of the ways to prove who calls."""
    home = "/components/securitySchemes"
    for was, scheme in matched(old, new, lambda s: s.key):
        if was and scheme:
            yield from _scheme(was, scheme)
        elif was:
            place = Place(was.key, was.pointer, home)
            message = f"the security scheme {was.key} is gone"
            yield Finding("security-scheme-removed", message, place)
        elif scheme:
            place = Place(scheme.key, home, scheme.pointer)
            message = f"the security scheme {scheme.key} is new"
            yield Finding("security-scheme-added", message, place)


def _scheme(old: SecurityScheme, new: SecurityScheme) -> Iterator[Finding]:
    place = Place(old.key, old.pointer, new.pointer)
    if old.description != new.description:
        message = f"the description of the security scheme {old.key} changed"
        yield Finding("security-scheme-description-changed", message, place)
    bare = replace(old, description="", pointer="", flows=(), discovery_url="")
    if bare != replace(new, description="", pointer="", flows=(), discovery_url=""):
        message = f"the security scheme {old.key} works in another way"
        yield Finding("security-scheme-changed", message, place)
    if (old.flows, old.discovery_url) != (new.flows, new.discovery_url):
        message = f"tokens of the security scheme {old.key} are fetched in another way"
        yield Finding("security-scheme-flow-changed", message, place)


def requirement_changes(
    old: Operation, new: Operation, place: Place
) -> Iterator[Finding]:
    """The changes of which credentials suffice for an operation.

    The alternatives of which one has to be met (OAS 3.2, Security Requirement Object);
    none at all is an alternative, too.
    """
    before, after = _alternatives(old.security), _alternatives(new.security)
    subject = place.subject
    for requirement in before:
        if not any(_suffices(requirement, other) for other in after):
            message = f"{subject} no longer takes {_spoken(requirement)}"
            yield Finding("security-removed", message, place)
    for requirement in after:
        if not any(_suffices(requirement, other) for other in before):
            message = f"{subject} now takes {_spoken(requirement)}"
            yield Finding("security-added", message, place)
    if before != after and {*before} == {*after}:
        message = f"{subject} takes the same credentials in another order"
        yield Finding("security-order-changed", message, place)


def permission_changes(
    old: Operation, new: Operation, place: Place
) -> Iterator[Finding]:
    """The changes of the permissions that callers need."""
    if old.permissions == new.permissions:
        return
    tighter = not _implies(old.permissions, new.permissions)
    looser = not _implies(new.permissions, old.permissions)
    told = f"{_needed(old.permissions)} to {_needed(new.permissions)}"
    message = f"the permissions for {place.subject} changed from {told}"
    if tighter:
        yield Finding("permissions-tightened", message, place)
    if looser or not tighter:
        yield Finding("permissions-relaxed", message, place)


def _alternatives(
    security: tuple[SecurityRequirement, ...],
) -> tuple[SecurityRequirement, ...]:
    return security or (SecurityRequirement(()),)


def _suffices(have: SecurityRequirement, need: SecurityRequirement) -> bool:
    """Whether credentials that meet one requirement meet another."""
    held = {use.scheme: {*use.scopes} for use in have.uses}
    return all(
        use.scheme in held and {*use.scopes} <= held[use.scheme] for use in need.uses
    )


def _spoken(requirement: SecurityRequirement) -> str:
    uses = (
        f"{use.scheme} ({', '.join(use.scopes)})" if use.scopes else use.scheme
        for use in requirement.uses
    )
    return " with ".join(uses) or "calls without credentials"


def _needed(permissions: PermissionRequirement | None) -> str:
    if permissions is None:
        return "none"
    return f"{permissions.need.value} of {', '.join(permissions.permissions)}"


def _implies(
    have: PermissionRequirement | None, need: PermissionRequirement | None
) -> bool:
    """Whether everybody who meets one requirement meets another."""
    if need is None or not need.permissions:
        return True
    if have is None or not have.permissions:
        return False
    held, wanted = {*have.permissions}, {*need.permissions}
    has_all = have.need is Need.ALL or len(held) == 1
    match has_all, need.need:
        case (True, Need.ALL):
            return wanted <= held
        case (True, Need.ANY):
            return bool(wanted & held)
        case (False, Need.ANY):
            return held <= wanted
        case _:
            return False

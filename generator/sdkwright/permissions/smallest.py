"""The fewest permissions that satisfy a number of requirements."""

from __future__ import annotations

from collections.abc import Iterable

from ..model import Need, PermissionRequirement

_MOST_STEPS = 20_000
"""How long the fewest are looked for; then the fewest found so far have to do."""


def smallest(requirements: Iterable[PermissionRequirement]) -> tuple[str, ...]:
    """The fewest permissions, sorted; of several such sets the first by name.

    Permissions of which ALL are needed are needed; of groups of which ANY is enough,
    one each is chosen so that the choices serve as many groups as they can.
    """
    wanted = tuple(requirements)
    forced = {
        name
        for requirement in wanted
        if requirement.need is Need.ALL or len(requirement.permissions) == 1
        for name in requirement.permissions
    }
    groups = {
        frozenset(requirement.permissions)
        for requirement in wanted
        if requirement.need is Need.ANY and forced.isdisjoint(requirement.permissions)
    }
    # A group that holds another one is served by whatever serves that.
    smaller = [g for g in groups if not any(other < g for other in groups)]
    ordered: list[list[str]] = sorted(sorted(group) for group in smaller)
    chosen = _chosen(ordered)
    return tuple(sorted(forced | chosen))


def _chosen(groups: list[list[str]]) -> set[str]:
    """The smallest set with a member of each group, by branch and bound."""
    best = _greedy(groups)
    waiting: list[tuple[str, ...]] = [()]
    for _ in range(_MOST_STEPS):
        if not waiting:
            break
        taken = waiting.pop()
        open_ = [group for group in groups if not set(group) & set(taken)]
        if not open_:
            best = min(best, sorted(taken), key=lambda names: (len(names), names))
        elif len(taken) + _apart(open_) <= len(best):
            tightest = min(open_, key=len)
            waiting += [(*taken, name) for name in reversed(tightest)]
    return set(best)


def _greedy(groups: list[list[str]]) -> list[str]:
    """A set with a member of each group: again and again what serves most of them."""
    taken: list[str] = []
    open_: list[list[str]] = groups
    while open_:
        names = sorted({name for group in open_ for name in group})
        taken.append(max(names, key=lambda name: sum(name in g for g in open_)))
        open_ = [group for group in open_ if taken[-1] not in group]
    return sorted(taken)


def _apart(groups: list[list[str]]) -> int:
    """How many groups have nothing in common: each of them costs a permission."""
    seen: set[str] = set()
    count = 0
    for group in groups:
        if seen.isdisjoint(group):
            count += 1
            seen.update(group)
    return count

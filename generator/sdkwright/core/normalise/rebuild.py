"""Changing objects of a tree wherever they stand; what is untouched is shared."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from typing import TypeAlias, cast

from ..load import Dialect, Document
from ..load.sites import Site, Survey
from ..resolve.walk import has_below, sites_of, survey_of

Change: TypeAlias = Callable[[Site, dict[str, object]], dict[str, object]]
"""Answers what to put in place of an object: its site, and itself with those of its
parts changed already that are."""


def rebuilt(
    document: Document, change: Change, dialect: Dialect = Dialect.OPENAPI_32
) -> Document:
    """The document with its objects passed through `change`, the innermost first.

    These are the objects that some stage looks at (`resolve.walk.TELLING`).
    """
    survey = survey_of(document, dialect)
    values: dict[Site, dict[str, object]] = {}
    rebuilt: set[Site] = set()
    earlier, latest = survey.values.get, values.get
    for site in reversed(survey.sites):
        old = earlier(site, site.value)
        node = latest(site, old)
        new = change(site, node)
        if new is not node:
            values[site] = new
            if has_below(site, node, dialect) or has_below(site, new, dialect):
                rebuilt.add(site)
        if new is not old and site.above is not None:
            _put(survey, values, site, new)
    if not values:
        return document
    root = values[survey.sites[0]]
    now = _resurveyed(survey, root, values, rebuilt, dialect)
    return replace(document, root=root, survey=now)


def _put(
    survey: Survey, values: dict[Site, dict[str, object]], site: Site, new: object
) -> None:
    """Puts a changed part into the copy of the object and the collection around it."""
    owner = cast("Site", site.above)
    node = survey.value_of(owner)
    result = values.get(owner)
    if result is None:
        result = values[owner] = dict(node)
    key = cast("str", site.tokens[0])
    if len(site.tokens) == 1:
        result[key] = new
        return
    between = result[key]
    if between is node[key]:
        between = (
            list(cast("list[object]", between))
            if type(between) is list
            else dict(cast("dict[str, object]", between))
        )
        result[key] = between
    if type(between) is list:
        between[cast("int", site.tokens[1])] = new
    else:
        cast("dict[str, object]", between)[cast("str", site.tokens[1])] = new


def _resurveyed(
    survey: Survey,
    root: dict[str, object],
    values: Mapping[Site, dict[str, object]],
    rebuilt: Collection[Site],
    dialect: Dialect,
) -> Survey:
    """The survey of the new tree: below what was rebuilt stand others than before."""
    latest = {**survey.values, **values}
    if not rebuilt:
        return Survey(root, survey.sites, latest)
    sites: list[Site] = []
    gone: set[Site] = set()
    for site in survey.sites:
        if site.above in gone:
            gone.add(site)
        elif site in rebuilt:
            gone.add(site)
            new = Site(site.kind, latest[site], site.above, site.tokens)
            sites += sites_of(new, dialect)
        else:
            sites.append(site)
    kept = {key: value for key, value in latest.items() if key not in gone}
    return Survey(root, sites, kept)

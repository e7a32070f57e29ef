"""Which module each model stands in.

A component and the inline models below it share a module; components that refer to
each other in a circle do too, so that no module ever has to import late.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from ...model import Api, references_of
from ...names import Candidate, NameBook, Rank, Settled
from . import identifiers
from .identifiers import snake_case
from .keys import Kind
from .model_names import owner_text

NOBODY: Mapping[str, str] = MappingProxyType({})
"""No operation has another name than its own."""


_LONGEST = 64
"""Characters of a module's name: with folders, some systems allow 120 to a path."""


def modules_of(
    api: Api,
    classes: Mapping[str, str],
    owners: Mapping[str, str] = NOBODY,
    book: NameBook | None = None,
) -> Mapping[str, str]:
    """The module of each definition, by its id.

    `owners` are the readable forms of operation ids that a framework made.
    """
    book = book or NameBook(Settled())
    owner_of = {d.id: d.origin.owner for d in api.definitions.values()}
    graph: dict[str, list[str]] = {owner: [] for owner in owner_of.values()}
    for definition in api.definitions.values():
        for target in references_of(definition.schema):
            graph[definition.origin.owner].append(owner_of[target])
    circles = list(_circles(graph))
    kept = book.settled.kept.get(Kind.MODULE, {}).get("", {})
    # A circle that grew is still called after the one that it was called after.
    heads = [next((o for o in c if o in kept), c[0]) for c in circles]
    main = _main_classes(api, classes, owners)
    names = book.allocate(
        Kind.MODULE,
        "",
        (_module(head, *main[head]) for head in heads),
        identifiers.MODULES_RESERVED,
    )
    of_owner = {
        owner: names[head]
        for head, circle in zip(heads, circles, strict=True)
        for owner in circle
    }
    return {id_: of_owner[owner] for id_, owner in owner_of.items()}


def _short(name: str) -> str:
    """The words of a name that a path has room for."""
    if len(name) <= _LONGEST:
        return name
    return name[: _LONGEST + 1].rpartition("_")[0] or name[:_LONGEST]


def _module(head: str, called: str, rank: Rank) -> Candidate:
    own = _short(snake_case(called))
    return Candidate(head, (own,), rank, own if rank is Rank.COMPONENT else "")


def _main_classes(
    api: Api, classes: Mapping[str, str], owners: Mapping[str, str]
) -> Mapping[str, tuple[str, Rank]]:
    """What each owner's module is called after: its class, or an operation's id."""
    main: dict[str, tuple[str, Rank]] = {}
    for definition in api.definitions.values():
        owner, class_name = definition.origin.owner, classes[definition.id]
        if definition.is_component:
            main[owner] = (class_name, Rank.COMPONENT)
        else:
            text = owner_text(definition.origin, owners)
            called = text if snake_case(text) else class_name
            main.setdefault(owner, (called, Rank.DERIVED))
    return main


def _circles(graph: Mapping[str, list[str]]) -> Iterator[tuple[str, ...]]:
    """The strongly connected components, each in the order of the graph.

    Tarjan's algorithm (SIAM J. Comput. 1972) with a stack of its own, since a
    description may nest deeper than Python calls do.
    """
    position = {node: index for index, node in enumerate(graph)}
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    on_stack: set[str] = set()
    for root in graph:
        if root in index:
            continue
        work = [(root, iter(graph[root]))]
        index[root] = low[root] = len(index)
        stack.append(root)
        on_stack.add(root)
        while work:
            node, successors = work[-1]
            for successor in successors:
                if successor not in index:
                    index[successor] = low[successor] = len(index)
                    stack.append(successor)
                    on_stack.add(successor)
                    work.append((successor, iter(graph[successor])))
                    break
                if successor in on_stack:
                    low[node] = min(low[node], index[successor])
            else:
                work.pop()
                if work:
                    parent = work[-1][0]
                    low[parent] = min(low[parent], low[node])
                if low[node] == index[node]:
                    cut = stack.index(node)
                    circle, stack[cut:] = stack[cut:], []
                    on_stack.difference_update(circle)
                    yield tuple(sorted(circle, key=position.__getitem__))

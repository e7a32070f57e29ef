"""Places of nodes in a YAML text that has been read before."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

import yaml
from yaml._yaml import CParser

from .places import Place, Wanted
from .pointers import escape

_MERGE = "<<"
_STRING = "tag:yaml.org,2002:str"


class _Composer(CParser):
    """The C parser as a composer that does not ask what a scalar means.

    It calls these three by name for each node; the safe loader's versions of them take
    most of its time.
    """

    def resolve(self, kind: object, value: object, implicit: object) -> str:
        """The tag of a node, which nobody looks at."""
        return _STRING

    def descend_resolver(self, parent: object, index: object) -> None:
        """Nothing: tags do not depend on paths."""

    def ascend_resolver(self) -> None:
        """Nothing: tags do not depend on paths."""


def yaml_places(text: str, wanted: Wanted) -> Iterator[tuple[str, Place]]:
    """The places of what is wanted, by pointer, as far as it is there.

    What stands behind an alias or a merge key has the place where it was written.
    """
    composer = _Composer(text)
    try:
        root = composer.get_single_node()
    finally:
        composer.dispose()
    if root is not None:
        start = root.start_mark.index
        yield from _below("", Place(start, start), root, wanted)


def _below(
    pointer: str, place: Place, node: yaml.Node, wanted: Wanted
) -> Iterator[tuple[str, Place]]:
    yield pointer, place
    if not wanted.below:
        return
    for token, key, value in _entries(node, wanted):
        start = value.start_mark.index
        index = start if key is None else key.start_mark.index
        if isinstance(value, yaml.ScalarNode):
            start = index
        yield from _below(
            f"{pointer}/{escape(token)}",
            Place(index, start),
            value,
            wanted.below[token],
        )


def _entries(
    node: yaml.Node, wanted: Wanted
) -> Iterator[tuple[str, yaml.Node | None, yaml.Node]]:
    if isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(cast("list[yaml.Node]", node.value)):
            if str(index) in wanted.below:
                yield str(index), None, value
    elif isinstance(node, yaml.MappingNode):
        found = set[str]()
        pairs = cast("list[tuple[yaml.Node, yaml.Node]]", node.value)
        for key, value in pairs:
            token = cast("str", key.value)
            if token in wanted.below:
                found.add(token)
                yield token, key, value
        for source in _merged(pairs):
            for entry in _entries(source, wanted):
                if entry[0] not in found:
                    found.add(entry[0])
                    yield entry


def _merged(pairs: list[tuple[yaml.Node, yaml.Node]]) -> Iterator[yaml.Node]:
    for key, value in pairs:
        if key.value == _MERGE and isinstance(value, yaml.SequenceNode):
            yield from cast("list[yaml.Node]", value.value)
        elif key.value == _MERGE and isinstance(value, yaml.MappingNode):
            yield value

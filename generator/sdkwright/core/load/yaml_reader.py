"""YAML text -> tree, in one pass over the events of the C parser.

Building from events keeps no recursion (neither Python's nor C's), sees every key, alias
and tag with its place, and takes a third of the time of PyYAML's own constructor.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple, cast

from yaml import MarkedYAMLError
from yaml._yaml import CParser
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    ScalarEvent,
    SequenceStartEvent,
)

from ...diagnostics import quoted
from .flaws import Flaw, TextError
from .limits import Limits
from .pointers import join
from .text import Lines
from .yaml_errors import syntax_flaw
from .yaml_scalars import NumberError, plain

if TYPE_CHECKING:
    from yaml.error import Mark

_FORBIDDEN = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)
"""What may not stand in a YAML stream (YAML 1.2, section 5.1)."""

_TAG = "tag:yaml.org,2002:"
_COLLECTION_TAGS = frozenset((None, "!", f"{_TAG}seq", f"{_TAG}map"))
_PLAIN_TAGS = frozenset(f"{_TAG}{name}" for name in ("null", "bool", "int", "float"))
_STRING_TAGS = frozenset(("!", f"{_TAG}str"))
_MERGE = "<<"
_NO_KEY = object()


def read_yaml(text: str, limits: Limits) -> tuple[object, tuple[Flaw, ...]]:
    """The tree of a YAML text, and what is wrong with it.

    Mapping keys are strings, as written. A merge key (`<<`, YAML 1.1) merges, own keys
    winning: YAML 1.2 dropped it, but people use it, and dropping it would lose text.

    Raises:
        TextError: the text is no YAML, or it is beyond the limits.
    """
    found = _FORBIDDEN.search(text)
    if found is not None:
        code = f"U+{ord(found.group()):04X}"
        message = f"the character {code} may not stand in YAML; write it as an escape"
        raise TextError(Flaw("yaml-syntax", message, found.start()))
    builder = _Builder(text, limits)
    try:
        for event in _events(text):
            builder.take(event)
    except MarkedYAMLError as error:
        raise TextError(*builder.flaws, syntax_flaw(text, error)) from None
    return builder.root, tuple(builder.flaws)


def _events(text: str) -> Iterator[Event]:
    parser = CParser(text)
    try:
        while (event := parser.get_event()) is not None:
            yield event
    finally:
        parser.dispose()


def _index(event: Event) -> int:
    """The code point where an event starts."""
    return cast("Mark", event.start_mark).index


class _Frame:
    """A collection that is being filled."""

    __slots__ = ("anchor", "depth", "index", "key", "keys", "merges", "size", "value")

    def __init__(
        self, value: dict[str, object] | list[object], index: int, anchor: str | None
    ) -> None:
        self.value = value
        self.index = index
        self.anchor = anchor
        self.key: object = _NO_KEY
        self.keys: dict[str, int] = {}
        self.merges: list[dict[str, object]] = []
        self.size = 1
        """Nodes in it so far, with its aliases written out."""
        self.depth = 1
        """Collections in each other so far, itself and its aliases included."""

    def hold(self, depth: int) -> None:
        """Takes note of a part that is so many collections deep."""
        self.depth = max(self.depth, depth + 1)


class _Anchored(NamedTuple):
    """What an alias stands for: a value, its nodes, and its collections in each other."""

    value: object
    size: int = 1
    depth: int = 0


class _Builder:
    """Puts the tree together, one event at a time."""

    def __init__(self, text: str, limits: Limits) -> None:
        self.root: object = None
        self.flaws: list[Flaw] = []
        self._text = text
        self._limits = limits
        self._stack: list[_Frame] = []
        self._anchors: dict[str, _Anchored] = {}
        self._aliased = 0
        self._documents = 0
        self._scalars: dict[str, object] = {}

    def take(self, event: Event) -> None:
        """Adds what the event says to the tree."""
        kind = type(event)
        if kind is ScalarEvent:
            self._scalar(cast("ScalarEvent", event))
        elif kind is MappingStartEvent:
            self._open({}, cast("MappingStartEvent", event))
        elif kind is SequenceStartEvent:
            self._open([], cast("SequenceStartEvent", event))
        elif kind is AliasEvent:
            self._alias(cast("AliasEvent", event))
        elif kind is DocumentStartEvent:
            self._documents += 1
            if self._documents > 1:
                message = "a second YAML document starts here; a description is one"
                raise TextError(
                    *self.flaws, Flaw("yaml-syntax", message, _index(event))
                )
        elif isinstance(event, CollectionEndEvent):
            self._close()

    def _scalar(self, event: ScalarEvent) -> None:
        text, index = event.value, _index(event)
        frame = self._stack[-1] if self._stack else None
        if frame is not None and frame.key is _NO_KEY and type(frame.value) is dict:
            self._key(frame, text, event, index)
            return
        if event.tag is None:
            value: object = text
            if event.implicit[0]:
                value = self._scalars.get(text, _NO_KEY)
                if value is _NO_KEY:
                    value = self._plain(text, index)
        else:
            value = self._tagged(event)
        if event.anchor is not None:
            self._anchors[event.anchor] = _Anchored(value)
        self._add(value, 1, index)

    def _plain(self, text: str, index: int) -> object:
        try:
            value = plain(text, self._limits.digits)
        except NumberError as error:
            self._flaw("number", str(error), index)
            return None
        self._scalars[text] = value
        return value

    def _tagged(self, event: ScalarEvent) -> object:
        tag, index = cast("str", event.tag), _index(event)
        if tag in _STRING_TAGS:
            return event.value
        if tag in _PLAIN_TAGS:
            return self._plain(event.value, index)
        self._refuse_tag(tag, index)
        return event.value

    def _refuse_tag(self, tag: str, index: int) -> None:
        self._flaw(
            "yaml-tag",
            f"the tag {quoted(tag.replace(_TAG, '!!'))} is not allowed: a description "
            "holds only what JSON can say; write the value without the tag",
            index,
        )

    def _key(self, frame: _Frame, key: str, event: ScalarEvent, index: int) -> None:
        if event.tag is not None and event.tag not in _STRING_TAGS | _PLAIN_TAGS:
            self._refuse_tag(event.tag, index)
        if key == _MERGE and event.implicit[0] and event.tag is None:
            frame.key = _Builder  # no string: the value that follows is merged
        elif key in frame.keys:
            line, _ = Lines(self._text).position(frame.keys[key])
            frame.key = key
            self._flaw(
                "duplicate-key",
                f"the key {quoted(key)} stands here a second time; the first is in "
                f"line {line}",
                index,
            )
        else:
            frame.key = key
            frame.keys[key] = index
        if event.anchor is not None:
            self._anchors[event.anchor] = _Anchored(key)

    def _open(
        self,
        value: dict[str, object] | list[object],
        event: MappingStartEvent | SequenceStartEvent,
    ) -> None:
        index = _index(event)
        frame = self._stack[-1] if self._stack else None
        if frame is not None and frame.key is _NO_KEY and type(frame.value) is dict:
            message = "a key must be a text; this one is a collection"
            raise TextError(*self.flaws, Flaw("yaml-syntax", message, index))
        if event.tag not in _COLLECTION_TAGS:
            self._refuse_tag(cast("str", event.tag), index)
        self._bound(len(self._stack) + 1, index)
        if event.anchor is not None:
            self._anchors.pop(event.anchor, None)
        self._stack.append(_Frame(value, index, event.anchor))

    def _close(self) -> None:
        frame = self._stack.pop()
        if frame.merges:
            own = dict(cast("dict[str, object]", frame.value))
            merged = cast("dict[str, object]", frame.value)
            merged.clear()
            for source in reversed(frame.merges):
                merged.update(source)
            merged.update(own)
        if frame.anchor is not None:
            anchored = _Anchored(frame.value, frame.size, frame.depth)
            self._anchors[frame.anchor] = anchored
        if self._stack:
            self._stack[-1].hold(frame.depth)
        self._add(frame.value, frame.size, frame.index)

    def _alias(self, event: AliasEvent) -> None:
        name, index = cast("str", event.anchor), _index(event)
        known = self._anchors.get(name)
        if known is None:
            inside = any(frame.anchor == name for frame in self._stack)
            message = (
                f"the alias *{name} stands inside of what it stands for, which cannot "
                "be written as JSON"
                if inside
                else f"there is no anchor &{name} before this alias"
            )
            raise TextError(*self.flaws, Flaw("yaml-alias", message, index))
        value, size, depth = known
        self._bound(len(self._stack) + depth, index)
        self._aliased += size
        if self._aliased > self._limits.aliased_nodes:
            message = (
                f"aliases stand for more than {self._limits.aliased_nodes} nodes, "
                "the limit"
            )
            raise TextError(*self.flaws, Flaw("limit", message, index))
        frame = self._stack[-1] if self._stack else None
        if frame is not None and frame.key is _NO_KEY and type(frame.value) is dict:
            if not isinstance(value, str):
                message = "a key must be a text; this alias stands for something else"
                raise TextError(*self.flaws, Flaw("yaml-syntax", message, index))
            frame.key = value
            return
        if frame is not None:
            frame.hold(depth)
        self._add(value, size, index)

    def _bound(self, depth: int, index: int) -> None:
        """Refuses what would be too many collections in each other.

        Raises:
            TextError: it is.
        """
        if depth > self._limits.depth:
            message = f"nested more than {self._limits.depth} levels deep, the limit"
            raise TextError(*self.flaws, Flaw("limit", message, index))

    def _add(self, value: object, size: int, index: int) -> None:
        if not self._stack:
            self.root = value
            return
        frame = self._stack[-1]
        frame.size += size
        if type(frame.value) is list:
            frame.value.append(value)
            return
        if frame.key is _Builder:
            self._merge(frame, value, index)
        else:
            cast("dict[str, object]", frame.value)[cast("str", frame.key)] = value
        frame.key = _NO_KEY

    def _merge(self, frame: _Frame, value: object, index: int) -> None:
        sources = cast("list[object]", value) if isinstance(value, list) else [value]
        for source in sources:
            if isinstance(source, dict):
                frame.merges.append(cast("dict[str, object]", source))
            else:
                message = "a merge key '<<' takes a mapping or a list of mappings"
                self._flaw("yaml-syntax", message, index)

    def _flaw(self, code: str, message: str, index: int) -> None:
        self.flaws.append(Flaw(code, message, index, self._pointer()))

    def _pointer(self) -> str:
        """The pointer of what is being read."""
        tokens: list[str | int] = []
        for frame in self._stack:
            if type(frame.value) is list:
                tokens.append(len(frame.value))
            elif isinstance(frame.key, str):
                tokens.append(frame.key)
        return join(tokens)

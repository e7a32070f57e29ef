"""What is laid out is what black would write."""

import keyword
from dataclasses import replace

import black
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from sdkwright.targets.python.layout import (
    WIDTH,
    Expression,
    Group,
    Hint,
    flat,
    lay_out,
)

NAMES = st.from_regex(r"[a-z]{1,24}", fullmatch=True).filter(
    lambda name: not keyword.iskeyword(name)
)
LITERALS = NAMES.map(lambda name: f'"{name}"')
TYPES = st.sampled_from(
    ["str", "int | None", "models.ActionTargetListing | JsonObject"]
)


def calls(inner: st.SearchStrategy[Expression]) -> st.SearchStrategy[Expression]:
    """Calls with keyword arguments, as methods make them."""
    keyword = st.tuples(NAMES, inner).map(_keyword)
    items = st.lists(inner, max_size=2).flatmap(
        lambda first: st.lists(keyword, max_size=3).map(lambda rest: (*first, *rest))
    )
    return st.builds(lambda name, found: Group(f"{name}(", found, ")"), NAMES, items)


def displays(inner: st.SearchStrategy[Expression]) -> st.SearchStrategy[Expression]:
    """Lists and dictionaries."""
    items = st.lists(inner, max_size=4).map(tuple)
    pairs = st.lists(st.tuples(LITERALS, inner), max_size=4)
    return items.map(lambda found: Group("[", found, "]")) | pairs.map(
        lambda found: Group("{", tuple(_prefixed(f"{k}: ", v) for k, v in found), "}")
    )


def _keyword(pair: tuple[str, Expression]) -> Expression:
    return _prefixed(f"{pair[0]}=", pair[1])


def _prefixed(prefix: str, expression: Expression) -> Expression:
    if isinstance(expression, str):
        return f"{prefix}{expression}"
    return replace(expression, open=f"{prefix}{expression.open}")


EXPRESSIONS = st.recursive(
    LITERALS | NAMES, lambda inner: calls(inner) | displays(inner), max_leaves=10
)


def formatted(text: str) -> str:
    return black.format_str(text, mode=black.Mode())


def fits(text: str) -> bool:
    """Whether no line is left that only black itself could split."""
    return all(len(line) <= WIDTH for line in text.splitlines())


@settings(max_examples=120, deadline=None)
@given(EXPRESSIONS)
def test_calls(expression: Expression) -> None:
    call = lay_out(Group("result = client.call(", (expression,), ")"))
    assume(fits(call))
    assert formatted(f"{call}\n") == f"{call}\n"


@settings(max_examples=80, deadline=None)
@given(st.lists(st.tuples(NAMES, TYPES), max_size=6, unique_by=lambda pair: pair[0]))
def test_signatures(arguments: list[tuple[str, str]]) -> None:
    items = ("self", *(f"{name}: {type_}" for name, type_ in arguments))
    head = lay_out(Group("def method(", items, ")"), 4, " -> models.ActionTarget:")
    text = f"class A:\n    {head}\n        pass\n"
    assert formatted(text) == text


UNIONS = st.lists(
    NAMES.map(lambda name: f"models.{name * 2}")
    | st.sampled_from(["None", "list[str]"]),
    min_size=2,
    max_size=4,
    unique=True,
).map(tuple)


LONG_NAMES = st.integers(1, 90).map(lambda length: f"models.{'A' * length}")


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.tuples(NAMES, TYPES), max_size=3, unique_by=lambda pair: pair[0]),
    st.lists(LONG_NAMES, min_size=1, max_size=4, unique=True),
    st.sampled_from([":\n        pass", ": ..."]),
)
def test_results(arguments: list[tuple[str, str]], types: list[str], end: str) -> None:
    items = ("self", *(f"{name}: {type_}" for name, type_ in arguments))
    after, _, body = end.partition("\n")
    result = f" -> {' | '.join(types)}{after}"
    head = lay_out(Group("def method(", items, ")"), 4, result)
    assume("(\n" in head)
    text = f"class A:\n    {head}\n{body}\n".rstrip() + "\n"
    assert formatted(text) == text


@settings(max_examples=100, deadline=None)
@given(st.lists(LONG_NAMES, min_size=2, max_size=4, unique=True))
def test_subscripted_calls(types: list[str]) -> None:
    table = Group("{", ("200: models.A", "404: models.B"), "}")
    made = Group(f"returns=Responses[{' | '.join(types)}](", (table,), ")")
    call = lay_out(Group("return f(", ('"GET"', made), ")"), 8)
    text = f"class A:\n    def f(self):\n        {call}\n"
    assume(any(len(line) > 60 for line in call.split("\n")))
    assert formatted(text) == text


@settings(max_examples=80, deadline=None)
@given(NAMES, UNIONS, st.sampled_from(["", " = None"]))
def test_hints(name: str, members: tuple[str, ...], default: str) -> None:
    hint = Hint(f"{name * 2}: ", members, default)
    call = lay_out(Group("def method(", ("self", "*", hint), ")"), 4, " -> None:")
    field = lay_out(Hint(hint.open, members), 4, default)
    text = f"class A:\n    {field}\n\n    {call}\n        pass\n"
    assert formatted(text) == text


@settings(max_examples=50, deadline=None)
@given(st.lists(NAMES, min_size=1, max_size=8, unique=True))
def test_imports(names: list[str]) -> None:
    line = f"from .package.module import {', '.join(sorted(names))}"
    group = Group("from .package.module import (", tuple(sorted(names)), ")")
    text = f"{line if len(line) <= WIDTH else lay_out(group)}\n"
    assert formatted(text) == text


def test_what_fits_stays_on_a_line() -> None:
    assert lay_out(Group("f(", ("a", "b=1"), ")")) == "f(a, b=1)"


def test_arguments_go_together_if_they_can() -> None:
    long = "a" * 38
    assert lay_out(Group("function(", (long, long), ")"), 4) == (
        f"function(\n        {long}, {long}\n    )"
    )


def test_arguments_stand_alone_if_they_must() -> None:
    long = "a" * 50
    assert lay_out(Group("function(", (long, long), ")"), 0, ":") == (
        f"function(\n    {long},\n    {long},\n):"
    )


def test_flat() -> None:
    assert flat(Group("f(", ("a", Group("[", ("b",), "]")), ")")) == "f(a, [b])"


NESTED = st.recursive(
    NAMES.map(lambda name: f"models.{name * 2}"),
    lambda inner: st.lists(inner, min_size=2, max_size=4, unique=True).map(" | ".join)
    | inner.map(lambda text: f"list[{text}]")
    | inner.map(lambda text: f"dict[str, {text}]"),
    max_leaves=8,
)


@settings(max_examples=150, deadline=None)
@given(NAMES, NESTED)
def test_nested_types(name: str, type_: str) -> None:
    """A generic type given as text is split as black splits it."""
    argument = Hint(f"{name}: ", (f"list[{type_}]",))
    call = lay_out(Group("def method(", ("self", argument), ")"), 4, " -> None:")
    field = lay_out(argument, 4)
    alias = lay_out(Hint(f"{name * 2}: TypeAlias = ", (f"list[{type_}]",)))
    assume(fits(call) and fits(field) and fits(alias))
    text = f"{alias}\n\n\nclass A:\n    {field}\n\n    {call}\n        pass\n"
    assert formatted(text) == text

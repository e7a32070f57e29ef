"""Words become identifiers in the conventions of PEP 8."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic.alias_generators import to_camel

from sdkwright.targets.python.identifiers import (
    MAX_LENGTH,
    camel_case,
    constant_case,
    pascal_case,
    snake_case,
)


@pytest.mark.parametrize(
    ("text", "snake", "pascal", "constant"),
    [
        ("pageSize", "page_size", "PageSize", "PAGE_SIZE"),
        ("inin-correlation-id", "inin_correlation_id", "IninCorrelationId", "ININ_CORRELATION_ID"),
        ("HTTPServer", "http_server", "HttpServer", "HTTP_SERVER"),
        ("404", "n_404", "N404", "N_404"),
        ("été", "ete", "Ete", "ETE"),
        ("日付", "日付", "日付", "日付"),
        ("$", "", "", ""),
    ],
)  # fmt: skip
def test_cases(text: str, snake: str, pascal: str, constant: str) -> None:
    assert snake_case(text) == snake
    assert pascal_case(text) == pascal
    assert constant_case(text) == constant


@pytest.mark.parametrize("case", [snake_case, pascal_case, constant_case])
@given(text=st.text())
def test_identifiers_or_nothing(case: Callable[[str], str], text: str) -> None:
    name = case(text)
    assert name == "" or name.isidentifier()
    assert len(name) <= MAX_LENGTH + 2


def test_long_names_are_cut() -> None:
    assert len(snake_case("word-" * 100)) <= MAX_LENGTH


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("page_size", "pageSize"),
        ("id", "id"),
        ("address_2", "address2"),
        ("p95_value", "p95Value"),
        ("class_", ""),
        ("line1a", ""),
        ("日付", ""),
    ],
)
def test_camel_case(name: str, expected: str) -> None:
    assert camel_case(name) == expected


@given(st.from_regex(r"[a-z0-9_]{1,12}", fullmatch=True))
def test_camel_case_is_what_the_runtime_makes(name: str) -> None:
    assert camel_case(name) in ("", to_camel(name))

"""What an operation's responses say of how many calls the server takes."""

from __future__ import annotations

import re

from ...model import Operation
from .escape import cell, code, joined, plain
from .rows import LimitRow

_SAYS_A_LIMIT = re.compile(r"retry-after|(?:x-)?rate-?limit(?:-.+)?", re.IGNORECASE)
"""RFC 9110 section 10.2.3, and the fields that services use for quotas."""


def rate_limits(operation: Operation) -> tuple[LimitRow, ...]:
    """The headers that tell of limits, with the statuses that they come with."""
    statuses: dict[str, list[str]] = {}
    about: dict[str, str] = {}
    for response in operation.responses:
        for header in response.headers:
            if _SAYS_A_LIMIT.fullmatch(header.name):
                statuses.setdefault(header.name, []).append(response.status)
                about.setdefault(header.name, header.annotations.description)
    return tuple(
        LimitRow(
            code(name), joined(map(plain, statuses[name]), ", "), cell(about[name])
        )
        for name in sorted(statuses)
    )

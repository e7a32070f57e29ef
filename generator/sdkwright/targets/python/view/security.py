"""Security requirements as the generated code states them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from ....model import Api, SecurityKind, SecurityRequirement
from ..literals import string
from ..names import PythonNames

_Schemes = tuple[tuple[str, ...], ...]


def default_security(api: Api) -> tuple[SecurityRequirement, ...]:
    """The requirement that most operations have: the client states it once."""
    counted = Counter(_schemes(operation.security) for operation in api.operations)
    if not counted:
        return ()
    usual, _ = counted.most_common(1)[0]
    return next(o.security for o in api.operations if _schemes(o.security) == usual)


def same_schemes(
    one: tuple[SecurityRequirement, ...], other: tuple[SecurityRequirement, ...]
) -> bool:
    """Whether two requirements put the same on the wire: scopes do not travel."""
    return _schemes(one) == _schemes(other)


def security_expression(requirements: tuple[SecurityRequirement, ...]) -> str:
    """Alternatives as a tuple, each a tuple of the schemes that it needs together."""
    return tuple_of(
        tuple_of(string(name) for name in schemes) for schemes in _schemes(requirements)
    )


def _schemes(requirements: tuple[SecurityRequirement, ...]) -> _Schemes:
    schemes = (tuple(use.scheme for use in r.uses) for r in requirements)
    return tuple(dict.fromkeys(schemes))


def tuple_of(items: Iterable[str]) -> str:
    """The display of a tuple of expressions."""
    parts = list(items)
    return f"({', '.join(parts)}{',' if len(parts) == 1 else ''})"


def text_credentials(api: Api, names: PythonNames) -> tuple[str, ...]:
    """The client's first argument for a credential that is one text, if there is one."""
    fitting = [s for s in api.security_schemes if s.kind is not SecurityKind.BASIC]
    arguments = [
        names.credentials[s.key] for s in fitting if s.key in names.credentials
    ]
    return tuple(arguments[:1])

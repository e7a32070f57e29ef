"""Arguments under the names that they had in earlier versions."""

from __future__ import annotations

import functools
import inspect
import warnings
from collections.abc import Callable, Mapping
from typing import Any, TypeVar, cast

Function = TypeVar("Function", bound=Callable[..., Any])


def renamed(**names: str) -> Callable[[Function], Function]:
    """Take arguments by their former names, too, and warn of it.

    Type checkers see the function as it is: with the present names alone.

    Args:
        names: The present name of each former one.
    """

    def decorate(function: Function) -> Function:
        @functools.wraps(function)
        def call(*args: Any, **given: Any) -> Any:
            return function(*args, **_present(function.__name__, given, names))

        @functools.wraps(function)
        async def call_async(*args: Any, **given: Any) -> Any:
            return await function(*args, **_present(function.__name__, given, names))

        is_async = inspect.iscoroutinefunction(function)
        return cast(Function, call_async if is_async else call)

    return decorate


def _present(
    function: str, given: Mapping[str, Any], names: Mapping[str, str]
) -> dict[str, Any]:
    """Keyword arguments by their present names.

    Raises:
        TypeError: one is given by both of its names.
    """
    present = dict(given)
    for former in names.keys() & given.keys():
        name = names[former]
        if name in present:
            raise TypeError(f"{function}() got multiple values for argument {name!r}")
        message = (
            f"{former!r} is the former name of the argument {name!r} of {function}()"
        )
        warnings.warn(message, DeprecationWarning, stacklevel=3)
        present[name] = present.pop(former)
    return present

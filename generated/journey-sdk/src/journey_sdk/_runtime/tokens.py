"""Access tokens, and the places where they are kept."""

from __future__ import annotations

import json
import os
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path
from tempfile import NamedTemporaryFile
from threading import Lock
from typing import Any, Protocol, cast

from .narrow import as_object


@dataclass(frozen=True, slots=True)
class Token:
    """An access token (RFC 6749 section 5.1). Its repr shows no secret.

    Attributes:
        access_token: Sent with each call.
        expires_at: Seconds since 1970, or None where the server does not say.
        refresh_token: Gets the next token.
        scope: What it allows, as the server says it.
    """

    access_token: str = field(repr=False)
    expires_at: float | None = None
    refresh_token: str | None = field(default=None, repr=False)
    scope: str | None = None

    def expires_within(self, seconds: float) -> bool:
        """Say whether it is over in so many seconds."""
        return self.expires_at is not None and time.time() + seconds >= self.expires_at


class TokenStore(Protocol):
    """Keeps tokens, by a key for each identity. Used by several threads at once."""

    def load(self, key: str) -> Token | None:
        """Return the token under a key, if there is one."""
        ...

    def save(self, key: str, token: Token) -> None:
        """Put a token under a key, in place of the one before it."""
        ...


class MemoryStore:
    """Keeps tokens for as long as the program runs."""

    def __init__(self) -> None:
        self._tokens: dict[str, Token] = {}

    def load(self, key: str) -> Token | None:
        """Return the token under a key, if there is one."""
        return self._tokens.get(key)

    def save(self, key: str, token: Token) -> None:
        """Put a token under a key, in place of the one before it."""
        self._tokens[key] = token


class FileStore:
    """Keeps tokens in a JSON file that only its owner can read."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._path = Path(path)
        self._lock = Lock()

    def load(self, key: str) -> Token | None:
        """Return the token under a key; a file that cannot be read holds none."""
        value = as_object(self._all().get(key))
        if value is None:
            return None
        try:
            return Token(**cast("dict[str, Any]", value))
        except TypeError:
            return None

    def save(self, key: str, token: Token) -> None:
        """Put a token under a key, in place of the one before it.

        Raises:
            OSError: The file cannot be written.
        """
        with self._lock:
            tokens = {**self._all(), key: asdict(token)}
            self._path.parent.mkdir(parents=True, exist_ok=True)
            # A file made for one user alone (0600), put in place in one step.
            with NamedTemporaryFile(
                "w", dir=self._path.parent, delete=False, encoding="utf-8"
            ) as new:
                json.dump(tokens, new, indent=2)
            Path(new.name).replace(self._path)

    def _all(self) -> dict[str, object]:
        try:
            data = as_object(json.loads(self._path.read_text("utf-8")))
        except (OSError, ValueError):
            return {}
        return {str(key): value for key, value in (data or {}).items()}

"""Sources of access tokens: OAuth 2 (RFC 6749). Give one to a client as its token."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from threading import Lock
from urllib.parse import urlsplit

from .actions import Await, Steps
from .errors import CallInfo
from .oauth_requests import AuthorizationError, ask, basic, token_of
from .tokens import MemoryStore, Token, TokenStore

_EARLY_SECONDS = 30
"""How long before its end a token is renewed: clocks differ and calls take time."""


@dataclass(frozen=True, slots=True)
class Issuer:
    """A server that describes itself (OpenID Connect Discovery 1.0, section 4).

    Attributes:
        url: The issuer, or the full URL of its description.
    """

    url: str

    def endpoint(self, name: str) -> Steps[str]:
        """Return the URL of an endpoint, such as `token_endpoint`.

        Raises:
            AuthorizationError: The description cannot be read or lacks it.
        """
        url = self.url
        if "/.well-known/" not in url:
            url = f"{url.rstrip('/')}/.well-known/openid-configuration"
        described = yield from ask(url, None, {}, ())
        endpoint = described.get(name)
        if not isinstance(endpoint, str) or urlsplit(endpoint).scheme not in (
            "http",
            "https",
        ):
            raise AuthorizationError(f"{url} names no {name}.", CallInfo("GET", url))
        return endpoint


class Renewing:
    """A source that holds a token until it expires or is not taken.

    However many threads and tasks ask at once, one of them gets the next token and
    the others wait for it.
    """

    def __init__(self, token_url: str | Issuer, store: TokenStore | None, key: str):
        self._token_url = token_url
        self._store = store or MemoryStore()
        self._key = key
        self._lock = Lock()
        self._work: Future[str | None] | None = None

    def token(self, rejected: str | None) -> Steps[str]:
        """Return a token that the server has not rejected yet.

        Args:
            rejected: The token that the server has just answered with 401, if it has.

        Raises:
            AuthorizationError: There is none to be had.
            ApiConnectionError: The authorization server does not answer.
        """
        while True:
            with self._lock:
                held = self._store.load(self._key)
                if held and self._is_good(held, rejected):
                    return held.access_token
                work = self._work
                mine = work is None
                if work is None:
                    work = self._work = Future()
            if mine:
                return (yield from self._renewed(held, work))
            token: str | None = yield Await(work)
            if token is not None:
                return token
            # Whoever was at it has been cancelled.

    def _is_good(self, held: Token, rejected: str | None) -> bool:
        return held.access_token != rejected and not held.expires_within(_EARLY_SECONDS)

    def _renewed(self, held: Token | None, work: Future[str | None]) -> Steps[str]:
        try:
            token = yield from self._next(held)
            self._store.save(self._key, token)
        except Exception as error:
            self._end(work).set_exception(error)
            raise
        except BaseException:
            self._end(work).set_result(None)
            raise
        self._end(work).set_result(token.access_token)
        return token.access_token

    def _end(self, work: Future[str | None]) -> Future[str | None]:
        """Let the next one who asks begin anew."""
        with self._lock:
            self._work = None
        return work

    def _next(self, held: Token | None) -> Steps[Token]:
        """Get a token from the server: by the refresh token, if there is one."""
        if held is not None and held.refresh_token is not None:
            fields = {
                "grant_type": "refresh_token",
                "refresh_token": held.refresh_token,
            }
            try:
                return (yield from self._request(fields, held))
            except AuthorizationError as error:
                if error.code != "invalid_grant":
                    raise
        return (yield from self._first())

    def _request(self, fields: Mapping[str, str], held: Token | None) -> Steps[Token]:
        url = yield from self._endpoint("token_endpoint", self._token_url)
        own, headers = self._identity()
        hidden = tuple(v for k, v in fields.items() if k not in ("grant_type", "scope"))
        secrets = (*hidden, *self._secrets())
        answer = yield from ask(url, {**fields, **own}, headers, secrets)
        return token_of(answer, held, url)

    def _endpoint(self, name: str, url: str | Issuer) -> Steps[str]:
        return (yield from url.endpoint(name)) if isinstance(url, Issuer) else url

    def _first(self) -> Steps[Token]:
        """Get a token without a refresh token."""
        raise NotImplementedError
        yield

    def _identity(self) -> tuple[Mapping[str, str], Mapping[str, str]]:
        """Return the fields and the headers that say who the client is."""
        raise NotImplementedError

    def _secrets(self) -> tuple[str, ...]:
        return ()

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"


class Registered(Renewing):
    """A source of a client that the server knows by an id, with or without secret."""

    def __init__(
        self,
        client_id: str,
        client_secret: str | None,
        token_url: str | Issuer,
        store: TokenStore | None,
    ) -> None:
        super().__init__(token_url, store, client_id)
        self._client_id = client_id
        self._client_secret = client_secret

    def _identity(self) -> tuple[Mapping[str, str], Mapping[str, str]]:
        if self._client_secret is None:
            return {"client_id": self._client_id}, {}
        return {}, basic(self._client_id, self._client_secret)

    def _secrets(self) -> tuple[str, ...]:
        if self._client_secret is None:
            return ()
        header = basic(self._client_id, self._client_secret)["Authorization"]
        return (self._client_secret, header.removeprefix("Basic "))


class ClientCredentials(Registered):
    """Tokens for a service that acts for itself (RFC 6749 section 4.4)."""

    def __init__(
        self,
        client_id: str,
        client_secret: str,
        *,
        token_url: str | Issuer,
        scopes: tuple[str, ...] = (),
        store: TokenStore | None = None,
    ) -> None:
        """Make a source; it asks for a token when the first call is made.

        Args:
            client_id: The id under which the server knows the service.
            client_secret: Its secret.
            token_url: Where tokens are given out.
            scopes: What to ask for; by default all that the service may do.
            store: Where the token is kept; by default in memory.
        """
        super().__init__(client_id, client_secret, token_url, store)
        self._scopes = scopes

    def _first(self) -> Steps[Token]:
        fields = {"grant_type": "client_credentials"}
        if self._scopes:
            fields["scope"] = " ".join(self._scopes)
        return (yield from self._request(fields, None))


class RefreshToken(Registered):
    """Tokens for someone who has signed in before (RFC 6749 section 6)."""

    def __init__(
        self,
        refresh_token: str,
        *,
        client_id: str,
        client_secret: str | None = None,
        token_url: str | Issuer,
        store: TokenStore | None = None,
    ) -> None:
        """Make a source; it asks for a token when the first call is made.

        Args:
            refresh_token: What the server gave when they signed in.
            client_id: The id under which the server knows the program.
            client_secret: Its secret, if it has one.
            token_url: Where tokens are given out.
            store: Where the token is kept; a newer refresh token in it wins.
        """
        super().__init__(client_id, client_secret, token_url, store)
        self._refresh_token = refresh_token

    def _first(self) -> Steps[Token]:
        held = Token("", None, self._refresh_token)
        fields = {"grant_type": "refresh_token", "refresh_token": self._refresh_token}
        return (yield from self._request(fields, held))

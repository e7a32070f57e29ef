"""Signing in: an authorization code with PKCE, or a code typed into another device."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qs, urlencode, urlsplit

from .actions import Invoke, Pause, Steps
from .errors import CallInfo
from .oauth import Issuer, Registered
from .oauth_requests import AuthorizationError, ask, token_of
from .tokens import Token, TokenStore

_DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code"


@dataclass(frozen=True, slots=True)
class SignIn:
    """A person on the way to sign in. Keep it until they come back.

    Attributes:
        url: Where to send them.
        state: Comes back with them; says that it is this sign-in that they finish.
        verifier: Proves to the server who started it (RFC 7636 section 4.1).
    """

    url: str
    state: str = field(repr=False)
    verifier: str = field(repr=False)


class AuthorizationCode(Registered):
    """Tokens for a person who signs in with a browser (RFC 6749 section 4.1).

    `start()` gives the URL to send them to; hand the one that they come back with to
    `finish()`, and then this to a client as its `access_token`. PKCE (RFC 7636) is
    always used.
    """

    def __init__(
        self,
        client_id: str,
        *,
        client_secret: str | None = None,
        redirect_uri: str,
        authorization_url: str,
        token_url: str | Issuer,
        scopes: tuple[str, ...] = (),
        store: TokenStore | None = None,
    ) -> None:
        """Make a source.

        Args:
            client_id: The id under which the server knows the program.
            client_secret: Its secret, if it has one.
            redirect_uri: Where they come back to.
            authorization_url: Where they sign in.
            token_url: Where tokens are given out.
            scopes: What to ask for.
            store: Where the token is kept; by default in memory.
        """
        super().__init__(client_id, client_secret, token_url, store)
        self._redirect_uri = redirect_uri
        self._authorization_url = authorization_url
        self._scopes = scopes
        self._code: Mapping[str, str] | None = None

    def start(self) -> SignIn:
        """Begin a sign-in."""
        state = secrets.token_urlsafe(32)
        verifier = secrets.token_urlsafe(64)
        hashed = hashlib.sha256(verifier.encode("ascii")).digest()
        challenge = base64.urlsafe_b64encode(hashed).rstrip(b"=").decode("ascii")
        fields = {
            "response_type": "code",
            "client_id": self._client_id,
            "redirect_uri": self._redirect_uri,
            "state": state,
            "code_challenge": challenge,
            "code_challenge_method": "S256",
        }
        if self._scopes:
            fields["scope"] = " ".join(self._scopes)
        mark = "&" if "?" in self._authorization_url else "?"
        url = f"{self._authorization_url}{mark}{urlencode(fields)}"
        return SignIn(url, state, verifier)

    def finish(self, sign_in: SignIn, url: str) -> None:
        """Take the URL that they came back with; the next call gets the token.

        Raises:
            AuthorizationError: They did not agree, or it is not this sign-in.
        """
        query = {
            name: found[0] for name, found in parse_qs(urlsplit(url).query).items()
        }
        info = CallInfo("GET", self._redirect_uri)
        if not hmac.compare_digest(
            query.get("state", "").encode(), sign_in.state.encode()
        ):
            raise AuthorizationError(
                "The state is not that of this sign-in. Start again.", info
            )
        if "code" not in query:
            code = query.get("error")
            said = query.get("error_description", code or "there is no code")
            raise AuthorizationError(f"Not signed in: {said}.", info, code)
        self._code = {
            "grant_type": "authorization_code",
            "code": query["code"],
            "redirect_uri": self._redirect_uri,
            "code_verifier": sign_in.verifier,
        }

    def _first(self) -> Steps[Token]:
        fields, self._code = self._code, None
        if fields is None:
            raise AuthorizationError(
                "Nobody is signed in, or their sign-in is over. Sign in again.",
                CallInfo("GET", self._authorization_url),
            )
        return (yield from self._request(fields, None))


@dataclass(frozen=True, slots=True)
class DevicePrompt:
    """What to tell a person who signs in on another device (RFC 8628 section 3.2).

    Attributes:
        url: Where they go.
        code: What they type there.
        complete_url: Holds the code already, for a link or a QR code, if given.
        expires_in: Seconds that they have.
    """

    url: str
    code: str
    complete_url: str | None
    expires_in: float


class DeviceCode(Registered):
    """Tokens for a person who signs in on another device (RFC 8628)."""

    def __init__(
        self,
        client_id: str,
        *,
        client_secret: str | None = None,
        device_authorization_url: str,
        token_url: str | Issuer,
        prompt: Callable[[DevicePrompt], object],
        scopes: tuple[str, ...] = (),
        store: TokenStore | None = None,
    ) -> None:
        """Make a source; the first call asks the person, and waits for them.

        Args:
            client_id: The id under which the server knows the program.
            client_secret: Its secret, if it has one.
            device_authorization_url: Where codes are given out.
            token_url: Where tokens are given out.
            prompt: Called with what to tell them.
            scopes: What to ask for.
            store: Where the token is kept; by default in memory.
        """
        super().__init__(client_id, client_secret, token_url, store)
        self._device_url = device_authorization_url
        self._prompt = prompt
        self._scopes = scopes

    def _first(self) -> Steps[Token]:
        own, headers = self._identity()
        fields = {**own}
        if self._scopes:
            fields["scope"] = " ".join(self._scopes)
        asked = yield from ask(self._device_url, fields, headers, self._secrets())
        device_code = str(asked.get("device_code"))
        seconds = _number(asked.get("expires_in"), 600)
        complete = asked.get("verification_uri_complete")
        prompt = DevicePrompt(
            str(asked.get("verification_uri", asked.get("verification_url"))),
            str(asked.get("user_code")),
            complete if isinstance(complete, str) else None,
            seconds,
        )
        yield Invoke(lambda: self._prompt(prompt))
        return (yield from self._polled(device_code, seconds, asked.get("interval")))

    def _polled(self, code: str, seconds: float, interval: object) -> Steps[Token]:
        """Ask for the token until they have signed in (RFC 8628 section 3.5)."""
        url = yield from self._endpoint("token_endpoint", self._token_url)
        own, headers = self._identity()
        fields = {"grant_type": _DEVICE_GRANT, "device_code": code, **own}
        wait = _number(interval, 5)
        until = time.monotonic() + seconds
        while time.monotonic() + wait < until:
            yield Pause(wait)
            try:
                answer = yield from ask(url, fields, headers, (code, *self._secrets()))
            except AuthorizationError as error:
                if error.code == "slow_down":
                    wait += 5
                elif error.code != "authorization_pending":
                    raise
            else:
                return token_of(answer, None, url)
        raise AuthorizationError(
            "Nobody has signed in in time. Try again.", CallInfo("POST", url)
        )


def _number(value: object, default: float) -> float:
    return default if not isinstance(value, (int, float)) or value <= 0 else value

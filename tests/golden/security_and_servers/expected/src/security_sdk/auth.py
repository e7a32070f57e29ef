"""Ways to get access tokens; give one to a client as its `access_token`."""

from ._runtime.auth import TokenSource as TokenSource
from ._runtime.oauth import ClientCredentials as ClientCredentials
from ._runtime.oauth import Issuer as Issuer
from ._runtime.oauth import RefreshToken as RefreshToken
from ._runtime.oauth_requests import AuthorizationError as AuthorizationError
from ._runtime.oauth_sign_in import AuthorizationCode as AuthorizationCode
from ._runtime.oauth_sign_in import DeviceCode as DeviceCode
from ._runtime.oauth_sign_in import DevicePrompt as DevicePrompt
from ._runtime.oauth_sign_in import SignIn as SignIn
from ._runtime.tokens import FileStore as FileStore
from ._runtime.tokens import MemoryStore as MemoryStore
from ._runtime.tokens import Token as Token
from ._runtime.tokens import TokenStore as TokenStore

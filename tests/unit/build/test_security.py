"""Security schemes of a description -> the model's."""

from sdkwright.model import FlowKind, OAuthFlow
from support.described import Tree, api_of, described


def flows_of(flows: Tree) -> tuple[OAuthFlow, ...]:
    """The flows of the only scheme of an API."""
    schemes = {"o": {"type": "oauth2", "flows": flows}}
    api = api_of(described(components={"securitySchemes": schemes}))
    return api.security_schemes[0].flows


def test_flows_that_nobody_knows_are_left_out() -> None:
    flows = {
        "clientCredentials": {"tokenUrl": "https://a.test/token", "scopes": {}},
        "type": "object",
        "x-flow": {"tokenUrl": "https://a.test"},
        "magic": {"tokenUrl": "https://a.test"},
    }
    (flow,) = flows_of(flows)
    assert flow.kind is FlowKind.CLIENT_CREDENTIALS


def test_urls_of_a_flow_can_hold_variables_of_the_server() -> None:
    flow = {
        "tokenUrl": "https://eu.a.test/token",
        "x-sdkwright-token-url": "https://{region}.a.test/token",
        "authorizationUrl": "https://eu.a.test/sign-in",
        "scopes": {},
    }
    flows = {"authorizationCode": flow}
    (found,) = flows_of(flows)
    assert found.token_url == "https://{region}.a.test/token"
    assert found.authorization_url == "https://eu.a.test/sign-in"

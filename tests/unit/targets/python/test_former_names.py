"""Former names: where there is room for them, and nowhere else."""

import pytest

from sdkwright.names import Renamed, Settled
from sdkwright.targets.python import FormerNames, name
from support.described import OK, api_of, described

API = api_of(
    described(
        {
            "/stars/{id}": {
                "get": {
                    "operationId": "getStar",
                    "tags": ["Stars"],
                    "parameters": [
                        {
                            "name": "id",
                            "in": "path",
                            "required": True,
                            "schema": {"type": "string"},
                        }
                    ],
                    "responses": OK,
                }
            }
        },
        components={"schemas": {"Sun": {"type": "object", "properties": {"a": {}}}}},
    )
)


def former(kind: str, owner: str, called: str, key: str) -> FormerNames:
    """What becomes of one former name."""
    record = (Renamed(kind, owner, called, key),)
    return name(API, Settled(renamed=record)).former


def test_a_method() -> None:
    kept = former("methods", "Stars", "find_star", "GET /stars/{}")
    assert kept.methods == {("Stars", "find_star"): "/paths/~1stars~1{id}/get"}


def test_a_class() -> None:
    kept = former("classes", "", "Star", "schemas/Sun")
    assert kept.classes == {"Star": "/components/schemas/Sun"}


def test_an_argument() -> None:
    kept = former("arguments", "GET /stars/{}", "star_id", "path 0")
    assert kept.arguments == {("/paths/~1stars~1{id}/get", "star_id"): "id"}


@pytest.mark.parametrize(
    ("kind", "owner", "called", "key"),
    [
        ("methods", "Stars", "get_star", "GET /stars/{}"),
        ("methods", "Stars", "Get_Star", "GET /stars/{}"),
        ("methods", "Stars", "class", "GET /stars/{}"),
        ("methods", "Stars", "find_star", "PUT /stars/{}"),
        ("methods", "Moons", "find_star", "GET /stars/{}"),
        ("classes", "", "Sun", "schemas/Sun"),
        ("classes", "", "SUN", "schemas/Sun"),
        ("classes", "", "None", "schemas/Sun"),
        ("classes", "", "Star", "schemas/Moon"),
        ("arguments", "GET /stars/{}", "id", "path 0"),
        ("arguments", "GET /stars/{}", "body", "path 0"),
        ("arguments", "GET /stars/{}", "self", "path 0"),
        ("arguments", "GET /stars/{}", "star_id", "path 1"),
        ("arguments", "GET /stars/{}", "star_id", "query id"),
        ("arguments", "PUT /stars/{}", "star_id", "path 0"),
        ("modules", "", "star", "schemas/Sun"),
    ],
    ids=str,
)
def test_there_is_no_room(kind: str, owner: str, called: str, key: str) -> None:
    kept = former(kind, owner, called, key)
    found = kept.methods, kept.classes, kept.arguments, kept.renamed
    assert found == ({}, {}, {}, {})

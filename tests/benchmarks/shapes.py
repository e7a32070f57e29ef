"""Models written by hand, the description of the same, and what a server answers."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from pydantic import BaseModel, ConfigDict

ITEMS = 100


class Address(BaseModel):
    """A part of a person."""

    model_config = ConfigDict(extra="allow")
    street: str
    city: str
    postcode: str | None = None


class Person(BaseModel):
    """Text, numbers and a nested object."""

    model_config = ConfigDict(extra="allow")
    id: int
    name: str
    email: str | None = None
    score: float | None = None
    active: bool = True
    tags: list[str] | None = None
    address: Address | None = None


class People(BaseModel):
    """A page of them."""

    model_config = ConfigDict(extra="allow")
    items: list[Person]


class Event(BaseModel):
    """Little else than identifiers and times."""

    model_config = ConfigDict(extra="allow")
    id: UUID
    parent: UUID | None = None
    day: date
    started: datetime
    ended: datetime | None = None


class Events(BaseModel):
    """A page of them."""

    model_config = ConfigDict(extra="allow")
    items: list[Event]


class Ticket(BaseModel):
    """A record as most APIs have them."""

    model_config = ConfigDict(extra="allow")
    id: UUID
    number: int
    title: str
    state: str
    body: str | None = None
    url: str | None = None
    labels: list[str] | None = None
    comments: int | None = None
    locked: bool | None = None
    author: Person | None = None
    created: datetime
    updated: datetime | None = None


class Tickets(BaseModel):
    """A page of them."""

    model_config = ConfigDict(extra="allow")
    items: list[Ticket]


@dataclass(frozen=True)
class Case:
    """A shape: its model by hand, the generated one's name, and an instance as JSON."""

    name: str
    model: type[BaseModel]
    generated: str
    content: bytes


_PERSON = {
    "id": 17,
    "name": "Ada Lovelace",
    "email": "ada@example.com",
    "score": 99.5,
    "active": True,
    "tags": ["first", "programmer"],
    "address": {"street": "12 St James's Square", "city": "London", "postcode": "SW1"},
}
_EVENT = {
    "id": "6c1f0a9e-4b7d-4c55-9a1e-2f8d3b60c714",
    "parent": "0b7e1f9c-6f0a-4a6e-8f5f-3f1f0b7c9d2e",
    "day": "2024-05-17",
    "started": "2024-05-17T09:30:00Z",
    "ended": "2024-05-17T10:45:12.250Z",
}
_TICKET = {
    "id": "6c1f0a9e-4b7d-4c55-9a1e-2f8d3b60c714",
    "number": 1347,
    "title": "The engine does not weave",
    "state": "open",
    "body": "It weaves algebraic patterns, but no flowers and leaves.",
    "url": "https://api.example.com/tickets/1347",
    "labels": ["defect", "loom"],
    "comments": 2,
    "locked": False,
    "author": _PERSON,
    "created": "2024-05-17T09:30:00Z",
    "updated": "2024-05-17T10:45:12.250Z",
}


def _page(item: Mapping[str, object]) -> bytes:
    return json.dumps({"items": [item] * ITEMS}).encode()


CASES = (
    Case("text and numbers", Person, "Person", json.dumps(_PERSON).encode()),
    Case(f"{ITEMS} of text and numbers", People, "People", _page(_PERSON)),
    Case(f"{ITEMS} of all kinds", Tickets, "Tickets", _page(_TICKET)),
    Case(f"{ITEMS} of identifiers and times", Events, "Events", _page(_EVENT)),
)


def _string(format_: str = "") -> dict[str, object]:
    return {"type": "string", **({"format": format_} if format_ else {})}


def _object(
    properties: Mapping[str, object], required: tuple[str, ...]
) -> dict[str, object]:
    return {"type": "object", "properties": properties, "required": list(required)}


def _page_of(name: str) -> dict[str, object]:
    items = {"type": "array", "items": {"$ref": f"#/components/schemas/{name}"}}
    return _object({"items": items}, ("items",))


SCHEMAS: Mapping[str, object] = {
    "Address": _object(
        {"street": _string(), "city": _string(), "postcode": _string()},
        ("street", "city"),
    ),
    "Person": _object(
        {
            "id": {"type": "integer"},
            "name": _string(),
            "email": _string(),
            "score": {"type": "number"},
            "active": {"type": "boolean"},
            "tags": {"type": "array", "items": _string()},
            "address": {"$ref": "#/components/schemas/Address"},
        },
        ("id", "name"),
    ),
    "People": _page_of("Person"),
    "Event": _object(
        {
            "id": _string("uuid"),
            "parent": _string("uuid"),
            "day": _string("date"),
            "started": _string("date-time"),
            "ended": _string("date-time"),
        },
        ("id", "day", "started"),
    ),
    "Events": _page_of("Event"),
    "Ticket": _object(
        {
            "id": _string("uuid"),
            "number": {"type": "integer"},
            "title": _string(),
            "state": _string(),
            "body": _string(),
            "url": _string(),
            "labels": {"type": "array", "items": _string()},
            "comments": {"type": "integer"},
            "locked": {"type": "boolean"},
            "author": {"$ref": "#/components/schemas/Person"},
            "created": _string("date-time"),
            "updated": _string("date-time"),
        },
        ("id", "number", "title", "state", "created"),
    ),
    "Tickets": _page_of("Ticket"),
}


def description() -> Mapping[str, object]:
    """A description with a call for each case."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "Shapes", "version": "1"},
        "paths": {
            f"/{case.generated.lower()}": {
                "get": {
                    "operationId": f"get{case.generated}",
                    "tags": ["Shapes"],
                    "responses": {
                        "200": {
                            "description": "It.",
                            "content": {
                                "application/json": {
                                    "schema": {
                                        "$ref": f"#/components/schemas/{case.generated}"
                                    }
                                }
                            },
                        }
                    },
                }
            }
            for case in CASES
        },
        "components": {"schemas": SCHEMAS},
    }

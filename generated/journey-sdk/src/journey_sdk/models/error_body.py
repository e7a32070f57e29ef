from __future__ import annotations

from .._runtime.model import CamelModel
from .detail import Detail
from .limit import Limit


class ErrorBody(CamelModel):
    """What went wrong."""

    message: str | None = None
    """What went wrong, for people to read."""
    code: str | None = None
    """What went wrong, for programs to read."""
    status: int | None = None
    """Status code of the HTTP response."""
    entity_id: str | None = None
    """Identifier of the resource that the error is about."""
    entity_name: str | None = None
    """Name of the resource that the error is about."""
    message_with_params: str | None = None
    """The message with placeholders where the parameters belong."""
    message_params: dict[str, str] | None = None
    """Parameters of the message, by the name of their placeholder."""
    context_id: str | None = None
    """Identifier of the context in which the error occurred. Quote it when you ask for
    help."""
    details: list[Detail] | None = None
    """What is wrong with single fields or resources."""
    errors: list[ErrorBody] | None = None
    """The errors behind this one, where there are several."""
    limit: Limit | None = None
    """The limit that the request went over."""

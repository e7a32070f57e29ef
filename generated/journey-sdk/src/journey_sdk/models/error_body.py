"""ErrorBody."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .._runtime.model import CamelModel
from .detail import Detail
from .limit import Limit


class ErrorBody(CamelModel):
    """What went wrong."""

    message: Annotated[str | None, Field(alias="")] = None
    """What went wrong, for people to read."""

    code: Annotated[str | None, Field(alias="")] = None
    """What went wrong, for programs to read."""

    status: Annotated[int | None, Field(alias="")] = None
    """Status code of the HTTP response."""

    entity_id: Annotated[str | None, Field(alias="")] = None
    """Identifier of the resource that the error is about."""

    entity_name: Annotated[str | None, Field(alias="")] = None
    """Name of the resource that the error is about."""

    message_with_params: Annotated[str | None, Field(alias="")] = None
    """The message with placeholders where the parameters belong."""

    message_params: Annotated[dict[str, str] | None, Field(alias="")] = None
    """Parameters of the message, by the name of their placeholder."""

    context_id: Annotated[str | None, Field(alias="")] = None
    """Identifier of the context in which the error occurred. Quote it when you ask for
    help.
    """

    details: Annotated[list[Detail] | None, Field(alias="")] = None
    """What is wrong with single fields or resources."""

    errors: Annotated[list[ErrorBody] | None, Field(alias="")] = None
    """The errors behind this one, where there are several."""

    limit: Annotated[Limit | None, Field(alias="")] = None
    """The limit that the request went over."""

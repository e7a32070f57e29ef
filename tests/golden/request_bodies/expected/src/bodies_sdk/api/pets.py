"""The Pets operations of the Pets API."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, overload

from .. import models
from .._runtime.bodies import Checked, Encoding, Json

if TYPE_CHECKING:
    from .._runtime.types import File, JsonObject
    from ..client import AsyncClient, Client


class PetsApi:
    """Calls of the Pets API; `client.pets` is one of these."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def create_pet(self, body: models.Pet | JsonObject) -> None:
        """Create a pet.

        Wraps `POST /pets`.

        Args:
            body: The new pet.
        """
        self._client.request(
            "POST", "/pets", body=Checked(body, models.Pet), returns=None
        )

    def replace_pets(
        self,
        dry: bool,
        body: Sequence[models.Pet | JsonObject],
        *,
        body_query: str | None = None,
    ) -> None:
        """Replace pets.

        Wraps `PUT /pets`.

        Args:
            body_query: Of which body.
        """
        self._client.request(
            "PUT",
            "/pets",
            query={"body": body_query, "dry": dry},
            body=Checked(body, list[models.Pet]),
            returns=None,
        )

    def patch_pet(
        self, id: int, *, body: models.Pet | JsonObject | None = None
    ) -> None:
        """Patch pet.

        Wraps `PATCH /pets/{id}`.
        """
        self._client.request(
            "PATCH",
            "/pets/{id}",
            path={"id": id},
            body=body,
            media_type="application/merge-patch+json",
            returns=None,
        )

    def replace_photo(self, id: int, body: File) -> None:
        """Replace photo.

        Wraps `PUT /pets/{id}/photo`.
        """
        self._client.request(
            "PUT",
            "/pets/{id}/photo",
            path={"id": id},
            body=body,
            media_type="image/png",
            returns=None,
        )

    def add_photo(self, id: int, body: models.AddPhotoRequest | JsonObject) -> None:
        """Add photo.

        Wraps `POST /pets/{id}/photo`.
        """
        self._client.request(
            "POST",
            "/pets/{id}/photo",
            path={"id": id},
            body=body,
            media_type="multipart/form-data",
            encodings={
                "pet": Encoding(content_type="application/json"),
                "file": Encoding(content_type="image/png"),
            },
            returns=None,
        )

    def search(self, body: models.SearchRequest | JsonObject) -> None:
        """Search.

        Wraps `POST /search`.
        """
        self._client.request(
            "POST",
            "/search",
            body=Checked(body, models.SearchRequest),
            media_type="application/x-www-form-urlencoded",
            encodings={"words": Encoding(style="spaceDelimited", explode=False)},
            returns=None,
        )

    @overload
    def add_note(
        self,
        *,
        body: models.AddNoteRequest | JsonObject | None = None,
        media_type: Literal["application/json"] = "application/json",
    ) -> None: ...
    @overload
    def add_note(
        self, *, body: str | None = None, media_type: Literal["text/plain"]
    ) -> None: ...
    @overload
    def add_note(
        self,
        *,
        body: File | None = None,
        media_type: Literal["application/octet-stream"],
    ) -> None: ...
    def add_note(
        self,
        *,
        body: models.AddNoteRequest | JsonObject | str | File | None = None,
        media_type: Literal[
            "application/json", "text/plain", "application/octet-stream"
        ] = "application/json",
    ) -> None:
        """Add a note in one of several formats.

        Wraps `POST /notes`.
        """
        self._client.request(
            "POST", "/notes", body=body, media_type=media_type, returns=None
        )

    def set_mood(self, body: models.SetMoodRequest | str | None) -> None:
        """Set mood.

        Wraps `PUT /mood`.
        """
        self._client.request(
            "PUT",
            "/mood",
            body=Checked(Json(body), models.SetMoodRequest | None),
            returns=None,
        )


class AsyncPetsApi:
    """The calls of `PetsApi`, awaited; each is described there."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def create_pet(self, body: models.Pet | JsonObject) -> None:
        """Create a pet."""
        await self._client.request(
            "POST", "/pets", body=Checked(body, models.Pet), returns=None
        )

    async def replace_pets(
        self,
        dry: bool,
        body: Sequence[models.Pet | JsonObject],
        *,
        body_query: str | None = None,
    ) -> None:
        """Replace pets."""
        await self._client.request(
            "PUT",
            "/pets",
            query={"body": body_query, "dry": dry},
            body=Checked(body, list[models.Pet]),
            returns=None,
        )

    async def patch_pet(
        self, id: int, *, body: models.Pet | JsonObject | None = None
    ) -> None:
        """Patch pet."""
        await self._client.request(
            "PATCH",
            "/pets/{id}",
            path={"id": id},
            body=body,
            media_type="application/merge-patch+json",
            returns=None,
        )

    async def replace_photo(self, id: int, body: File) -> None:
        """Replace photo."""
        await self._client.request(
            "PUT",
            "/pets/{id}/photo",
            path={"id": id},
            body=body,
            media_type="image/png",
            returns=None,
        )

    async def add_photo(
        self, id: int, body: models.AddPhotoRequest | JsonObject
    ) -> None:
        """Add photo."""
        await self._client.request(
            "POST",
            "/pets/{id}/photo",
            path={"id": id},
            body=body,
            media_type="multipart/form-data",
            encodings={
                "pet": Encoding(content_type="application/json"),
                "file": Encoding(content_type="image/png"),
            },
            returns=None,
        )

    async def search(self, body: models.SearchRequest | JsonObject) -> None:
        """Search."""
        await self._client.request(
            "POST",
            "/search",
            body=Checked(body, models.SearchRequest),
            media_type="application/x-www-form-urlencoded",
            encodings={"words": Encoding(style="spaceDelimited", explode=False)},
            returns=None,
        )

    @overload
    async def add_note(
        self,
        *,
        body: models.AddNoteRequest | JsonObject | None = None,
        media_type: Literal["application/json"] = "application/json",
    ) -> None: ...
    @overload
    async def add_note(
        self, *, body: str | None = None, media_type: Literal["text/plain"]
    ) -> None: ...
    @overload
    async def add_note(
        self,
        *,
        body: File | None = None,
        media_type: Literal["application/octet-stream"],
    ) -> None: ...
    async def add_note(
        self,
        *,
        body: models.AddNoteRequest | JsonObject | str | File | None = None,
        media_type: Literal[
            "application/json", "text/plain", "application/octet-stream"
        ] = "application/json",
    ) -> None:
        """Add a note in one of several formats."""
        await self._client.request(
            "POST", "/notes", body=body, media_type=media_type, returns=None
        )

    async def set_mood(self, body: models.SetMoodRequest | str | None) -> None:
        """Set mood."""
        await self._client.request(
            "PUT",
            "/mood",
            body=Checked(Json(body), models.SetMoodRequest | None),
            returns=None,
        )

"""Every model of the Pets API."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .add_note import AddNoteRequest as AddNoteRequest
    from .add_photo import AddPhotoRequest as AddPhotoRequest
    from .pet import Pet as Pet
    from .search import SearchRequest as SearchRequest
    from .set_mood import SetMoodRequest as SetMoodRequest
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "add_note": "AddNoteRequest",
            "add_photo": "AddPhotoRequest",
            "pet": "Pet",
            "search": "SearchRequest",
            "set_mood": "SetMoodRequest",
        },
    )

"""Every model of the Pets API."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .add_note import *
    from .add_photo import *
    from .pet import *
    from .search import *
    from .set_mood import *
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "add_note": ["AddNoteRequest"],
            "add_photo": ["AddPhotoRequest"],
            "pet": ["Pet"],
            "search": ["SearchRequest"],
            "set_mood": ["SetMoodRequest"],
        },
    )

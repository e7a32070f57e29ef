from .._runtime.model import Model


class AddNoteRequest(Model):
    text: str | None = None

from .._runtime.model import Model


class SearchRequest(Model):
    words: list[str] | None = None
    page: int | None = None

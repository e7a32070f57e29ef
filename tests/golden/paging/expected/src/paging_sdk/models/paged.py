from .._runtime.model import CamelModel


class Paged(CamelModel):
    next_uri: str | None = None
    total: str | None = None
    total_count: int | None = None

from .._runtime.formats import DateTime
from .._runtime.model import CamelModel


class Job(CamelModel):
    id: str
    started_at: DateTime | None = None

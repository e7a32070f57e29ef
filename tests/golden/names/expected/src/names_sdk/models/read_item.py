from .._runtime.model import PascalModel


class ReadItemResponse(PascalModel):
    sid: str | None = None
    date_created: str | None = None

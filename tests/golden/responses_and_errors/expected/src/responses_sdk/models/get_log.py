from .._runtime.model import Model


class GetLogResponse(Model):
    lines: list[str] | None = None

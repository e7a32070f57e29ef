from typing import Literal

from .._runtime.model import Model


class GetNoTagAndNoIdResponse(Model):
    kind: Literal["a"] | None = None

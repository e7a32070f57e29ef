from .._runtime.model import Model
from .._runtime.uploads import FormFile
from .pet import Pet


class AddPhotoRequest(Model):
    file: FormFile
    caption: str | None = None
    pet: Pet | None = None
    labels: list[str] | None = None

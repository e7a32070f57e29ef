from .._runtime.pages import PageOf


class NameList(PageOf[str], items="names"):
    names: list[str] | None = None
    limit: int | None = None
    total: int | None = None

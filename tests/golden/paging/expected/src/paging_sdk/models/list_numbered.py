from .._runtime.pages import CountedPageOf
from .thing import Thing


class ListNumberedResponse(CountedPageOf[Thing], items="results", total="total_count"):
    results: list[Thing] | None = None
    total_pages: int | None = None
    total_count: int | None = None

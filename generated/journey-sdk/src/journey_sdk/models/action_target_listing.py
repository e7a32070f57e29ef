from .._runtime.model import CamelModel
from .._runtime.pages import PageOf
from .action_target import ActionTarget


class ActionTargetListing(CamelModel, PageOf[ActionTarget], items="entities"):
    """One numbered page of action targets."""

    entities: list[ActionTarget] | None = None
    """Action targets on this page."""
    page_size: int | None = None
    """Largest number of action targets on a page."""
    page_number: int | None = None
    """Number of this page. The first page is 1."""
    total: int | None = None
    """Number of action targets on all pages together."""
    first_uri: str | None = None
    """URI of the first page."""
    next_uri: str | None = None
    """URI of the page that follows. Absent on the last page."""
    previous_uri: str | None = None
    """URI of the page before. Absent on the first page."""
    last_uri: str | None = None
    """URI of the last page."""
    self_uri: str | None = None
    """URI of this page."""
    page_count: int | None = None
    """Number of pages."""

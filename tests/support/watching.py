"""What the tests of the site share: watching a page, and listing what there is."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

INERT = ("data:", "blob:", "about:")


@dataclass
class Watched:
    """A page in the browser, and what went wrong in it."""

    page: Page
    address: str
    troubles: list[str] = field(default_factory=list[str])

    def open(self, path: str = "index.html") -> Page:
        """Goes to a page of the site."""
        self.page.goto(self.address + path)
        return self.page


@contextmanager
def watched(browser: Browser, address: str, **options: Any) -> Iterator[Watched]:
    """A page that remembers console errors, and requests to any other place."""
    context = browser.new_context(**options)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    found = Watched(context.new_page(), address)
    told = found.troubles.append
    host = address.partition("/docs/")[0]
    context.on(
        "console",
        lambda message: (
            told(f"{message.page and message.page.url}: {message.text}")
            if message.type in ("error", "warning")
            else None
        ),
    )
    context.on("weberror", lambda error: told(f"{error.error}"))
    context.on(
        "request",
        lambda request: (
            None
            if request.url.startswith((host, *INERT))
            else told(f"request to {request.url}")
        ),
    )
    context.on(
        "requestfailed",
        lambda request: (
            # A page that is left takes its requests with it.
            None
            if request.failure == "net::ERR_ABORTED"
            else told(f"failed: {request.url}: {request.failure}")
        ),
    )
    yield found
    context.close()


def html_pages(site: Path) -> list[str]:
    """The addresses of all pages of a site, relative to it."""
    return sorted(p.relative_to(site).as_posix() for p in site.rglob("*.html"))

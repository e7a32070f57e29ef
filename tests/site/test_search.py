"""Search, by the keyboard, over everything that it has to find."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from support.watching import Watched, watched

pytestmark = pytest.mark.xdist_group("site")


def search(page: Page, text: str) -> None:
    """Opens the search and types."""
    page.keyboard.press("/")
    page.get_by_role("combobox", name="Search").fill(text)


@pytest.mark.parametrize(
    ("text", "kind", "name", "leads_to"),
    [
        (
            "patch_journey_actiontarget",
            "Operation",
            "patch_journey_actiontarget",
            "reference/JourneyApi.html#patch_journey_actiontarget",
        ),
        (
            "/api/v2/journey/sessions",
            "Operation",
            "get_journey_session_segments",
            "reference/JourneyApi.html#get_journey_session_segments",
        ),
        (
            "getJourneyActiontargets",
            "Operation",
            "get_journey_actiontargets",
            "reference/JourneyApi.html#get_journey_actiontargets",
        ),
        ("NumericRange", "Model", "NumericRange", "reference/NumericRange.html"),
        (
            "shortAbandonThreshold",
            "Property",
            "ActionTarget.short_abandon_threshold",
            "reference/ActionTarget.html",
        ),
        (
            "webchat",
            "Value",
            "webchat",
            "reference/ActionTarget.html#ActionTargetSupportedMediaTypesItem",
        ),
        (
            "journey:actiontarget:view",
            "Permission",
            "journey:actiontarget:view",
            "permissions.html",
        ),
        (
            "duplicate-operation-id",
            "Page",
            "duplicate-operation-id",
            "manual/diagnostics.html#duplicate-operation-id",
        ),
        ("--min-coverage", "Page", "inspect", "manual/commands.html#inspect"),
    ],
)
def test_it_finds(
    seen: Watched, text: str, kind: str, name: str, leads_to: str
) -> None:
    page = seen.open()
    search(page, text)
    found = page.get_by_role("option", selected=True)
    expect(found.locator(".sdk-kind")).to_have_text(kind)
    expect(found.locator(".sdk-name")).to_have_text(name)
    page.keyboard.press("Enter")
    page.wait_for_url(f"{seen.address}{leads_to}")


def test_arrows_choose_and_escape_closes(seen: Watched) -> None:
    page = seen.open()
    search(page, "segment")
    first = page.get_by_role("option").first
    expect(first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowDown")
    expect(first).to_have_attribute("aria-selected", "false")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog", name="Search")).to_be_hidden()


def test_it_says_when_nothing_is_found(seen: Watched) -> None:
    page = seen.open()
    search(page, "no such thing anywhere")
    expect(page.locator(".sdk-search-status")).to_have_text("0 found")


def test_it_works_from_the_disk(site: Path, browser: Browser) -> None:
    with watched(browser, f"{site.as_uri()}/") as seen:
        page = seen.open()
        search(page, "get_journey_actiontarget")
        page.keyboard.press("Enter")
        expect(page.locator("h1")).to_contain_text("JourneyApi")
        page.get_by_role("link", name="ActionTarget", exact=True).first.click()
        expect(page.locator("h1")).to_contain_text("ActionTarget")
        off = [t for t in seen.troubles if "file://" not in t]
        assert off == []

"""The site as people use it, in a real browser."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from support.repository import CACHE
from support.watching import Watched, html_pages, watched

pytestmark = pytest.mark.xdist_group("site")

REFERENCE = "reference/JourneyApi.html"
SCREENSHOTS = {
    "home": "index.html",
    "reference": f"{REFERENCE}#get_journey_actiontargets",
    "model": "reference/ActionTarget.html",
    "permissions": "permissions.html",
    "explorer": "explorer.html",
    "commands": "manual/commands.html",
}
PHONE = {"width": 390, "height": 844}


def scheme(page: Page) -> str | None:
    """The colour scheme that the page shows."""
    return page.locator("body").get_attribute("data-md-color-scheme")


def test_the_home_page_leads_from_install_to_a_call(seen: Watched) -> None:
    page = seen.open()
    expect(page).to_have_title("Home - Journey API")
    expect(page.locator("h1")).to_have_text("Journey API¶")
    expect(page.locator("article")).to_contain_text("pip install journey-sdk")
    expect(page.locator("article")).to_contain_text(
        "client.journey.get_journey_actiontargets("
    )


def test_navigation_leads_to_the_reference(seen: Watched) -> None:
    page = seen.open()
    page.locator(".md-tabs").get_by_role("link", name="Reference").click()
    page.locator("article").get_by_role("link", name="JourneyApi").click()
    page.get_by_role("link", name="patch_journey_actiontarget").first.click()
    assert page.url.endswith(f"{REFERENCE}#patch_journey_actiontarget")
    expect(page.locator("#patch_journey_actiontarget")).to_be_in_viewport()
    page.get_by_role("link", name="PatchActionTarget").first.click()
    expect(page.locator("h1")).to_contain_text("PatchActionTarget")
    page.locator("article").get_by_role(
        "link", name="patch_journey_actiontarget"
    ).click()
    assert page.url.endswith(f"{REFERENCE}#patch_journey_actiontarget")


def test_the_top_of_the_site_leads_to_the_newest_version(seen: Watched) -> None:
    page = seen.open("../index.html")
    page.wait_for_url("**/0.1.0/index.html")


def test_a_button_copies_code(seen: Watched) -> None:
    page = seen.open()
    block = page.locator(".highlight").filter(has_text="pip install")
    block.hover()
    block.get_by_role("button", name="Copy to clipboard").click()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.strip() == "pip install journey-sdk"


def test_tabs_switch_between_sync_and_async(seen: Watched) -> None:
    page = seen.open(REFERENCE)
    tabs = page.locator(".tabbed-set").first
    expect(tabs.get_by_text("async def main()")).to_be_hidden()
    tabs.locator("label", has_text="Async").click()
    expect(tabs.locator(".tabbed-block").nth(1)).to_be_visible()
    expect(tabs.locator(".tabbed-block").nth(0)).to_be_hidden()
    # What was chosen holds on other pages too.
    page.goto(seen.address)
    expect(page.locator(".tabbed-block").nth(1)).to_be_visible()


def test_light_and_dark(seen: Watched) -> None:
    page = seen.open()
    page.emulate_media(color_scheme="dark")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.emulate_media(color_scheme="light")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
    page.locator("label[title='Switch to light mode']").click()
    page.locator("label[title='Switch to dark mode']").click()
    assert scheme(page) == "slate"
    page.reload()
    assert scheme(page) == "slate"


def test_no_page_scrolls_sideways_on_a_phone(
    site: Path, browser: Browser, address: str
) -> None:
    with watched(browser, address, viewport=PHONE) as seen:
        wide = []
        for path in html_pages(site):
            page = seen.open(path)
            width = page.evaluate("document.documentElement.scrollWidth")
            if width > PHONE["width"]:
                wide.append(f"{path}: {width}")
        assert wide == []
        assert seen.troubles == []


def test_permissions_can_be_filtered_sorted_and_seen_as_a_matrix(
    seen: Watched,
) -> None:
    page = seen.open("permissions.html")
    table = page.locator("article table").first
    rows = table.locator("tbody tr:not([hidden])")
    expect(rows).to_have_count(8)
    page.get_by_role("searchbox", name="Filter operations").fill("actiontarget:edit")
    expect(rows).to_have_count(1)
    page.get_by_role("searchbox", name="Filter operations").fill("")
    sort = table.get_by_role("button", name="Operation")
    sort.click()
    first = rows.first.locator("td").first
    expect(first).to_have_text("get_journey_actiontarget")
    sort.click()
    expect(first).to_have_text("post_journey_externalcontact_segments")
    page.get_by_role("button", name="Matrix").click()
    matrix = page.locator(".sdk-matrix table")
    expect(matrix).to_be_visible()
    expect(matrix).to_contain_text("journey:actiontarget:view")


def test_the_explorer_shows_every_operation(seen: Watched) -> None:
    page = seen.open("explorer.html")
    expect(page.locator(".opblock")).to_have_count(8)


def test_the_explorer_is_dark_by_night(seen: Watched) -> None:
    page = seen.open("explorer.html")
    ground = page.locator(".sdk-explorer")
    page.emulate_media(color_scheme="light")
    expect(ground).to_have_css("background-color", "rgb(255, 255, 255)")
    page.emulate_media(color_scheme="dark")
    expect(ground).to_have_css("background-color", "rgb(28, 32, 34)")


def test_the_menu_of_a_phone_works_by_touch(browser: Browser, address: str) -> None:
    with watched(browser, address, viewport=PHONE, has_touch=True) as seen:
        page = seen.open()
        page.locator("label.md-header__button[for='__drawer']").tap()
        page.locator(".md-nav--primary").get_by_role("link", name="Permissions").tap()
        expect(page.locator("h1")).to_contain_text("Permissions")
        assert seen.troubles == []


def test_pictures_are_kept(browser: Browser, address: str) -> None:
    folder = CACHE / "screenshots"
    with watched(browser, address, viewport={"width": 1280, "height": 900}) as seen:
        for name, path in SCREENSHOTS.items():
            page = seen.open(path)
            page.wait_for_load_state("networkidle")
            page.screenshot(path=folder / f"{name}.png")
        page.emulate_media(color_scheme="dark")
        page.screenshot(path=folder / "dark.png")
        page.set_viewport_size({"width": 390, "height": 844})
        seen.open(REFERENCE).screenshot(path=folder / "phone.png")
        assert seen.troubles == []
    assert all((folder / f"{name}.png").stat().st_size for name in SCREENSHOTS)

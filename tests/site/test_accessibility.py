"""axe-core finds nothing serious, by day and by night, on a desk and on a phone."""

from typing import Literal

import pytest
from playwright.sync_api import Browser

from support.repository import CACHE
from support.tools import require_file
from support.watching import watched

pytestmark = pytest.mark.xdist_group("site")

AXE = CACHE / "axe" / "node_modules" / "axe-core" / "axe.min.js"
PAGES = (
    *("index.html", "reference/index.html", "reference/JourneyApi.html"),
    *("reference/ActionTarget.html", "permissions.html", "enums.html"),
    *("coverage.html", "changelog.html", "guides/errors.html", "guides/settings.html"),
    *("manual/commands.html", "manual/diagnostics.html", "explorer.html"),
)
RUN = """async () => {
  // Swagger UI is not ours to mend; the page around it is.
  const found = await axe.run({ exclude: [".swagger-ui"] }, { resultTypes: ["violations"] });
  return found.violations
    .filter((v) => ["serious", "critical"].includes(v.impact))
    .flatMap((v) => v.nodes.slice(0, 3).map((n) => `${v.id}: ${n.target} ${n.html.slice(0, 160)}`));
}"""


@pytest.mark.parametrize(
    ("scheme", "width"), [("light", 1280), ("dark", 1280), ("light", 390)]
)
def test_nothing_serious(
    browser: Browser, address: str, scheme: Literal["light", "dark"], width: int
) -> None:
    axe = require_file(AXE, "run `make axe`")
    size = {"width": width, "height": 900}
    with watched(browser, address, viewport=size, color_scheme=scheme) as seen:
        found: list[str] = []
        for path in PAGES:
            page = seen.open(path)
            page.add_script_tag(path=axe)
            found += (f"{path}: {told}" for told in page.evaluate(RUN))
        assert found == []


def test_nothing_serious_while_searching(browser: Browser, address: str) -> None:
    axe = require_file(AXE, "run `make axe`")
    with watched(browser, address) as seen:
        page = seen.open()
        page.keyboard.press("/")
        page.get_by_role("combobox", name="Search").fill("segment")
        page.get_by_role("option").first.wait_for()
        page.add_script_tag(path=axe)
        assert page.evaluate(RUN) == []

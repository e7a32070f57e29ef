"""The site of the Journey API, built once, served under a sub-path, seen in Chromium."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from sdkwright.config import read_config
from sdkwright.pipeline import build, load
from sdkwright.site import Part, build_site, subject_of
from sdkwright.site.serving import serving
from support.repository import EXPLORER, JOURNEY_SPEC, SPEC
from support.tools import require_file, require_program
from support.watching import Watched, watched

SUB_PATH = "docs/journey"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the newest version's site, with everything that a site can have."""
    explorer = require_file(EXPLORER, "run `make explorer`")
    config = read_config(SPEC / "sdkwright.toml")
    subject = subject_of(build(load(JOURNEY_SPEC, config)), config)
    out = tmp_path_factory.mktemp("site") / SUB_PATH
    return build_site(subject, out, manual=(Part.MANUAL,), explorer=explorer).folder


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the site is served: below a sub-path, as on GitHub Pages."""
    top = site.parents[len(Path(SUB_PATH).parts)]
    with serving(top) as url:
        yield f"{url}{site.relative_to(top).as_posix()}/"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium: the one of the machine, as Debian has it."""
    program = require_program("chromium", remedy="apt-get install chromium")
    with sync_playwright() as playwright:
        # Chromium refuses its sandbox to root, and containers run as root.
        launched = playwright.chromium.launch(
            executable_path=program, args=["--no-sandbox"]
        )
        yield launched
        launched.close()


@pytest.fixture
def seen(browser: Browser, address: str) -> Iterator[Watched]:
    """A page in the browser; at the end nothing has gone wrong in it."""
    with watched(browser, address) as found:
        yield found
        assert found.troubles == []


@pytest.fixture
def page(seen: Watched) -> Page:
    """The page of `seen`."""
    return seen.page

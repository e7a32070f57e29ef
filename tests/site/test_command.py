"""`sdkwright docs`, as people call it."""

import http.client
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser, expect

from sdkwright.cli import main
from sdkwright.site import building
from sdkwright.site.serving import serving
from support.repository import JOURNEY_SPEC
from support.watching import watched

pytestmark = pytest.mark.xdist_group("site-command")

SMALL = """\
openapi: 3.1.0
info: {title: Books, version: '1'}
paths:
  /books:
    get:
      operationId: listBooks
      responses: {'204': {description: Nothing}}
"""
LARGER = f"""\
{SMALL}\
  /books/{{id}}:
    get:
      operationId: getBook
      parameters: [{{name: id, in: path, required: true, schema: {{type: string}}}}]
      responses: {{'204': {{description: Nothing}}}}
"""


def written(folder: Path, version: str, text: str = SMALL) -> Path:
    """A small description with its configuration."""
    (folder / "books.yaml").write_text(text)
    config = folder / "sdkwright.toml"
    config.write_text(f'spec = "books.yaml"\n[package]\nversion = "{version}"\n')
    return config


def run(config: Path, out: Path) -> None:
    """Builds the site of a configuration."""
    done = CliRunner().invoke(
        main, ["docs", "--config", str(config), "--out", str(out)]
    )
    assert done.exit_code == 0, done.output


@pytest.fixture(scope="module")
def versions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with three versions: the second has an operation more."""
    folder = tmp_path_factory.mktemp("versions")
    for version, text in (("1.9.0", SMALL), ("1.10.0", LARGER), ("1.2.0", SMALL)):
        run(written(folder, version, text), folder / "docs")
    return folder / "docs"


def test_versions_stand_side_by_side(versions: Path) -> None:
    told = (versions / "versions.js").read_text()
    assert told == 'window.sdkVersions=["1.10.0", "1.9.0", "1.2.0"];\n'
    assert 'href="1.10.0/index.html"' in (versions / "index.html").read_text()
    assert {p.name for p in versions.iterdir()} == {
        *("1.10.0", "1.9.0", "1.2.0", "index.html", "versions.js"),
    }


def test_a_version_that_is_built_again_takes_its_own_place(tmp_path: Path) -> None:
    out = tmp_path / "site"
    for text in (SMALL, LARGER):
        run(written(tmp_path, "1.0.0", text), out)
    assert "getBook" in (out / "1.0.0" / "openapi.yaml").read_text()
    assert {p.name for p in out.iterdir()} == {"1.0.0", "index.html", "versions.js"}


def test_the_changelog_tells_what_changed(versions: Path, browser: Browser) -> None:
    with (
        serving(versions.parent) as url,
        watched(browser, f"{url}docs/1.10.0/") as seen,
    ):
        page = seen.open("changelog.html")
        article = page.get_by_role("article")
        names = article.locator("h2").all_inner_texts()
        assert [name.rstrip("¶") for name in names] == ["1.10.0", "1.9.0"]
        expect(article.locator("h3")).to_have_text(["New and changed¶"])
        expect(article.locator("li")).to_contain_text(
            ["client.default.get_book is new."]
        )
        article.get_by_role("link", name="1.9.0", exact=True).click()
        page.wait_for_url("**/docs/1.9.0/index.html")
        select = page.locator("[data-sdk-version]")
        expect(select).to_be_visible()
        select.select_option("1.2.0")
        page.wait_for_url("**/docs/1.2.0/index.html")
        assert seen.troubles == []


def test_the_same_description_gives_the_same_site(tmp_path: Path) -> None:
    config = written(tmp_path, "1.0.0")
    contents: list[dict[str, bytes]] = []
    for name in ("a", "b"):
        run(config, tmp_path / name)
        files = sorted(p for p in (tmp_path / name).rglob("*") if p.is_file())
        contents.append(
            {p.relative_to(tmp_path / name).as_posix(): p.read_bytes() for p in files}
        )
    assert contents[0] == contents[1]


def test_an_error_in_the_description_writes_nothing(tmp_path: Path) -> None:
    config = written(tmp_path, "1.0.0")
    (tmp_path / "books.yaml").write_text(SMALL.replace("204", "2044"))
    out = tmp_path / "site"
    done = CliRunner().invoke(
        main, ["docs", "--config", str(config), "--out", str(out)]
    )
    assert done.exit_code == 1
    assert "books.yaml:" in done.output
    assert not out.exists()


def test_a_missing_builder_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(building, "find_spec", lambda name: None)
    done = CliRunner().invoke(
        main, ["docs", str(JOURNEY_SPEC), "--out", str(tmp_path / "site")]
    )
    assert done.exit_code == 1
    assert "pip install 'sdkwright[site]'" in done.output


def test_it_serves_and_builds_anew_on_change(tmp_path: Path) -> None:
    config = written(tmp_path, "1.0.0")
    command = "from sdkwright.cli import main; main()"
    arguments = ["docs", "--config", str(config), "--out", str(tmp_path / "site")]
    with subprocess.Popen(
        [sys.executable, "-c", command, *arguments, "--serve", "--port", "0"],
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stderr
        assert "pages in" in process.stderr.readline()
        url = urlsplit(process.stderr.readline().split()[0])
        spec = tmp_path / "books.yaml"
        spec.write_text(SMALL.replace("title: Books", "title: Volumes"))
        assert "pages in" in process.stderr.readline()
        connection = http.client.HTTPConnection(str(url.hostname), url.port)
        connection.request("GET", "/1.0.0/index.html")
        assert "Volumes" in connection.getresponse().read().decode()
        connection.close()
        process.terminate()
    shutil.rmtree(tmp_path / "site")

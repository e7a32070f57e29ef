"""`sdkwright docs`, as people call it."""

import http.client
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from click.testing import CliRunner

from sdkwright.cli import main
from sdkwright.site import building
from support.repository import JOURNEY_SPEC

pytestmark = pytest.mark.xdist_group("site")

SMALL = """\
openapi: 3.1.0
info: {title: Books, version: '1'}
paths:
  /books:
    get:
      operationId: listBooks
      responses: {'204': {description: Nothing}}
"""


def written(folder: Path, version: str) -> Path:
    """A small description with its configuration."""
    (folder / "books.yaml").write_text(SMALL)
    config = folder / "sdkwright.toml"
    config.write_text(f'spec = "books.yaml"\n[package]\nversion = "{version}"\n')
    return config


def run(config: Path, out: Path) -> None:
    """Builds the site of a configuration."""
    done = CliRunner().invoke(
        main, ["docs", "--config", str(config), "--out", str(out)]
    )
    assert done.exit_code == 0, done.output


def test_versions_stand_side_by_side(tmp_path: Path) -> None:
    out = tmp_path / "site"
    for version in ("1.9.0", "1.10.0", "1.2.0"):
        run(written(tmp_path, version), out)
    told = (out / "versions.js").read_text()
    assert told == 'window.sdkVersions=["1.10.0", "1.9.0", "1.2.0"];\n'
    assert 'href="1.10.0/index.html"' in (out / "index.html").read_text()
    run(written(tmp_path, "1.9.0"), out)
    assert {p.name for p in out.iterdir()} == {
        *("1.10.0", "1.9.0", "1.2.0", "index.html", "versions.js"),
    }


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

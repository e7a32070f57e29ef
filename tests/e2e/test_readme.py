"""The README of an API that has everything that a README can show, run as it stands."""

import functools
import importlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from sdkwright.config import Config, PackageConfig
from sdkwright.demo import Running, serve
from sdkwright.pipeline import generate, read
from support.samples import run, samples

SPEC = Path(__file__).with_name("everything.yaml")
PACKAGE = "everything_sdk"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The package, which can be imported."""
    folder = tmp_path_factory.mktemp("everything")
    generate(SPEC, Config(package=PackageConfig(name=PACKAGE)), out=folder)
    sys.path.insert(0, str(folder / "src"))
    importlib.invalidate_caches()
    yield folder
    sys.path.remove(str(folder / "src"))
    for name in [n for n in sys.modules if n.partition(".")[0] == PACKAGE]:
        del sys.modules[name]


@pytest.fixture(scope="module")
def sdk(project: Path) -> ModuleType:
    return importlib.import_module(PACKAGE)


@pytest.fixture
def server() -> Iterator[Running]:
    with serve(read(SPEC)) as running:
        yield running


@pytest.fixture
def try_sample(
    sdk: ModuleType,
    server: Running,
    project: Path,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> Any:
    """Run the sample that has some text in it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("EVERYTHING_SDK_ACCESS_TOKEN", "a-token")
    Path("upload.bin").write_bytes(b"bytes")
    for name in ("Client", "AsyncClient"):
        to_server = functools.partial(getattr(sdk, name), base_url=server.url)
        monkeypatch.setattr(sdk, name, to_server)
    testing = importlib.import_module(f"{PACKAGE}.testing")

    def run_all(shown: str) -> dict[str, Any]:
        found = [code for code in samples(project / "README.md") if shown in code]
        assert found, f"no sample shows {shown}"
        namespace: dict[str, Any] = {}
        for code in found:
            with sdk.Client(access_token="a-token") as client:
                namespace = {"__name__": "sample", "client": client}
                run(code, namespace, testing)
        assert all(exchange.reply.status < 400 for exchange in server.exchanges)
        return namespace

    return run_all


def test_every_sample_runs(try_sample: Any) -> None:
    try_sample("")


def test_items_of_a_stream(try_sample: Any, capsys: pytest.CaptureFixture[str]) -> None:
    assert try_sample("as stream:")["item"].id == "b"
    assert capsys.readouterr().out == "id='a'\nid='b'\n"


def test_a_file_is_downloaded(
    try_sample: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    try_sample("client.download(")
    assert Path("answer.bin").read_bytes() == b"not really a picture"
    assert capsys.readouterr().out == "20 of 20\n"


def test_a_file_is_sent(try_sample: Any, server: Running) -> None:
    try_sample('Path("upload.bin")')
    (exchange,) = server.exchanges
    assert exchange.request.media_type == "multipart/form-data"
    assert b'filename="upload.bin"' in exchange.request.body
    assert b"bytes" in exchange.request.body
    assert b'name="title"' in exchange.request.body


def test_a_key_by_which_the_server_knows_a_call(
    try_sample: Any, server: Running
) -> None:
    try_sample("again = client.with_options(")
    (exchange,) = server.exchanges
    assert exchange.request.headers["idempotency-key"] == "order-4711"


def test_people_sign_in(try_sample: Any) -> None:
    url = try_sample("AuthorizationCode(")["sign_in"].url
    assert url.startswith("https://login.everything.example/authorize?")
    assert try_sample("DeviceCode(")["source"] is not None


def test_pages_and_webhooks(
    try_sample: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    try_sample("page.iter_all()")
    assert capsys.readouterr().out == "id='a'\nid='b'\n"
    try_sample("def receive(")
    assert "id='1'" in capsys.readouterr().out


def test_type_checkers_accept_every_sample(project: Path, tmp_path: Path) -> None:
    """Each sample is a program of its own; what it takes for granted is declared."""
    given = f"from {PACKAGE} import Client\nclient = Client()\n"
    paths = []
    for number, code in enumerate(samples(project / "README.md")):
        path = tmp_path / f"sample_{number}.py"
        path.write_text(code if "import Client" in code else given + code)
        paths.append(path)
    options = ["--strict", "--config-file=", "--cache-dir", tmp_path / "cache"]
    command = [sys.executable, "-m", "mypy", *options, *paths]
    done = subprocess.run(
        [str(part) for part in command],
        env={"MYPYPATH": str(project / "src"), "PATH": "/usr/bin"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout

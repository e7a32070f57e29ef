"""Every code sample of the docs and the README, run as it stands."""

import functools
from collections.abc import Iterator
from pathlib import Path

import journey_sdk
import pytest
from journey_sdk import testing

from sdkwright.demo import Running
from support.journey import TOKEN
from support.repository import GENERATED
from support.samples import run, samples

PAGES = [GENERATED / "README.md", *sorted((GENERATED / "docs").glob("*.md"))]
SAMPLES = [
    pytest.param(code, id=f"{page.stem}-{number}")
    for page in PAGES
    for number, code in enumerate(samples(page), 1)
]


@pytest.fixture
def namespace(
    demo: Running, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[dict[str, object]]:
    """What a sample may take for granted: a token, a server that answers, a client."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("JOURNEY_SDK_ACCESS_TOKEN", TOKEN)
    for name in ("Client", "AsyncClient"):
        to_demo = functools.partial(getattr(journey_sdk, name), base_url=demo.url)
        monkeypatch.setattr(journey_sdk, name, to_demo)
    with journey_sdk.Client(access_token=TOKEN) as client:
        yield {"__name__": "sample", "client": client}


def test_there_are_samples_of_every_operation() -> None:
    text = "\n".join(samples(GENERATED / "docs" / "JourneyApi.md"))
    assert text.count("await client.journey.") == 8
    assert text.count("client.journey.") == 16


@pytest.mark.parametrize(
    "shown",
    [
        "client_secret=",
        "AuthorizationCode(",
        "FileStore(",
        "region=",
        "base_url=",
        "http_client=",
        "with_options(",
        "before_request=",
        "after_response=",
        'client.request("GET"',
        "RetryPolicy(",
        "RateLimiter(",
        "deadline=",
        "iter_all()",
        "client.download(",
        "permissions.REQUIRED",
        "except ApiStatusError",
        "client.capture()",
        "client.dry_run()",
        "logging.getLogger(",
        "FakeClient()",
        ".answers(404)",
        "fake_client: FakeClient",
        "record(client",
        "replay(client",
    ],
)
def test_the_readme_shows_it(shown: str) -> None:
    assert shown in "\n".join(samples(GENERATED / "README.md"))


@pytest.mark.parametrize("code", SAMPLES)
def test_it_runs(code: str, namespace: dict[str, object], demo: Running) -> None:
    run(code, namespace, testing)
    assert all(exchange.reply.status < 400 for exchange in demo.exchanges)

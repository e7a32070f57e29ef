"""Every code sample of the site's guides and landing page, run as it stands."""

import functools
import re
from collections.abc import Iterator

import journey_sdk
import pytest

from sdkwright.config import read_config
from sdkwright.demo import Running
from sdkwright.pipeline import build, load
from sdkwright.site import Part, subject_of
from sdkwright.site.sources import sources
from support.journey import TOKEN
from support.repository import JOURNEY_SPEC, SPEC

_FENCE = re.compile(r"^```python\n(.*?)^```$", re.S | re.M)
_CONFIG = read_config(SPEC / "sdkwright.toml")
_SUBJECT = subject_of(build(load(JOURNEY_SPEC, _CONFIG)), _CONFIG)

SAMPLES = [
    pytest.param(code, id=f"{file.path}-{number}")
    for file in sources(_SUBJECT, (Part.MANUAL,), ())
    if "/guides/" in file.path or file.path == "docs/index.md"
    for number, code in enumerate(_FENCE.findall(file.text), 1)
]


@pytest.fixture
def namespace(
    demo: Running, monkeypatch: pytest.MonkeyPatch
) -> Iterator[dict[str, object]]:
    """What a sample may take for granted: a token, a server that answers, a client."""
    monkeypatch.setenv("JOURNEY_SDK_ACCESS_TOKEN", TOKEN)
    for name in ("Client", "AsyncClient"):
        to_demo = functools.partial(getattr(journey_sdk, name), base_url=demo.url)
        monkeypatch.setattr(journey_sdk, name, to_demo)
    with journey_sdk.Client(access_token=TOKEN, base_url=demo.url) as client:
        yield {"__name__": "sample", "client": client}


def test_there_are_samples() -> None:
    assert len(SAMPLES) >= 12


@pytest.mark.parametrize("code", SAMPLES)
def test_it_runs(code: str, namespace: dict[str, object], demo: Running) -> None:
    exec(compile(code, "sample", "exec"), namespace)
    assert all(exchange.reply.status < 400 for exchange in demo.exchanges)

"""The module of webhooks: its constants, their names, and what is said of them."""

import ast
import base64
import hashlib
import hmac
import re
import time
import tomllib
from pathlib import Path

import pytest

from sdkwright.config import Config
from sdkwright.model import Api
from sdkwright.names import Settled
from sdkwright.pipeline import python_options, read
from sdkwright.targets.python import render_python
from sdkwright.targets.python.names import name
from sdkwright.targets.python.view.webhooks import webhooks_view
from support.described import OK, Tree, api_of, described
from support.topics import GOLDEN, configuration, imported

TOPIC = GOLDEN / "webhooks"
HOOK = {
    "requestBody": {"content": {"application/json": {"schema": {"type": "string"}}}},
    "responses": OK,
}


def hooked(*names: str, **more: Tree) -> Api:
    """An API with these webhooks."""
    return api_of(described(webhooks={n: {"post": HOOK} for n in names}, **more))


def rendered(api: Api, config: Config) -> dict[str, str]:
    """The files of the package."""
    files = render_python(api, name(api), python_options(api, config))
    return {file.path: file.text for file in files}


def topic_files() -> dict[str, str]:
    """The files of the golden topic, with those that are not kept there."""
    config = configuration(TOPIC)
    assert config.spec
    return rendered(read(config.spec, config), config)


def constants(api: Api, settled: Settled | None = None) -> list[str]:
    """The names of the constants."""
    names = name(api, settled or Settled())
    return [c.name for view in webhooks_view(api, names) for c in view.constants]


def test_an_api_that_makes_no_request_has_no_module() -> None:
    api = api_of(described({"/it": {"get": {"responses": OK}}}))
    files = rendered(api, Config())
    assert not [path for path in files if path.count("/") == 2 and "webhooks" in path]
    assert "ebhook" not in files["README.md"]
    assert "cryptography" not in files["pyproject.toml"]


def test_names() -> None:
    assert constants(hooked("newPet", "pet.gone", "new-pet2", "404", "class")) == [
        *("NEW_PET", "PET_GONE", "NEW_PET2", "VALUE_404", "CLASS"),
    ]


def test_odd_names_are_usable_and_unique() -> None:
    found = constants(
        hooked("a b", "a_b", "A-B", "日", "", "!", '"""', "TYPE_CHECKING")
    )
    assert len(set(found)) == len(found) == 8
    assert all(n.isidentifier() for n in found)
    assert "TYPE_CHECKING" not in found


def test_a_name_that_was_given_stays() -> None:
    record = name(hooked("a b")).record
    assert constants(hooked("a_b", "a b"), Settled(kept=record))[1] == "A_B"


def test_another_method_renames_nothing() -> None:
    record = name(api_of(described(webhooks={"a": {"post": HOOK}}))).record
    both = api_of(described(webhooks={"a": {"get": HOOK, "post": HOOK}}))
    assert constants(both) == ["A", "A_POST"]
    assert constants(both, Settled(kept=record)) == ["A_GET", "A"]


def test_what_a_description_says_is_data() -> None:
    evil = '"""\nimport os\nos.abort()\n"""\\'
    hook = {**HOOK, "summary": evil, "description": evil}
    api = api_of(described(webhooks={evil: {"post": hook}}))
    (text,) = (
        text
        for path, text in rendered(api, Config()).items()
        if "/webhooks.py" in path
        if "_runtime" not in path
    )
    kinds = {type(statement) for statement in ast.parse(text).body}
    assert kinds == {ast.Expr, ast.ImportFrom, ast.AnnAssign}


def test_the_extra_that_ed25519_needs() -> None:
    project = tomllib.loads(topic_files()["pyproject.toml"])["project"]
    assert project["optional-dependencies"] == {"ed25519": ["cryptography>=42"]}


def test_the_example_of_the_readme_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    readme = topic_files()["README.md"]
    (sample,) = re.findall(
        r"^## Webhooks\n\n```python\n(.*?)^```$", readme, re.S | re.M
    )
    secret, body, sent = b"of the tests", b'{"id": 7}', str(int(time.time()))
    monkeypatch.setenv("WEBHOOK_SECRET", base64.b64encode(secret).decode())
    digest = hmac.new(secret, f"msg_1.{sent}.".encode() + body, hashlib.sha256).digest()
    headers = {
        "webhook-id": "msg_1",
        "webhook-timestamp": sent,
        "webhook-signature": f"v1,{base64.b64encode(digest).decode()}",
    }
    with imported(TOPIC, tmp_path) as package:
        namespace: dict[str, object] = {"__name__": "sample"}
        exec(compile(sample, "sample", "exec"), namespace)
        receive = namespace["receive"]
        assert callable(receive)
        receive(body, headers)
        assert "7" in capsys.readouterr().out
        with pytest.raises(package.webhooks.WebhookSignatureError):
            receive(b'{"id": 8}', headers)

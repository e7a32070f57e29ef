"""The public API of a package, a line a name: what a change of it shows up in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from .api import ApiModule
from .client import ClientView
from .models import ModelModule
from .webhooks import WebhooksView


def public_lines(
    package: str,
    client: ClientView,
    apis: tuple[ApiModule, ...],
    models: tuple[ModelModule, ...],
    webhooks: tuple[WebhooksView, ...],
    former: Mapping[str, str],
) -> tuple[str, ...]:
    """Every public name with its signature, sorted.

    `former` are the present names of classes by those that they had before.
    """
    return tuple(
        sorted(
            f"{package}.{line}"
            for line in (
                *(*_client(client), *_apis(apis), *_models(models)),
                *_webhooks(webhooks),
                *(f"models.{name}: TypeAlias = {now}" for name, now in former.items()),
            )
        )
    )


def _client(client: ClientView) -> Iterator[str]:
    declared = ", ".join(a.sync_declared for a in client.arguments)
    yield f"Client(*, {declared})"
    declared = ", ".join(a.async_declared for a in client.arguments)
    yield f"AsyncClient(*, {declared})"
    for accessor in client.accessors:
        names = accessor.names
        yield f"Client.{names.accessor}: {names.class_name}"
        yield f"AsyncClient.{names.accessor}: {names.async_class_name}"
    for choice in client.choices:
        for member in choice.members:
            yield f"{choice.name}.{member.name} = {member.value}"


def _apis(apis: tuple[ApiModule, ...]) -> Iterator[str]:
    for module in apis:
        names = module.names
        for method in module.methods:
            public = f"{method.name}{method.public}"
            yield f"api.{names.module}.{names.class_name}.{public}"
            yield f"api.{names.module}.{names.async_class_name}.{public}"


def _models(models: tuple[ModelModule, ...]) -> Iterator[str]:
    for module in models:
        for enum in module.enums:
            yield f"models.{enum.name}({enum.base})"
            for member in enum.members:
                yield f"models.{enum.name}.{member.name} = {member.value}"
        for class_ in module.classes:
            yield f"models.{class_.name}({', '.join(class_.bases)})"
            for field in class_.fields:
                declaration = " ".join(field.declaration.split())
                yield f"models.{class_.name}.{declaration}"
        for alias in module.aliases:
            yield f"models.{' '.join(alias.statement.split())}"


def _webhooks(webhooks: tuple[WebhooksView, ...]) -> Iterator[str]:
    for module in webhooks:
        for constant in (*module.constants, *module.together):
            yield f"webhooks.{constant.name}: {constant.public}"

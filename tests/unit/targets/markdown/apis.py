"""Small APIs for tests."""

from collections.abc import Iterable, Mapping

from sdkwright.model import (
    Anything,
    Api,
    Definition,
    MediaType,
    Object,
    Operation,
    Origin,
    Property,
    Response,
    Schema,
    Step,
    StepKind,
)


def api(
    operations: Iterable[Operation] = (), definitions: Iterable[Definition] = ()
) -> Api:
    """An API with nothing but these."""
    return Api(
        title="Things",
        version="1",
        summary="",
        description="",
        servers=(),
        tags=(),
        security_schemes=(),
        operations=tuple(operations),
        definitions={definition.id: definition for definition in definitions},
    )


def operation(id_: str, *tags: str, returns: Schema | None = None) -> Operation:
    """An operation without parameters."""
    contents = (MediaType("application/json", returns, ""),) if returns else ()
    return Operation(
        id=id_,
        method="GET",
        path=f"/{id_}",
        tags=tags,
        summary="",
        description="",
        parameters=(),
        body=None,
        responses=(Response("200", contents, (), ""),),
        security=(),
        pointer=f"/paths/{id_}/get",
    )


def component(name: str, schema: Schema) -> Definition:
    """A schema that the description names; its id is its name."""
    return Definition(name, Origin(name), schema)


def inline(owner: str, prop: str, schema: Schema) -> Definition:
    """A schema of a property; its id is `owner.prop`."""
    origin = Origin(owner, (Step(StepKind.PROPERTY, prop),))
    return Definition(f"{owner}.{prop}", origin, schema)


def record(properties: Mapping[str, Schema] | None = None) -> Object:
    """An object whose properties are all optional."""
    return Object(
        tuple(
            Property(name, schema, False, name)
            for name, schema in (properties or {"x": Anything()}).items()
        )
    )

"""View data of the modules under `api/`: one a tag, with a class for each client."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from ....model import (
    Api,
    Operation,
    PermissionRequirement,
    Place,
    SecurityRequirement,
)
from ....names import words
from ....render import Code
from ..docstrings import one_line
from ..imports import import_block
from ..keys import Kind
from ..layout import Expression, Group, flat, lay_out
from ..literals import string
from ..names import GroupNames, PythonNames, group_of
from ..titles import title_said
from ..types import NONE, Import, TypeWriter, gathered, merge
from ..vocabularies import for_arguments, for_results
from .arguments import Argument, about, limited, sentence
from .bodies import BodyArguments, BodyView, body_view
from .errors import CommonErrors, common_errors, error_types
from .paging import paged_result, paging_expression
from .permissions import FUNCTIONS, requirement_call
from .results import (
    ASYNC_STREAMS,
    STREAMS,
    ResultView,
    Streams,
    result_view,
    status_key,
)
from .security import default_security, same_schemes, security_expression
from .service import server_expression, server_imports

_KEYWORDS = {
    Place.PATH: "path",
    Place.QUERY: "query",
    Place.HEADER: "headers",
    Place.COOKIE: "cookies",
}


@dataclass(frozen=True, slots=True)
class ArgumentView:
    """An argument and what is said of it."""

    name: str
    doc: str


@dataclass(frozen=True, slots=True)
class FormerView:
    """What tells that a name is a former one, and the decorator that says it, too."""

    doc: str
    decorator: Code


@dataclass(frozen=True, slots=True)
class MethodView:
    """A method, as it stands in the class of each client."""

    name: str
    former: FormerView | None
    """What is said of a method under the name that it had before."""
    summary: str
    async_doc: str
    """What is said of its asynchronous twin: not everything twice."""
    description: str
    method: str
    path: str
    permissions: PermissionRequirement | None
    deprecated: bool
    paging: bool
    """Whether the result leads to more pages."""
    arguments: tuple[ArgumentView, ...]
    renamed: Code
    """The decorator that takes arguments by the names that they had; "" for none."""
    public: str
    """The signature without its name, on one line."""
    overloads: tuple[Code, ...]
    """Signatures by the media type of the body, where its type depends on that."""
    async_overloads: tuple[Code, ...]
    signature: Code
    async_signature: Code
    call: Code
    async_call: Code


@dataclass(frozen=True, slots=True)
class ApiModule:
    """The module of one tag."""

    names: GroupNames
    heading: str
    doc: str
    async_doc: str
    imports: Code
    typing_imports: Code
    methods: tuple[MethodView, ...]


def api_modules(api: Api, names: PythonNames) -> tuple[ApiModule, ...]:
    """One view a tag that has operations."""
    results = TypeWriter(api.definitions, for_results(names.classes))
    views = _Views(
        api,
        names,
        results,
        TypeWriter(api.definitions, for_arguments(names.classes)),
        default_security(api),
        common_errors(api, results),
    )
    operations: dict[str, list[Operation]] = {}
    for operation in api.operations:
        operations.setdefault(group_of(operation), []).append(operation)
    return tuple(views.module(tag, operations.get(tag, [])) for tag in names.groups)


@dataclass(frozen=True, slots=True)
class _Pieces:
    """What a method is put together from."""

    name: str
    former: FormerView | None
    operation: Operation
    arguments: tuple[Argument, ...]
    body: BodyView | None
    result: ResultView
    awaited: ResultView

    @property
    def spoken(self) -> frozenset[Import]:
        """The imports that only annotations need."""
        written = [a.written for a in self.arguments]
        if self.body:
            written.append(self.body.written)
        return merge((*written, self.result.written, self.awaited.written))


@dataclass(frozen=True, slots=True)
class _Views:
    api: Api
    names: PythonNames
    results: TypeWriter
    passed: TypeWriter
    """Writes the types of arguments."""
    security: tuple[SecurityRequirement, ...]
    common: CommonErrors

    def module(self, tag: str, operations: list[Operation]) -> ApiModule:
        group = self.names.groups[tag]
        pieces = [
            *(self._pieces(o, self.names.methods[o.pointer]) for o in operations),
            *self._former(tag),
        ]
        calls = [self._call(piece, piece.result) for piece in pieces]
        awaited = [
            call if piece.awaited == piece.result else self._call(piece, piece.awaited)
            for piece, call in zip(pieces, calls, strict=True)
        ]
        needed = gathered(imports for _, imports in (*calls, *awaited))
        if any(piece.former for piece in pieces):
            needed |= {("typing_extensions", "deprecated")}
        if any(self.names.former.arguments_of(p.operation) for p in pieces):
            needed |= {("_runtime.renamed", "renamed")}
        spoken = gathered(p.spoken for p in pieces) - needed
        plain = {i for i in spoken if not i[0].startswith("_runtime")}
        clients = {("client", "AsyncClient"), ("client", "Client")}
        about = {tag.name: tag.description for tag in self.api.tags}.get(tag, "")
        return ApiModule(
            names=group,
            heading=about or f"The {tag} operations of {title_said(self.api.title)}.",
            doc=f"Calls of {title_said(self.api.title)}; `client.{group.accessor}` is one of these.",
            async_doc=_async_doc(group, pieces),
            imports=import_block(needed | plain | {("typing", "TYPE_CHECKING")}, "api"),
            typing_imports=import_block((spoken - plain) | clients, "api", 4),
            methods=tuple(
                self._method(piece, call, other)
                for piece, (call, _), (other, _) in zip(
                    pieces, calls, awaited, strict=True
                )
            ),
        )

    def _former(self, tag: str) -> Iterator[_Pieces]:
        """The methods of a tag under the names that they had before."""
        former = self.names.former
        by_pointer = {o.pointer: o for o in self.api.operations}
        for (group, name), pointer in former.methods.items():
            if group == tag:
                operation = by_pointer[pointer]
                now = self.names.groups[group_of(operation)].accessor
                since = former.since(Kind.METHOD, group, name)
                method = f"client.{now}.{self.names.methods[pointer]}"
                doc = former_doc(method, since)
                yield self._pieces(operation, name, former_view(doc))

    def _pieces(
        self, operation: Operation, name: str, former: FormerView | None = None
    ) -> _Pieces:
        types = self.passed
        return _Pieces(
            name,
            former,
            operation,
            tuple(
                Argument(
                    self.names.arguments[operation.pointer, parameter.pointer],
                    parameter,
                    types.write(parameter.schema),
                )
                for parameter in operation.parameters
            ),
            body_view(operation.body, types, self.results) if operation.body else None,
            self._result(operation, STREAMS),
            self._result(operation, ASYNC_STREAMS),
        )

    def _result(self, operation: Operation, streams: Streams) -> ResultView:
        listing = paged_result(operation.pagination, self.results)
        if listing is None:
            return result_view(operation, self.results, streams)
        return ResultView(listing, f"returns={listing.text}", "", listing.imports)

    def _method(self, pieces: _Pieces, call: Group, awaited: Group) -> MethodView:
        operation, name, former = pieces.operation, pieces.name, pieces.former
        items = _items(pieces, pieces.body.arguments if pieces.body else None)
        overloads = pieces.body.overloads if pieces.body else ()
        after = f" -> {pieces.result.written.text}:"
        async_after = f" -> {pieces.awaited.written.text}:"
        keyword = "" if pieces.result.written == NONE else "return "
        return MethodView(
            name=name,
            former=former,
            summary=_summary(operation),
            async_doc=former.doc if former else _summary(operation),
            description=operation.description if operation.summary else "",
            method=operation.method,
            path=operation.path,
            permissions=operation.permissions,
            deprecated=operation.deprecated,
            paging=operation.pagination is not None,
            arguments=_documented(pieces),
            renamed=renamed_arguments(self.names.former.arguments_of(operation)),
            public=f"({', '.join(flat(item) for item in items[1:])}){after[:-1]}",
            overloads=tuple(
                lay_out(
                    Group(f"def {name}(", _items(pieces, o), ")"), 4, f"{after} ..."
                )
                for o in overloads
            ),
            async_overloads=tuple(
                lay_out(
                    Group(f"async def {name}(", _items(pieces, o), ")"),
                    4,
                    f"{async_after} ...",
                )
                for o in overloads
            ),
            signature=lay_out(Group(f"def {name}(", items, ")"), 4, after),
            async_signature=lay_out(
                Group(f"async def {name}(", items, ")"), 4, async_after
            ),
            call=lay_out(replace(call, open=f"{keyword}{call.open}"), 8),
            async_call=lay_out(
                replace(awaited, open=f"{keyword}await {awaited.open}"), 8
            ),
        )

    def _call(
        self, pieces: _Pieces, result: ResultView
    ) -> tuple[Group, frozenset[Import]]:
        operation = pieces.operation
        imports = set(result.imports)
        if pieces.body and pieces.body.overloads:
            imports.add(("typing", "overload"))
        items: list[Expression] = [string(operation.method), string(operation.path)]
        for place, keyword in _KEYWORDS.items():
            sent = [a for a in pieces.arguments if a.parameter.place is place]
            if sent:
                entries = tuple(argument.entry for argument in sent)
                items.append(Group(f"{keyword}={{", entries, "}"))
                imports |= gathered(a.imports for a in sent)
        for argument in pieces.arguments:
            if argument.parameter.place is Place.QUERYSTRING:
                items.append(f"query_string={argument.value}")
                imports |= argument.imports
        limits = limited(pieces.arguments, self.api.definitions)
        if limits:
            items.append(Group("limits={", limits, "}"))
            imports.add(("_runtime.constraints", "Limits"))
        if pieces.body:
            items.extend(pieces.body.passed)
            imports |= pieces.body.imports
        items.append(result.expression)
        if result.accept:
            items.append(f"accept={string(result.accept)}")
        if operation.pagination:
            paging, style = paging_expression(
                self.api, self.names, operation.pagination
            )
            items.append(paging)
            imports.add(style)
        if operation.permissions:
            items.append(requirement_call("requires=", operation.permissions))
            function = FUNCTIONS[operation.permissions.need]
            imports.add(("_runtime.permissions", function))
        errors = self.common.beyond(error_types(operation, self.results))
        if errors:
            table = tuple(f"{status_key(k)}: {t.text}" for k, t in errors.items())
            items.append(Group("errors={", table, "}"))
            imports |= merge(tuple(errors.values()))
        if operation.servers:
            items.append(server_expression("server=", operation.servers[0]))
            imports |= server_imports(operation.servers[0])
        if not same_schemes(operation.security, self.security):
            items.append(f"security={security_expression(operation.security)}")
        return Group("self._client.request(", tuple(items), ")"), frozenset(imports)


def former_doc(now: str, since: str) -> str:
    """What is said of a former name; `since` is "" before the new one is released."""
    return f"Former name of `{now}`, deprecated{f' since {since}' if since else ''}."


def former_view(doc: str) -> FormerView:
    """The view of a method's former name."""
    return FormerView(doc, lay_out(Group("@deprecated(", (string(doc),), ")"), 4))


def renamed_arguments(names: Mapping[str, str]) -> Code:
    """The decorator that takes arguments by former names, with the present ones."""
    entries = tuple(f"{former}={string(now)}" for former, now in names.items())
    return lay_out(Group("@renamed(", entries, ")"), 4) if entries else Code("")


def _items(pieces: _Pieces, body: BodyArguments | None) -> tuple[Expression, ...]:
    """All that a signature declares."""
    required = [a.declared for a in pieces.arguments if a.parameter.required]
    optional = [a.declared for a in pieces.arguments if not a.parameter.required]
    positional = (*required, *(body.required if body else ()))
    keywords = (*optional, *(body.optional if body else ()))
    return ("self", *positional, *(("*", *keywords) if keywords else ()))


def _documented(pieces: _Pieces) -> tuple[ArgumentView, ...]:
    """The arguments of which there is something to say, as the signature orders them."""
    body = pieces.operation.body
    ordered = sorted(pieces.arguments, key=lambda a: not a.parameter.required)
    described = [ArgumentView(a.name, about(a.parameter)) for a in ordered]
    if body:
        position = sum(a.parameter.required for a in ordered) if body.required else None
        described.insert(
            len(described) if position is None else position,
            ArgumentView("body", sentence(body.description)),
        )
    return tuple(argument for argument in described if argument.doc)


def _summary(operation: Operation) -> str:
    """The first line of a docstring: a sentence."""
    said = one_line(operation.summary or operation.description)
    made = " ".join(words(operation.name_hint or operation.id)).capitalize()
    said = said or made or f"Call {operation.path}"
    return said if said[-1] in ".!?:`" else f"{said}."


def _async_doc(group: GroupNames, pieces: list[_Pieces]) -> str:
    is_paged = any(piece.operation.pagination for piece in pieces)
    paging = (
        " `aiter_all()` on a page walks it and all that follow." if is_paged else ""
    )
    return (
        f"The calls of `{group.class_name}`, awaited; each is described there.{paging}"
    )

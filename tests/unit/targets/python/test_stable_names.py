"""Names stay what they are while descriptions grow, and are always usable."""

import keyword
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sdkwright.config import NamesConfig
from sdkwright.names import Settled
from sdkwright.targets.python import identifiers
from sdkwright.targets.python.names import PythonNames, name
from sdkwright.targets.python.overrides import pinned_names
from sdkwright.targets.python.runtime.client import BaseAsyncClient, BaseClient
from sdkwright.targets.python.runtime.enums import OpenStrEnum
from sdkwright.targets.python.runtime.model import Model
from support.described import OK, api_of, described

WORDS = ("list", "List", "get_list", "getList", "class", "copy", "a b", "a_b", "日", "")
TAGS = ("pets", "Pets", "pets!", "import", "close", "async x", "x")

schemas = st.fixed_dictionaries(
    {
        "type": st.just("object"),
        "properties": st.dictionaries(
            st.sampled_from(WORDS),
            st.sampled_from(
                [
                    {"type": "string"},
                    {"enum": ["a", "A", "b-c", ""]},
                    {"type": "object", "properties": {"a": {}}},
                ]
            ),
            min_size=1,
            max_size=3,
        ),
    }
)
components = st.dictionaries(
    st.sampled_from([w.replace(" ", ".") or "empty" for w in WORDS if w != "日"]),
    schemas,
    max_size=4,
)


@st.composite
def operations(draw: st.DrawFn) -> dict[str, Any]:
    """The operations of one path."""
    name = draw(st.sampled_from(WORDS))
    places = draw(st.sets(st.sampled_from(["query", "header", "cookie"]), max_size=2))
    return {
        "operationId": draw(st.sampled_from([*WORDS[:-1], "x/a", "x_a_get"])),
        "tags": [draw(st.sampled_from(TAGS))],
        "parameters": [
            {"name": name or "x", "in": place, "schema": {"enum": ["a"]}}
            for place in sorted(places)
        ],
        "responses": OK,
    }


paths = st.lists(operations(), max_size=4, unique_by=lambda o: o["operationId"]).map(
    lambda found: {f"/{o['operationId']}": {"get": o} for o in found}
)


def names_of(paths: Any, schemas: Any, settled: Settled | None = None) -> PythonNames:
    api = api_of(described(paths, components={"schemas": schemas}))
    return name(api, settled or Settled())


def flat(names: PythonNames) -> dict[tuple[object, ...], str]:
    """Every public name, by what has it."""
    found: dict[tuple[object, ...], str] = {}
    for kind in ("classes", "modules", "fields", "methods", "arguments", "members"):
        for key, text in getattr(names, kind).items():
            found[kind, key] = text
    for tag, group in names.groups.items():
        found["accessor", tag] = group.accessor
        found["class", tag] = group.class_name
    return found


@settings(deadline=None, max_examples=60)
@given(paths, components, paths, components)
def test_with_a_lock_nothing_is_ever_renamed(
    paths: Any, schemas: Any, more_paths: Any, more_schemas: Any
) -> None:
    before = names_of(paths, schemas)
    lock = Settled(kept=before.record)
    # What is new stands first, where it would do most harm.
    grown = names_of({**more_paths, **paths}, {**more_schemas, **schemas}, lock)
    was, now = flat(before), flat(grown)
    replaced = {key for key in was if key not in now}
    assert {key: now[key] for key in was if key in now} == {
        key: text for key, text in was.items() if key not in replaced
    }


@settings(deadline=None, max_examples=40)
@given(paths, components)
def test_naming_again_changes_nothing(paths: Any, schemas: Any) -> None:
    first = names_of(paths, schemas)
    again = names_of(paths, schemas, Settled(kept=first.record))
    assert (flat(again), again.record) == (flat(first), first.record)


@settings(deadline=None, max_examples=60)
@given(paths, components, operations())
def test_without_a_lock_what_comes_last_renames_nothing(
    paths: Any, schemas: Any, operation: Any
) -> None:
    before = names_of(paths, schemas)
    operation = {**operation, "operationId": "quite_new", "tags": ["quite new"]}
    after = names_of({**paths, "/new": {"get": operation}}, schemas)
    assert flat(before).items() <= flat(after).items()


@settings(deadline=None, max_examples=60)
@given(paths, components)
def test_every_name_is_unique_and_no_word_of_python(paths: Any, schemas: Any) -> None:
    names = names_of(paths, schemas)
    for text in flat(names).values():
        assert text.isidentifier()
        assert not keyword.iskeyword(text)
        assert text[0] != "_"
    groups = names.groups.values()
    for texts in (
        list(names.classes.values()),
        [group.accessor for group in groups],
        [c for g in groups for c in (g.class_name, g.async_class_name)],
    ):
        assert len({text.casefold() for text in texts}) == len(texts)
    for owner in {owner for owner, _ in names.fields}:
        fields = [text for (own, _), text in names.fields.items() if own == owner]
        assert len(set(fields)) == len(fields)
        assert not {*fields} & {*dir(Model)}


@pytest.mark.parametrize("client", [BaseClient, BaseAsyncClient])
def test_accessors_leave_the_clients_own_names_free(client: type) -> None:
    own = {text for text in dir(client) if not text.startswith("_")}
    assert own <= identifiers.ACCESSORS_RESERVED


def test_fields_leave_the_models_own_names_free() -> None:
    own = {text for text in dir(Model) if not text.startswith("_")}
    assert own <= identifiers.FIELDS_RESERVED


def test_members_leave_the_enums_own_names_free() -> None:
    own = {text for text in dir(OpenStrEnum) if text.isupper()}
    assert own <= identifiers.MEMBERS_RESERVED


INLINE: tuple[Any, ...] = (
    {"type": "object", "properties": {"a b": {"type": "string"}, "a_b": {}}},
    {"enum": ["a", "A"]},
    {"type": "array", "items": {"enum": ["x-y", "x y"]}},
)
owners = st.dictionaries(
    st.sampled_from(["m", "n", "o", "p"]), st.sampled_from(INLINE), max_size=4
)


def owner(properties: Any) -> Any:
    return {"It": {"type": "object", "properties": properties}}


def class_at(names: PythonNames, place: str) -> str:
    """The class of the property at a place, whichever place it is called after."""
    return names.record["classes"][""][place]


@settings(deadline=None, max_examples=60)
@given(owners, owners)
def test_with_a_lock_no_equal_schema_takes_a_name_away(was: Any, more: Any) -> None:
    before = names_of({}, owner(was))
    # What is new stands first, and is what equal schemas would be called after.
    grown = owner({**{k: v for k, v in more.items() if k not in was}, **was})
    after = names_of({}, grown, Settled(kept=before.record))
    kept = before.record.get("classes", {}).get("", {})
    for place, text in kept.items():
        assert class_at(after, place) == text
    for kind in ("fields", "members"):
        for place, texts in before.record.get(kind, {}).items():
            assert after.record[kind][place] == texts


def test_an_equal_schema_that_goes_takes_no_name_with_it() -> None:
    both = names_of({}, owner({"m": INLINE[1], "n": INLINE[1]}))
    left = names_of({}, owner({"n": INLINE[1]}), Settled(kept=both.record))
    assert [*both.classes.values()] == [*left.classes.values()] == ["It", "ItM"]


def test_a_user_names_a_shared_schema_by_any_of_its_places() -> None:
    tree = described(components={"schemas": owner({"m": INLINE[1], "n": INLINE[1]})})
    api = api_of(tree)
    config = NamesConfig(
        schemas={"schemas/It/properties/n": "Size"},
        members={"schemas/It/properties/n": {"a": "SMALL"}},
    )
    pinned, problems = pinned_names(api, config)
    names = name(api, Settled(pinned))
    assert problems == ()
    assert [*names.classes.values()] == ["It", "Size"]
    assert "SMALL" in names.members.values()


PETS = described(
    {
        "/pets": {
            "get": {
                "operationId": "listPets",
                "tags": ["Pet store"],
                "parameters": [{"name": "q", "in": "query", "schema": {}}],
                "responses": OK,
            },
            "post": {"operationId": "add", "tags": ["Pet store"], "responses": OK},
        }
    },
    components={
        "schemas": {
            "PetDto": {
                "type": "object",
                "properties": {"ts": {}, "size": {"enum": ["1", "2"]}},
            },
            "Size": {"enum": ["1", "2"]},
        }
    },
)


def test_a_user_chooses_names() -> None:
    api = api_of(PETS)
    size = "schemas/PetDto/properties/size"
    pinned, problems = pinned_names(
        api,
        NamesConfig(
            operations={"listPets": "all"},
            tags={"Pet store": "pets"},
            schemas={"PetDto": "Pet", size: "PetSize"},
            fields={"PetDto": {"ts": "created_at"}},
            members={"Size": {"1": "SMALL"}},
            parameters={"*": {"q": "query"}},
        ),
    )
    assert problems == ()
    names = name(api, Settled(pinned))
    assert {*names.classes.values()} == {"Pet", "PetSize", "Size"}
    assert {*names.methods.values()} == {"all", "add"}
    assert [(g.accessor, g.class_name) for g in names.groups.values()] == [
        ("pets", "PetsApi")
    ]
    assert {*names.fields.values()} == {"created_at", "size"}
    assert "SMALL" in names.members.values()
    assert [*names.arguments.values()] == ["query"]


@pytest.mark.parametrize(
    ("config", "code", "message"),
    [
        (
            NamesConfig(operations={"listPet": "a"}),
            "name-matches-nothing",
            "there is no operation 'listPet'; did you mean 'listPets'?",
        ),
        (NamesConfig(tags={"x": "y"}), "name-matches-nothing", "there is no tag 'x'"),
        (
            NamesConfig(schemas={"PetDTO": "Pet"}),
            "name-matches-nothing",
            "there is no schema 'PetDTO'; did you mean 'PetDto'?",
        ),
        (
            NamesConfig(fields={"PetDto": {"tsx": "a"}}),
            "name-matches-nothing",
            "there is no field 'tsx'; did you mean 'ts'?",
        ),
        (
            NamesConfig(fields={"Dog": {"ts": "a"}}),
            "name-matches-nothing",
            "there is no schema 'Dog'",
        ),
        (
            NamesConfig(members={"PetDto": {"ts": "A"}}),
            "name-matches-nothing",
            "there is no member 'ts'",
        ),
        (
            NamesConfig(parameters={"listPets": {"p": "a"}}),
            "name-matches-nothing",
            "there is no parameter 'p'",
        ),
        (
            NamesConfig(parameters={"x": {"q": "a"}}),
            "name-matches-nothing",
            "there is no operation 'x'",
        ),
        (
            NamesConfig(fields={"PetDto": {"ts": "copy"}}),
            "name-reserved",
            "'copy' has another meaning where it would stand",
        ),
        (
            NamesConfig(operations={"listPets": "a", "add": "A"}),
            "name-chosen-twice",
            "'A' is chosen for 'listPets', too",
        ),
    ],
)
def test_a_choice_that_cannot_be_had(
    config: NamesConfig, code: str, message: str
) -> None:
    _, (problem,) = pinned_names(api_of(PETS), config)
    assert (problem.code, problem.message) == (code, message)


def test_extensions_ask_for_names() -> None:
    operation = {
        "operationId": "x",
        "tags": ["T"],
        "x-fern-sdk-group-name": ["users", "posts"],
        "x-fern-sdk-method-name": "fetch",
        "parameters": [
            {
                "name": "q",
                "in": "query",
                "x-speakeasy-name-override": "searchText",
                "schema": {},
            }
        ],
        "responses": OK,
    }
    schema = {
        "type": "object",
        "x-fern-type-name": "Animal",
        "properties": {"ts": {"type": "string", "x-fern-property-name": "createdAt"}},
    }
    names = names_of({"/x": {"get": operation}}, {"PetDto": schema})
    assert [g.accessor for g in names.groups.values()] == ["users_posts"]
    assert [*names.methods.values()] == ["fetch"]
    assert [*names.arguments.values()] == ["search_text"]
    assert [*names.classes.values()] == ["Animal"]
    assert [*names.fields.values()] == ["created_at"]


def test_an_extension_that_comes_later_is_listened_to() -> None:
    before = names_of({}, {"pet": {"type": "object", "properties": {"aB": {}}}})
    schema = {
        "type": "object",
        "x-fern-type-name": "Animal",
        "properties": {"aB": {"x-fern-property-name": "other"}},
    }
    after = names_of({}, {"pet": schema}, Settled(kept=before.record))
    assert [*after.classes.values()] == ["Animal"]
    assert [*after.fields.values()] == ["other"]


@pytest.mark.parametrize(
    ("ids", "methods"),
    [
        (["read_item_x__get"], ["read_item"]),
        (["read_x_get", "read"], ["read_x_get", "read"]),
        (["t/list"], ["list_"]),
        (["t/get", "t.get"], ["get", "t_get"]),
    ],
)
def test_readable_methods(ids: list[str], methods: list[str]) -> None:
    at = {"read_item_x__get": "/x/", "read_x_get": "/x"}
    tree = {
        at.get(id_, f"/{n}"): {
            "get": {"operationId": id_, "tags": ["t"], "responses": OK}
        }
        for n, id_ in enumerate(ids)
    }
    assert [*names_of(tree, {}).methods.values()] == methods


def test_models_are_called_after_readable_operations() -> None:
    body = {"content": {"application/json": {"schema": {"enum": ["a"]}}}}
    tree = {
        f"/{tag}": {
            "get": {
                "operationId": f"read_{tag}_get",
                "tags": [tag],
                "responses": {"200": {"description": "", **body}},
            }
        }
        for tag in ("a", "b")
    }
    names = names_of(tree, {})
    assert [*names.methods.values()] == ["read", "read"]
    assert [*names.classes.values()] == ["ReadResponse", "ReadBGetResponse"]
    assert [*names.modules.values()] == ["read", "read_b_get"]

"""Ids that a framework made are cut down to what a person wrote."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdkwright.names import OperationId, ReadableId, readable_ids


@pytest.mark.parametrize(
    ("operation", "within", "alone"),
    [
        # FastAPI, with a tag and without one
        (
            ("read_item_items__item_id__get", "get", "/items/{item_id}"),
            "read_item",
            "read_item",
        ),
        (
            ("root__get", "GET", "/", "pages"),
            "root",
            "root",
        ),
        (
            ("read_v2_a_b__c_d__post", "post", "/v2/a.b/{c-d}"),
            "read",
            "read",
        ),
        # what only looks like it: of another method, or of another path
        (("read_items_items_get", "put", "/items"), None, None),
        (("read_items_things_get", "get", "/items"), None, None),
        # NestJS
        (("UsersController_findAll", "get", "/u", "users"), "findAll", "Users findAll"),
        (("UsersControllerV2_find", "get", "/u", "users"), "find", "Users find"),
        (("UsersController_findAll", "get", "/u"), None, None),
        # AutoRest, NSwag
        (("Users_List", "get", "/u", "users"), "List", "Users_List"),
        (("Users_List", "get", "/u", "people"), None, None),
        # a tag in front
        (("repos/list-for-user", "get", "/r", "repos"), "list-for-user", None),
        (("chat.postMessage", "post", "/c", "chat"), "postMessage", None),
        (("drive.files.list", "get", "/f", "Files"), "list", None),
        (("codes-of-conduct/get", "get", "/c", "codes-of-conduct"), "get", None),
        (("repos/get", "get", "/r", "issues"), None, None),
        (("repos/", "get", "/r", "repos"), None, None),
        # what people write
        (("getJourneyActiontargets", "get", "/j", "Journey"), None, None),
        (("pets_list", "get", "/pets", "pets"), None, None),
        (("list_2", "get", "/pets", "pets"), None, None),
        (("", "get", "/", ""), None, None),
    ],
)
def test_readable(
    operation: tuple[str, ...], within: str | None, alone: str | None
) -> None:
    own = operation[0]
    expected = ReadableId(within or own, alone or own)
    assert readable_ids([OperationId(*operation)]) == (expected,)


def test_the_numbers_of_springdoc() -> None:
    ids = [("list", "pets"), ("list_1", "users"), ("list_2", "pets"), ("get_1", "pets")]
    found = readable_ids(OperationId(i, "get", "/x", tag) for i, tag in ids)
    assert [id_.within for id_ in found] == ["list", "list", "list_2", "get_1"]


OPERATIONS = st.builds(
    OperationId,
    st.sampled_from(["a", "a/b", "A_B", "AController_b", "a_x_get", "a.b", "_", ""]),
    st.sampled_from(["get", "POST"]),
    st.sampled_from(["/", "/x", "/x/{y}"]),
    st.sampled_from(["", "a", "A", "b"]),
)


@given(st.lists(OPERATIONS), OPERATIONS)
def test_no_operation_changes_another(
    operations: list[OperationId], added: OperationId
) -> None:
    assert readable_ids([*operations, added])[:-1] == readable_ids(operations)

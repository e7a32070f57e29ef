"""The answer to a request is a pure function of the API and the request."""

import json
from dataclasses import replace

import pytest

from sdkwright.demo import Reply, Request, answer
from sdkwright.model import (
    Array,
    Constant,
    JsonValue,
    MediaType,
    Nullable,
    Object,
    Operation,
    Pagination,
    PagingPlace,
    PagingStyle,
    Place,
    RequestBody,
    Response,
    Scalar,
    ScalarKind,
    Schema,
    Style,
)
from support.library_api import (
    A_BOOK,
    AN_ERROR,
    GENRE,
    INTEGER,
    STRING,
    api,
    json_response,
    library,
    operation,
    parameter,
    requirement,
)

FIRST: JsonValue = {"found": [1], "next": "/x?p=2%203"}
BY_PAGE = Pagination(
    PagingStyle.PAGE_NUMBER,
    INTEGER,
    items=("found",),
    parameter="page",
    next=("next",),
)
BY_URI = Pagination(PagingStyle.NEXT_URI, INTEGER, items=("found",), next=("next",))
TOKEN = {"authorization": "Bearer anything"}


def problem(reply: Reply) -> str:
    """The detail of a problem that was answered."""
    assert dict(reply.headers)["Content-Type"] == "application/problem+json"
    document = reply.json()
    assert isinstance(document, dict)
    assert document["status"] == reply.status
    return str(document["detail"])


def asked(op: Operation, request: Request) -> Reply:
    """The answer of an API that has only this operation."""
    return answer(api(op), request)


class TestSuccess:
    def test_answers_with_the_example(self) -> None:
        reply = answer(library(), Request("GET", "/books"))
        assert (reply.status, reply.json()) == (200, [A_BOOK])
        assert dict(reply.headers) == {"Content-Type": "application/json"}

    def test_answers_with_the_examples_of_headers(self) -> None:
        reply = answer(library(), Request("GET", "/books/1", headers=TOKEN))
        assert dict(reply.headers)["X-Shelf"] == "7"

    def test_answers_without_content_where_there_is_none(self) -> None:
        reply = answer(library(), Request("DELETE", "/books/1", headers=TOKEN))
        assert reply == Reply(204)

    def test_makes_up_a_value_where_there_is_no_example(self) -> None:
        headers = {**TOKEN, "content-type": "application/json; charset=utf-8"}
        reply = answer(library(), Request("POST", "/books", (), headers, b"{}"))
        assert reply.status == 201
        made_up = reply.json()
        assert isinstance(made_up, dict)
        assert (made_up["title"], made_up["genre"]) == ("string", "fiction")

    @pytest.mark.parametrize(
        ("statuses", "status"),
        [
            (["404", "2XX", "200"], 200),
            (["404", "206"], 206),
            (["404", "default"], 200),
            (["404"], 204),
        ],
    )
    def test_the_first_success_is_the_answer(
        self, statuses: list[str], status: int
    ) -> None:
        op = operation("GET", "/x", *(json_response(s, 1) for s in statuses))
        assert asked(op, Request("GET", "/x")).status == status

    def test_text_is_sent_as_it_is(self) -> None:
        content = MediaType("text/plain", STRING, "#")
        op = operation("GET", "/x", Response("200", (content,), (), "#"))
        assert asked(op, Request("GET", "/x")).body == b"string"


class TestListings:
    @pytest.mark.parametrize(
        ("pagination", "request_", "body"),
        [
            (BY_PAGE, Request("GET", "/x", (("page", "1"),)), FIRST),
            (BY_PAGE, Request("GET", "/x", (("page", "2"),)), {"found": []}),
            (BY_URI, Request("GET", "/x"), FIRST),
            (BY_URI, Request("GET", "/x", (("p", "2 3"),)), {"found": []}),
        ],
    )
    def test_one_page_follows_that_of_the_example(
        self, pagination: Pagination, request_: Request, body: JsonValue
    ) -> None:
        names = (parameter(name, Place.QUERY) for name in ("page", "p"))
        op = operation("GET", "/x", json_response("200", FIRST), parameters=(*names,))
        assert asked(replace(op, pagination=pagination), request_).json() == body

    def test_an_example_that_leads_nowhere_is_the_last(self) -> None:
        last: JsonValue = {"found": [2]}
        names = (parameter("p", Place.QUERY),)
        op = operation("GET", "/x", json_response("200", FIRST, last), parameters=names)
        reply = asked(
            replace(op, pagination=BY_URI), Request("GET", "/x", (("p", "2 3"),))
        )
        assert reply.json() == last

    def test_a_token_in_the_body(self) -> None:
        pagination = replace(BY_PAGE, style=PagingStyle.TOKEN, place=PagingPlace.BODY)
        body = RequestBody((MediaType("application/json", None, "#"),), False, "#")
        op = operation("POST", "/x", json_response("200", FIRST), body=body)
        op = replace(op, pagination=pagination)
        for sent, found in [(b"{}", FIRST), (b'{"page": "t"}', {"found": []})]:
            headers = {"content-type": "application/json"}
            request = Request("POST", "/x", (), headers, sent)
            assert asked(op, request).json() == found

    def test_a_page_made_up_leads_nowhere(self) -> None:
        pagination = replace(BY_URI, next=("title",), items=("sequels",))
        op = replace(
            operation("GET", "/x", json_response("200")), pagination=pagination
        )
        reply = asked(op, Request("GET", "/x"))
        made_up = reply.json()
        assert isinstance(made_up, dict)
        assert set(made_up) == {"genre", "sequels"}


class TestRoutes:
    def test_a_path_without_variables_goes_first(self) -> None:
        assert answer(library(), Request("GET", "/books/newest")).status == 200

    def test_a_value_may_hold_an_encoded_slash(self) -> None:
        reply = answer(library(), Request("GET", "/books/a%2Fb", headers=TOKEN))
        assert reply.status == 200

    @pytest.mark.parametrize("path", ["/", "/books/", "/books/1/2", "/Books"])
    def test_an_unknown_path_is_not_found(self, path: str) -> None:
        reply = answer(library(), Request("GET", path))
        assert reply.status == 404
        assert path in problem(reply)

    def test_another_method_is_not_allowed(self) -> None:
        reply = answer(library(), Request("PUT", "/books"))
        assert reply.status == 405
        assert dict(reply.headers)["Allow"] == "GET, POST"
        assert "PUT" in problem(reply)

    def test_a_segment_may_mix_text_and_variables(self) -> None:
        op = operation("GET", "/{name}.{form}", json_response("200", 1))
        assert asked(op, Request("GET", "/a.json")).status == 200
        assert asked(op, Request("GET", "/a-json")).status == 404


class TestSecurity:
    def test_answers_with_the_example_of_the_error(self) -> None:
        reply = answer(library(), Request("GET", "/books/1"))
        assert (reply.status, reply.json()) == (401, AN_ERROR)

    def test_answers_with_a_problem_where_the_error_has_no_example(self) -> None:
        reply = answer(library(), Request("DELETE", "/books/1"))
        assert reply.status == 401
        assert "credentials" in problem(reply)

    @pytest.mark.parametrize(
        ("scheme", "request_"),
        [
            ("bearer", Request("GET", "/x", headers=TOKEN)),
            ("basic", Request("GET", "/x", headers={"authorization": "Basic YTpi"})),
            ("digest", Request("GET", "/x", headers={"authorization": "Digest x"})),
            ("in_query", Request("GET", "/x", (("key", "k"),))),
            ("in_header", Request("GET", "/x", headers={"key": "k"})),
            ("in_cookie", Request("GET", "/x", headers={"cookie": "a=b; key=k"})),
        ],
    )
    def test_each_scheme_has_its_credential(
        self, scheme: str, request_: Request
    ) -> None:
        op = operation("GET", "/x", security=(requirement(scheme),))
        assert asked(op, request_).status == 204
        assert asked(op, Request("GET", "/x")).status == 401
        wrong = {"authorization": "Other x"}
        assert asked(op, Request("GET", "/x", headers=wrong)).status == 401

    def test_loopback_has_no_certificates_to_ask_for(self) -> None:
        op = operation("GET", "/x", security=(requirement("tls"),))
        assert asked(op, Request("GET", "/x")).status == 204

    def test_one_requirement_suffices_and_asks_for_all_its_schemes(self) -> None:
        security = (requirement("bearer", "in_header"), requirement("in_query"))
        op = operation("GET", "/x", security=security)
        both = {**TOKEN, "key": "k"}
        assert asked(op, Request("GET", "/x", headers=both)).status == 204
        assert asked(op, Request("GET", "/x", (("key", "k"),))).status == 204
        assert asked(op, Request("GET", "/x", headers=TOKEN)).status == 401

    def test_an_empty_requirement_lets_everybody_in(self) -> None:
        op = operation("GET", "/x", security=(requirement("bearer"), requirement()))
        assert asked(op, Request("GET", "/x")).status == 204


class TestViolations:
    @pytest.mark.parametrize(
        ("query", "detail"),
        [
            ("genre", "query parameter 'genre': 'x' is not one of fiction, essay"),
            ("limit", "query parameter 'limit': 'x' is no integer"),
            ("ids", "query parameter 'ids': 'x' is no integer"),
            ("colour", "query parameter 'colour' is not known here"),
        ],
    )
    def test_the_query_is_checked(self, query: str, detail: str) -> None:
        reply = answer(library(), Request("GET", "/books", ((query, "x"),)))
        assert reply.status == 400
        assert problem(reply) == detail

    def test_every_violation_is_told(self) -> None:
        query = (("a", "1"), ("limit", "x"), ("b", "2"))
        reply = answer(library(), Request("GET", "/books", query))
        document = reply.json()
        assert isinstance(document, dict)
        assert document["violations"] == [
            "query parameter 'limit': 'x' is no integer",
            "query parameter 'a' is not known here",
            "query parameter 'b' is not known here",
        ]

    @pytest.mark.parametrize("place", list(Place))
    def test_a_required_parameter_must_be_there(self, place: Place) -> None:
        wanted = replace(parameter("wanted", place), required=True)
        op = operation("GET", "/x", parameters=(wanted,))
        reply = asked(op, Request("GET", "/x"))
        assert reply.status == 400
        assert problem(reply) == f"{place} parameter 'wanted' is required"

    @pytest.mark.parametrize(
        ("style", "explode", "text", "status"),
        [
            (Style.FORM, False, "fiction,essay", 204),
            (Style.FORM, False, "fiction|essay", 400),
            (Style.FORM, True, "fiction,essay", 400),
            (Style.PIPE_DELIMITED, False, "fiction|essay", 204),
            (Style.SPACE_DELIMITED, False, "fiction essay", 204),
        ],
    )
    def test_lists_are_split_by_their_style(
        self, style: Style, explode: bool, text: str, status: int
    ) -> None:
        plain = parameter("genres", Place.QUERY, Array(GENRE))
        genres = replace(plain, style=style, explode=explode)
        op = operation("GET", "/x", parameters=(genres,))
        assert asked(op, Request("GET", "/x", (("genres", text),))).status == status

    def test_a_deep_object_has_names_of_its_own(self) -> None:
        plain = parameter("filter", Place.QUERY, Object(()))
        op = operation(
            "GET", "/x", parameters=(replace(plain, style=Style.DEEP_OBJECT),)
        )
        assert asked(op, Request("GET", "/x", (("filter[a]", "1"),))).status == 204
        assert asked(op, Request("GET", "/x", (("other[a]", "1"),))).status == 400

    @pytest.mark.parametrize(
        ("schema", "good", "bad"),
        [
            (Scalar(ScalarKind.BOOLEAN), "true", "True"),
            (Scalar(ScalarKind.NUMBER), "1.5", "one"),
            (Nullable(INTEGER), "1", "1.5"),
            (Constant(3, ScalarKind.INTEGER), "3", "4"),
            (Constant("a", ScalarKind.STRING), "a", "b"),
        ],
    )
    def test_values_are_checked(self, schema: Schema, good: str, bad: str) -> None:
        op = operation("GET", "/{v}", parameters=(parameter("v", Place.PATH, schema),))
        assert asked(op, Request("GET", f"/{good}")).status == 204
        assert asked(op, Request("GET", f"/{bad}")).status == 400


class TestBodies:
    @pytest.mark.parametrize(
        ("content_type", "body", "detail"),
        [
            ("application/json", b"", "the body is required"),
            ("application/json", b"{", "the body is not JSON"),
            ("application/json", b"\xff", "the body is not JSON"),
            ("text/plain", b"{}", "'text/plain', not one of application/json"),
        ],
    )
    def test_the_body_is_checked(
        self, content_type: str, body: bytes, detail: str
    ) -> None:
        headers = {**TOKEN, "content-type": content_type}
        reply = answer(library(), Request("POST", "/books", (), headers, body))
        assert reply.status == 400
        assert detail in problem(reply)

    def test_a_body_nobody_asked_for_is_refused(self) -> None:
        reply = answer(library(), Request("GET", "/books", body=b"{}"))
        assert problem(reply) == "this operation takes no body"

    @pytest.mark.parametrize(
        ("offered", "sent", "status"),
        [
            ("image/*", "image/png", 204),
            ("image/*", "text/plain", 400),
            ("*/*", "text/plain", 204),
            ("Text/Plain; charset=utf-8", "text/plain", 204),
        ],
    )
    def test_media_ranges_are_understood(
        self, offered: str, sent: str, status: int
    ) -> None:
        body = RequestBody((MediaType(offered, None, "#"),), False, "#")
        op = operation("POST", "/x", body=body)
        request = Request("POST", "/x", (), {"content-type": sent}, b"x")
        assert asked(op, request).status == status

    def test_an_optional_body_may_be_left_out(self) -> None:
        body = RequestBody((MediaType("application/json", None, "#"),), False, "#")
        op = operation("POST", "/x", body=body)
        assert asked(op, Request("POST", "/x")).status == 204


def test_text_outside_ascii_stays_readable() -> None:
    op = operation("GET", "/x", json_response("200", {"a": "é"}))
    assert asked(op, Request("GET", "/x")).body == '{"a": "é"}'.encode()


def test_a_problem_is_json() -> None:
    json.loads(answer(library(), Request("GET", "/é")).body)

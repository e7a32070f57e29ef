"""A history of the Journey description: edits, each graded as a reviewer would."""

from dataclasses import dataclass

BREAKING, COMPATIBLE, DOCS = "breaking", "compatible", "docs-only"


@dataclass(frozen=True)
class Edit:
    """A replacement of the first `old` behind `anchor`, and what it has to come to.

    `codes` are rules that must be among those that decided.
    """

    title: str
    anchor: str
    old: str
    new: str
    grade: str
    codes: frozenset[str]
    also: tuple[str, str] = ("", "")
    """A second replacement, of the first such text behind the anchor."""

    def apply(self, text: str) -> str:
        """The text after the edit."""
        start = text.index(self.anchor)
        for old, new in ((self.old, self.new), self.also):
            at = text.index(old, start)
            text = text[:at] + new + text[at + len(old) :]
        return text


def edit(title: str, anchor: str, old: str, new: str, grade: str, *codes: str) -> Edit:
    """An edit in few words."""
    return Edit(title, anchor, old, new, grade, frozenset(codes))


_TARGET = "\n    ActionTarget:\n"
_PATCH = "\n    PatchActionTarget:\n"
_QUERY = "\n    JourneyAggregationQuery:\n"
_LIST = "operationId: getJourneyActiontargets\n"
_ONE = "operationId: getJourneyActiontarget\n"
_UPDATE = "operationId: patchJourneyActiontarget\n"
_CUSTOMER = "operationId: getJourneyCustomerCustomerIdSegments\n"
_SESSION = "/sessions/{sessionId}/segments"
_ASSIGN = "operationId: postJourneyExternalcontactSegments\n"
_PREDICATE = "\n    JourneyAggregateQueryPredicate:\n"

HISTORY = (
    edit(
        "a sentence is put in other words",
        _TARGET,
        "Name of the action target.",
        "What people call the action target.",
        DOCS,
        "property-description-changed",
    ),
    edit(
        "the version of the API is raised",
        "info:",
        "version: 2.0.0",
        "version: 2.0.1",
        DOCS,
        "info-changed",
    ),
    edit(
        "an operation's summary is shorter",
        _LIST,
        "summary: Retrieve all action targets.",
        "summary: List action targets.",
        DOCS,
        "operation-description-changed",
    ),
    edit(
        "an example of a response has another value",
        _ONE,
        "name: Web sales\n",
        "name: Web advice\n",
        DOCS,
        "response-description-changed",
    ),
    edit(
        "responses have one more property",
        _TARGET,
        "        name:\n",
        "        colour:\n          type: string\n        name:\n",
        COMPATIBLE,
        "response-property-added",
        "python-attribute-added",
    ),
    edit(
        "responses have one more property, and always",
        _TARGET,
        "      type: object\n      properties:\n",
        "      type: object\n      required: [rank]\n      properties:\n"
        "        rank:\n          type: integer\n",
        COMPATIBLE,
        "response-property-added",
    ),
    edit(
        "a property of responses may be missing now",
        _TARGET,
        "      required: [rank]\n",
        "",
        BREAKING,
        "response-property-became-optional",
        "python-attribute-type-changed",
    ),
    edit(
        "a property of responses is always there",
        _TARGET,
        "      type: object\n      properties:\n",
        "      type: object\n      required: [id]\n      properties:\n",
        COMPATIBLE,
        "response-property-became-required",
        "python-field-always-there",
    ),
    edit(
        "responses lose a property",
        _TARGET,
        "        colour:\n          type: string\n",
        "",
        BREAKING,
        "response-property-removed",
        "python-attribute-removed",
    ),
    edit(
        "a property of responses is of another type",
        _TARGET,
        "        rank:\n          type: integer\n",
        "        rank:\n          type: string\n",
        BREAKING,
        "response-type-changed",
        "python-attribute-type-changed",
    ),
    edit(
        "an enumeration in responses has one more value",
        _TARGET,
        "              - callback\n",
        "              - callback\n              - fax\n",
        COMPATIBLE,
        "response-enum-value-added",
        "python-member-added",
    ),
    edit(
        "an enumeration in responses loses a value",
        _TARGET,
        "              - social\n",
        "",
        BREAKING,
        "response-enum-value-removed",
        "python-member-removed",
    ),
    edit(
        "requests may have one more property",
        _PATCH,
        "        serviceLevel:\n",
        "        note:\n          type: string\n        serviceLevel:\n",
        COMPATIBLE,
        "request-property-added-optional",
    ),
    edit(
        "requests must have a property that they could leave out",
        _PATCH,
        "      type: object\n",
        "      type: object\n      required: [note]\n",
        BREAKING,
        "request-property-became-required",
        "python-field-became-required",
    ),
    edit(
        "requests may leave out a property",
        _PATCH,
        "      required: [note]\n",
        "",
        COMPATIBLE,
        "request-property-became-optional",
    ),
    edit(
        "a property of requests has a longest length",
        _PATCH,
        "        note:\n          type: string\n",
        "        note:\n          type: string\n          maxLength: 80\n",
        BREAKING,
        "request-constraint-tightened",
    ),
    edit(
        "the longest length grows",
        _PATCH,
        "maxLength: 80",
        "maxLength: 200",
        COMPATIBLE,
        "request-constraint-loosened",
    ),
    edit(
        "requests may no longer have a property",
        _PATCH,
        "        note:\n          type: string\n          maxLength: 200\n",
        "",
        BREAKING,
        "request-property-removed",
        "python-attribute-removed",
    ),
    edit(
        "an operation has one more optional parameter",
        _LIST,
        "      parameters:\n",
        "      parameters:\n        - name: sort\n          in: query\n"
        "          schema:\n            type: string\n",
        COMPATIBLE,
        "request-parameter-added-optional",
        "python-argument-added-optional",
    ),
    edit(
        "a parameter is required now",
        _LIST,
        "        - name: sort\n          in: query\n",
        "        - name: sort\n          in: query\n          required: true\n",
        BREAKING,
        "request-parameter-became-required",
        "python-argument-became-required",
    ),
    edit(
        "a parameter is optional again, and by name alone in the package",
        _LIST,
        "          required: true\n",
        "",
        BREAKING,
        "request-parameter-became-optional",
        "python-argument-became-keyword-only",
    ),
    edit(
        "a parameter is deprecated",
        _LIST,
        "        - name: sort\n          in: query\n",
        "        - name: sort\n          in: query\n          deprecated: true\n",
        COMPATIBLE,
        "request-parameter-deprecated",
    ),
    edit(
        "a parameter is gone",
        _LIST,
        "        - name: sort\n          in: query\n          deprecated: true\n"
        "          schema:\n            type: string\n",
        "",
        BREAKING,
        "request-parameter-removed",
        "python-argument-removed",
    ),
    edit(
        "the server takes another page size by default",
        _LIST,
        "default: 25",
        "default: 50",
        COMPATIBLE,
        "request-parameter-default-changed",
    ),
    Edit(
        "a parameter of the path has another name",
        "paths:",
        _SESSION,
        "/sessions/{id}/segments",
        COMPATIBLE,
        frozenset(("path-parameter-renamed", "python-argument-deprecated")),
        also=("name: sessionId", "name: id"),
    ),
    edit(
        "an error has a status of its own",
        _ONE,
        '        "401":',
        '        "409": { $ref: "#/components/responses/BadRequest" }\n        "401":',
        COMPATIBLE,
        "response-error-status-added",
    ),
    edit(
        "an error no longer comes",
        _ONE,
        '        "409": { $ref: "#/components/responses/BadRequest" }\n',
        "",
        COMPATIBLE,
        "response-error-status-removed",
    ),
    edit(
        "an operation answers with something after all",
        _ASSIGN,
        "          description: The assignments were updated. The response has no body.\n",
        "          description: The assignments were updated.\n"
        "          content:\n            application/json:\n"
        "              schema: { type: string }\n",
        COMPATIBLE,
        "response-body-added",
        "python-return-type-narrowed",
    ),
    edit(
        "an operation has another id",
        "paths:",
        _UPDATE,
        "operationId: updateJourneyActiontarget\n",
        COMPATIBLE,
        "operation-id-changed",
        "python-name-deprecated",
    ),
    edit(
        "an operation is deprecated",
        _CUSTOMER,
        "      summary:",
        "      deprecated: true\n      summary:",
        COMPATIBLE,
        "operation-deprecated",
    ),
    edit(
        "an operation needs one more permission, all of which count",
        _ASSIGN,
        "        type: ANY\n",
        "        type: ALL\n",
        BREAKING,
        "permissions-tightened",
    ),
    edit(
        "an operation is content with one of its permissions",
        _ASSIGN,
        "        type: ALL\n",
        "        type: ANY\n",
        COMPATIBLE,
        "permissions-relaxed",
    ),
    edit(
        "an operation no longer takes a plain token",
        _ASSIGN,
        "        - bearer: []\n",
        "",
        BREAKING,
        "security-removed",
    ),
    edit(
        "an operation takes credentials of one more kind",
        _ASSIGN,
        "      security:\n",
        "      security:\n        - bearer: []\n",
        COMPATIBLE,
        "security-added",
    ),
    edit(
        "the body of a request is required now",
        "operationId: updateJourneyActiontarget\n",
        "        required: false\n",
        "        required: true\n",
        BREAKING,
        "request-body-became-required",
        "python-argument-became-required",
    ),
    Edit(
        "one more region",
        "servers:",
        "          - apse1.pure.cloud\n",
        "          - apse1.pure.cloud\n          - afs1.pure.cloud\n",
        COMPATIBLE,
        frozenset(("server-variable-value-added", "python-member-added")),
        also=(
            "          - ap_southeast_1\n",
            "          - ap_southeast_1\n          - af_south_1\n",
        ),
    ),
    edit(
        "calls that name no region go to another one",
        "servers:",
        "default: mypurecloud.com\n",
        "default: mypurecloud.ie\n",
        BREAKING,
        "server-variable-default-changed",
    ),
    edit(
        "a value of requests is no longer taken",
        _PREDICATE,
        "            - notExists\n",
        "",
        BREAKING,
        "request-enum-value-removed",
        "python-member-removed",
    ),
    edit(
        "a value of requests may be null",
        _QUERY,
        "          type: boolean\n",
        "          type: [boolean, 'null']\n",
        COMPATIBLE,
        "request-became-nullable",
    ),
    edit(
        "a date is no longer told apart from text",
        _TARGET,
        "          type: string\n          format: date-time\n",
        "          type: string\n",
        BREAKING,
        "response-format-widened",
        "python-attribute-type-changed",
    ),
    edit(
        "one more operation",
        "paths:\n",
        "paths:\n",
        "paths:\n  /api/v2/journey/ping:\n    get:\n      operationId: ping\n"
        "      tags: [Journey]\n      responses: { '204': { description: Well } }\n",
        COMPATIBLE,
        "operation-added",
        "python-method-added",
    ),
    edit(
        "an operation is gone",
        "paths:\n",
        "  /api/v2/journey/ping:\n    get:\n      operationId: ping\n"
        "      tags: [Journey]\n      responses: { '204': { description: Well } }\n",
        "",
        BREAKING,
        "operation-removed",
        "python-method-removed",
    ),
    edit(
        "a group of operations has another name, and so has its accessor",
        _ONE,
        "        - Journey\n",
        "        - Targets\n",
        COMPATIBLE,
        "operation-tags-changed",
        "python-name-deprecated",
    ),
)
"""Each edit is made to what the one before left."""

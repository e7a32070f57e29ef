"""Every rule in one table: what kinds of change there are, and what each one means.

A request breaks when less is allowed than before, a response when more may come than
before. What only adds is compatible: objects are read with members that they do not
name, and enumerations with values that they do not list.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .rules_python import PYTHON_RULES
from .rules_schema import SCHEMA_RULES
from .values import Grade

_B, _C, _D = Grade.BREAKING, Grade.COMPATIBLE, Grade.DOCS


@dataclass(frozen=True, slots=True)
class Rule:
    """The grade of one kind of change, and why it has that grade."""

    code: str
    grade: Grade
    why: str


_API_RULES = (
    ("info-changed", _D, "Title, version and texts describe the API to people."),
    ("tag-changed", _D, "Tags group operations and describe the groups."),
    ("server-changed", _C, "The address of the service moves with the package."),
    ("server-added", _C, "One more address; calls go where they went before."),
    ("server-removed", _C, "An address that clients do not use by default is gone."),
    ("server-unknown", _B, "Clients that were given no base_url reach no server."),
    ("server-description-changed", _D, "Only the text changes."),
    ("server-variable-added", _C, "It has a default, which applies to existing code."),
    ("server-variable-removed", _B, "Clients that set it can no longer do so."),
    ("server-variable-value-added", _C, "One more value to choose."),
    ("server-variable-value-removed", _B, "Clients that chose it reach no server."),
    (
        "server-variable-default-changed",
        _B,
        "Clients that chose nothing now call another server.",
    ),
    ("security-scheme-added", _C, "One more way to prove who calls."),
    ("security-scheme-removed", _B, "Credentials of this kind are no longer taken."),
    ("security-scheme-changed", _B, "Credentials are of another kind or travel elsewhere."),
    ("security-scheme-flow-changed", _C, "Tokens are fetched in another way; they work as before."),
    ("security-scheme-description-changed", _D, "Only the text changes."),
    ("security-added", _C, "One more set of credentials suffices."),
    ("security-removed", _B, "Callers with these credentials are refused."),
    ("security-order-changed", _C, "The same credentials, tried in another order."),
    ("permissions-tightened", _B, "Callers whose permissions sufficed may be refused."),
    ("permissions-relaxed", _C, "Whoever was allowed to call still is."),
    ("operation-added", _C, "One more operation."),
    ("operation-removed", _B, "Calls of it fail."),
    ("operation-deprecated", _C, "It works, and will go one day."),
    ("operation-undeprecated", _C, "It is here to stay after all."),
    ("operation-id-changed", _C, "Requests stay the same; what the package calls it is graded apart."),
    ("operation-tags-changed", _D, "Requests stay the same; what the package calls it is graded apart."),
    ("operation-description-changed", _D, "Only the text changes."),
    ("operation-server-changed", _C, "The operation is called elsewhere; code stays the same."),
    ("pagination-added", _C, "The listing can now be walked."),
    ("pagination-removed", _B, "Code that walks the listing stops after one page."),
    ("pagination-changed", _C, "The package walks the listing in another way."),
    ("webhook-added", _C, "Receivers that do not know it are not affected."),
    ("webhook-removed", _B, "Receivers wait in vain."),
    ("path-parameter-renamed", _C, "Requests stay the same; the argument's name is graded apart."),
    ("request-parameter-added-required", _B, "Requests without it are refused."),
    ("request-parameter-added-optional", _C, "Requests without it are as good as before."),
    ("request-parameter-removed", _B, "What it asked for is no longer done."),
    ("request-parameter-became-required", _B, "Requests without it are refused."),
    ("request-parameter-became-optional", _C, "Requests with it are as good as before."),
    ("request-parameter-style-changed", _B, "Its value is written in another way."),
    ("request-parameter-default-changed", _C, "The server does something else where it is left out."),
    ("request-parameter-deprecated", _C, "It works, and will go one day."),
    ("request-parameter-undeprecated", _C, "It is here to stay after all."),
    ("request-parameter-description-changed", _D, "Only texts or examples change."),
    ("request-body-added-required", _B, "Requests without a body are refused."),
    ("request-body-added-optional", _C, "Requests without a body are as good as before."),
    ("request-body-removed", _B, "What the body asked for is no longer done."),
    ("request-body-became-required", _B, "Requests without a body are refused."),
    ("request-body-became-optional", _C, "Requests with a body are as good as before."),
    ("request-body-description-changed", _D, "Only texts or examples change."),
    ("request-media-type-added", _C, "One more way to write the body."),
    ("request-media-type-removed", _B, "Bodies of this type are refused."),
    ("request-encoding-changed", _B, "A part of the body is written in another way."),
    ("response-success-status-added", _C, "Code that asks for the status may meet another one; its type is graded apart."),
    ("response-success-status-removed", _B, "The answer that code waits for does not come."),
    ("response-error-status-added", _C, "Every status is an error that code can meet at any time."),
    ("response-error-status-removed", _C, "An error that no longer comes needs no handling."),
    ("response-description-changed", _D, "Only texts or examples change."),
    ("response-media-type-added", _C, "Clients get what they ask for."),
    ("response-media-type-removed", _B, "Answers of this type no longer come."),
    ("response-body-added", _C, "Code that ignores the body goes on ignoring it."),
    ("response-body-removed", _B, "Code that reads the body finds none."),
    ("response-header-added", _C, "Headers that nobody reads do not matter."),
    ("response-header-removed", _B, "Code that reads a promised header finds none."),
    ("response-header-removed-optional", _C, "It could be missing before."),
    ("response-header-became-optional", _B, "Code that reads a promised header may find none."),
    ("response-header-became-required", _C, "It is there more often than before."),
    ("response-header-description-changed", _D, "Only the text changes."),
)  # fmt: skip

RULES: Mapping[str, Rule] = {
    code: Rule(code, grade, why)
    for code, grade, why in (*_API_RULES, *SCHEMA_RULES, *PYTHON_RULES)
}
"""Every rule by its code."""

"""The table of what is wrong in descriptions and in Prism, and not in us.

Each entry of `flaws.toml` was looked into. A `description`'s answer that its schema
does not allow is judged by another validator in each run; what is said of Prism was
found in what it does with a request that follows the specification.
"""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .judging import Fault

TABLE = Path(__file__).with_name("flaws.toml")


@dataclass(frozen=True)
class Flaw:
    """One entry.

    Attributes:
        spec: The name of the description.
        whose: `description` or `prism`.
        stage: That of the faults that it explains.
        says: What their text says, or a part of it.
        cause: Why we are right, in a sentence.
        operations: Method and path of each operation that it concerns.
    """

    spec: str
    whose: str
    stage: str
    says: str
    cause: str
    operations: frozenset[str]

    def explains(self, fault: Fault) -> bool:
        """Whether a fault is this one."""
        return (
            fault.operation in self.operations
            and fault.stage == self.stage
            and self.says in fault.text
        )


def flaws_of(spec: str) -> list[Flaw]:
    """The entries of one description."""
    table: Any = tomllib.loads(TABLE.read_text("utf-8"))
    entries = (_flaw(entry) for entry in table["flaw"])
    return [flaw for flaw in entries if flaw.spec == spec]


def _flaw(entry: dict[str, Any]) -> Flaw:
    return Flaw(**{**entry, "operations": frozenset(entry["operations"])})


def unexplained(faults: Iterable[Fault], flaws: list[Flaw]) -> list[Fault]:
    """The faults that no entry explains, and one for each entry that is too much."""
    found = list(faults)
    left = [fault for fault in found if not any(f.explains(fault) for f in flaws)]
    for flaw in flaws:
        seen = {fault.operation for fault in found if flaw.explains(fault)}
        left += [
            Fault(operation, "", "", "table", f"is not seen any more: {flaw.says}")
            for operation in sorted(flaw.operations - seen)
        ]
    return left

"""Every operation of a description, called against Prism."""

import json
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from conformance.packages import Package, generated
from corpus.specs import spec_called
from support.prism import running_prism
from support.tools import require_prism

from .flaws import Flaw, flaws_of, unexplained
from .judging import Fault, Judge
from .making import EndlessError
from .planning import Planned, planned
from .reading import Description, read_description
from .sending import SENDERS

SPECS = (
    "petstore-expanded",
    "opc-baseline-3.0",
    "twilio_api",
    "box",
    "gitea",
    "openai",
    "genesys-2018-03-21",
    "github",
)


@dataclass(frozen=True)
class Result:
    """What came of a description.

    Attributes:
        right: The operations whose every call was right.
        explained: What the table of flaws says of operations.
        unexplained: The faults that are ours, or new.
    """

    spec: str
    operations: int
    right: int
    calls: int
    seconds: float
    explained: list[dict[str, str]]
    faults: list[Fault]
    unexplained: list[Fault]

    @property
    def share(self) -> float:
        """The part of the operations whose every call was right."""
        return self.right / self.operations if self.operations else 0.0

    @property
    def judged(self) -> int:
        """The operations that no flaw of the description or of Prism concerns."""
        return self.operations - len({entry["operation"] for entry in self.explained})

    def line(self) -> str:
        """The result in a line."""
        return (
            f"{self.spec:<24}{self.operations:>6} operations, {self.judged:>5} judged, "
            f"{self.right:>5} right{self.calls:>7} calls{self.seconds:>8.1f} s"
        )

    def save(self, folder: Path) -> None:
        """Write the result as JSON."""
        folder.mkdir(parents=True, exist_ok=True)
        data = {**asdict(self), "judged": self.judged, "share": self.share}
        text = json.dumps(data, indent=2, sort_keys=True, ensure_ascii=False)
        (folder / f"{self.spec}.json").write_text(text + "\n", "utf-8")


def run(name: str, folder: Path) -> Result:
    """Generate the package of a description and make its calls."""
    started = time.monotonic()
    spec = spec_called(name)
    description = read_description(spec.path)
    faults: list[Fault] = []
    calls = 0
    with (
        running_prism(require_prism(), spec.path, folder / "prism.log") as mock,
        generated(spec.path, spec.package, folder) as package,
    ):
        judge = Judge(description, package)
        plan = list(_plan(description, package, faults))
        for sender in SENDERS.values():
            for sent in sender(package, plan, mock.url):
                calls += 1
                faults += judge.faults(sent)
                if sent.response is None:
                    mock.revive()
    flaws = flaws_of(name)
    wrong = {fault.operation for fault in faults}
    return Result(
        name,
        len(description.operations),
        sum(operation.key not in wrong for operation in description.operations),
        calls,
        round(time.monotonic() - started, 1),
        _explanations(flaws),
        faults,
        unexplained(faults, flaws),
    )


def _plan(
    description: Description, package: Package, faults: list[Fault]
) -> Iterator[Planned]:
    """All calls; what cannot be planned is a fault."""
    for operation in description.operations:
        try:
            yield from planned(description, operation, package)
        except (LookupError, EndlessError, ValueError) as error:
            faults.append(Fault(operation.key, "", "", "call", repr(error)))


def _explanations(flaws: list[Flaw]) -> list[dict[str, str]]:
    """Why an operation cannot be judged, an entry for each reason."""
    return [
        {"operation": operation, "reason": flaw.cause, "whose": flaw.whose}
        for flaw in flaws
        for operation in sorted(flaw.operations)
    ]

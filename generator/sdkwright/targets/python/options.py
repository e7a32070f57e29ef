"""What a user decides about a package, beside its API."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PythonOptions:
    """The package's import name, its distribution, and what its metadata says.

    `licence` is an SPDX identifier, empty where the package states none.
    """

    package: str
    distribution: str
    version: str = "0.1.0"
    licence: str = ""

    @property
    def variable_prefix(self) -> str:
        """What the names of environment variables for the package begin with."""
        return self.package.upper()

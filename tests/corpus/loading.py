"""Run beside a generated package: imports each of its modules, builds each model.

Prints how many there were of both. It is run as a program, for one package each.
"""

import importlib
import pkgutil
import sys


def main(package: str) -> None:
    """Load all of a package."""
    found = importlib.import_module(package).__path__
    modules = [
        importlib.import_module(module.name)
        for module in pkgutil.walk_packages(found, f"{package}.")
    ]
    models = importlib.import_module(f"{package}.models")
    reader_for = importlib.import_module(f"{package}._runtime.codec").reader_for
    names = [n for n in dir(models) if n[:1].isupper() and n != "TYPE_CHECKING"]
    readers = [reader_for(getattr(models, name)) for name in names]
    print(len(modules) + 1, len(readers))


if __name__ == "__main__":
    main(sys.argv[1])

"""Imports generated packages, each in a process and a folder of its own.

    python imported.py FOLDER...

A folder is an output of `generate`. For each a line of JSON is printed: the folder,
the traceback if importing any module failed, and the names and values that the models
hold.
"""

import enum
import importlib
import json
import os
import pkgutil
import sys
import traceback
import warnings
from pathlib import Path

import httpx  # noqa: F401 - loaded once for all packages
from pydantic import BaseModel


def looked_at(folder: Path) -> dict[str, object]:
    """Imports every module of the package of a folder."""
    os.chdir(folder)
    sys.path.insert(0, str(folder / "src"))
    [package] = [p.name for p in (folder / "src").iterdir() if p.is_dir()]
    names: list[str] = []
    values: list[object] = []
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            root = importlib.import_module(package)
            for found in pkgutil.walk_packages(root.__path__, f"{package}."):
                module = importlib.import_module(found.name)
                for held in vars(module).values():
                    if isinstance(held, type) and issubclass(held, BaseModel):
                        fields = held.model_fields.items()
                        names += [
                            name if field.alias is None else field.alias
                            for name, field in fields
                        ]
                    elif isinstance(held, type) and issubclass(held, enum.Enum):
                        values += [member.value for member in held]
    except BaseException:  # noqa: BLE001 - code of a description may raise anything
        return {"failure": traceback.format_exc()}
    return {"failure": "", "names": names, "values": values}


if __name__ == "__main__":
    for argument in sys.argv[1:]:
        if os.fork():
            os.wait()
        else:
            told = {"folder": argument, **looked_at(Path(argument))}
            print(json.dumps(told), flush=True)
            os._exit(0)

"""The Python target: Api -> a package that people install."""

from .files import public_api, render_python
from .names import GroupNames, PythonNames, group_of, name
from .options import PythonOptions
from .overrides import pinned_names

__all__ = [
    "GroupNames",
    "PythonNames",
    "PythonOptions",
    "group_of",
    "name",
    "pinned_names",
    "public_api",
    "render_python",
]

"""The Python target: Api -> a package that people install."""

from .files import public_api, render_python
from .former_names import FormerNames
from .keys import Kind, carried_keys, definition_keys, route_key
from .names import GroupNames, PythonNames, group_of, name
from .options import PythonOptions
from .overrides import pinned_names
from .titles import package_name

__all__ = [
    "FormerNames",
    "GroupNames",
    "Kind",
    "PythonNames",
    "PythonOptions",
    "definition_keys",
    "group_of",
    "name",
    "package_name",
    "pinned_names",
    "public_api",
    "render_python",
    "carried_keys",
    "route_key",
]

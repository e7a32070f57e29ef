"""What leads where: the tree of pages, and the settings of the site builder."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from ..render import File
from ..render.characters import inert
from .subject import REFERENCE, Subject

Toml: TypeAlias = "str | bool | int | Sequence[Toml] | Mapping[str, Toml]"
Entry = dict[str, Toml]

_MOST_MODELS = 120
"""Beyond that a list in the margin of each page helps nobody."""

_FEATURES = (
    *("content.code.copy", "content.tabs.link", "navigation.indexes"),
    *("navigation.prune", "navigation.tabs", "navigation.top", "toc.follow"),
)
_EXTENSIONS: Mapping[str, Mapping[str, Toml]] = {
    "tables": {},
    "toc": {"permalink": True, "toc_depth": 2},
    "pymdownx.highlight": {},
    "pymdownx.superfences": {},
    "pymdownx.tabbed": {"alternate_style": True},
    "sdkwright.site.layout": {},
}
"""Few, since each is one more way in which a text could come to mean something."""

_SCHEMES = (
    ("(prefers-color-scheme)", "default", "sun-moon", "Switch to light mode"),
    ("(prefers-color-scheme: light)", "default", "sun", "Switch to dark mode"),
    ("(prefers-color-scheme: dark)", "slate", "moon", "Follow the system"),
)
_GROUPS = (("guides/", "Guides"), ("manual/", "sdkwright"))


def settings(subject: Subject, pages: Sequence[File], titles: Mapping[str, str]) -> str:
    """The configuration of Zensical, as TOML.

    `titles` are those of the pages beside the reference, in the order of navigation.
    """
    project: Entry = {
        "site_name": inert(subject.api.title) or subject.options.distribution,
        "docs_dir": "docs",
        "site_dir": "site",
        "use_directory_urls": False,
        "nav": _tree(subject, pages, titles),
        "extra_css": ["assets/site.css", "assets/own.css"],
        "extra_javascript": [
            f"assets/{name}.js" for name in ("search", "tables", "versions", "access")
        ],
        "extra": {"sdk_version": subject.version, "generator": False},
        "plugins": {"search": {"enabled": False}},
        "theme": {
            "custom_dir": "overrides",
            "language": "en",
            "font": False,
            "features": list(_FEATURES),
            "icon": {"logo": "lucide/book-open"},
            "palette": [
                {
                    "media": media,
                    "scheme": scheme,
                    "toggle": {"icon": f"lucide/{icon}", "name": action},
                }
                for media, scheme, icon, action in _SCHEMES
            ],
        },
        "markdown_extensions": _EXTENSIONS,
    }
    return f"project = {_toml(project)}\n"


def _tree(
    subject: Subject, pages: Sequence[File], titles: Mapping[str, str]
) -> list[Toml]:
    top: list[Toml] = [
        {title: path} for path, title in titles.items() if "/" not in path
    ]
    top[0] = {"Home": "index.md"}
    guides, manual = (_group(titles, *group) for group in _GROUPS)
    return [top[0], *guides, {"Reference": _reference(subject)}, *top[1:], *manual]


def _group(titles: Mapping[str, str], folder: str, label: str) -> list[Toml]:
    """The pages of a folder as one entry, if there are any."""
    pages: list[Toml] = [{t: p} for p, t in titles.items() if p.startswith(folder)]
    return [{label: pages}] if pages else []


def _reference(subject: Subject) -> list[Toml]:
    pages = subject.pages
    apis: list[Toml] = [
        {name: f"{REFERENCE}{pages.to_api(tag)}"}
        for tag, name in sorted(pages.names.groups.items(), key=lambda g: g[1])
    ]
    models: list[Toml] = [
        {pages.names.models[id_]: f"{REFERENCE}{pages.to_model(id_)}"}
        for id_ in sorted(pages.models, key=pages.names.models.__getitem__)
    ]
    listed: list[Toml] = [{"Models": models}] if 0 < len(models) <= _MOST_MODELS else []
    return [f"{REFERENCE}{pages.to_index()}", *apis, *listed]


def _toml(value: Toml) -> str:
    """A value as TOML 1.0; JSON's strings are TOML's."""
    if isinstance(value, Mapping):
        pairs = (f"{_toml(key)} = {_toml(inner)}" for key, inner in value.items())
        return f"{{ {', '.join(pairs)} }}"
    if isinstance(value, str | bool | int):
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    return f"[{', '.join(map(_toml, value))}]"

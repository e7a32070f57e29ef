"""What leads where: the tree of pages, and the settings of the site builder."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from ..render import File
from ..targets.markdown.characters import on_one_line
from .subject import REFERENCE, Subject

Entry = dict[str, Any]

_MOST_MODELS = 120
"""Beyond that a list in the margin of each page helps nobody."""

_FEATURES = (
    *("content.code.copy", "content.tabs.link", "navigation.indexes"),
    *("navigation.prune", "navigation.tabs", "navigation.top", "toc.follow"),
)
_EXTENSIONS: Mapping[str, Mapping[str, object]] = {
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
    project = {
        "site_name": on_one_line(subject.api.title) or subject.options.distribution,
        "docs_dir": "docs",
        "site_dir": "site",
        "use_directory_urls": False,
        "nav": _tree(subject, pages, titles),
        "extra_css": ["assets/site.css"],
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
) -> list[Entry]:
    top = [{title: path} for path, title in titles.items() if "/" not in path]
    top[0] = {"Home": "index.md"}
    groups = [
        {label: [{t: p} for p, t in titles.items() if p.startswith(folder)]}
        for folder, label in _GROUPS
    ]
    guides, manual = ([g] if any(g.values()) else [] for g in groups)
    return [top[0], *guides, {"Reference": _reference(subject)}, *top[1:], *manual]


def _reference(subject: Subject) -> list[Entry | str]:
    pages = subject.pages
    apis = [
        {name: f"{REFERENCE}{pages.to_api(tag)}"}
        for tag, name in sorted(pages.names.groups.items(), key=lambda g: g[1])
    ]
    models = [
        {pages.names.models[id_]: f"{REFERENCE}{pages.to_model(id_)}"}
        for id_ in sorted(pages.models, key=pages.names.models.__getitem__)
    ]
    listed = [{"Models": models}] if 0 < len(models) <= _MOST_MODELS else []
    return [f"{REFERENCE}{pages.to_index()}", *apis, *listed]


def _toml(value: object) -> str:
    """A value as TOML 1.0; JSON's strings are TOML's."""
    match value:
        case Mapping():
            pairs = (f"{_toml(k)} = {_toml(v)}" for k, v in value.items())
            return f"{{ {', '.join(pairs)} }}"
        case list() | tuple():
            return f"[{', '.join(_toml(item) for item in value)}]"
        case _:
            return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")

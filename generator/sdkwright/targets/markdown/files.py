"""Api and flavour -> the pages, in memory."""

from __future__ import annotations

from pathlib import Path

from ...model import Api
from ...render import File, environment
from .flavour import Flavour
from .pages import INDEX
from .view import Views

_SUFFIX = ".md"


def render_markdown(api: Api, flavour: Flavour, *folders: Path) -> tuple[File, ...]:
    """A page for each group of operations and for each model, and an index of them.

    Paths have no folders; no two differ only in case. Templates in `folders` go before
    those of the same name here.
    """
    dialect = flavour.dialect(api)
    views = Views(api, dialect)
    jinja = environment({}, *folders)
    index = jinja.get_template("markdown/index.md.jinja")
    group = jinja.get_template("markdown/api.md.jinja")
    model = jinja.get_template("markdown/model.md.jinja")
    files = [File(f"{INDEX}{_SUFFIX}", index.render(page=views.index_page()))]
    for tag, stem in dialect.pages.apis.items():
        text = group.render(page=views.api_page(tag))
        files.append(File(f"{stem}{_SUFFIX}", text))
    for id_, stem in dialect.pages.models.items():
        text = model.render(page=views.model_page(api.definitions[id_]))
        files.append(File(f"{stem}{_SUFFIX}", text))
    return tuple(sorted(files))

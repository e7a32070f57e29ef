"""The one Jinja environment: strict about names, strict about text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, cast

import jinja2
from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup

from .compiled import compiled_before
from .failures import FAILURES as _FAILURES
from .failures import broken
from .safe import SafeText

Filters = Mapping[str, Callable[..., Any]]


OURS = "sdkwright"
"""What the names of our own templates begin with for those that extend them."""


class UnsafeTextError(TypeError):
    """A template tried to put out text that no filter has made safe."""


def templates_folder() -> Path:
    """The folder of the templates: inside the installed package, or in a checkout."""
    package = Path(__file__).resolve().parents[1]
    installed = package / "templates"
    return installed if installed.is_dir() else package.parents[1] / "templates"


def environment(filters: Filters, *folders: Path) -> jinja2.Environment:
    """An environment over the folders, the first of which wins, and our own templates.

    Under `sdkwright/` a template finds ours even where another takes its place, so that
    it can extend the one that it replaces.

    Raises on getting and rendering a template:
        InputError: it is not there, has a slip in its syntax, uses a name that its view
            does not have, replaces a block that is not there, or puts out plain text,
            which might come from a description, without a filter. The place is that in
            the template.
    """
    own = jinja2.FileSystemLoader(templates_folder())
    built = _Environment(
        loader=jinja2.ChoiceLoader(
            [
                jinja2.FileSystemLoader(folders),
                own,
                jinja2.PrefixLoader({OURS: own}),
            ]
        ),
        undefined=jinja2.StrictUndefined,
        # Escaping itself is the work of the filters. It is switched on because macros
        # then answer Markup, which tells their output from plain text.
        autoescape=True,
        # An environment serves one run: no template changes meanwhile.
        auto_reload=False,
        # Whether a template that extends ours is right depends on ours, too.
        bytecode_cache=None if folders else compiled_before(),
        finalize=_only_safe,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    # The same texts come many times in a run, such as those of shared parameters.
    built.filters.update({name: cache(filter_) for name, filter_ in filters.items()})
    return built


class _Template(jinja2.Template):
    """A template whose failures say where in the template they are."""

    def render(self, *args: Any, **kwargs: Any) -> str:
        """The text that the template comes to.

        Raises:
            InputError: see `environment`.
        """
        try:
            return super().render(*args, **kwargs)
        except _FAILURES as error:
            raise broken(error, self.filename or "") from None


class _CodeGenerator(CodeGenerator):
    """Leaves out the escaping, since `_only_safe` lets nothing pass that needs it.

    Jinja would look at each piece of a page once more, and copy it.
    """

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write(finalize.src)

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write(")")


class _Environment(jinja2.Environment):
    code_generator_class = _CodeGenerator
    template_class = _Template

    def get_template(
        self,
        name: Any,
        parent: Any = None,
        globals: Any = None,  # noqa: A002 - as in Jinja
    ) -> Any:
        """The template of a name.

        Raises:
            InputError: see `environment`.
        """
        try:
            return super().get_template(name, parent, globals)
        except _FAILURES as error:
            if parent is not None:
                raise  # The template that includes it tells where.
            raise broken(error, str(name)) from None

    def _parse(
        self, source: str, name: str | None, filename: str | None
    ) -> nodes.Template:
        """The tree of a template, all of whose blocks have a place.

        Jinja leaves a block out without a word if the extended template has none of
        its name.

        Raises:
            jinja2.TemplateSyntaxError: there is such a block.
        """
        tree = super()._parse(source, name, filename)
        known = self._extended(tree)
        for node in tree.body if known else ():
            if isinstance(node, nodes.Block) and node.name not in known:
                message = f"there is no block {node.name!r} to replace; blocks: "
                message += ", ".join(sorted(known))
                raise jinja2.TemplateSyntaxError(message, node.lineno, name, filename)
        return tree

    def _extended(self, tree: nodes.Template) -> frozenset[str]:
        """The blocks of the template that another one extends, if it does."""
        loader = cast("jinja2.BaseLoader", self.loader)
        found: set[str] = set()
        for extends in tree.find_all(nodes.Extends):
            if isinstance(extends.template, nodes.Const):
                parent = str(extends.template.value)
                source, filename, _ = loader.get_source(self, parent)
                above = super()._parse(source, parent, filename)
                found |= {block.name for block in above.find_all(nodes.Block)}
                found |= self._extended(above)
        return frozenset(found)


def _only_safe(value: object) -> str:
    if isinstance(value, (SafeText, Markup, int, jinja2.Undefined)):
        return str(value)
    raise UnsafeTextError(
        f"a template puts out {type(value).__name__} {value!r} without a filter"
    )

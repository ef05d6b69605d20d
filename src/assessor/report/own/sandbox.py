"""All that a person's own template can reach: plain data, seven filters, and the files beside it.

The sandbox of Jinja2, narrowed to a list of what is allowed: its own list of what is forbidden
has had holes (CVE-2016-10745, CVE-2019-10906, CVE-2024-56326, CVE-2025-27516).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from jinja2 import (
    FunctionLoader,
    StrictUndefined,
    TemplateRuntimeError,
    TemplateSyntaxError,
    Undefined,
    nodes,
)
from jinja2.exceptions import SecurityError
from jinja2.filters import FILTERS
from jinja2.runtime import BlockReference, Context, LoopContext, Macro, TemplateReference
from jinja2.sandbox import ImmutableSandboxedEnvironment

from assessor.model.layout import Layout
from assessor.nearest import did_you_mean
from assessor.resources import templates_folder

OURS = "ours/"
"""What the names of our templates begin with, for those who extend them."""
FILTER_NAMES = ("first", "join", "last", "length", "lower", "upper")
_GIVEN = ("view", "words", "m", "drawn", "planned", "entry")
"""The names that a block of our page can use."""
_OF_LOOPS = frozenset(
    ("index", "index0", "revindex", "revindex0", "first", "last", "length", "depth", "depth0")
) | frozenset(("previtem", "nextitem", "cycle", "changed"))
_ALLOWED: tuple[tuple[type, frozenset[str]], ...] = (
    (dict, frozenset(("items", "keys", "values", "get"))),
    (LoopContext, _OF_LOOPS),
    (BlockReference, frozenset(("super",))),
)
"""The attributes that a template may use, of each type that it can hold."""


def environment(layout: Layout) -> ImmutableSandboxedEnvironment:
    """Where the templates of a folder are filled, each laid over the one of ours."""
    made = _Environment(
        loader=FunctionLoader(_loader(layout)),
        autoescape=True,
        undefined=_Missing,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.globals.clear()
    made.filters = {name: FILTERS[name] for name in FILTER_NAMES}
    made.filters["picture"] = _pictures(layout.pictures)
    return made


def names(layout: Layout) -> tuple[str, ...]:
    """What a template can extend, import or include."""
    return (*layout.texts, *(f"{OURS}{path.name}" for path in _our_files()))


def _our_files() -> list[Path]:
    return sorted(templates_folder().glob("*.j2"))


def _loader(layout: Layout) -> Callable[[str], tuple[str, str, Callable[[], bool]] | None]:
    ours = {path.name: path for path in _our_files()}

    def load(name: str) -> tuple[str, str, Callable[[], bool]] | None:
        if name in layout.texts:
            return layout.texts[name], f"{layout.folder}/{name}", lambda: True
        path = ours.get(name.removeprefix(OURS))
        if path is None:
            return None
        return path.read_text(encoding="utf-8"), f"{OURS}{path.name}", lambda: True

    return load


def _pictures(pictures: Mapping[str, str]) -> Callable[[object], str]:
    def picture(name: object) -> str:
        if isinstance(name, str) and name in pictures:
            return pictures[name]
        known = f"there are: {', '.join(pictures)}" if pictures else "there is none"
        near = did_you_mean(str(name), pictures)
        raise TemplateRuntimeError(
            f"there is no picture “{name}” in the folder\n{near} {known}".replace("\n ", "\n")
        )

    return picture


class _Environment(ImmutableSandboxedEnvironment):
    """Refuses what is not allowed, where the sandbox allows what it does not refuse."""

    intercepted_binops = frozenset(("*", "**", "%"))

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        if attr.startswith("_") or not super().is_safe_attribute(obj, attr, value):
            return False
        if isinstance(obj, TemplateReference) or type(obj).__name__ == "TemplateModule":
            return True
        return any(isinstance(obj, kind) and attr in allowed for kind, allowed in _ALLOWED)

    def is_safe_callable(self, obj: Any) -> bool:
        # what is not there says so itself when it is called
        if isinstance(obj, Macro | BlockReference | LoopContext | Undefined):
            return True
        owner = getattr(obj, "__self__", None)
        return isinstance(owner, dict | LoopContext)

    def call(self, context: Context, obj: Any, /, *args: Any, **kwargs: Any) -> Any:
        if not self.is_safe_callable(obj):
            raise SecurityError(f"this cannot be called in a template\n{_REACH}")
        return context.call(obj, *args, **kwargs)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        for node in tree.find_all(nodes.EvalContextModifier):
            what = f"what people wrote stays words, so this cannot be switched off\n{_REACH}"
            raise TemplateSyntaxError(what, node.lineno, name, filename)
        return tree

    def unsafe_undefined(self, obj: Any, attribute: str) -> Undefined:
        what = f"“{attribute}” is out of a template's reach\n{_REACH}"
        return self.undefined(what, name=attribute, obj=obj, exc=SecurityError)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        if operator == "**":
            raise SecurityError(f"“**” has no place in a template\n{_REACH}")
        if not (_is_small(left) and _is_small(right)):
            raise SecurityError(f"“{operator}” is for small numbers alone\n{_REACH}")
        return super().call_binop(context, operator, left, right)


_REACH = "a template places what the view holds; it computes nothing"


def _is_small(value: Any) -> bool:
    return isinstance(value, int | float) and abs(value) < 1e9


class _Missing(StrictUndefined):
    """A name that is not there; says which one may be meant."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        if self._undefined_hint:
            return self._undefined_hint
        name = str(self._undefined_name)
        if isinstance(self._undefined_obj, Mapping):
            known = [str(key) for key in self._undefined_obj]
            return f"there is no “{name}” here\n{_suggested(name, known)}"
        if isinstance(self._undefined_obj, list | tuple | str | int | float | None.__class__):
            kind = "nothing" if self._undefined_obj is None else "a text, a number or a list"
            return f"“{name}” is asked of {kind}, which has no parts with names\n{_REACH}"
        return f"there is no “{name}”\n{_suggested(name, _GIVEN)}"


def _suggested(name: str, known: list[str] | tuple[str, ...]) -> str:
    some = ", ".join(known[:30])
    return f"{did_you_mean(name, known)} there are: {some}".strip()

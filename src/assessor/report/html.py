"""The view as one HTML file that carries its own style and fonts. The only import of jinja2.

Templates see plain data: a record has methods that read files, and a template must not reach
them. A template leaves its first `<style>` empty; it is filled here, so that no template needs
a way around escaping.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from pathlib import Path

from jinja2 import FileSystemLoader, StrictUndefined, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from assessor.errors import RenderError
from assessor.report import fonts, palette
from assessor.report.pages import ReportView
from assessor.report.paper import SIZES, Paper
from assessor.resources import templates_folder

PAGE = "report.html.j2"
STYLE = "report.css"
_SLOT = "<style></style>"


def render_html(view: ReportView, paper: Paper = "a4") -> str:
    """The report as one HTML file, to be printed on the paper.

    Raises RenderError where a template does not fit the view.
    """
    return styled(_fill(templates_folder(), view), view, paper)


def styled(filled: str, view: ReportView, paper: Paper, more: str = "") -> str:
    """A filled page with its style and its fonts, and more style behind ours.

    Raises RenderError where the page has not one place for it.
    """
    # letters with their marks as one character, as the fonts have them
    page = unicodedata.normalize("NFC", filled)
    if page.count(_SLOT) != 1:
        raise RenderError(f"{PAGE}: needs one empty <style></style> for {STYLE}", _ONE_SLOT)
    ours = (templates_folder() / STYLE).read_text(encoding="utf-8")
    style = f"{fonts.css(page)}{palette.css(view.colors)}{ours}{SIZES[paper]}{more}"
    return page.replace(_SLOT, f"<style>\n{style}</style>")


_ONE_SLOT = "leave the first <style> of the page empty, and give further ones some content"


def _fill(folder: Path, view: ReportView) -> str:
    try:
        return _environment(folder).get_template(PAGE).render(view=view.model_dump(mode="json"))
    except (TemplateError, RecursionError) as error:
        raise RenderError(
            f"{PAGE}: the template cannot be filled: {error}",
            "install the program again, or mend the template",
        ) from error


@cache
def _environment(folder: Path) -> ImmutableSandboxedEnvironment:
    environment = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals.clear()
    environment.filters = {"length": len}
    return environment

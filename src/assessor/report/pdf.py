"""HTML to a PDF that can be read aloud; the same HTML gives the same bytes.

The only import of weasyprint, which needs libraries of the system: it is loaded when asked
for, so that everything else works without them.
"""

from __future__ import annotations

import logging
import os
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType

from assessor.errors import RenderError
from assessor.report import fonts
from assessor.resources import templates_folder

_LOGGERS = ("weasyprint", "fontTools")
_STYLE_MODULES = "weasyprint.css"
_INSTALL = (
    "on Debian or Ubuntu: sudo apt-get install "
    "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0; "
    "without them, --format html works"
)


def render_pdf(html: str) -> bytes:
    """The report as PDF/UA-1. Raises RenderError where it cannot be made, or not read aloud."""
    weasyprint = _weasyprint()
    with _complaints() as complaints:
        pdf = _lay_out(weasyprint, fonts.spell_out(html))
    if complaints:
        raise RenderError(f"the report cannot be laid out: {complaints[0]}")
    return pdf


def unprintable(html: str) -> tuple[str, ...]:
    """The characters that the PDF gives in words, because no font of ours has them."""
    return fonts.missing(html)


def _lay_out(weasyprint: ModuleType, html: str) -> bytes:
    # fail_on_errors ends the whole rendering; without it a refused address is only left out
    fetcher = weasyprint.urls.URLFetcher(
        allowed_protocols={"data"}, allow_redirects=False, fail_on_errors=True
    )
    try:
        document = weasyprint.HTML(string=html, url_fetcher=fetcher)
        return bytes(document.write_pdf(pdf_variant="pdf/ua-1"))
    except weasyprint.urls.FatalURLFetchingError as error:
        raise RenderError(
            f"the report asks for something outside itself: {error}",
            "a report carries all it needs; leave pictures and addresses out of the template",
        ) from error
    except RecursionError as error:
        raise RenderError("the report is nested too deeply to be laid out") from error


def _weasyprint() -> ModuleType:
    """The library, which from here on sees no font but ours. Raises RenderError without it."""
    os.environ["FONTCONFIG_FILE"] = str(templates_folder() / "fonts" / "fonts.conf")
    try:
        with warnings.catch_warnings():
            # it warns that there are no fonts besides ours, which is what we want
            warnings.simplefilter("ignore")
            import weasyprint
    except OSError as error:
        raise RenderError(f"a library that makes PDFs is missing: {error}", _INSTALL) from error
    return weasyprint


@contextmanager
def _complaints() -> Iterator[list[str]]:
    """What the libraries log while the block runs, style rules that they skip left out."""
    heard: list[str] = []
    handler = _Ear(heard)
    loggers = [logging.getLogger(name) for name in _LOGGERS]
    for logger in loggers:
        logger.addHandler(handler)
    try:
        yield heard
    finally:
        for logger in loggers:
            logger.removeHandler(handler)


class _Ear(logging.Handler):
    """Keeps what matters of what is logged: errors, and warnings about other than style."""

    def __init__(self, heard: list[str]) -> None:
        super().__init__(logging.WARNING)
        self._heard = heard

    def emit(self, record: logging.LogRecord) -> None:
        skipped_style = record.levelno < logging.ERROR and "css" in record.pathname
        if not skipped_style:
            self._heard.append(record.getMessage())

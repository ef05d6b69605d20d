"""HTML to a PDF that can be read aloud; the same HTML gives the same bytes.

The only import of weasyprint, which needs libraries of the system: it is loaded when asked
for, so that everything else works without them.
"""

from __future__ import annotations

import gc
import logging
import os
import re
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import ModuleType

from assessor.errors import RenderError
from assessor.report import archive, fonts
from assessor.resources import templates_folder

_LOGGERS = ("weasyprint", "fontTools")
_MISSING_LIBRARY = (
    "on Debian or Ubuntu: sudo apt-get install "
    "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0; "
    "without them, --format html works"
)
_OUTSIDE = "a report carries all it needs: leave addresses and files out of its template"


def render_pdf(html: str, data: bytes | None = None) -> bytes:
    """The report as PDF/UA-1; with its data attached, as PDF/A-3a too.

    Raises RenderError where it cannot be made, or not read aloud.
    """
    if not fonts.carried_by(html):
        # with no font at all, pango ends the whole process
        raise RenderError("the report cannot be laid out: it does not carry its fonts")
    weasyprint = _weasyprint()
    with _complaints() as complaints, _collector_at_rest():
        pdf = _lay_out(weasyprint, fonts.spell_out(html), data)
    if complaints:
        hint = _MISSING_LIBRARY if "HarfBuzz" in complaints[0] else ""
        raise RenderError(f"the report cannot be laid out: {_shortened(complaints[0])}", hint)
    return pdf


def _shortened(said: str) -> str:
    """What was said, without the whole of a picture in it."""
    return re.sub(r"(data:[\w/+-]+)[^'\"\s]{40,}", r"\1…", said)


def unprintable(html: str) -> tuple[str, ...]:
    """The characters that the PDF gives in words, because no font of ours has them."""
    return fonts.missing(html)


def _lay_out(weasyprint: ModuleType, html: str, data: bytes | None) -> bytes:
    # fail_on_errors ends the whole rendering; without it, what is refused is only left out
    fetcher = weasyprint.urls.URLFetcher(
        allowed_protocols={"data"}, allow_redirects=False, fail_on_errors=True
    )
    try:
        document = weasyprint.HTML(string=html, url_fetcher=fetcher)
        if data is None:
            return bytes(document.write_pdf(pdf_variant="pdf/ua-1"))
        return archive.write(weasyprint, document, data)
    except weasyprint.urls.FatalURLFetchingError as error:
        raise RenderError(
            f"the report asks for something outside it: {_shortened(str(error))}", _OUTSIDE
        ) from error
    except RecursionError as error:
        raise RenderError("the report is nested too deeply to be laid out") from error


def _weasyprint() -> ModuleType:
    """The library, which from here on sees no font but ours. Raises RenderError without it."""
    os.environ["FONTCONFIG_FILE"] = str(templates_folder() / "fonts" / "fonts.conf")
    try:
        with warnings.catch_warnings():
            # it warns that there are no fonts of the system, which is what we want
            warnings.simplefilter("ignore")
            import weasyprint
    except OSError as error:
        what = f"a library that makes PDFs is missing: {error}"
        raise RenderError(what, _MISSING_LIBRARY) from error
    library: ModuleType = weasyprint
    return library


@contextmanager
def heard(told: Callable[[str], None]) -> Iterator[None]:
    """While the block runs, tell what is being done to a PDF: `Laying out page 12`."""
    logger, ear = logging.getLogger("weasyprint.progress"), _Steps(told)
    before = logger.level
    logger.addHandler(ear)
    logger.setLevel(logging.INFO)
    try:
        yield
    finally:
        logger.removeHandler(ear)
        logger.setLevel(before)


class _Steps(logging.Handler):
    """Tells each step of the layout."""

    def __init__(self, told: Callable[[str], None]) -> None:
        super().__init__(logging.INFO)
        self._told = told

    def emit(self, record: logging.LogRecord) -> None:
        """Tell one step, in our words; it is known by how its message begins."""
        step, _, page = record.getMessage().partition("- Page ")
        if told := _STEPS.get(step[:6]):
            self._told(f"Laying out page {page}" if page else told)


_STEPS = {
    "Step 3": "Applying the style",
    "Step 5": "Laying out the pages",
    "Step 6": "Writing the PDF",
}


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """No search for garbage while a document grows: a fifth less time, a twentieth more memory."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@contextmanager
def _complaints() -> Iterator[list[str]]:
    """What the libraries log while the block runs, but for style rules that they skip."""
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
    """Keeps what is logged: each error, and each warning but for style rules that are skipped."""

    def __init__(self, heard: list[str]) -> None:
        super().__init__(logging.WARNING)
        self._heard = heard

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the message of a record that matters."""
        said = record.getMessage()
        about_style = "/css/" in record.pathname.replace("\\", "/") and "URI" not in said
        if record.levelno >= logging.ERROR or not about_style:
            self._heard.append(said)

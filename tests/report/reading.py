"""What somebody reads in a report, whichever form it has."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import docx
from docx.oxml.ns import qn

from assessor.report.formats import FORMATS
from assessor.report.pages import ReportView
from tests.pdf_text import pdf_text, squeezed
from tests.report.test_html import Page
from tests.report.test_markdown import read


def shown(view: ReportView, form: str) -> str:
    """The text of a report in a form, without spaces and line breaks."""
    content = FORMATS[form].render(view, "a4").content
    readers = {
        "html": lambda: " ".join(Page(content.decode()).words),
        "md": lambda: " ".join(read(content.decode()).words),
        "docx": lambda: word_text(content),
        "pdf": lambda: pdf_text(content),
        "pdfa": lambda: pdf_text(content),
    }
    return squeezed(readers[form]() if form in readers else content.decode())


def word_text(content: bytes) -> str:
    """The text of a Word file, in the order of reading."""
    body = docx.Document(BytesIO(content)).element.body
    return " ".join(one.text or "" for one in body.iter(qn("w:t")))


def parts_of(content: bytes) -> dict[str, bytes]:
    """The files within a Word file."""
    with ZipFile(BytesIO(content)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}

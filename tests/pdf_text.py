"""What somebody who copies the text out of one of our PDFs gets, page by page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf


def pdf_text(content: bytes) -> str:
    """The text of a PDF as its fonts map glyphs to letters, without a space between lines.

    Compare with `squeezed` words: where a line breaks, nothing says whether a space stood there.
    """
    with pikepdf.Pdf.open(BytesIO(content)) as pdf:
        return "".join(letter for page in pdf.pages for letter in _letters(page))


def bookmarks(content: bytes) -> list[tuple[str, int]]:
    """The pages of a report by their titles, each with the number of its sheet."""
    with pikepdf.Pdf.open(BytesIO(content)) as pdf, pdf.open_outline() as outline:
        return [(one.title, _sheet(pdf, one)) for one in outline.root]


def _sheet(pdf: Any, bookmark: Any) -> int:
    return int(pdf.pages.index(pikepdf.Page(bookmark.destination[0])))


def squeezed(text: str) -> str:
    """A text without spaces, and without the soft hyphens of lines that break in a word."""
    return re.sub(r"[\s\u00ad]+", "", text)


def _letters(page: Any) -> Iterator[str]:
    fonts = {name: _mapping(font) for name, font in page.resources.get("/Font", {}).items()}
    letters: dict[bytes, str] = {}
    for step in pikepdf.parse_content_stream(page):
        operands, operator = step.operands, step.operator
        if str(operator) == "Tf":
            letters = fonts[str(operands[0])]
        elif str(operator) in ("Tj", "TJ"):
            shown = operands[0] if str(operator) == "TJ" else [operands[0]]
            for one in (part for part in shown if isinstance(part, pikepdf.String)):
                glyphs = bytes(one)
                yield from (letters.get(glyphs[n : n + 2], "") for n in range(0, len(glyphs), 2))


def _mapping(font: Any) -> dict[bytes, str]:
    table = font.ToUnicode.read_bytes().decode("ascii")
    pairs = re.findall(r"<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]+)>", table)
    return {bytes.fromhex(code): bytes.fromhex(to).decode("utf-16-be") for code, to in pairs}

"""A Word file while it is written: real headings, lists, tables and links, and nothing drawn."""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Sequence
from io import BytesIO

from docx import Document
from docx.document import Document as Opened
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu, Mm, Pt
from docx.table import Table
from docx.text.paragraph import Paragraph

_PICTURES = ("data:image/png", "data:image/jpeg")
_LARGEST = (Mm(60), Mm(24))
"""How wide and how high a picture is at most."""
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML file may hold (w3.org/TR/xml, section 2.2)."""


def clean(text: str) -> str:
    """A text with a visible sign for each character that no Word file may hold."""
    return _NOT_XML.sub("\ufffd", text)


class Sheet:
    """Adds pieces at the end of a document, and gathers its headings for the contents."""

    def __init__(self) -> None:
        self.document: Opened = Document()
        self._contents: list[tuple[int, str, str]] = []
        self._slot: Paragraph | None = None
        self._marks = 0

    def text(self, text: str, style: str = "Normal") -> Paragraph:
        """A paragraph."""
        return self.document.add_paragraph(clean(text), style)

    def texts(self, text: str, style: str = "Normal") -> None:
        """A paragraph for each that an empty line ends; other line breaks are kept."""
        for block in re.split(r"\n\s*\n", text.strip()):
            if block.strip():
                self.text(block, style)

    def picture(self, address: str, alt: str) -> None:
        """A picture from its `data:` address. Word takes no SVG, so that is left out."""
        kind, _, content = address.partition(";base64,")
        if kind not in _PICTURES:
            return
        shown = self.text("").add_run().add_picture(BytesIO(b64decode(content)))
        scale = min(_LARGEST[0] / shown.width, _LARGEST[1] / shown.height)
        shown.width, shown.height = Emu(int(shown.width * scale)), Emu(int(shown.height * scale))
        shown._inline.docPr.set("descr", clean(alt))

    def heading(self, level: int, text: str) -> None:
        """A heading of a level from 1; the first two levels stand in the contents."""
        paragraph = self.document.add_heading(clean(text), level)
        if level <= 2:
            mark = f"h{len(self._contents) + 1}"
            self.bookmark(paragraph, mark)
            self._contents.append((level, text, mark))

    def labelled(self, label: str, text: str, style: str = "Normal") -> Paragraph:
        """A label in bold with its text behind it."""
        paragraph = self.text("", style)
        paragraph.add_run(f"{clean(label)}: ").bold = True
        paragraph.add_run(clean(text))
        return paragraph

    def link(self, paragraph: Paragraph, text: str, mark: str) -> None:
        """Words that lead to a bookmark."""
        link = OxmlElement("w:hyperlink")
        link.set(qn("w:anchor"), mark)
        run = paragraph.add_run(clean(text))
        run.underline = True
        link.append(run._r)
        paragraph._p.append(link)

    def bookmark(self, paragraph: Paragraph, mark: str) -> None:
        """Let links lead to a paragraph."""
        self._marks += 1
        start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
        for one in (start, end):
            one.set(qn("w:id"), str(self._marks))
        start.set(qn("w:name"), mark)
        properties = paragraph._p.pPr
        paragraph._p.insert(0 if properties is None else 1, start)
        paragraph._p.append(end)

    def table(self, caption: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """A table under its caption, whose first row is its head on every page."""
        if caption:
            self.text(caption, "Caption").paragraph_format.keep_with_next = True
        table = self.document.add_table(rows=0, cols=len(head), style="Table Grid")
        _describe(table, caption)
        for number, row in enumerate((head, *rows)):
            for cell, text in zip(table.add_row().cells, row, strict=True):
                run = cell.paragraphs[0].add_run(clean(text))
                run.bold, run.font.size = number == 0, Pt(9)
                cell.paragraphs[0].paragraph_format.space_after = Pt(2)
        for number, one in enumerate(table.rows):
            _set_row(one._tr.get_or_add_trPr(), is_head=number == 0)
        self.text("")

    def contents_here(self, title: str) -> None:
        """Where the contents stand, once every heading is written."""
        self.document.add_paragraph(clean(title), "Subtitle")
        self._slot = self.text("")

    def fill_contents(self) -> None:
        """A link to each heading, in the place that was kept for them."""
        for level, text, mark in self._contents:
            if self._slot is not None and level == 1:
                line = self._slot.insert_paragraph_before("")
                line.paragraph_format.space_after = Pt(3)
                self.link(line, text, mark)


def _describe(table: Table, caption: str) -> None:
    """What a voice says of a table before it reads it."""
    if caption:
        described = OxmlElement("w:tblCaption")
        described.set(qn("w:val"), clean(caption))
        table._tbl.tblPr.append(described)


def _set_row(properties: object, *, is_head: bool) -> None:
    kept = OxmlElement("w:cantSplit")
    properties.append(kept)  # type: ignore[attr-defined]
    if is_head:
        properties.append(OxmlElement("w:tblHeader"))  # type: ignore[attr-defined]

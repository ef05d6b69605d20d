"""How a Word file looks: Word's own styles, a sheet of paper, a running head and page numbers.

Fonts are named, not carried: Georgia and Calibri, which Word has everywhere, and for which other
programs have replacements of the same widths.
"""

from __future__ import annotations

from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu, Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from assessor.report.pages import ReportView
from assessor.report.paper import Paper

_SHEETS: dict[Paper, tuple[float, float]] = {"a4": (210, 297), "letter": (215.9, 279.4)}
_INK, _QUIET = RGBColor(0x1D, 0x29, 0x2D), RGBColor(0x4F, 0x5A, 0x5C)
_SERIF, _SANS = "Georgia", "Calibri"
_STYLES = {
    "Normal": (_SANS, 11, _INK, 0),
    "Title": (_SERIF, 30, _INK, 0),
    "Subtitle": (_SANS, 13, _QUIET, 0),
    "Heading 1": (_SERIF, 20, _INK, 20),
    "Heading 2": (_SERIF, 14, _INK, 14),
    "Heading 3": (_SANS, 12, _INK, 12),
    "Heading 4": (_SANS, 11, _INK, 10),
    "Caption": (_SANS, 10, _QUIET, 6),
    "Quote": (_SANS, 11, _INK, 0),
    "List Number": (_SANS, 11, _INK, 0),
    "List Bullet": (_SANS, 11, _INK, 0),
    "Header": (_SANS, 9, _QUIET, 0),
    "Footer": (_SANS, 9, _QUIET, 0),
}
"""Of each style: its font, its size in points, its ink, and the space before it."""


def dress(document: Document, view: ReportView, paper: Paper) -> None:
    """Set the styles, the language, the sheet, the head and the foot of a new document."""
    for name, (font, size, ink, before) in _STYLES.items():
        style = document.styles[name]
        if isinstance(style, ParagraphStyle):
            _set_style(style, font, size, ink, before)
    for one in document.styles.element.iter(qn("w:lang")):
        one.set(qn("w:val"), view.language)
    _set_sheet(document, paper)
    _head_and_foot(document, view)


def _set_style(style: ParagraphStyle, font: str, size: int, ink: RGBColor, before: int) -> None:
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in list(fonts.attrib):
        del fonts.attrib[name]  # the theme's fonts would win over ours
    for name in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(name), font)
    style.font.size, style.font.color.rgb = Pt(size), ink
    style.paragraph_format.space_before = Pt(before)
    style.paragraph_format.space_after = Pt(4)
    for border in list(style.element.iter(qn("w:pBdr"))):
        border.getparent().remove(border)


def _set_sheet(document: Document, paper: Paper) -> None:
    section, (width, height) = document.sections[0], _SHEETS[paper]
    section.page_width, section.page_height = Mm(width), Mm(height)
    section.left_margin = section.right_margin = Mm(25)
    section.top_margin = section.bottom_margin = Mm(22)


def turn(document: Document, *, across: bool) -> None:
    """Begin a page that lies across, or stands upright again."""
    section = document.add_section(WD_SECTION.NEW_PAGE)
    sides = sorted((section.page_width or 0, section.page_height or 0), reverse=across)
    section.page_width, section.page_height = Emu(sides[0]), Emu(sides[1])
    section.orientation = WD_ORIENT.LANDSCAPE if across else WD_ORIENT.PORTRAIT


def _head_and_foot(document: Document, view: ReportView) -> None:
    section = document.sections[0]
    head, foot = section.header.paragraphs[0], section.footer.paragraphs[0]
    head.add_run(f"{view.running_head} · {view.cover.edition}")
    if view.brand.footer:
        foot.add_run(f"{view.brand.footer} · ")
    foot.add_run(f"{view.words.page} ")
    _field(foot, "PAGE")
    foot.add_run(f" {view.words.of} ")
    _field(foot, "NUMPAGES")


def _field(paragraph: Paragraph, code: str) -> None:
    """A number that Word fills in."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    run = paragraph.add_run("1")
    field.append(run._r)
    paragraph._p.append(field)

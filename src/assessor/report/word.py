"""The view as a Word file that consultants can edit; the same view gives the same bytes.

The same words in the same order as in the other forms. The only imports of python-docx are here
and in the modules named `word_…`; they are loaded when asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.document import Document
from docx.enum.text import WD_BREAK

from assessor.report.pages import BrandView, Cover, ReportView, Words
from assessor.report.paper import Paper
from assessor.report.word_look import dress
from assessor.report.word_parts import chapter, moved, profiled
from assessor.report.word_pieces import ask, card, difference, facts, passage, strength, term
from assessor.report.word_plan import impact, leaf, plan, promised
from assessor.report.word_sheet import Sheet, clean

_THUMBNAIL = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail"


def render_word(view: ReportView, paper: Paper = "a4") -> bytes:
    """The report as one DOCX file."""
    sheet = Sheet()
    dress(sheet.document, view, paper)
    _describe(sheet.document, view)
    _pages(sheet, view)
    sheet.fill_contents()
    return _same_bytes(sheet.document)


def _pages(sheet: Sheet, view: ReportView) -> None:
    words = view.words
    if view.leaf:
        leaf(sheet, view.leaf)
        return
    _cover(sheet, view.cover, view.brand, words)
    _page(sheet, words.read_first, view.read_first, passage, words)
    _messages(sheet, view)
    _page(sheet, words.strengths, view.strengths, strength, words)
    _page(sheet, view.cards_title, view.cards, card, words, view.cards_intro)
    _page(sheet, words.profile, view.profile, profiled, words)
    if view.moved:
        moved(sheet, view.moved)
    for each in view.chapters:
        chapter(sheet, each, words)
    _page(sheet, words.find_out, view.find_out, ask, words)
    about = words.differences_about
    _page(sheet, words.differences, view.differences, difference, words, about)
    if view.plan:
        plan(sheet, view.plan, words)
    if view.promised:
        promised(sheet, view.promised, words)
    if view.impact:
        impact(sheet, view.impact, words)
    _page(sheet, words.glossary, view.glossary, term, words)
    _page(sheet, words.method, view.method, passage, words)
    _sources(sheet, view)


def _page(
    sheet: Sheet,
    title: str,
    pieces: Sequence[Any],
    shown: Callable[[Sheet, Any, Words], None],
    words: Words,
    about: str = "",
) -> None:
    """A page of pieces of one kind; nothing where there are none."""
    if pieces:
        sheet.heading(1, title)
        sheet.texts(about)
    for piece in pieces:
        shown(sheet, piece, words)


def _cover(sheet: Sheet, cover: Cover, brand: BrandView, words: Words) -> None:
    sheet.picture(brand.logo, brand.logo_alt)
    sheet.text(cover.kicker, "Subtitle")
    sheet.text(cover.title, "Title")
    sheet.text(cover.statement, "Subtitle")
    for about in brand.cover:
        sheet.text(about)
    sheet.text(cover.edition)
    facts(sheet, cover.facts)
    sheet.texts(cover.draft)
    sheet.texts(cover.handling)
    sheet.contents_here(words.contents)
    sheet.text("").add_run().add_break(WD_BREAK.PAGE)


def _messages(sheet: Sheet, view: ReportView) -> None:
    if view.messages:
        sheet.heading(1, view.words.messages)
    for text in view.messages:
        sheet.text(text, "List Number")


def _sources(sheet: Sheet, view: ReportView) -> None:
    if view.sources:
        sheet.heading(1, view.words.sources)
    for one in view.sources:
        line = sheet.text(f"[{one.label}] {one.text}")
        sheet.bookmark(line, f"source-{one.label}")


def _describe(document: Document, view: ReportView) -> None:
    """What the file says of itself: its title and language, and nobody's name or clock."""
    told = document.core_properties
    told.title, told.language = clean(view.title)[:255], view.language
    told.author = told.comments = told.last_modified_by = ""
    for one in list(told._element):
        if one.tag.endswith(("}created", "}modified")):
            told._element.remove(one)
    rels = document.part.package.rels
    for key in [key for key, rel in rels.items() if rel.reltype == _THUMBNAIL]:
        del rels[key]


def _same_bytes(document: Document) -> bytes:
    """The file with its parts in order, all of the first day that a ZIP archive knows."""
    loose, packed = BytesIO(), BytesIO()
    document.save(loose)
    with ZipFile(loose) as made, ZipFile(packed, "w", ZIP_DEFLATED) as kept:
        for name in made.namelist():
            kept.writestr(_dated(name), made.read(name))
    return packed.getvalue()


def _dated(name: str) -> ZipInfo:
    info = ZipInfo(name)
    info.compress_type, info.create_system = ZIP_DEFLATED, 0
    return info

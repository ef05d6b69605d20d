"""The report as a Word file: real headings, lists and tables, and the same bytes each time."""

from __future__ import annotations

import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

from assessor.report.pages import ReportView
from assessor.report.paper import Paper
from assessor.report.word import render_word
from tests.pdf_text import squeezed
from tests.report.reading import parts_of, word_text
from tests.report.sample import nothing_found, practices, view
from tests.report.test_markdown import texts

SCRIPT = (
    "import sys; from pathlib import Path; from assessor.report.word import render_word;"
    "from tests.report.sample import view; Path(sys.argv[1]).write_bytes(render_word(view()))"
)


def opened(content: bytes) -> Any:
    return docx.Document(BytesIO(content))


def styled(document: Any, style: str) -> list[str]:
    """The texts of the paragraphs in a style."""
    return [one.text for one in document.paragraphs if one.style.name == style]


@pytest.mark.parametrize("one", [view(), view(12), practices(), nothing_found()])
def test_every_text_of_the_view_is_there(one: ReportView) -> None:
    shown = squeezed(word_text(render_word(one)))
    data = one.model_dump(mode="json")
    if not one.cards:
        del data["cards_title"], data["cards_intro"]
    assert [text for text in texts(data) if squeezed(text) not in shown] == []


def test_its_headings_lists_and_title_are_words_own() -> None:
    document = opened(render_word(view()))
    assert styled(document, "Title") == [view().cover.title]
    headings = styled(document, "Heading 1")
    assert headings[0] == view().words.read_first
    assert headings[-1] == view().words.sources
    assert set(headings) >= {part.title for part in view().parts}
    assert styled(document, "List Number") == list(view().messages)


def test_no_level_of_heading_is_jumped_over() -> None:
    names = [one.style.name for one in opened(render_word(view())).paragraphs]
    levels = [int(name[-1]) for name in names if name.startswith("Heading")]
    assert all(after <= before + 1 for before, after in zip([0, *levels], levels, strict=False))


def test_a_table_has_a_head_that_returns_on_every_page_and_a_name() -> None:
    tables = opened(render_word(view(12))).tables
    assert tables
    for table in tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val"))


def test_every_link_leads_somewhere() -> None:
    body = opened(render_word(view())).element.body
    marks = {one.get(qn("w:name")) for one in body.iter(qn("w:bookmarkStart"))}
    links = {one.get(qn("w:anchor")) for one in body.iter(qn("w:hyperlink"))}
    assert links
    assert links <= marks
    numbers = [one.get(qn("w:id")) for one in body.iter(qn("w:bookmarkStart"))]
    assert len(set(numbers)) == len(numbers)


def test_it_says_its_title_and_language_and_nobodys_name() -> None:
    document = opened(render_word(view()))
    told = document.core_properties
    assert (told.title, told.language) == (view().title, "en")
    assert (told.author, told.last_modified_by, told.comments) == ("", "", "")
    languages = {one.get(qn("w:val")) for one in document.styles.element.iter(qn("w:lang"))}
    assert languages == {"en"}
    assert "docProps/thumbnail.jpeg" not in parts_of(render_word(view()))


@pytest.mark.parametrize(
    ("paper", "sides"), [pytest.param("a4", (210, 297)), pytest.param("letter", (216, 279))]
)
def test_its_pages_are_of_the_paper_and_the_grid_lies_across(
    paper: Paper, sides: tuple[int, int]
) -> None:
    sections = opened(render_word(view(), paper)).sections
    sizes = [(round(one.page_width.mm), round(one.page_height.mm)) for one in sections]
    assert set(sizes) == {sides, sides[::-1]}
    assert sizes.count(sides[::-1]) == len(view().grids)


def test_characters_that_no_word_file_may_hold_are_shown_as_such() -> None:
    odd = nothing_found().model_copy(update={"messages": ("a\x07b\ud800c & <d>",)})
    assert styled(opened(render_word(odd)), "List Number") == ["a\ufffdb\ufffdc & <d>"]


def test_another_process_on_another_day_gives_the_same_bytes(tmp_path: Path) -> None:
    again = tmp_path / "again.docx"
    command = [sys.executable, "-W", "error", "-c", SCRIPT, str(again)]
    elsewhere = {"TZ": "Asia/Tokyo", "PYTHONHASHSEED": "7"}
    top = Path(__file__).parents[2]
    subprocess.run(command, check=True, env={**os.environ, **elsewhere}, cwd=top)
    assert again.read_bytes() == render_word(view())

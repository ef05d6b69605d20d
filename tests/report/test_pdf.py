"""The PDF report: read aloud, the same everywhere, and made of nothing but its HTML."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from assessor.errors import RenderError
from assessor.report.fonts import css
from assessor.report.formats import FORMATS
from assessor.report.html import render_html
from assessor.report.pages import ReportView
from assessor.report.paper import SIZES, Paper
from assessor.report.pdf import render_pdf, unprintable
from tests.pdf_text import bookmarks
from tests.pdfua import check_pdfa, check_pdfua
from tests.report.sample import nothing_found, practices, view

ODD = "🌻 👩‍👧 ☑️ 漢字 עברית ≥3 ﬁ ‑ Łódź Nguyễn Привіт Ελλάδα \u200b\u2028\x07\ue000"
EMPTY = "<svg xmlns='http://www.w3.org/2000/svg'/>"
SCRIPT = (
    "import sys; from pathlib import Path; from assessor.report.pdf import render_pdf;"
    "Path(sys.argv[2]).write_bytes(render_pdf(Path(sys.argv[1]).read_text(encoding='utf-8')))"
)


def bare(body: str, language: str = ' lang="en"') -> str:
    """The least page that can be laid out."""
    style = f"<title>A page</title><style>{css('')}</style>"
    return f"<!doctype html><html{language}><head>{style}</head><body>{body}</body></html>"


def odd() -> ReportView:
    """A view with characters that no font of ours has, wherever a font could matter."""
    one = view(1)
    return one.model_copy(
        update={
            "title": f"{one.title} {ODD}",
            "running_head": ODD,
            "messages": (ODD,),
            "cover": one.cover.model_copy(update={"title": ODD, "edition": ODD}),
        }
    )


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return render_pdf(render_html(view()))


@pytest.fixture
def opened(pdf: bytes, tmp_path: Path) -> pikepdf.Pdf:
    path = tmp_path / "report.pdf"
    path.write_bytes(pdf)
    return pikepdf.Pdf.open(path)


@pytest.mark.parametrize("paper", SIZES)
@pytest.mark.parametrize(
    "one",
    [view(), nothing_found(), practices(), odd()],
    ids=["five", "one", "practices", "odd"],
)
def test_it_breaks_no_rule_of_pdf_ua(one: ReportView, paper: Paper, tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(render_pdf(render_html(one, paper)))
    assert check_pdfua(path).failures == []


@pytest.mark.parametrize(
    "one",
    [view(), nothing_found(), practices(), odd()],
    ids=["five", "one", "practices", "odd"],
)
def test_for_archives_it_breaks_no_rule_of_pdf_a_or_pdf_ua(one: ReportView, tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(FORMATS["pdfa"].render(one, "a4").content)
    assert check_pdfa(path).failures == []
    assert check_pdfua(path).failures == []


def test_for_archives_it_holds_its_own_data_and_is_the_same_each_time() -> None:
    content = FORMATS["pdfa"].render(view(), "a4").content
    with pikepdf.Pdf.open(BytesIO(content)) as pdf:
        ((name, held),) = pdf.attachments.items()
        kept = held.get_file()
        assert (name, kept.mime_type) == ("report.json", "application/json")
        assert kept.read_bytes() == FORMATS["json"].render(view(), "a4").content
        assert str(held.obj.AFRelationship) == "/Alternative"
    assert content == FORMATS["pdfa"].render(view(), "a4").content


def test_it_says_its_language_and_title_and_is_tagged(opened: pikepdf.Pdf) -> None:
    assert str(opened.Root.Lang) == "en"
    assert str(opened.docinfo["/Title"]) == view().title
    assert bool(opened.Root.ViewerPreferences.DisplayDocTitle)
    assert bool(opened.Root.MarkInfo.Marked)
    assert "/StructTreeRoot" in opened.Root


def test_it_has_a_bookmark_for_each_page_of_the_contents(opened: pikepdf.Pdf) -> None:
    with opened.open_outline() as outline:
        titles = [item.title for item in outline.root]
    assert titles[:2] == ["Read this first", "Main messages"]
    assert titles[-1] == "Sources"
    assert set(titles) >= {part.title for part in view().parts}


@pytest.mark.parametrize(
    ("paper", "across"), [pytest.param("a4", (842, 595)), pytest.param("letter", (792, 612))]
)
def test_its_pages_are_of_the_paper_and_the_grid_lies_across(
    paper: Paper, across: tuple[int, int]
) -> None:
    pdf = pikepdf.Pdf.open(BytesIO(render_pdf(render_html(view(), paper))))
    sizes = [tuple(round(float(side)) for side in page.mediabox[2:]) for page in pdf.pages]
    assert set(sizes) == {across, across[::-1]}
    assert sizes.count(across) == 1


def test_it_uses_our_fonts_and_no_others(opened: pikepdf.Pdf) -> None:
    objects = (one for one in opened.objects if isinstance(one, pikepdf.Dictionary))
    used = {str(one.BaseFont).partition("+")[2] for one in objects if "/BaseFont" in one}
    assert used
    assert all(name.startswith(("Atkinson-Hyperlegible-Next", "Source-Serif-4")) for name in used)


def test_another_process_gives_the_same_bytes_and_leaves_nothing(
    pdf: bytes, tmp_path: Path
) -> None:
    home, page, again = tmp_path / "home", tmp_path / "page.html", tmp_path / "again.pdf"
    home.mkdir()
    page.write_text(render_html(view()), encoding="utf-8")
    elsewhere = {"HOME": str(home), "TMPDIR": str(home), "TZ": "Asia/Tokyo", "PYTHONHASHSEED": "7"}
    command = [sys.executable, "-W", "error", "-c", SCRIPT, str(page), str(again)]
    subprocess.run(command, check=True, env={**os.environ, **elsewhere})
    assert again.read_bytes() == pdf
    assert list(home.iterdir()) == []


@pytest.mark.parametrize(
    "body",
    [
        pytest.param('<img alt="a picture" src="file:///etc/hostname">', id="file"),
        pytest.param('<img alt="a picture" src="https://example.org/a.png">', id="network"),
        pytest.param('<img alt="a picture" src="a.png">', id="relative"),
        pytest.param("<style>@import url(https://example.org/a.css);</style>", id="import"),
        pytest.param('<style>@font-face{font-family:a;src:url("a.woff2")}</style>', id="font"),
        pytest.param('<p style="background:url(file:///etc/hostname)">x</p>', id="background"),
        pytest.param('<img alt="not a picture" src="data:image/png;base64,AAAA">', id="broken"),
    ],
)
def test_what_lies_outside_is_refused(body: str) -> None:
    with pytest.raises(RenderError, match="the report"):
        render_pdf(bare(body))


@pytest.mark.parametrize(
    ("html", "complaint"),
    [
        pytest.param(bare("<p>x</p>", language=""), "lang", id="language"),
        pytest.param(bare(f'<img src="data:image/svg+xml,{EMPTY}">'), "alt", id="picture"),
        pytest.param(bare('<a href="#nowhere">x</a>'), "nowhere", id="link-to-nowhere"),
        pytest.param(bare("<div>" * 3000), "nested too deeply", id="depth"),
        pytest.param("<html lang=en><title>A page</title><p>x</p>", "fonts", id="no-fonts"),
    ],
)
def test_what_could_not_be_read_aloud_is_refused(html: str, complaint: str) -> None:
    with pytest.raises(RenderError, match=complaint):
        render_pdf(html)


def test_style_that_only_screens_know_is_no_mistake() -> None:
    assert render_pdf(render_html(nothing_found()).replace("</style>", "p{zoom:3}</style>"))


def test_characters_without_a_glyph_are_named() -> None:
    named = unprintable(render_html(odd()))
    assert set(named) == set("🌻👩👧☑漢字עברית≥\x07\ue000")


def test_a_report_in_our_letters_has_nothing_to_name() -> None:
    assert unprintable(render_html(view())) == ()


def test_the_rest_of_the_program_keeps_its_garbage_collector(pdf: bytes) -> None:
    assert pdf
    assert gc.isenabled()


def test_what_to_act_on_find_out_and_talk_about_are_pages_of_their_own() -> None:
    shown, words = view(), view().words
    sheets = bookmarks(render_pdf(render_html(shown)))
    for title in (shown.cards_title, words.find_out, words.differences):
        (mine,) = (sheet for named, sheet in sheets if named == title)
        assert [named for named, sheet in sheets if sheet == mine] == [title]

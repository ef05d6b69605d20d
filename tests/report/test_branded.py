"""A brand in a report: its words in every form, its colors readable, and no client where shared."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor.engine.checks.brands import brand_colors
from assessor.engine.contrast import MARK, TEXT, contrast
from assessor.engine.edition import Edition
from assessor.engine.palette import DARK, LIGHT, behind_hills, corrected, palette
from assessor.engine.scoring import score
from assessor.errors import RenderError
from assessor.loading.brands import load_brand
from assessor.model.brand import Brand, BrandPack, Colors
from assessor.model.palette import OURS, Palette, Tones
from assessor.report.branded import branded as with_brand
from assessor.report.formats import FORMATS
from assessor.report.pages import ReportView
from assessor.report.view import build_view
from assessor.resources import templates_folder
from tests.pdf_text import squeezed
from tests.pdfua import check_pdfua
from tests.report.reading import parts_of, shown
from tests.report.test_edition import marked
from tests.report.test_html import Page
from tests.report.test_view import AUDIT, RUBRICS

BRANDS = Path(__file__).parents[1] / "brands"
PRACTICES = next(one for one in RUBRICS.values() if one.repeat is None)
WORDS = {
    "assessor": "Brass Lantern Consulting",
    "client": "Amber Client",
    "contact": "office@brass-lantern.example",
    "cover": "Coverword of ours\nand a second line",
    "footer": "Footword of ours",
    "disclaimer": "Disclaimword of ours",
}
COLOR = st.from_regex(r"\A#?[0-9a-fA-F]{6}\Z")


def pack(**more: object) -> BrandPack:
    """A brand with every word and a logo, or with others in their place."""
    shown = load_brand(BRANDS / "right-with-a-drawing.yaml")
    picture = {"file": "logo.svg", "alt": "Pictureword of ours"}
    brand = Brand.model_validate({"brand": 1, **WORDS, "logo": picture} | more)
    return shown.model_copy(update={"brand": brand})


def branded(edition: Edition = "internal", one: BrandPack | None = None) -> ReportView:
    given_ = marked(PRACTICES, 0)
    view = build_view(PRACTICES, given_, score(PRACTICES, given_), edition)
    return with_brand(view, one or pack(), edition)


@pytest.mark.parametrize("form", ["html", "md", "json", "docx", "pdf"])
def test_each_word_of_a_brand_is_in_each_form(form: str) -> None:
    said = shown(branded(), form)
    if form == "docx":
        said += squeezed(parts_of(FORMATS["docx"].render(branded(), "a4").content)[_FOOT].decode())
    for word in (line for text in WORDS.values() for line in text.splitlines()):
        assert squeezed(word) in said


_FOOT = "word/footer1.xml"


@pytest.mark.parametrize("kind", ["image/png", "image/jpeg"], ids=["png", "jpeg"])
def test_a_word_file_has_the_logo_and_what_it_shows(kind: str) -> None:
    one = load_brand(BRANDS / BY_KIND[kind])
    content = FORMATS["docx"].render(branded(one=one), "a4").content
    assert content == FORMATS["docx"].render(branded(one=one), "a4").content
    parts = parts_of(content)
    assert [name for name in parts if name.startswith("word/media/")]
    assert b'descr="Two hands"' in parts["word/document.xml"]


def test_the_cover_has_the_logo_with_its_words() -> None:
    page = Page(FORMATS["html"].render(branded(), "a4").content.decode())
    (picture,) = [attributes for tag, attributes in page.elements if tag == "img"]
    assert picture["alt"] == "Pictureword of ours"
    assert picture["src"].startswith("data:image/svg+xml;base64,")


def test_the_disclaimer_stands_with_the_method_under_its_author() -> None:
    said = branded().method[-1]
    assert (said.title, said.paragraphs) == (
        "From Brass Lantern Consulting",
        ("Disclaimword of ours",),
    )


@pytest.mark.parametrize("form", [name for name in FORMATS if name not in ("pdfa", "docx")])
def test_what_is_shared_does_not_say_whom_it_is_for(form: str) -> None:
    content = FORMATS[form].render(branded("shareable"), "a4").content
    if form == "pdf":
        with pikepdf.Pdf.open(BytesIO(content)) as pdf:
            plain = BytesIO()
            levels = pikepdf.StreamDecodeLevel.all
            pdf.save(plain, stream_decode_level=levels, compress_streams=False)
            assert str(pdf.docinfo["/Author"]) == WORDS["assessor"]
        content = plain.getvalue()
    assert b"Amber" not in content
    assert "Amber".encode("utf-16-be") not in content


def test_what_is_shared_says_that_it_leaves_the_client_out_and_keeps_the_assessor() -> None:
    view = branded("shareable")
    said = view.model_dump_json()
    assert "Whom the report was made for." in said
    assert all(WORDS[name] in said for name in ("assessor", "contact", "footer"))
    without = branded("shareable", pack(client=None)).model_dump_json()
    assert "Whom the report was made for." not in without


@pytest.mark.parametrize(
    "kind", ["image/png", "image/jpeg", "image/svg+xml"], ids=["png", "jpeg", "svg"]
)
@pytest.mark.parametrize("edition", ["internal", "shareable"])
def test_a_pdf_with_a_logo_breaks_no_rule_of_pdf_ua(
    kind: str, edition: Edition, tmp_path: Path
) -> None:
    one = load_brand(BRANDS / BY_KIND[kind])
    assert one.picture.startswith(f"data:{kind};base64,")
    one = one.model_copy(update={"brand": one.brand.model_copy(update=pack().brand.__dict__)})
    view = branded(edition, one)
    content = FORMATS["pdf"].render(view, "a4").content
    assert content == FORMATS["pdf"].render(view, "a4").content
    path = tmp_path / "report.pdf"
    path.write_bytes(content)
    assert check_pdfua(path).failures == []


BY_KIND = {
    "image/png": "right.yaml",
    "image/jpeg": "right-with-a-photograph.yaml",
    "image/svg+xml": "right-with-parts-used-again.yaml",
}


def every(tones: Tones, grounds: tuple[str, ...], on_accent: str) -> list[tuple[float, float]]:
    """The contrast of each pair of colors that stand on each other, and the least it may have."""
    ink, accent = tones.ink, tones.accent
    texts = [(one, ground) for one in (ink, accent) for ground in grounds]
    texts += [(ink, tones.tint), (on_accent, accent)]
    marks = [(accent, tones.wash), (ink, tones.wash), *((accent, ground) for ground in grounds)]
    return [(contrast(*pair), TEXT) for pair in texts] + [(contrast(*pair), MARK) for pair in marks]


def can_be_read(colors: Palette) -> bool:
    hills = (contrast(colors.light.ink, behind_hills(colors.light.accent)), TEXT)
    pairs = every(colors.light, LIGHT, "ffffff") + every(colors.dark, DARK, "151a1c") + [hills]
    return all(found >= least for found, least in pairs)


@given(COLOR, COLOR)
def test_any_colors_that_are_accepted_can_be_read_by_day_and_by_night(
    accent: str, ink: str
) -> None:
    colors = Colors(accent=accent, ink=ink)
    brand = Brand(brand=1, assessor="A", colors=colors)
    accepted = not list(brand_colors(brand))
    made = palette(colors)
    assert can_be_read(made)
    told = {name: shade for name, _, shade in corrected(colors)}
    assert told.get("accent", f"#{accent.removeprefix('#').lower()}") == made.light.accent
    assert told.get("ink", f"#{ink.removeprefix('#').lower()}") == made.light.ink
    assert accepted or told


def test_our_own_colors_can_be_read_and_stay_as_they_are() -> None:
    assert can_be_read(OURS)
    assert palette(Colors()) == OURS
    assert corrected(Colors()) == ()


def test_the_grounds_of_the_rule_are_those_of_the_stylesheet() -> None:
    style = (templates_folder() / "report.css").read_text(encoding="utf-8")
    grounds = set(re.findall(r"background: #([0-9a-f]{6})", style))
    assert grounds <= set(LIGHT + DARK)


def test_no_color_of_a_brand_is_fixed_in_what_lays_a_report_out() -> None:
    fixed = {
        shade[1:] for tones in (OURS.light, OURS.dark) for shade in tones.model_dump().values()
    }
    for path in templates_folder().iterdir():
        if path.is_file():
            text = path.read_text(encoding="utf-8").lower()
            assert [shade for shade in fixed if shade in text] == [], path.name


def test_a_brand_changes_the_colors_of_each_mark() -> None:
    colors = {"accent": "#8a3b12", "ink": "#2b2118"}
    html = FORMATS["html"].render(branded(one=pack(colors=colors)), "a4").content.decode()
    assert "--accent: #8a3b12; --ink: #2b2118;" in html
    assert OURS.light.accent not in html
    assert "1d5a63" not in html


def test_without_a_brand_nothing_is_added() -> None:
    given_ = marked(AUDIT, 1)
    view = build_view(AUDIT, given_, score(AUDIT, given_))
    html = FORMATS["html"].render(view, "a4").content.decode()
    assert not any(view.brand.model_dump().values())
    assert "<img" not in html
    assert "<footer" not in html


@pytest.mark.parametrize("key", ["assessor", "contact", "cover", "footer", "disclaimer", "alt"])
@pytest.mark.parametrize("name", ["Amber Client", "amber\nclient", "Canary Collective"])
def test_no_other_word_of_a_brand_names_anybody_in_what_is_shared(key: str, name: str) -> None:
    said = f"For {name}, with thanks"
    if key in ("assessor", "contact", "footer", "alt"):
        said = " ".join(said.split())
    one = pack(**({"logo": {"file": "logo.svg", "alt": said}} if key == "alt" else {key: said}))
    view = branded()
    assert with_brand(view, one, "internal", "Canary Collective").brand.client == "Amber Client"
    with pytest.raises(RenderError, match=f"“{key}” of the brand names"):
        with_brand(view, one, "shareable", "Canary Collective")

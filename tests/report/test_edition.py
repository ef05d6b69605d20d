"""The edition that may be shared: nobody's name, nobody's words, no small group, and every number.

A mark stands in each field that could hold something private; none may leave in any form.
"""

from __future__ import annotations

import random
from collections import Counter
from datetime import date
from io import BytesIO

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor.engine.edition import GROUP, OURS, shareable
from assessor.engine.items import every_item
from assessor.engine.scoring import score
from assessor.model.assessment import Answer, Assessment, FindOut, Subject
from assessor.model.items import Item
from assessor.model.rubric import Rubric
from assessor.report.formats import FORMATS
from assessor.report.pages import ReportView
from assessor.report.view import build_view
from tests.builder import assessment, rubric
from tests.pdf_text import pdf_text
from tests.report.reading import parts_of
from tests.report.test_view import AUDIT, RUBRICS, assessments

MARK = "Canary"


def told(item: Item, value: str | int) -> Answer:
    """An answer with a mark in all that lies beside it."""
    return Answer(
        asked=item.ask,
        value=f"{MARK} words" if item.kind == "text" else value,
        said=f"{MARK} words" if item.kind == "text" else "said",
        note=f"{MARK} note",
        evidence="written",
        reference=f"{MARK} handbook",
        flagged=True,
    )


def unknown(item: Item) -> Answer:
    """Nobody knew, and somebody finds out."""
    who = FindOut(who=f"{MARK} role", by=date(2031, 5, 17))
    return Answer(asked=item.ask, state="dont-know", note=f"{MARK} note", find_out=who)


def answered(item: Item, dice: random.Random) -> Answer:
    if item.takes_unknown and dice.random() < 0.3:
        return unknown(item)
    ids = [option.id for option in item.options]
    return told(item, dice.choice(ids) if ids else 7)


def marked(made: Rubric, subjects: int) -> Assessment:
    """An assessment with a mark wherever somebody can write."""
    dice, every = random.Random(made.id), list(every_item(made))  # noqa: S311
    once = {i.key: answered(i, dice) for i in every if i.once or not made.repeat}
    names = [
        Subject(
            id=f"canary-{n}",
            name=f"{MARK} {n}",
            answers={i.key: answered(i, dice) for i in every if not i.once},
        )
        for n in range(subjects if made.repeat else 0)
    ]
    gone = (Subject(id="canary-gone", name=f"{MARK} gone", answers={}),) if made.repeat else ()
    update = {
        "organization": f"{MARK} Collective",
        "answers": {**once, "an-old-question": Answer(value=f"{MARK} old", said=f"{MARK} old")},
        "subjects": tuple(names),
        "removed": gone,
    }
    return assessment({}).model_copy(update=update)


def shared(made: Rubric, given_: Assessment) -> ReportView:
    return build_view(made, given_, score(made, given_), "shareable")


@pytest.mark.parametrize("subjects", [1, GROUP + 2])
@pytest.mark.parametrize("name", RUBRICS)
def test_no_mark_leaves_in_any_form(name: str, subjects: int) -> None:
    made = RUBRICS[name]
    given_ = marked(made, subjects)
    assert MARK in build_view(made, given_, score(made, given_)).model_dump_json()
    view = shared(made, given_)
    for form in ("json", "html", "md", "csv", "advice"):
        content = FORMATS[form].render(view, "a4").content.decode()
        assert MARK.casefold() not in content.casefold(), form
        assert "2031" not in content
    for part, held in parts_of(FORMATS["docx"].render(view, "a4").content).items():
        assert MARK.casefold().encode() not in held.lower(), part
        assert b"2031" not in held, part


@pytest.mark.parametrize("form", ["pdf", "pdfa"])
def test_no_mark_is_in_the_pdf_or_what_it_says_of_itself(form: str) -> None:
    content = FORMATS[form].render(shared(AUDIT, marked(AUDIT, GROUP)), "a4").content
    with pikepdf.Pdf.open(BytesIO(content)) as pdf:
        plain = BytesIO()
        pdf.save(plain, stream_decode_level=pikepdf.StreamDecodeLevel.all, compress_streams=False)
        assert str(pdf.docinfo["/Title"]) == f"{AUDIT.title}: {OURS}"
        with pdf.open_outline() as outline:
            titles = " ".join(str(item.title) for item in outline.root)
    assert MARK not in titles
    assert OURS.replace(" ", "") in pdf_text(content).replace(" ", "")
    assert MARK not in pdf_text(content)
    assert MARK.encode() not in plain.getvalue()
    assert MARK.encode("utf-16-be") not in plain.getvalue()


def test_rows_for_spreadsheets_hold_no_single_subject_where_shared() -> None:
    (chapter,) = shared(AUDIT, marked(AUDIT, GROUP + 2)).chapters
    assert chapter.answers
    assert {row.subject for row in chapter.answers} == {""}


@pytest.mark.parametrize("name", RUBRICS)
@given(st.data())
def test_no_number_is_changed(name: str, data: st.DataObject) -> None:
    made = RUBRICS[name]
    given_ = data.draw(assessments(made))
    before, after = score(made, given_), score(made, shareable(made, given_))
    assert after.total == before.total
    assert after.columns == before.columns
    assert after.coverage == before.coverage
    assert Counter((one.section, one.summary) for one in after.sections) == Counter(
        (one.section, one.summary) for one in before.sections
    )


@given(assessments(AUDIT))
def test_sharing_what_was_shared_leaves_out_no_more(given_: Assessment) -> None:
    once = shareable(AUDIT, given_)
    again = shareable(AUDIT, once)
    assert again.answers == once.answers
    assert sorted(map(str, (one.answers for one in again.subjects))) == sorted(
        map(str, (one.answers for one in once.subjects))
    )


@pytest.mark.parametrize(
    ("subjects", "rows"), [(1, 0), (GROUP - 1, 0), (GROUP, GROUP), (GROUP + 3, GROUP + 3)]
)
def test_few_subjects_have_no_row_of_their_own_and_totals_stay(subjects: int, rows: int) -> None:
    view = shared(AUDIT, marked(AUDIT, subjects))
    (grid,) = view.grids
    assert len(grid.rows) == rows
    assert grid.totals_label
    assert all(column.total for column in grid.columns)
    assert view.parts == ()
    said = view.model_dump_json()
    assert ("Funder A" in said) == bool(rows)


def test_letters_tell_nothing_of_the_order_of_names() -> None:
    counted = {"id": "size", "kind": "number", "maximum": 9}
    made = rubric(counted, repeat={"subject": "funder", "plural": "funders"})
    sizes = {f"funder-{n}": {"size": n} for n in range(6)}

    def order(day: int) -> tuple[object, ...]:
        given_ = assessment({}, **sizes).model_copy(update={"updated": date(2026, 3, day)})
        return tuple(one.answers["size"].value for one in shareable(made, given_).subjects)

    assert order(1) == order(1)
    assert len({order(day) for day in range(1, 13)}) > 6


def test_many_subjects_go_on_with_two_letters() -> None:
    names = [one.name for one in shareable(AUDIT, marked(AUDIT, 28)).subjects]
    assert names[0] == "Funder A"
    assert names[25:] == ["Funder Z", "Funder AA", "Funder AB"]


def test_a_rubric_answered_once_shares_its_rows_without_notes() -> None:
    made = rubric({"id": "a"}, {"id": "b", "kind": "text"})
    given_ = assessment({"a": "in-place", "b": f"{MARK} said"})
    view = shared(made, given_)
    assert view.cover.title == OURS
    assert view.cover.edition == "Shareable edition"
    assert [row.title for block in view.parts[0].blocks for row in block.rows]
    assert MARK not in view.model_dump_json()

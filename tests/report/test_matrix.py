"""The page of the priority matrix: each action where its ratings put it; the same as a table."""

from __future__ import annotations

from pathlib import Path

import pytest

from assessor.engine.edition import GROUP
from assessor.engine.scoring import score
from assessor.model.assessment import Answer, Assessment, Subject
from assessor.report.formats import FORMATS
from assessor.report.html import render_html
from assessor.report.scatter import Scatter
from assessor.report.view import build_view
from tests.builder import assessment
from tests.pdfua import check_pdfua
from tests.report.specimens import RUBRICS as PATHS
from tests.report.specimens import mixed, viewed
from tests.report.test_html import Page
from tests.report.test_view import RUBRICS

MATRIX = RUBRICS["priority-matrix"]
THREE = ("impact", "resources", "sustainability")


def action(name: str, *ratings: int | str) -> Subject:
    """An action with its ratings: `4`, `?` where nobody can judge, `1|5` where not agreed."""
    return Subject(id=name, name=f"Do {name}", answers=dict(zip(THREE, map(_rating, ratings))))  # noqa: B905


def _rating(rating: int | str) -> Answer:
    if rating == "?":
        return Answer(state="dont-know")
    if isinstance(rating, str):
        return Answer(state="not-agreed", between=tuple(f"r{one}" for one in rating.split("|")))
    return Answer(value=f"r{rating}", said=str(rating))


def rated(*actions: Subject) -> Assessment:
    return assessment({}).model_copy(update={"subjects": actions})


def page_of(given_: Assessment) -> Scatter | None:
    return build_view(MATRIX, given_, score(MATRIX, given_)).chapters[0].scatter


SOME = rated(
    action("first", 5, 1, 5),
    action("second", 1, 5, 1),
    action("split", "1|5", 2, 3),
    action("open", 5, "?", 3),
    action("beside", 5, 1, 2),
)


def test_each_action_stands_where_its_ratings_put_it() -> None:
    page = page_of(SOME)
    assert page
    places = {dot.title: (dot.x, dot.y, dot.shape) for dot in page.dots}
    assert places == {
        "Do first": (0, 0, "lasting"),
        "Do beside": (9, 0, "lapsing"),
        "Do split": (25, 50, "planned"),
        "Do second": (100, 100, "lapsing"),
    }
    split = next(dot for dot in page.dots if dot.is_split)
    assert (split.title, split.y_from, split.y_to) == ("Do split", 0, 100)


def test_the_table_and_the_words_say_the_same() -> None:
    page = page_of(SOME)
    assert page
    assert page.table.rows[0] == ("1. Do first", "5", "1", "5", "1", "36 of 36", "Start now")
    assert [row[0].split(". ")[1] for row in page.table.rows] == [dot.title for dot in page.dots]
    assert page.sentence == (
        "Start now: Do first and Do beside; When there is room: Do split; "
        "Not now: Do second. The table gives each rating."
    )
    assert [(line.label, line.text) for line in page.notes] == [
        ("Talk first", "Do split: split on impact"),
        ("Not placed", "1 action has not all three ratings yet: Do open"),
    ]


def test_a_half_is_written_as_one() -> None:
    page = page_of(rated(action("a", "4|5", 2, 3), action("b", 1, 1, 1)))
    assert page
    assert page.table.rows[0][1] == "4.5"


@pytest.mark.parametrize(
    "actions",
    [(), (action("a", 5, 1, 5),), (action("a", 5, 1, 5), action("b", 5, "?", 5))],
    ids=["none", "one", "one-rated"],
)
def test_one_action_alone_needs_no_page(actions: tuple[Subject, ...]) -> None:
    assert page_of(rated(*actions)) is None


def test_no_other_rubric_has_the_page() -> None:
    for name, made in RUBRICS.items():
        given_ = assessment({})
        view = build_view(made, given_, score(made, given_))
        assert view.chapters[0].scatter is None, name


def test_in_the_edition_that_may_be_shared_actions_have_letters_or_no_page() -> None:
    few, many = (
        rated(*(action(f"a{n}", 5, 1, n % 5 + 1) for n in range(some))) for some in (4, GROUP)
    )
    views = [build_view(MATRIX, one, score(MATRIX, one), "shareable") for one in (few, many)]
    assert views[0].chapters[0].scatter is None
    page = views[1].chapters[0].scatter
    assert page
    assert {dot.title for dot in page.dots} == {f"Action {letter}" for letter in "ABCDE"}


def test_all_of_it_is_on_the_page_and_can_be_heard(tmp_path: Path) -> None:
    view = build_view(MATRIX, SOME, score(MATRIX, SOME))
    page, scatter = Page(render_html(view)), view.chapters[0].scatter
    assert scatter
    said = " ".join(page.words)
    assert all(cell in said for row in scatter.table.rows for cell in row)
    assert scatter.sentence in said
    report = tmp_path / "report.pdf"
    rendered = FORMATS["pdf"].render(view, "a4")
    assert rendered.spelled_out == ()
    report.write_bytes(rendered.content)
    assert check_pdfua(report).failures == []


def test_the_order_of_asking_changes_no_word_of_the_report() -> None:
    rubric, assessment = mixed(next(path for path in PATHS if path.stem == "priority-matrix"))
    assert rubric.repeat
    other = rubric.repeat.model_copy(update={"by": "subject"})
    by_subject = rubric.model_copy(update={"repeat": other})
    assert viewed(by_subject, assessment) == viewed(rubric, assessment)

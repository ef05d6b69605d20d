"""What is said beside an answer: how we know, and a mark to come back to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from assessor.engine.items import items
from assessor.interview.words import COMMANDS
from assessor.loading.rubrics import all_rubrics, load_rubric
from assessor.model.assessment import Answer
from tests.interview.talk import FACES, MONEY_RUBRIC, small, talk

faces = pytest.mark.parametrize("face", FACES)


def said(face: str, lines: list[str]) -> Answer:
    """What the lines say to the question `trust`."""
    return talk(face, small(), lines).outcome.assessment.answers["trust"]


@faces
@pytest.mark.parametrize(
    ("lines", "evidence", "reference"),
    [
        pytest.param(["evidence", "2", "", "1"], "written", None, id="asked-for"),
        pytest.param(["evidence", "w", "staff handbook", "1"], "written", "staff handbook", id="w"),
        pytest.param(["evidence written", "", "1"], "written", None, id="kind-at-once"),
        pytest.param(
            ["evidence written staff handbook, page 4", "1"],
            "written",
            "staff handbook, page 4",
            id="all-at-once",
        ),
        pytest.param(
            ["Evidence: seen in practice at intake", "1"], "seen", "at intake", id="in-full"
        ),
        pytest.param(
            ["evidence 4: the June meeting", "1"], "confirmed", "the June meeting", id="4"
        ),
        pytest.param(["evidence seen", "", "evidence said", "", "1"], "said", None, id="replaced"),
        pytest.param(["evidence said by all", "evidence remove", "1"], None, None, id="removed"),
        pytest.param(["evidence said a", "evidence", "remove", "1"], None, None, id="then-removed"),
        pytest.param(["evidence", "back", "1"], None, None, id="left"),
        pytest.param(["evidence", "9", "said", "back", "1"], None, None, id="left-at-the-place"),
        pytest.param(["evidence rumor", "1", "", "1"], "said", None, id="no-such-kind"),
        pytest.param(
            ["evidence written 212-555-0175", "rewrite", "the file", "1"],
            "written",
            "the file",
            id="looked-personal",
        ),
        pytest.param(["1", "back", "evidence said", "", ""], "said", None, id="after-the-answer"),
        pytest.param(["evidence said a", "1", "back", "3"], "said", "a", id="answer-changed"),
        pytest.param(["evidence said a", "skip"], "said", "a", id="answer-skipped"),
        pytest.param(["evidence said a", "na 1"], "said", "a", id="set-aside"),
    ],
)
def test_evidence(face: str, lines: list[str], evidence: str | None, reference: str | None) -> None:
    answer = said(face, lines)
    assert (answer.evidence, answer.reference) == (evidence, reference)


@faces
def test_what_is_not_counted_takes_no_evidence(face: str) -> None:
    talked = talk(face, MONEY_RUBRIC, ["evidence said", "2", "1", "evidence", "peace"])
    assert talked.answers["hopes"] == "peace"
    assert "it needs no evidence" in " ".join(talked.shown.split())
    assert talked.outcome.assessment.answers["how-many"].evidence is None


@faces
@pytest.mark.parametrize(
    ("lines", "state", "flagged"),
    [
        (["flag"], "open", True),
        (["flag", "1"], "answered", True),
        (["1", "back", "flag"], "answered", True),
        (["flag", "flag"], "open", False),
        (["flag", "unflag", "1"], "answered", False),
        (["unflag", "flag", "skip"], "skipped", True),
    ],
)
def test_a_flag(face: str, lines: list[str], state: str, flagged: bool) -> None:
    answer = said(face, lines)
    assert (answer.state, answer.flagged) == (state, flagged)


def test_a_flag_and_evidence_are_shown_with_the_question_and_in_lists() -> None:
    shown = talk("plain", small(), ["flag", "evidence said by all", "1", "list"]).shown
    assert "Flagged, to come back to later.\n" in shown
    assert "The evidence is saved.\nEvidence: Said: by all\nFlag: To come back to later.\n" in shown
    assert "  1.1: trust: Started, flagged\n" in shown


def test_what_is_flagged_is_looked_at_once_more_at_the_end() -> None:
    shown = talk("plain", small(), ["flag", "1", "1", "1"]).shown
    assert "Flagged to come back to\n  1.1: trust\n" in shown


@faces
def test_where_a_name_is_asked_for_these_words_are_names(face: str) -> None:
    outcome = talk(face, MONEY_RUBRIC, ["s", "s", "s", "Flag", "n", "n", "evidence"]).outcome
    assert [subject.name for subject in outcome.assessment.subjects] == ["Flag", "evidence"]


@pytest.mark.parametrize("path", all_rubrics(), ids=lambda path: path.stem)
def test_no_option_begins_with_a_command(path: Path) -> None:
    """Else what is typed as the start of an option would be taken for the command."""
    words = [word for one in COMMANDS for word in one.typed if len(word) > 2]
    for item in items(load_rubric(path).rubric):
        for option in item.options:
            starts = [w for w in words if option.label.casefold().startswith(f"{w.casefold()} ")]
            assert starts == [], f"{item.key}: {option.label}"

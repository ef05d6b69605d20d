"""Small rubrics and assessments for tests, from as little as a test needs to say."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from assessor.model.assessment import Answer, Assessment, RubricMark, Subject
from assessor.model.rubric import Rubric

DAY = date(2026, 3, 1)
RUNGS = ("not-yet", "started", "in-place", "kept-up")
ANCHORS = {rung: f"What {rung} looks like." for rung in RUNGS}

Said = Mapping[str, Any]


def rubric(*questions: Mapping[str, Any], **more: Any) -> Rubric:
    """A rubric of one section, `main`, unless `sections` says otherwise."""
    sections = [{"id": "main", "title": "Main", "questions": [asked(q) for q in questions]}]
    return Rubric.model_validate(
        {
            "format": 1,
            "id": "tiny",
            "version": "1.0.0",
            "title": "Tiny",
            "summary": "A small rubric.",
            "review": {"status": "draft"},
            "who": "Everyone",
            "minutes": 5,
            "sources": {"text": {"title": "A text", "publisher": "Us", "year": 2023}},
            "sections": sections,
            **more,
        }
    )


def asked(question: Mapping[str, Any]) -> dict[str, Any]:
    """A question with its wording filled in from its id."""
    return {"ask": f"What about {question['id']}?", "short": question["id"], **question}


def condition(name: str, **more: Any) -> dict[str, Any]:
    """A condition with a response."""
    return {"id": name, "scale": "presence", "response": {"anchors": ANCHORS}, **more}


def answer(said: Any) -> Answer:
    """An answer: a value, or `?` for don't know, `-` for not applicable, `` for skipped.

    `not-yet|kept-up` is not agreed between the two.
    """
    states = {"?": "dont-know", "-": "not-applicable", "": "skipped"}
    if isinstance(said, str) and said in states:
        return Answer.model_validate({"state": states[said]})
    if isinstance(said, str) and "|" in said:
        return Answer(state="not-agreed", between=tuple(said.split("|")))
    return Answer(value=said)


def assessment(answers: Said | None = None, **subjects: Said) -> Assessment:
    """An assessment with these answers, and a subject for each name."""
    return Assessment(
        rubric=RubricMark(id="tiny", version="1.0.0"),
        organization="Us",
        started=DAY,
        updated=DAY,
        answers={key: answer(said) for key, said in (answers or {}).items()},
        subjects=tuple(
            Subject(id=name, name=name.title(), answers={k: answer(v) for k, v in said.items()})
            for name, said in subjects.items()
        ),
    )

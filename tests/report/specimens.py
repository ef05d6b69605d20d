"""The mixed case of each shipped rubric, as reports meet it.

With few subjects or many, with people who see things differently, and with texts that are hard to
lay out wherever a person may write.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

from assessor.engine.edition import Edition
from assessor.engine.items import items
from assessor.engine.scoring import score
from assessor.interview.cases import tried
from assessor.loading.rubrics import all_rubrics, cases_beside, load_rubric
from assessor.loading.scripts import load_cases
from assessor.model.assessment import Answer, Assessment, FindOut, Subject
from assessor.model.rubric import Rubric
from assessor.report.pages import ReportView
from assessor.report.view import build_view

RUBRICS = all_rubrics()
LONG_NAME = "Federal direct services award through the state’s coalition"
HOSTILE = (
    "🌻 👩‍👧 漢字 한국 ≥3 ﬁ ‑ Łódź Nguyễn Привіт Ελλάδα ไท שלום, (1) منحة ٣ e\u0301 Z\u0351 "
    "\u200b\u200d\u2028\u00ad\ufeff\u202e gone back \u2066 kept \x07\ue000\U000e0001 "
    f"{'Donaudampfschifffahrtsgesellschaft' * 3} "
    f"https://example.org/{'a-long-path/' * 6}?query={'x' * 60} <b>&amp;</b> </style> {{{{ 7 }}}} "
)
"""Emoji, scripts that no font of ours has, text from right to left, marks, what is not seen, and
words without a place to break."""
LONGEST_NOTE = (("We talked about it for most of an hour. " * 8 + HOSTILE) * 40)[:20_000]


def mixed(path: Path) -> tuple[Rubric, Assessment]:
    """A rubric, and what its mixed case answers."""
    rubric = load_rubric(path).rubric
    case = next(one for one in load_cases(cases_beside(path)).cases if one.name == "Mixed")
    came = tried(rubric, case)
    assert came.assessment, came.findings
    return rubric, came.assessment


def about(assessment: Assessment, count: int) -> Assessment:
    """The same about so many subjects: its own over and over, the first with a long name."""
    if not assessment.subjects:
        return assessment
    again = islice(cycle(assessment.subjects), count)
    subjects = (_renamed(one, number) for number, one in enumerate(again, 1))
    return assessment.model_copy(update={"subjects": tuple(subjects)})


def _renamed(subject: Subject, number: int) -> Subject:
    kind = subject.id.rpartition("-")[0]
    name = LONG_NAME if number == 1 else f"{subject.name} {number}"
    return subject.model_copy(update={"id": f"{kind}-{number}", "name": name})


def with_hostile_text(rubric: Rubric, assessment: Assessment) -> Assessment:
    """The same with hostile text wherever a person may write, one note of 20,000 characters."""
    texts = {item.key for item in items(rubric) if item.kind == "text"}
    groups = [_hostile_answers(group, texts) for group in assessment.groups]
    longest = next(iter(groups[-1]))
    groups[-1][longest] = groups[-1][longest].model_copy(update={"note": LONGEST_NOTE})
    subjects = (
        one.model_copy(update={"answers": answers, "name": f"{number} {HOSTILE}"})
        for number, (one, answers) in enumerate(
            zip(assessment.subjects, groups[1:], strict=True), 1
        )
    )
    return assessment.model_copy(
        update={"organization": HOSTILE, "answers": groups[0], "subjects": tuple(subjects)}
    )


def _hostile_answers(group: dict[str, Answer], texts: set[str]) -> dict[str, Answer]:
    return {key: _hostile_answer(answer, key in texts) for key, answer in group.items()}


def _hostile_answer(answer: Answer, is_text: bool) -> Answer:
    written: dict[str, object] = {"note": HOSTILE}
    if is_text and answer.is_known:
        written["value"] = HOSTILE
    if answer.evidence:
        written["reference"] = HOSTILE
    if answer.state == "dont-know":
        written["find_out"] = FindOut(who=HOSTILE)
    return answer.model_copy(update=written)


def viewed(rubric: Rubric, assessment: Assessment, edition: Edition = "internal") -> ReportView:
    """The report on an assessment."""
    return build_view(rubric, assessment, score(rubric, assessment), edition)


def every_view(edition: Edition) -> Iterator[tuple[str, ReportView]]:
    """The mixed case of every rubric under its name; those that repeat, about 1 and 12 subjects."""
    for path in RUBRICS:
        rubric, assessment = mixed(path)
        counts = (1, 12) if assessment.subjects else (0,)
        for count in counts:
            name = f"{rubric.id}-{count}" if count else rubric.id
            yield name, viewed(rubric, about(assessment, count), edition)


def with_differences(rubric: Rubric, assessment: Assessment) -> Assessment:
    """The same where some answers are not agreed, and some are with others beside them."""
    options = {
        item.key: [option.id for option in item.options]
        for item in items(rubric)
        if item.role != "context"
    }
    groups = [
        {
            key: _seen_differently(answer, options.get(key, []), number)
            for number, (key, answer) in enumerate(group.items())
        }
        for group in assessment.groups
    ]
    subjects = (
        one.model_copy(update={"answers": answers})
        for one, answers in zip(assessment.subjects, groups[1:], strict=True)
    )
    return assessment.model_copy(update={"answers": groups[0], "subjects": tuple(subjects)})


def _seen_differently(answer: Answer, options: list[str], number: int) -> Answer:
    others = tuple(one for one in options if one != answer.value)
    if answer.state != "answered" or not others or number % 5 > 1:
        return answer
    if number % 5:
        return answer.model_copy(update={"some_saw": others[:2]})
    return answer.model_copy(
        update={"state": "not-agreed", "value": None, "between": (options[0], options[-1])}
    )

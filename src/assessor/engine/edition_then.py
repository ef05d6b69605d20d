"""What of an earlier assessment may be shared beside one of now."""

from __future__ import annotations

from collections.abc import Mapping

from assessor.engine.edition import OURS, counted, lettered
from assessor.engine.held import Held, Since
from assessor.engine.items import every_item
from assessor.model.assessment import Answer, Answers, Assessment, FindOut, Subject
from assessor.model.items import Item


def shareable_before(since: Since, now: Assessment) -> Assessment:
    """The earlier assessment with what counts, and subjects under the letters of now.

    What somebody was to find out stays as a task of nobody, without a day. Subjects of then alone
    are counted, and hold nothing. `now` is as it was given, before anything was taken out.
    """
    held = Held(since, now)
    known = {item.key: item for item in every_item(since.rubric)}
    letters = {one.id: letter for letter, one in lettered(now)}
    noun = since.rubric.repeat.subject.capitalize() if since.rubric.repeat else ""
    subjects = tuple(
        Subject(
            id=f"subject-{letters[pair.after].lower()}",
            name=f"{noun} {letters[pair.after]}",
            answers=_tasked(held.before.answers_of(pair.before), known),
        )
        for pair in held.pairing.pairs
    )
    alone = tuple(
        Subject(id=f"then-{n}", name=f"{noun} of then {n}", answers={})
        for n, _ in enumerate(held.pairing.only_then, 1)
    )
    before = since.before
    return Assessment(
        rubric=before.rubric,
        organization=OURS,
        started=before.started,
        updated=before.updated,
        core=before.core,
        answers=_tasked(held.before.answers, known),
        subjects=(*subjects, *alone),
    )


def _tasked(answers: Answers, known: Mapping[str, Item]) -> dict[str, Answer]:
    return {
        key: one.model_copy(update={"find_out": FindOut()}) if answers[key].find_out else one
        for key, one in counted(answers, known).items()
    }

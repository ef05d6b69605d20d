"""The list of subjects, changed: put in another order, taken out, had back, begun from another.

Nothing that was said is lost by any of it, until what was taken out is let go.
"""

from __future__ import annotations

from datetime import date

from assessor.engine.fitting import fits
from assessor.engine.items import every_item
from assessor.model.assessment import Answer, Answers, Assessment, Copied, Subject
from assessor.model.items import Item
from assessor.model.rubric import Rubric


def moved(assessment: Assessment, subject_id: str, to: int, on: date) -> Assessment:
    """The assessment with one subject at another place in its list, counted from 0."""
    rest = _without(assessment.subjects, subject_id)
    subjects = (*rest[:to], assessment.subject(subject_id), *rest[to:])
    return assessment.model_copy(update={"subjects": subjects, "updated": on})


def removed(assessment: Assessment, subject_id: str, on: date) -> Assessment:
    """The assessment with one subject taken out; it is kept with all its answers.

    Where none is left, they are no longer all named.
    """
    rest = _without(assessment.subjects, subject_id)
    update = {
        "subjects": rest,
        "removed": (*assessment.removed, assessment.subject(subject_id)),
        "all_named": assessment.all_named and bool(rest),
        "updated": on,
    }
    return assessment.model_copy(update=update)


def brought_back(assessment: Assessment, subject_id: str, on: date) -> Assessment:
    """The assessment with a removed subject at the end of its list again, as it was."""
    back = tuple(one for one in assessment.removed if one.id == subject_id)
    update = {
        "subjects": (*assessment.subjects, *back),
        "removed": _without(assessment.removed, subject_id),
        "updated": on,
    }
    return assessment.model_copy(update=update)


def let_go(assessment: Assessment, on: date) -> Assessment:
    """The assessment without what was removed: its answers are gone."""
    return assessment.model_copy(update={"removed": (), "updated": on})


def _without(subjects: tuple[Subject, ...], subject_id: str) -> tuple[Subject, ...]:
    return tuple(one for one in subjects if one.id != subject_id)


def answered(subject: Subject) -> int:
    """How many of a subject's answers are settled, whether or not they apply now."""
    return sum(answer.is_settled for answer in subject.answers.values())


def copied(
    rubric: Rubric, assessment: Assessment, source: str | None, target: str, on: date
) -> Assessment:
    """The assessment with one subject's answers as a start for another, in place of any before.

    Only where nothing is said about the target yet or suggested for it, and only the answers: what
    was said beside them speaks of the other subject. Without a source, the start is taken away.
    """
    taken = assessment.subject(source) if source else None
    begun = begun_with(rubric, taken, assessment.subject(target))
    subjects = tuple(begun if one.id == target else one for one in assessment.subjects)
    return assessment.model_copy(update={"subjects": subjects, "updated": on})


def begun_with(rubric: Rubric, source: Subject | None, target: Subject) -> Subject:
    """The target with what can be copied of the source, wherever it has no answer itself."""
    taken = _taken(rubric, source) if source else {}
    return target.model_copy(update={"answers": _started(rubric, target.answers, taken)})


def starts(subject: Subject) -> int:
    """How many copied answers of a subject nobody has looked at yet."""
    copies = (answer.copied for answer in subject.answers.values())
    return sum(copy is not None and not copy.is_suggested for copy in copies)


def _taken(rubric: Rubric, source: Subject) -> dict[str, Copied]:
    """What can be copied of a subject, by key: values, and that a question does not apply."""
    asked = {item.key: item for item in every_item(rubric) if not item.is_offered}
    return {
        key: start
        for key, answer in source.answers.items()
        if key in asked and (start := _start(source, answer)) and fits(asked[key], answer)
    }


def _start(source: Subject, answer: Answer) -> Copied | None:
    if answer.state not in ("answered", "not-applicable"):
        return None
    return Copied(
        source=source.id,
        state=answer.state,
        value=answer.value,
        said=answer.said,
        reason=answer.reason,
    )


def _started(rubric: Rubric, answers: Answers, taken: dict[str, Copied]) -> dict[str, Answer]:
    """The answers with these starts wherever nothing is settled, in the order of asking."""
    begun = {
        item.key: _with_start(item, answers.get(item.key), taken.get(item.key))
        for item in every_item(rubric)
    }
    found = {key: answer for key, answer in begun.items() if answer}
    return {**found, **{key: answer for key, answer in answers.items() if key not in begun}}


def _with_start(item: Item, answer: Answer | None, start: Copied | None) -> Answer | None:
    if answer is not None and (answer.is_settled or _is_suggested(answer)):
        return answer
    if answer is None and start is None:
        return None
    begun = (answer or Answer(asked=item.ask, state="open")).model_copy(update={"copied": start})
    return None if begun.is_bare else begun


def _is_suggested(answer: Answer) -> bool:
    """Whether something is suggested for this very subject, which a copy would speak less of."""
    return answer.copied is not None and answer.copied.is_suggested


def as_answer(start: Copied) -> Answer:
    """A start as the answer that it would be."""
    return Answer(state=start.state, value=start.value, said=start.said, reason=start.reason)


def start_of(item: Item | None, answer: Answer | None) -> Copied | None:
    """The start of an item that waits to be looked at; None where it no longer fits."""
    if item is None or answer is None or answer.copied is None or answer.is_settled:
        return None
    return answer.copied if fits(item, as_answer(answer.copied)) else None


def is_untouched(assessment: Assessment) -> bool:
    """Whether nobody has said anything yet: there is nothing, or only what was suggested."""
    every = [answer for answers in assessment.every_group for answer in answers.values()]
    if not every:
        return not assessment.everyone
    bare = (answer.model_copy(update={"copied": None}).is_bare for answer in every)
    return all(map(_is_suggested, every)) and all(bare)

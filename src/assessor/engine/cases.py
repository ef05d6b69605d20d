"""Whether a case that is kept beside a rubric comes to what it says."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from reprlib import Repr

from assessor.engine.advice import recommendations
from assessor.engine.bands import shown
from assessor.engine.scoring import score
from assessor.engine.unknowns import unknowns
from assessor.model.assessment import Assessment
from assessor.model.items import Item
from assessor.model.result import Count, Result, SectionResult
from assessor.model.rubric import Rubric
from assessor.model.scales import Option
from assessor.model.script import Case, Expected, Fill


def mismatches(rubric: Rubric, case: Case, assessment: Assessment) -> tuple[str, ...]:
    """What differs between a case's answers and what it expects, one sentence each.

    `assessment` holds the case's answers. Only what the case expects is compared.
    """
    result = score(rubric, assessment)
    return (
        *_sections(result, case, assessment),
        *_advice(rubric, case, assessment),
        *_find_out(rubric, case, assessment),
        *_conversations(result, case, assessment),
    )


def filling(item: Item, fill: Fill) -> str | None:
    """The answer that `others` gives to an item: an option's id, `dont-know`, or None for none.

    Context is left open. The best answer to a condition or a signal is that it is not there.
    """
    if fill == "dont-know":
        return None if item.is_context else "dont-know"
    chosen = _FILLS[fill].get(item.part, _FILLS[fill].get(item.role, lambda _: None))(item)
    return chosen if chosen and item.option(chosen) else None


def _by_points(choose: Callable[..., Option]) -> Callable[[Item], str | None]:
    return lambda item: choose(item.options, key=lambda option: option.points or 0).id


def _always(option: str) -> Callable[[Item], str | None]:
    return lambda item: option


_MIDDLING: dict[str, Callable[[Item], str | None]] = {
    "criterion": _always("r3"),
    "condition": _always("yes"),
    "signal": _always("not-looked"),
    "written": _always("told"),
    "room": _always("soften"),
}
_FILLS: dict[Fill, dict[str, Callable[[Item], str | None]]] = {
    "best": {
        "practice": _by_points(max),
        "criterion": _by_points(max),
        "condition": _always("no"),
        "signal": _always("not-seen"),
    },
    "lowest": {
        "practice": _by_points(min),
        "criterion": _by_points(min),
        "condition": _always("yes"),
        "signal": _always("seen"),
        "written": _always("assumed"),
        "room": _always("none-now"),
    },
    "started": {"practice": _always("started"), **_MIDDLING},
    "in-place": {"practice": _always("in-place"), **_MIDDLING},
}
"""How each part, or else each role, is answered by each kind of case."""


def _sections(result: Result, case: Case, assessment: Assessment) -> Iterator[str]:
    ids = {subject.name: subject.id for subject in assessment.subjects}
    for expected in case.expect.sections:
        section = result.section(expected.section, ids.get(expected.subject or ""))
        place = " · ".join(filter(None, ((expected.subject or "")[:LONGEST], expected.section)))
        if section is None:
            yield f"{place}: nothing of it applies"
            continue
        found = _facts(section)
        for name, value in _wanted(expected).items():
            if found[name] != value:
                yield f"{place}: {name} is {found[name]}, expected {value}"


def _wanted(expected: Expected) -> dict[str, object]:
    said = expected.model_dump(exclude={"section", "subject"})
    return {name: value for name, value in said.items() if name in expected.model_fields_set}


def _facts(section: SectionResult) -> dict[str, object]:
    measure = section.summary.measure
    count, signals = section.conditions or Count(), section.signals or Count()
    ends = {"position": measure.position, "low": measure.low, "high": measure.high}
    return {
        **{name: None if share is None else shown(share) for name, share in ends.items()},
        "standing": section.standing,
        "present": count.present,
        "unknown": count.unknown,
        "seen": signals.present,
        "not_looked": signals.unknown,
        "gates": tuple(gap.key for gap in section.gates),
    }


def _advice(rubric: Rubric, case: Case, assessment: Assessment) -> Iterator[str]:
    if case.expect.advice is None:
        return
    names = {subject.id: subject.name for subject in assessment.subjects}
    found = [
        (
            made.findings[0].key,
            tuple(names[f.subject] for f in made.findings if f.subject),
            made.act_first,
        )
        for made in recommendations(rubric, assessment)
    ]
    wanted = [(one.key, one.subjects, one.act_first) for one in case.expect.advice]
    if found != wanted:
        yield f"advice is {_cut(found)}, expected {_cut(wanted)}"


def _find_out(rubric: Rubric, case: Case, assessment: Assessment) -> Iterator[str]:
    if case.expect.find_out is None:
        return
    found = tuple(unknown.key for unknown in unknowns(rubric, assessment))
    if found != case.expect.find_out:
        yield f"to find out is {_cut(found)}, expected {_cut(case.expect.find_out)}"


def _conversations(result: Result, case: Case, assessment: Assessment) -> Iterator[str]:
    if case.expect.conversations is None:
        return
    names = {subject.id: subject.name for subject in assessment.subjects}
    found = {names[one.subject]: one.conversation for one in result.suggestions}
    if found != case.expect.conversations:
        wanted = case.expect.conversations
        yield f"suggested conversations are {_cut(found)}, expected {_cut(wanted)}"


LONGEST = 200
"""Characters of a name that a sentence shows."""
_SHOWN = Repr()
_SHOWN.maxstring = _SHOWN.maxother = LONGEST
_SHOWN.maxlist = _SHOWN.maxtuple = _SHOWN.maxdict = 200


def _cut(value: object) -> str:
    """A value as Python writes it, without its end where it is very long."""
    return _SHOWN.repr(value)

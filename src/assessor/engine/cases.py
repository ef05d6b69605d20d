"""Whether a case that is kept beside a rubric comes to what it says."""

from __future__ import annotations

from collections.abc import Iterator

from assessor.engine.advice import recommendations
from assessor.engine.bands import shown
from assessor.engine.scoring import score
from assessor.engine.unknowns import unknowns
from assessor.model.assessment import Assessment
from assessor.model.result import Count, SectionResult
from assessor.model.rubric import Rubric
from assessor.model.script import Case, Expected


def mismatches(rubric: Rubric, case: Case, assessment: Assessment) -> tuple[str, ...]:
    """What differs between a case's answers and what it expects, one sentence each.

    `assessment` holds the case's answers. Only what the case expects is compared.
    """
    return (
        *_sections(rubric, case, assessment),
        *_advice(rubric, case, assessment),
        *_find_out(rubric, case, assessment),
    )


def _sections(rubric: Rubric, case: Case, assessment: Assessment) -> Iterator[str]:
    result = score(rubric, assessment)
    ids = {subject.name: subject.id for subject in assessment.subjects}
    for expected in case.expect.sections:
        section = result.section(expected.section, ids.get(expected.subject or ""))
        place = " · ".join(filter(None, (expected.subject, expected.section)))
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
    measure, count = section.summary.measure, section.conditions or Count()
    ends = {"position": measure.position, "low": measure.low, "high": measure.high}
    return {
        **{name: None if share is None else shown(share) for name, share in ends.items()},
        "standing": section.standing,
        "present": count.present,
        "unknown": count.unknown,
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
        yield f"advice is {found}, expected {wanted}"


def _find_out(rubric: Rubric, case: Case, assessment: Assessment) -> Iterator[str]:
    if case.expect.find_out is None:
        return
    found = tuple(unknown.key for unknown in unknowns(rubric, assessment))
    if found != case.expect.find_out:
        yield f"to find out is {found}, expected {case.expect.find_out}"

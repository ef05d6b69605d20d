"""An assessment as YAML that a person who has never seen the program can read.

Lines come in the order of the rubric and change only where an answer does, so that a
difference between two versions reads well.
"""

from __future__ import annotations

from assessor.model.assessment import Assessment, Subject
from assessor.storage.lines import END, answer_lines, item, lines, one_line

_HEADER = """\
# What {organization} answered to the rubric “{rubric}”.
# Written by assess after every answer. It is plain text: read it, keep it, correct it.
# It can hold private notes and names: keep it where only the people it concerns can read it.
"""


_REMOVED = "# Taken out, and kept until somebody lets it go. Nothing here counts.\n"


def assessment_text(assessment: Assessment) -> str:
    """The whole file."""
    head = assessment.model_dump(exclude={"answers", "subjects", "removed"}, exclude_defaults=True)
    head = {"format": assessment.format, **head}
    whose = one_line(assessment.organization)
    parts = [_HEADER.format(organization=whose, rubric=assessment.rubric.id), lines(head)]
    if assessment.answers:
        parts += ["answers:\n", *answer_lines(assessment.answers, "  ")]
    if assessment.subjects:
        parts += ["subjects:\n", *map(_subject, assessment.subjects)]
    if assessment.removed:
        parts += [_REMOVED, "removed:\n", *map(_subject, assessment.removed)]
    return "".join([*parts, f"{END}\n"])


def _subject(subject: Subject) -> str:
    said = [item(lines({"id": subject.id, "name": subject.name}, "    "), "    ")]
    if subject.answers:
        said += ["    answers:\n", *answer_lines(subject.answers, "      ")]
    return "".join(said)

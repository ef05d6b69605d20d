"""An assessment as YAML that a person who has never seen the program can read.

Lines come in the order of the rubric and change only where an answer does, so that a
difference between two versions reads well. What was written for one answer is kept, so
that saving after every answer stays quick in a long file.
"""

from __future__ import annotations

import re
from functools import lru_cache
from textwrap import indent
from typing import Any

import yaml

from assessor.model.assessment import Answer, Assessment, Subject

_HEADER = """\
# What {organization} answered to the rubric “{rubric}”.
# Written by assess after every answer. It is plain text: read it, keep it, correct it.
# It can hold private notes and names: keep it where only the people it concerns can read it.
"""


_REMOVED = "# Taken out, and kept until somebody lets it go. Nothing here counts.\n"

END = "..."
"""The last line, YAML's own mark for the end: without it, a file has lost its tail."""


class _Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
    """Quotes whatever any YAML reader, old or new, could take for something else than text."""

    def ignore_aliases(self, data: object) -> bool:
        """Write the same value twice rather than refer back to it."""
        return True


# YAML 1.2 reads 1e3 as a number; the dumper's own YAML 1.1 rules would leave it unquoted.
_Dumper.add_implicit_resolver(
    "tag:yaml.org,2002:float",
    re.compile(r"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$"),
    list("-+.0123456789"),
)


def _text(dumper: Any, text: str) -> Any:
    # Blank ends would make the emitter close the document behind the text, in mid-file.
    style = "|" if "\n" in text and text == text.strip() else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)


def assessment_text(assessment: Assessment) -> str:
    """The whole file."""
    head = assessment.model_dump(exclude={"answers", "subjects", "removed"}, exclude_defaults=True)
    head = {"format": assessment.format, **head}
    parts = [_HEADER.format(organization=_one_line(assessment), rubric=assessment.rubric.id)]
    parts.append(_yaml(head))
    if assessment.answers:
        parts += ["answers:\n", *_answers(assessment.answers, "  ")]
    if assessment.subjects:
        parts += ["subjects:\n", *map(_subject, assessment.subjects)]
    if assessment.removed:
        parts += [_REMOVED, "removed:\n", *map(_subject, assessment.removed)]
    return "".join([*parts, f"{END}\n"])


def _one_line(assessment: Assessment) -> str:
    return " ".join(assessment.organization.split())


def _subject(subject: Subject) -> str:
    name = _indented(_yaml({"id": subject.id, "name": subject.name}), "    ")
    lines = [f"  - {name[4:]}"]
    if subject.answers:
        lines += ["    answers:\n", *_answers(subject.answers, "      ")]
    return "".join(lines)


def _answers(answers: dict[str, Answer], margin: str) -> list[str]:
    return [_answer(key, answer, margin) for key, answer in answers.items()]


@lru_cache(maxsize=20_000)
def _answer(key: str, answer: Answer, margin: str) -> str:
    said = answer.model_dump(exclude_defaults=True, by_alias=True)
    return _indented(_yaml({key: said}), margin)


def _indented(text: str, margin: str) -> str:
    """Every line but empty ones set in; a line of spaces is not empty where spaces are text."""
    return indent(text, margin, lambda line: line != "\n")


def _yaml(data: dict[str, Any]) -> str:
    return yaml.dump(
        _plain(data),
        Dumper=_Dumper,
        allow_unicode=True,
        default_flow_style=False,
        sort_keys=False,
        width=100,
    )


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    return list(value) if isinstance(value, tuple) else value

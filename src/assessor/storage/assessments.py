"""Opening an assessment file, or saying why it cannot be and how to get the answers back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from assessor.errors import AssessmentError, Finding, Problem
from assessor.model.assessment import Assessment
from assessor.source import ASSESSMENT, Document, read, validated
from assessor.storage.clashes import same_ids
from assessor.storage.files import read_whole
from assessor.storage.names import before_file, saved_file
from assessor.storage.text import END

FORMAT = 1
"""The format that this version reads and writes."""


def load(path: Path) -> Assessment:
    """The assessment in a file.

    Raises StorageError where it cannot be read, AssessmentError with every problem where it is
    not a whole assessment. The file itself is never touched.
    """
    content = read_whole(path)
    document, problems = read(str(path), content, ASSESSMENT)
    if document is None or problems:
        raise AssessmentError(str(path), problems, _way_out(path, problems))
    if isinstance(document.data, dict) and "sections" in document.data:
        what = "this is a rubric, not an assessment: it holds questions and no answers"
        raise AssessmentError(str(path), [Problem(str(path), what)], f"try: assess run {path}")
    if later := list(_from_a_later_version(document)):
        raise AssessmentError(str(path), document.problems(later), _NEWER)
    assessment, problems = validated(document, Assessment)
    problems += document.problems(same_ids(assessment)) if assessment else []
    problems = [*problems, *_cut_off(str(path), content)]
    if assessment is None or problems:
        raise AssessmentError(str(path), problems, _way_out(path, problems))
    return assessment


def _way_out(path: Path, problems: Iterable[Problem]) -> str:
    """How to go on where a file cannot be used: the kept states first, where there are any."""
    ways = ["mend it", "begin afresh with `assess run --fresh`, which keeps it under another name"]
    if saved_file(path).exists() or before_file(path).exists():
        ways.insert(0, f"go back to a state that was kept, with: assess restore {path}")
    if any(one.code == UNKNOWN_KEY for one in problems):
        ways.append("if a later version of assess wrote it, open it with that one")
    return "; or ".join(ways)


LATER = "C102"
"""The code of a file that is in a later format."""
UNKNOWN_KEY = "R101"
"""A key that this version does not know may be one that a later version writes."""


def as_a_whole(file: str, content: bytes, document: Document | None) -> Iterator[Problem]:
    """What is wrong with an assessment beyond its keys: a later format, or a missing end.

    `document` is what was read of the content; None where nothing could be.
    """
    yield from document.problems(_from_a_later_version(document)) if document else ()
    yield from _cut_off(file, content)


def _from_a_later_version(document: Document) -> Iterator[Finding]:
    """That a file is in a format which only a later version of this program can read."""
    found = document.data.get("format") if isinstance(document.data, dict) else None
    if isinstance(found, int) and not isinstance(found, bool) and found > FORMAT:
        what = f"this file was written by a later version of assess, in format {found}"
        yield Finding(("format",), what, f"this version reads format {FORMAT}", code=LATER)


_NEWER = "open it with the later version; nothing in it was changed"


def _cut_off(file: str, content: bytes) -> Iterator[Problem]:
    """What is wrong with a file that has lost its last line, and maybe answers with it."""
    # A line of its own: a text that ends in three points may be just where the file was cut.
    if content.rstrip().splitlines()[-1:] != [END.encode()]:
        yield Problem(
            file=file,
            code="C101",
            line=content.count(b"\n") + 1,
            column=1,
            what=f"the file stops before its last line, “{END}”, so answers at its end may be lost",
            hint=f"put back a whole copy; or, if nothing is missing, add the line “{END}”",
        )

"""Whether a file is there as a whole: in a format that we know, with its last line."""

from __future__ import annotations

from collections.abc import Iterator

from assessor.errors import Finding, Problem
from assessor.source import Document
from assessor.storage.lines import END

FORMAT = 1
"""The format that this version reads and writes."""
LATER = "C102"
"""The code of a file that is in a later format."""


def as_a_whole(file: str, content: bytes, document: Document | None) -> Iterator[Problem]:
    """What is wrong with a file beyond its keys: a later format, or a missing end.

    `document` is what was read of the content; None where nothing could be.
    """
    yield from document.problems(from_a_later_version(document)) if document else ()
    yield from cut_off(file, content)


def from_a_later_version(document: Document) -> Iterator[Finding]:
    """That a file is in a format which only a later version of this program can read."""
    found = document.data.get("format") if isinstance(document.data, dict) else None
    if isinstance(found, int) and not isinstance(found, bool) and found > FORMAT:
        what = f"this file was written by a later version of assess, in format {found}"
        yield Finding(("format",), what, f"this version reads format {FORMAT}", code=LATER)


def cut_off(file: str, content: bytes) -> Iterator[Problem]:
    """What is wrong with a file that has lost its last line, and maybe more with it."""
    # A line of its own: a text that ends in three points may be just where the file was cut.
    if content.rstrip().splitlines()[-1:] != [END.encode()]:
        yield Problem(
            file=file,
            code="C101",
            line=content.count(b"\n") + 1,
            column=1,
            what=f"the file stops before its last line, “{END}”, so its end may be lost",
            hint=f"put back a whole copy; or, if nothing is missing, add the line “{END}”",
        )

"""What can go wrong, as data. Nothing here prints; `cli` does the talking.

AssessError                 anything a person can mend; exit code 1
├── DocumentError           a file says something that cannot be used; carries every Problem
│   ├── RubricError         … in a rubric
│   ├── AssessmentError     … in an assessment or a file of answers
│   ├── PlanError           … in a plan
│   ├── BrandError          … in a brand
│   └── LayoutError         … in a template of a person's own
├── StorageError            a file cannot be read, written or locked
└── RenderError             a report cannot be made
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

Route = tuple[str | int, ...]
"""The way to a place inside a document: keys and list positions from its top."""
Severity = Literal["error", "warning"]
"""An error must be mended before a file can be used; a warning is for its author to weigh."""


class Related(NamedTuple):
    """Another place of the same document that a finding is about, and what is there."""

    route: Route
    what: str
    at_key: bool = False


class Finding(NamedTuple):
    """Something wrong at a route of a document, before anyone looked up its line."""

    route: Route
    what: str
    hint: str = ""
    at_key: bool = False
    """Points at the key itself rather than at its value."""
    code: str = ""
    """What sort of mistake it is: a row of the table in `codes`."""
    severity: Severity = "error"
    related: tuple[Related, ...] = ()
    """Other places that show why: the earlier question with the same id, say."""


class Place(NamedTuple):
    """Another place that a problem is about, and what is there; like a problem's own place."""

    file: str
    what: str
    line: int = 0
    column: int = 0
    excerpt: str = ""
    width: int = 1

    @property
    def where(self) -> str:
        """`file:line:column`, the shape that editors turn into a link."""
        return where(self.file, self.line, self.column)


class Problem(NamedTuple):
    """Something wrong in a file: where, what, and how to mend it.

    `line` and `column` count from 1; 0 means that the place is not known.
    `excerpt` is the source line, `width` how many of its characters are meant.
    `code` says what sort of mistake it is: a row of the table in `codes`.
    """

    file: str
    what: str
    hint: str = ""
    line: int = 0
    column: int = 0
    excerpt: str = ""
    width: int = 1
    code: str = ""
    severity: Severity = "error"
    related: tuple[Place, ...] = ()

    @property
    def where(self) -> str:
        """`file:line:column`, the shape that editors turn into a link."""
        return where(self.file, self.line, self.column)


def where(file: str, line: int, column: int) -> str:
    """`file:line:column`; only the file where the line is not known, and is 0."""
    return f"{file}:{line}:{column}" if line else file


class AssessError(Exception):
    """Something the person can mend. `what` says what is wrong, `hint` what to do."""

    def __init__(self, what: str, hint: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.hint = hint


class DocumentError(AssessError):
    """A file that cannot be used, with every problem found in it."""

    noun = "file"

    def __init__(self, file: str, problems: Sequence[Problem], hint: str = "") -> None:
        count = "1 problem" if len(problems) == 1 else f"{len(problems)} problems"
        super().__init__(f"{self.noun} {file}: {count}", hint)
        self.problems = tuple(problems)


class RubricError(DocumentError):
    """A rubric that cannot be used."""

    noun = "rubric"


class AssessmentError(DocumentError):
    """An assessment, or a file of answers, that cannot be used."""

    noun = "assessment"


class PlanError(DocumentError):
    """A plan that cannot be used."""

    noun = "plan"


class BrandError(DocumentError):
    """A brand that cannot be used."""

    noun = "brand"


class LayoutError(DocumentError):
    """A person's own template that cannot be used."""

    noun = "template"


class StorageError(AssessError):
    """A file that cannot be read, written or locked."""


class RenderError(AssessError):
    """A report that cannot be made."""

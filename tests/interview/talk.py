"""Holding a whole interview in a test: typed lines in, answers and the shown text out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from io import StringIO
from typing import Any

from rich.console import Console

from assessor.engine.last_time import LastTime
from assessor.interview import session
from assessor.interview.asks import Editor
from assessor.interview.faces import TypedFace
from assessor.interview.plain import PlainFace
from assessor.interview.session import Outcome
from assessor.interview.terminal import TerminalFace
from assessor.model.assessment import Assessment
from assessor.model.rubric import Rubric
from tests.builder import DAY, assessment, condition, rubric

YES_NO = [{"id": "yes", "label": "Yes"}, {"id": "no", "label": "No"}]

US = {
    "id": "us",
    "title": "About us",
    "intro": "Three short questions.",
    "once": True,
    "questions": [
        {"id": "how-many", "ask": "How many funders?", "kind": "number", "maximum": 60},
        {
            "id": "kinds",
            "ask": "Which kinds are they?",
            "kind": "many",
            "options": [{"id": "public", "label": "Public"}, {"id": "private", "label": "Private"}],
        },
        {"id": "hopes", "ask": "What do we hope for?", "kind": "text", "why": "It helps later."},
    ],
}
MONEY = {
    "id": "money",
    "title": "What comes with it",
    "intro": "Yes means that it is there.",
    "questions": [
        {
            **condition("pledge", ask="Is there a pledge?", short="Pledge"),
            "why": "A pledge keeps people from help.",
            "source": {"in": "text", "section": "Funding", "page": 12},
        },
        {**condition("reports", ask="Are there reports?"), "always_applies": True},
    ],
}
CLOSE = {
    "id": "close",
    "title": "To close",
    "once": True,
    "questions": [{"id": "share", "ask": "Do we share it?", "gate": True, "obligation": "must"}],
}

MONEY_RUBRIC = rubric(
    title="Money",
    before="Have the letters at hand.",
    repeat={"subject": "funder", "plural": "funders", "count": "how-many", "intro": "One by one."},
    sections=[US, MONEY, CLOSE],
)
"""Asked once, then for each funder, then once again; with every kind of question but a choice."""

ROUNDS_RUBRIC = rubric(
    title="Actions",
    repeat={
        "subject": "action",
        "plural": "actions",
        "by": "question",
        "intro": "Begin with a verb.",
    },
    sections=[
        {
            "id": "start",
            "title": "Start",
            "intro": "First who rates.",
            "once": True,
            "questions": [{"id": "who", "ask": "Who rates?", "kind": "text"}],
        },
        {
            "id": "origin",
            "title": "Origins",
            "questions": [
                {
                    "id": "from",
                    "ask": "Where is it from?",
                    "short": "Where from",
                    "kind": "text",
                    "shown": True,
                }
            ],
        },
        {
            "id": "rated",
            "title": "Ratings",
            "intro": "Two numbers.",
            "care": "Rest when you like.",
            "questions": [
                {
                    "id": "cost",
                    "ask": "What would it take?",
                    "short": "Cost",
                    "scale": "five",
                    "why": "A promise costs.",
                },
                {
                    "id": "gain",
                    "ask": "What would it change?",
                    "short": "Gain",
                    "scale": "five",
                    "when": {"question": "cost", "is_not": "r5"},
                },
            ],
        },
        {
            "id": "close",
            "title": "To close",
            "once": True,
            "questions": [{"id": "share", "ask": "Do we share it?"}],
        },
    ],
)
"""Asked question by question; where each is from stays in sight, and some have no second rating."""


def small(*questions: dict[str, Any], **more: Any) -> Rubric:
    """A rubric of one section; without questions, three practices: `trust`, `pay` and `share`."""
    three = ({"id": "trust"}, {"id": "pay", "always_applies": True}, {"id": "share"})
    return rubric(*(questions or three), **more)


@dataclass
class Talk:
    """A whole interview: how it ended, every assessment that was saved, and the shown text."""

    outcome: Outcome
    saved: list[Assessment] = field(default_factory=list)
    shown: str = ""

    @property
    def answers(self) -> dict[str, Any]:
        """What was said, by key, with the subject's name before it: `County/pledge`."""
        found = dict(self.outcome.assessment.answers)
        for subject in self.outcome.assessment.subjects:
            found |= {f"{subject.name}/{key}": said for key, said in subject.answers.items()}
        return {
            key: said.value if said.state == "answered" else said.state
            for key, said in found.items()
        }


Read = Callable[[], str]
Made = tuple[TypedFace, StringIO]


def plain(read: Read) -> Made:
    """The plain face over a stream that reads what `read` gives."""
    out = StringIO()
    return PlainFace(_Lines(read), out), out


def terminal(read: Read) -> Made:
    """The terminal face on a console in memory; its opening waits for Enter."""
    out = StringIO()
    console = Console(file=out, force_terminal=True, width=80, color_system="standard")
    pressed: list[bool] = []

    def line(prompt: str) -> str:
        out.write(prompt)
        if prompt.startswith("Ready?") and not pressed:
            pressed.append(True)
            return ""
        out.write("\n")
        return read()

    return TerminalFace(console, line), out


FACES: dict[str, Callable[[Read], Made]] = {"plain": plain, "terminal": terminal}


class _Lines:
    def __init__(self, read: Read) -> None:
        self._read = read

    def readline(self) -> str:
        try:
            return f"{self._read()}\n"
        except EOFError:
            return ""

    def isatty(self) -> bool:
        return False

    def fileno(self) -> int:
        raise OSError


def typed(lines: Sequence[str], end: type[BaseException] = EOFError) -> Read:
    """Gives the lines one by one, then raises `end`."""
    waiting = iter(lines)

    def read() -> str:
        try:
            return next(waiting)
        except StopIteration:
            raise end from None

    return read


def talk(
    face: str,
    asked: Rubric,
    lines: Sequence[str],
    start: Assessment | None = None,
    end: type[BaseException] = EOFError,
    edit: Editor | None = None,
    last: LastTime | None = None,
    today: date = DAY,
) -> Talk:
    """The interview that follows from typing the lines at a face."""
    saved: list[Assessment] = []
    made, out = FACES[face](typed(lines, end))
    made.edit = edit
    start = start or assessment()
    outcome = session.run(asked, start, made, saved.append, today, "tiny.yaml", last)
    return Talk(outcome, saved, out.getvalue())

"""How long a person waits from Enter to the next prompt: 200 questions, typed in a terminal's face.

Everything in between is in it: understanding the line, the next question, saving, drawing.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator
from datetime import date
from io import StringIO
from pathlib import Path

from rich.console import Console

from assessor.interview.session import run
from assessor.interview.terminal import TerminalFace
from assessor.model.assessment import Assessment, RubricMark
from assessor.model.rubric import Rubric
from assessor.storage.assessments import ASSESSMENTS
from assessor.storage.keeping import Keeper

SECTIONS, QUESTIONS = 10, 20
EVERY = ("2", "evidence written staff handbook", "0", "flag", "d", "our bookkeeper", "", "some 0")
"""What is typed again and again, until every question has its answer."""


def waits(folder: Path) -> list[float]:
    """Milliseconds from each Enter to the prompt behind it, until all is answered."""
    out, taken = StringIO(), []
    lines = _lines()
    began = 0.0

    def read(prompt: str) -> str:
        nonlocal began
        if began:
            taken.append((time.perf_counter() - began) * 1000)
        line = "" if prompt.startswith(("Ready?", "Finish?")) else next(lines)
        began = time.perf_counter()
        return line

    day = date(2026, 1, 1)
    mark = RubricMark(id="long", version="1.0.0")
    new = Assessment(rubric=mark, organization="Bench", started=day, updated=day)
    face = TerminalFace(Console(file=out, force_terminal=True, width=80), read)
    keeper = Keeper(folder / "prompting.yaml", lambda _: None, ASSESSMENTS)
    run(_rubric(), new, face, keeper.save, day)
    return taken


def _lines() -> Iterator[str]:
    while True:
        yield from EVERY


def _rubric() -> Rubric:
    """Practices in ten sections, each with a reason, a source and anchors."""
    return Rubric.model_validate(
        {
            "format": 1,
            "id": "long",
            "version": "1.0.0",
            "title": "Long",
            "summary": "Has many questions.",
            "review": {"status": "draft"},
            "who": "Anyone",
            "minutes": 300,
            "sources": {"text": {"title": "A text", "publisher": "Us", "year": 2023}},
            "sections": [
                {
                    "id": f"part-{s}",
                    "title": f"Part {s}",
                    "questions": [_question(s * QUESTIONS + n) for n in range(QUESTIONS)],
                }
                for s in range(SECTIONS)
            ],
        }
    )


def _question(number: int) -> dict[str, object]:
    return {
        "id": f"q{number}",
        "short": f"Plan number {number}",
        "ask": f"Do we have plan number {number} written where people can read it?",
        "why": "People who can read a plan can hold us to it, and say what is missing from it.",
        "source": {"in": "text", "section": "A section of the text", "page": number + 1},
    }


def median_and_longest(taken: list[float]) -> tuple[float, float]:
    """The median, and what 99 of 100 stay within."""
    return statistics.median(taken), statistics.quantiles(taken, n=100)[98]

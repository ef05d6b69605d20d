"""The face without a person: it takes its replies from a file of answers, and asks nothing.

What the file does not answer stays open. What it says and the rubric cannot take is never
dropped: every such thing is collected, and told at once at the end.
"""

from __future__ import annotations

from datetime import date

from assessor.engine.cases import filling
from assessor.engine.progress import Step, answer_at, offered
from assessor.engine.walk import walk
from assessor.errors import AssessmentError, Finding, Problem, Route
from assessor.interview.given import given_at, replies_to, route_of, unused
from assessor.interview.prompts import Prompt
from assessor.interview.replies import (
    AllNamed,
    Answered,
    DontKnow,
    Finished,
    Jumped,
    Kept,
    Named,
    Reply,
)
from assessor.interview.session import run
from assessor.model.assessment import Assessment, RubricMark
from assessor.model.items import Item
from assessor.model.rubric import Rubric
from assessor.model.script import Fill, Script


class ScriptedFace:
    """Replies from a script, each where and when its question comes to apply."""

    def __init__(
        self, script: Script, name: str = "the file of answers", fill: Fill | None = None
    ) -> None:
        """`name` is what an error calls the script; `fill` answers what the script does not."""
        self.script = script
        self.name = name
        self.fill = fill
        self.findings: list[Finding] = []
        """What could not be used; whole once the interview has ended."""
        self._done: set[Route] = set()
        self._queue: list[Reply] = []

    def ask(self, prompt: Prompt) -> Reply:
        """The next reply. Raises AssessmentError at the end, with all that could not be used.

        Nobody is there to try again where saving is refused: raises that error too.
        """
        if prompt.unsaved:
            raise prompt.unsaved.error
        if prompt.is_opening:
            return Kept()
        if not self._queue:
            self._queue += self._next(prompt)
        return self._queue.pop(0) if self._queue else self._end(prompt)

    def _next(self, prompt: Prompt) -> list[Reply]:
        """What to do at the first step that the script still has something for."""
        open_ = (prompt.rubric, prompt.assessment)
        for step in (*walk(*open_), *offered(*open_)):
            is_here = prompt.step is not None and prompt.step.place == step.place
            replies = self._replies(step, prompt.assessment)
            if replies:
                return replies if is_here else [Jumped(step), *replies]
        return []

    def _replies(self, step: Step, assessment: Assessment) -> list[Reply]:
        if step.item is None:
            return self._naming(assessment)
        route = route_of(self.script, assessment, step)
        if route is None:
            return [] if answer_at(assessment, step) else self._filled(step.item)
        if route in self._done:
            return []
        self._done.add(route)
        replies = replies_to(step.item, given_at(self.script, route), route)
        if isinstance(replies, Finding):
            self.findings.append(replies)
            return []
        return replies

    def _filled(self, item: Item) -> list[Reply]:
        value = filling(item, self.fill) if self.fill and not item.is_offered else None
        if value is None:
            return []
        return [DontKnow() if value == "dont-know" else Answered(value)]

    def _naming(self, assessment: Assessment) -> list[Reply]:
        named = {subject.name for subject in assessment.subjects}
        for given in self.script.subjects:
            if given.name not in named:
                return [Named(given.name)]
        are_all = self.script.subjects and self.script.all_named and not assessment.all_named
        return [AllNamed()] if are_all else []

    def _end(self, prompt: Prompt) -> Reply:
        self.findings += unused(prompt.rubric, self.script, self._done)
        if self.findings:
            raise AssessmentError(self.name, [self._problem(one) for one in self.findings])
        return Finished()

    def _problem(self, finding: Finding) -> Problem:
        match finding.route:
            case ("subjects", int(place), *_):
                name = self.script.subjects[place].name
                return Problem(self.name, f"about “{name}”: {finding.what}", finding.hint)
            case _:
                return Problem(self.name, finding.what, finding.hint)


def misfits(rubric: Rubric, script: Script) -> tuple[Finding, ...]:
    """All that a script says and a rubric cannot take, found by answering a new assessment."""
    return answered(rubric, script)[1]


def answered(
    rubric: Rubric, script: Script, fill: Fill | None = None
) -> tuple[Assessment | None, tuple[Finding, ...]]:
    """A new assessment with a script's answers; or None, with all that the rubric cannot take."""
    day = date(2000, 1, 1)  # nothing of this assessment is kept
    mark = RubricMark(id=rubric.id, version=rubric.version)
    new = Assessment(rubric=mark, organization="nobody", started=day, updated=day)
    face = ScriptedFace(script, fill=fill)
    try:
        return run(rubric, new, face, lambda _: None, day).assessment, ()
    except AssessmentError:
        return None, tuple(face.findings)

"""An answer from elsewhere, offered here: of a similar subject, of last time, or suggested.

It is shown with the question, and becomes an answer when a person says so.
"""

from __future__ import annotations

from assessor.engine.last_time import not_named_yet
from assessor.engine.subjects import as_answer
from assessor.interview.asides import not_applicable
from assessor.interview.asks import Ask, Turn
from assessor.interview.names import naming
from assessor.interview.overview import in_words
from assessor.interview.parts import Part, Parts
from assessor.interview.places import noun
from assessor.interview.prompts import Prompt
from assessor.interview.replies import Answered, DontKnow, NotAgreed
from assessor.interview.times import day
from assessor.model.assessment import Answer, Copied


def same(prompt: Prompt, home: Ask, _: str) -> Turn:
    """Say what was said last time; where a name is asked for, the next name of then."""
    if prompt.last is None:
        return home.refusing(_NOTHING_EARLIER)
    if prompt.kind == "naming":
        names = not_named_yet(prompt.last, prompt.assessment)
        return naming(prompt, home, names[0]) if names else home.refusing(_ALL_NAMED)
    answer = prompt.said_then
    return taken_over(home, answer) if answer else home.refusing(_NOTHING_HERE)


_NOTHING_EARLIER = (
    "No earlier answers are at hand. To have them: assess run, --last and their file."
)
_NOTHING_HERE = "Nothing was said here last time, or the question has changed. Please answer it."
_ALL_NAMED = "No other one was named last time."


def kept_start(home: Ask, start: Copied) -> Turn:
    """Say what was copied or is suggested: what Enter does there."""
    return taken_over(home, as_answer(start))


def taken_over(home: Ask, answer: Answer) -> Turn:
    """The reply that gives an answer again; one in words asks for them anew."""
    match answer.state:
        case "answered" if answer.value is not None:
            return Answered(answer.value)
        case "not-agreed":
            return NotAgreed(answer.between)
        case "not-applicable":
            return not_applicable(home, answer.reason or "")
        case _:
            return DontKnow()


def offers(prompt: Prompt) -> Parts:
    """What is offered at a question, each under its name."""
    told = {"So far": _start(prompt), "Last time": _last_time(prompt)}
    return tuple(Part("detail", label, more=more) for label, more in told.items() if more)


def _start(prompt: Prompt) -> str:
    if prompt.start is None:
        return ""
    said = in_words(as_answer(prompt.start))
    return f"{said} ({comes_from(prompt, prompt.start)}, not looked at yet)"


def comes_from(prompt: Prompt, start: Copied) -> str:
    """Where a start comes from, in words; its subject may be let go by now."""
    if start.is_suggested:
        return "suggested"
    names = (one.name for one in prompt.assessment.everyone if one.id == start.source)
    of = next(names, f"another {noun(prompt.rubric)}")
    return f"copied from {of}"


def _last_time(prompt: Prompt) -> str:
    if prompt.last is None or prompt.said_then is None:
        return ""
    said = in_words(prompt.said_then)
    return f"{said} ({day(prompt.last.on)}). Type same if it still holds."


def names_then(prompt: Prompt) -> Parts:
    """The names of last time that are not on the list yet."""
    names = not_named_yet(prompt.last, prompt.assessment) if prompt.last else ()
    if not names:
        return ()
    return (Part("detail", "Last time", more=f"{', '.join(names)}. Type same to name {names[0]}."),)

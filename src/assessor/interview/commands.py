"""What a typed line means at a prompt: a reply, or a question back. Pure; no face is in it."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from assessor.engine.walk import next_step, previous_step
from assessor.interview import aims, answers, asides, beside, finding_out, notes, team
from assessor.interview.asks import Ask, Pasted, Turn, plainly
from assessor.interview.invitations import invitation
from assessor.interview.jumps import going
from assessor.interview.listing import LISTS, listing
from assessor.interview.parts import Part
from assessor.interview.prompts import Prompt
from assessor.interview.reasons import reasons
from assessor.interview.replies import Back, DontKnow, Jumped, Kept, Passed, Paused, Skipped
from assessor.interview.screens import again, screen
from assessor.interview.side import is_plural
from assessor.interview.subject_changes import CHANGES, changing
from assessor.interview.subject_list import listed
from assessor.interview.taken_over import same
from assessor.interview.words import COMMANDS, OF_QUESTIONS, Name, command, with_more
from assessor.source.cleaning import quoted

LONGEST_LINE = 4_000
_BY_NUMBER: dict[Name, re.Pattern[str]] = {
    "jump": re.compile(r"[0-9]{1,4}(\.[0-9]{1,4})?[a-z]?"),
    "move": re.compile(r"[0-9]{1,4} (to )?[0-9]{1,4}"),
    "copy": re.compile(r"[0-9]{1,4}( to [0-9]{1,4})?"),
    "remove": re.compile(r"[0-9]{1,4}"),
    "bring-back": re.compile(r"([0-9]{1,4})?"),
    "rename": re.compile(r"[0-9]{1,4} to .+"),
}
"""Where words are wanted, what follows a command that is meant as one."""


def first_ask(prompt: Prompt) -> Ask:
    """The question that a prompt puts, with its whole screen."""
    return _home(prompt).showing(screen(prompt))


def understood(prompt: Prompt, typed: str) -> Turn:
    """What a line typed at a prompt means. The line is clean, with single spaces."""
    home = _home(prompt)
    if prompt.is_noting:
        return notes.more(prompt, home, typed)
    name, more = _command(prompt, home, typed)
    if len(typed) > LONGEST_LINE and name != "note":
        long = f"That is very long. Please keep it under {LONGEST_LINE} characters."
        return home.refusing(long).holding(typed)
    if name:
        leaving = finding_out.leaving(prompt, name) if prompt.finding_out else None
        return leaving or _DO[name](prompt, home, more)
    return answers.taken(prompt, home, typed)


def _home(prompt: Prompt) -> Ask:
    plural = prompt.rubric.repeat.plural if prompt.rubric.repeat else ""
    home = Ask(partial(understood, prompt), *invitation(prompt), again(prompt), plural=plural)
    return home.taking(_PASTED.get(_wanted(prompt), "apart"))


def _wanted(prompt: Prompt) -> str:
    """The kind of a question's item, or of the prompt where it asks for something else."""
    return prompt.item.kind if prompt.item and prompt.kind == "question" else prompt.kind


_PASTED: dict[str, Pasted] = {"note": "lines", "text": "joined", "who": "joined"}


def _is_on_screen(prompt: Prompt, line: str) -> bool:
    """Whether it is exactly one of the choices shown: these come before any command."""
    said, item = plainly(line), prompt.item
    return (
        item is not None
        and not prompt.finding_out
        and any(
            said in (str(item.number_of(option)), plainly(option.id), plainly(option.label))
            for option in item.options
        )
    )


def _command(prompt: Prompt, home: Ask, line: str) -> tuple[Name | None, str]:
    """The command in a line, with what follows it. Where words are wanted, it stands alone."""
    if _is_on_screen(prompt, line):
        return None, ""
    name = "subjects" if is_plural(home, line) else command(line)
    if name:
        return (None if prompt.kind == "naming" and name in OF_QUESTIONS else name), ""
    named, more = with_more(line) or (None, "")
    if named and _wanted(prompt) in ("naming", "text", "who"):
        pattern = _BY_NUMBER.get(named)
        return (named, more) if pattern and pattern.fullmatch(more) else (None, "")
    return named, more


def _back(prompt: Prompt, home: Ask, _: str) -> Turn:
    is_first = previous_step(prompt.rubric, prompt.assessment, prompt.step) is None
    if prompt.is_opening or is_first:
        return home.refusing("This is where it begins: there is nothing before it.")
    return Back()


def _skip(prompt: Prompt, home: Ask, _: str) -> Turn:
    if prompt.kind == "review":
        return home.refusing("There is nothing to skip here. Press Enter to finish, or type quit.")
    return Kept() if prompt.is_opening else Skipped()


def _next(prompt: Prompt, home: Ask, _: str) -> Turn:
    if prompt.kind == "review":
        return home.refusing("This is the end. Press Enter to finish, or type back or quit.")
    return Kept() if prompt.is_opening else Passed()


def _note(prompt: Prompt, home: Ask, more: str) -> Turn:
    if prompt.item is None:
        return home.refusing("Notes belong to questions. Go to one first, or answer this.")
    return notes.note(prompt, home, more)


def _why(prompt: Prompt, home: Ask, _: str) -> Turn:
    if prompt.item is None:
        return home.refusing("“why” tells about a question. Go to one first, or answer this.")
    return home.showing(reasons(prompt.rubric, prompt.item))


def _list(prompt: Prompt, home: Ask, more: str) -> Turn:
    """The list, and of the question as much as leaves the list on the screen."""
    shown = listing(prompt, more)
    if shown is None:
        return home.refusing(f"There is no list of {quoted(more)}. {LISTS}")
    asked = (part for part in home.parts if part.role in _PLACE)
    return home.showing((*shown, *asked))


_PLACE = ("progress", "subject", "question")
"""Of a question, what says where we are."""


def _jump(prompt: Prompt, home: Ask, more: str) -> Turn:
    if more:
        return going(prompt, home, more)
    following = next_step(prompt.rubric, prompt.assessment, prompt.step)
    enter = Jumped(following) if following else None
    return asides.where_to(home, partial(going, prompt, home), enter)


def _help(prompt: Prompt, home: Ask, _: str) -> Turn:
    """One screen, and so without the question: Enter shows that again."""
    silent = _silent(prompt)
    told = (one for one in COMMANDS if one.does and one.name not in silent)
    rows = tuple(Part("row", one.does, mark=one.shown) for one in told)
    return home.showing((Part("heading", "What you can type"), _ENTER, *rows))


def _silent(prompt: Prompt) -> set[Name]:
    """The commands that have nothing to do in this interview."""
    nothing: dict[Name, object] = {"subjects": prompt.rubric.repeat, "same": prompt.last}
    return {name for name, wanted in nothing.items() if wanted is None}


_ENTER = Part("row", "Keep the answer that is there, or see the question again.", mark="Enter")


def _quit(prompt: Prompt, home: Ask, _: str) -> Turn:
    return Paused()


def _dont_know(prompt: Prompt, home: Ask, _: str) -> Turn:
    if prompt.item is None:
        return home.refusing(f"This is not a question to know. {home.accepted}.")
    if not prompt.item.takes_unknown:
        return home.refusing("This one is answered in words. Type what you know, or skip.")
    return DontKnow()


def _not_applicable(prompt: Prompt, home: Ask, more: str) -> Turn:
    if prompt.item is None:
        return home.refusing(f"There is no question here. {home.accepted}.")
    if prompt.item.takes_not_applicable:
        return asides.not_applicable(home, more)
    if prompt.item.always_applies:
        return home.refusing("This one applies to everybody. If you cannot tell, type d or skip.")
    return home.refusing("This one has no “does not apply”. You can skip it.")


_DO: dict[Name, Callable[[Prompt, Ask, str], Turn]] = {
    "back": _back,
    "next": _next,
    "skip": _skip,
    "note": _note,
    "not-agreed": team.not_agreed,
    "some": team.some,
    "talk": team.talk,
    "evidence": beside.evidence,
    "flag": beside.flag,
    "unflag": beside.unflag,
    "aim": aims.aim,
    "why": _why,
    "list": _list,
    "jump": _jump,
    "subjects": listed,
    "same": same,
    **{name: partial(changing, name) for name in CHANGES},
    "help": _help,
    "quit": _quit,
    "dont-know": _dont_know,
    "not-applicable": _not_applicable,
}

"""What is said beside an answer, before it or after it: how we know, and a mark to come back."""

from __future__ import annotations

from functools import partial

from assessor.interview.asks import Ask, Turn, chosen, plainly
from assessor.interview.parts import Part, problem
from assessor.interview.prompts import Prompt
from assessor.interview.replies import Evidenced, Flagged
from assessor.interview.side import choice_wanted, guarded, words_wanted
from assessor.model.assessment import EVIDENCE, Evidence

_LONGEST_KIND = max(len(words.split()) for words in EVIDENCE.values())


def evidence(prompt: Prompt, home: Ask, typed: str) -> Turn:
    """Ask how an answer is known and where that is found, or take both from the line."""
    if prompt.item is None:
        return home.refusing("Evidence belongs to questions. Go to one first, or answer this.")
    if not prompt.item.is_counted:
        return home.refusing("This one is not counted, so it needs no evidence. A note works here.")
    if plainly(typed) == "remove":
        return Evidenced(None)
    kind, rest = _kind_in(typed)
    if kind:
        return _found_in(home, kind, rest) if rest else _where(home, kind)
    ask = _how(home)
    wrong = problem(f"“{typed}” is none of these:") if typed else ()
    return ask.showing((*wrong, *ask.parts))


def _kind_in(typed: str) -> tuple[Evidence | None, str]:
    """The kind of evidence that a line begins with, and what follows it."""
    words = typed.split()
    for count in range(min(_LONGEST_KIND, len(words)), 0, -1):
        kind = chosen(" ".join(words[:count]).rstrip(":,"), EVIDENCE)
        if kind:
            return kind, " ".join(words[count:])
    return None, ""


def _how(home: Ask) -> Ask:
    about = (Part("text", "How do we know? The last that is true, or remove for none."),)
    none = {"remove": Evidenced(None)}
    return choice_wanted(home, about, "Evidence", EVIDENCE, partial(_where, home), none)


def _where(home: Ask, kind: Evidence) -> Ask:
    about = (Part("text", f"{EVIDENCE[kind]}. Where can that be found? No names are needed."),)
    accepted = "a few words, such as staff handbook, page 4; or Enter for none"
    return words_wanted(home, about, "Evidence", accepted, partial(_found_in, home, kind))


def _found_in(home: Ask, kind: Evidence, reference: str) -> Turn:
    if not reference:
        return Evidenced(kind)
    return guarded(home, reference, Evidenced(kind, reference), _where(home, kind))


def flag(prompt: Prompt, home: Ask, _: str) -> Turn:
    """Mark a question to come back to; or take the mark away where there is one."""
    if prompt.item is None:
        return home.refusing("A flag marks a question. Go to one first, or answer this.")
    return Flagged(not (prompt.answer and prompt.answer.flagged))


def unflag(prompt: Prompt, home: Ask, _: str) -> Turn:
    """Take the mark away."""
    if prompt.answer is None or not prompt.answer.flagged:
        return home.refusing("There is no flag here to take away.")
    return Flagged(False)

"""The twenty questions of `asking.py` as a script of questionary, run by a Python that has it.

As its documentation shows: a list for each question, and since there is no way back
(tmbo/questionary#81), a list at the end of what to change. `--shortcuts` lets letters and digits
choose, which is off unless a script asks for it.
"""

from __future__ import annotations

import sys

import questionary

QUESTIONS = 20
RUNGS = ("Not yet", "Started", "In place", "Kept up", "We don’t know", "Does not apply")
NOTHING = "Nothing, this is right"
USE = {"use_shortcuts": True} if "--shortcuts" in sys.argv else {}


def ask(number: int, before: str | None = None) -> str:
    """The rung that is chosen; `before` is where the list begins."""
    return questionary.select(f"What about number {number}?", RUNGS, default=before, **USE).ask()


questionary.press_any_key_to_continue("Ready?").ask()
answers = {number: ask(number) for number in range(QUESTIONS)}
while True:
    listed = [f"What about number {number}? {said}" for number, said in answers.items()]
    change = questionary.select("Change anything?", [NOTHING, *listed], **USE).ask()
    if change == NOTHING:
        break
    number = listed.index(change)
    answers[number] = ask(number, answers[number])
print("Done:", ", ".join(answers.values()))

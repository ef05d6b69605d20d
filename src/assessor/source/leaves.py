"""From one scalar of YAML to a text, number or word, within the limits and clean.

A file has thousands of them, and nearly all are as they should be: so each is looked at once,
and what is told of a problem is made only where there is one.
"""

from __future__ import annotations

from collections.abc import Callable

from assessor.source.cleaning import FORBIDDEN, code
from assessor.source.events import Event, ScalarEvent
from assessor.source.limits import Limits
from assessor.source.nodes import Leaf
from assessor.source.scalars import resolved

Tell = Callable[[Event, str, str, str], None]
"""Takes a problem: where it is, its code, what is wrong, how to mend it."""


def leaf_of(event: ScalarEvent, limits: Limits, tell: Tell) -> Leaf:
    """A scalar's value. What is wrong with it is told."""
    text = event.value
    # The file's text is clean, and only a code in double quotes can bring in what it is not.
    if event.style == '"' and FORBIDDEN.search(text):
        text = _cleaned(event, limits, tell)
    leaf = Leaf(event.start_mark, event.end_mark, text, text)
    if len(text) > limits.scalar:
        leaf.flawed = True
        what = f"this text is longer than {limits.scalar:,} characters"
        tell(event, "R006", what, "make it shorter")
    if event.tag is not None:
        leaf.flawed = True
    elif event.implicit[0]:
        leaf.bare = True
        try:
            leaf.value = resolved(text, limits.digits)
        except ValueError as error:
            leaf.flawed = True
            tell(event, "R007", str(error), "put it in quotes if it is a code, not a number")
    return leaf


def _cleaned(event: ScalarEvent, limits: Limits, tell: Tell) -> str:
    hit = FORBIDDEN.search(event.value)
    if hit and limits.tells_controls:
        what = f"this text holds a control character ({code(hit.group())})"
        tell(event, "R008", what, "remove the code that starts with “\\”")
    return FORBIDDEN.sub("", event.value)

"""What a grid is called and what its marks mean, by the role of its columns."""

from __future__ import annotations

from assessor.model.base import Record
from assessor.model.scales import SIGNAL, Role
from assessor.report.pieces import Line


class Wording(Record):
    """What a grid of one role is called; `{subject}` and `{plural}` stand for its subjects."""

    title: str
    caption: str
    totals: str
    last: str = ""
    """Heads the last column, where no conversation is suggested."""
    common: tuple[str, str] = ("", "")
    """What joins one column, or several, with their subjects: `comes with`."""
    key: tuple[Line, ...]


NOT_AGREED = Line(label="Not agreed", text="we see it differently, and say how on a later page")
"""Said only where the mark stands in the grid."""
_SET_ASIDE = Line(label="Set aside", text="it does not apply; the reason stands under Method")
WORDINGS: dict[Role, Wording] = {
    "condition": Wording(
        title="{Plural} and their conditions",
        caption="Which conditions come with which {subject}, and how we respond",
        totals="{Plural} with it",
        last="Found",
        common=("comes with", "each come with"),
        key=(
            Line(label="Yes", text="the condition is there; under it, our response"),
            Line(label="No", text="we looked, and it is not there"),
            Line(label="Not known", text="something to find out"),
            _SET_ASIDE,
        ),
    ),
    "signal": Wording(
        title="{Plural} and what we learned",
        caption="Which signs were seen at which {subject}",
        totals="{Plural} with it",
        last="Seen",
        common=("was seen at", "were each seen at"),
        key=(
            Line(label="Seen", text="we looked, and saw it: something to talk about"),
            Line(label="No", text="we looked, and did not see it"),
            Line(label="Not looked", text="nobody has looked; this never reads as clear"),
            Line(label="–", text="not asked here"),
            _SET_ASIDE,
        ),
    ),
    "criterion": Wording(
        title="{Plural} and their ratings",
        caption="How each {subject} was rated, from 1 to 5",
        totals="",
        key=(Line(label="1 to 5", text="what each rating means stands with the {subject}"),),
    ),
}

BRIEF = dict(
    zip((option.id for option in SIGNAL.options), ("Seen", "No", "Not looked"), strict=True)
)
"""A signal's options in as few words as a narrow column takes."""

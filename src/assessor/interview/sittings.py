"""How long people sit over an assessment, and a word about rest where that is long.

What counts is the time between their replies. A long silence is a break: the window stayed open,
and nobody sat before it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

BREAK = 30 * 60
"""After so many seconds without a reply people have been away."""
LONG = 45
"""Minutes without a break after which rest is spoken of."""


@dataclass(frozen=True)
class Sitting:
    """What was sat so far."""

    before: int = 0
    """Minutes of all earlier sittings."""
    seconds: float = 0
    """Seconds of this one."""
    since_break: float = 0
    """Seconds of it since the last break."""
    last: float | None = None
    """What the clock said at the last reply."""
    has_offered_rest: bool = False

    def at(self, now: float) -> Sitting:
        """The sitting once the clock says `now`; a clock that jumps back adds nothing."""
        passed = max(now - self.last, 0) if self.last is not None else 0
        if passed > BREAK:
            return replace(self, last=now, since_break=0)
        seconds, since = self.seconds + passed, self.since_break + passed
        return replace(self, last=now, seconds=seconds, since_break=since)

    @property
    def minutes(self) -> int:
        """Minutes of this sitting, rounded."""
        return int(self.seconds / 60 + 0.5)

    @property
    def in_all(self) -> int:
        """Minutes of all sittings."""
        return self.before + self.minutes

    @property
    def is_long(self) -> bool:
        """Whether people have sat long without a break."""
        return self.since_break >= LONG * 60


def resting(sitting: Sitting) -> str:
    """What is said of rest between two sections, where people have sat long; else empty."""
    if not sitting.is_long or sitting.has_offered_rest:
        return ""
    return f"You have been at this for {lasted(sitting.minutes)}. {_REST}"


_REST = "Here is a good place to rest: everything is saved. Go on when you like, or type quit."


def farewell(sitting: Sitting) -> str:
    """How long it took, and after a long sitting a word about rest; empty below a minute."""
    if not sitting.minutes:
        return ""
    in_all = f", and all sittings {lasted(sitting.in_all)}" if sitting.before else ""
    took = f"This sitting took {lasted(sitting.minutes)}{in_all}."
    return f"{took} {_FAREWELL}" if sitting.minutes >= LONG else took


_FAREWELL = "That was long. Rest before you take it up again; all of it will keep."


def lasted(minutes: int) -> str:
    """`1 minute`, `52 minutes`, `2 hours and 5 minutes`."""
    hours, rest = divmod(minutes, 60)
    told = (_counted(hours, "hour"), _counted(rest, "minute"))
    return " and ".join(filter(None, told))


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}" if number else ""

"""The days of a plan as a calendar file (iCalendar, RFC 5545), for any calendar program.

Calendars are often shared, and often kept by somebody else: what an action is stands in the file
only where that is asked for, and what it comes from never does.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256

from icalendar import Alarm, Calendar, Event

from assessor.engine.standing import Awaited, standing
from assessor.model.plan import Action, Plan

WHAT: dict[Awaited, str] = {
    "first-step": "First step",
    "tell": "Tell those it is for",
    "review": "Review",
}
"""What is to be done on a day."""


def calendar(plan: Plan, *, names: bool) -> bytes:
    """Every day that the plan still waits for, as an event of that day with a word a week before.

    `names` says what each action is. The same plan gives the same bytes.
    """
    made = Calendar()
    made.add("prodid", "-//assess//plan//EN")
    made.add("version", "2.0")
    for event in _events(plan, names):
        made.add_component(event)
    return bytes(made.to_ical())


def _events(plan: Plan, names: bool) -> Iterator[Event]:
    for number, action in enumerate(plan.actions, 1):
        for due in standing(plan, action, plan.updated).ahead:
            name = f": {action.name}" if names else ""
            yield _event(plan, action, due.what, due.on, f"action {number} of our plan{name}")


def _event(plan: Plan, action: Action, what: Awaited, on: date, about: str) -> Event:
    event, summary = Event(), f"{WHAT[what]}, {about}"
    event.add("uid", f"{_known_by(plan, action, what)}@assess.invalid")
    event.add("dtstamp", datetime.combine(plan.updated, time(), UTC))
    event.add("dtstart", on)
    event.add("dtend", on + timedelta(days=1))
    event.add("summary", summary)
    event.add("transp", "TRANSPARENT")  # nobody is busy all day
    event.add_component(_a_week_before(summary))
    return event


def _known_by(plan: Plan, action: Action, what: Awaited) -> str:
    """What an event is known by: the same when its day moves, so that a program moves it too."""
    known = "\n".join((plan.organization, plan.started.isoformat(), action.id, what))
    return sha256(known.encode()).hexdigest()[:32]


def _a_week_before(about: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", timedelta(days=-7))
    alarm.add("description", about)
    return alarm

"""What moved since an earlier assessment, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from assessor.engine.bands import shown
from assessor.engine.edition import GROUP
from assessor.model.assessment import Assessment
from assessor.model.comparison import (
    Apart,
    Caution,
    Comparison,
    CountMove,
    Move,
    Outcome,
    Promise,
    Reason,
    SectionMove,
    Shift,
)
from assessor.model.result import Measure, Reply
from assessor.report.material import Material
from assessor.report.moved import Change, ChangeGroup, Moved
from assessor.report.pieces import Line
from assessor.report.words import STATES, count_text, counted, day, isolated, listed, seen_text

TITLE = "What moved since last time"


def moved(material: Material, told: Comparison, before: Assessment) -> Moved:
    """Everything that moved, in words. `before` is the earlier assessment."""
    groups = (make(material, told) for make in _GROUPS)
    return Moved(
        title=TITLE,
        statement=statement(material, told),
        message=message(told),
        facts=tuple(_facts(material, told, before)),
        groups=tuple(group for group in groups if group.changes),
    )


def statement(material: Material, told: Comparison) -> str:
    """How far the two can be compared, in one sentence."""
    if not told.shared:
        return "None of the questions can be compared like for like."
    every = told.shared == told.asked
    of = f"All {told.asked}" if every and told.asked > 1 else f"{told.shared} of {told.asked}"
    noun, verb = ("question", "is") if told.asked == 1 else ("questions", "are")
    verb = "is" if told.shared == 1 else verb
    return f"{of} {noun} {verb} the same, and compared like for like{_both(material, told)}."


def _both(material: Material, told: Comparison) -> str:
    repeat, pairing = material.rubric.repeat, told.pairing
    if repeat is None:
        return ""
    both = len(pairing.pairs)
    every = both + len(pairing.only_then) + len(pairing.only_now)
    return f", for {both} of {counted(every, repeat.subject, repeat.plural)}"


def message(told: Comparison) -> str:
    """What moved, in one sentence."""
    ups, downs = len(told.shifted("up")), len(told.shifted("down"))
    known, unknown = len(told.shifted("known")), len(told.shifted("unknown"))
    practices = f"{counted(ups, 'practice', 'practices')} moved up" if ups else ""
    down = f"{downs} moved down" if ups else f"{counted(downs, 'practice', 'practices')} moved down"
    parts = [practices, down if downs else ""]
    parts += [f"{counted(known, 'answer is', 'answers are')} known now" if known else ""]
    parts += [f"{counted(unknown, 'is', 'are')} no longer known" if unknown else ""]
    said = listed([part for part in parts if part]) or "no practice moved"
    return f"Since {day(told.then)}, {said}."


def _facts(material: Material, told: Comparison, before: Assessment) -> Iterator[Line]:
    yield Line(label="Then", text=f"{day(told.then)}, version {told.versions[0]}")
    yield Line(label="Now", text=f"{day(told.now)}, version {told.versions[1]}")
    for caution in told.cautions:
        whose = before.organization
        yield Line(label="To know first", text=_CAUTIONS[caution].format(whose=whose))


_CAUTIONS: dict[Caution, str] = {
    "swapped": "The first was answered after the second; perhaps they were swapped.",
    "other-organization": "The earlier answers are those of “{whose}”.",
    "other-version": "The rubric has another version now; what is not the same is left out.",
    "core-then": "Then, the core questions alone were asked.",
    "core-now": "Now, the core questions alone are asked.",
}


def _said(material: Material, reply: Reply) -> str:
    item = material.items.get(reply.key)
    if reply.state == "not-agreed" and item and reply.between:
        return f"not agreed ({item.wordings(reply.between)})"
    if reply.state != "answered" or item is None:
        return STATES.get(reply.state, "").lower()
    return f"“{item.wording(reply.value)}”"


def _called(material: Material, key: str) -> str:
    """A question in a few words, and an aim as its section; a key that is gone as it is."""
    item = material.items.get(key)
    if item is None:
        return key
    if item.is_aim:
        return next(one.title for one in material.rubric.sections if one.id == item.section)
    return material.called(item)[1]


def _changes(material: Material, moves: tuple[Move, ...]) -> tuple[Change, ...]:
    """Moves that read the same, as one; whose they are stands beside."""
    same: dict[tuple[str, str], list[str | None]] = {}
    for move in moves:
        then, now = _said(material, move.before), _said(material, move.after)
        key = (_called(material, move.after.key), f"was {then}, is {now}")
        same.setdefault(key, []).append(move.after.subject)
    return tuple(
        Change(what=what, who=material.whose(whose), text=text)
        for (what, text), whose in same.items()
    )


def _of(title: str, about: str, *shifts: Shift) -> Callable[[Material, Comparison], ChangeGroup]:
    """A group of the moves of some kinds; conditions and signals stand in the counts too."""
    return lambda material, told: ChangeGroup(
        title=title, about=about, changes=_changes(material, told.shifted(*shifts))
    )


def _tells_apart(material: Material, told: Comparison) -> bool:
    """Whether a subject may have a line of its own: enough of them were there both times."""
    return not material.is_shared or len(told.pairing.pairs) >= GROUP


def _sections(material: Material, told: Comparison) -> ChangeGroup:
    about = "Then and now over the practices that can be compared, and no others."
    mine = [one for one in told.sections if not one.subject or _tells_apart(material, told)]
    return ChangeGroup(
        title="Sections", about=about, changes=tuple(_section(material, one) for one in mine)
    )


def _section(material: Material, one: SectionMove) -> Change:
    title = next(s.title for s in material.rubric.sections if s.id == one.section)
    told = f"{_measured(one.before)} then, {_measured(one.after)} now"
    of = f"{one.shared} of {counted(one.asked, 'practice', 'practices')}"
    return Change(
        what=title,
        who=material.subject_name(one.subject) if one.subject else "",
        text=f"{told}; {of} compared. {_direction(one)}",
    )


def _measured(measure: Measure) -> str:
    if measure.low is None or measure.high is None:
        return "nothing to place"
    low, high = shown(measure.low), shown(measure.high)
    at = "not known" if measure.position is None else str(shown(measure.position))
    return at if low == high else f"{at} (range {low} to {high})"


def _direction(one: SectionMove) -> str:
    if one.shift == "same":
        is_known = one.before != one.after
        return f"No practice moved{'; more or less of it is known' if is_known else ''}."
    steps = {"up": "Up", "down": "Down", "both": "Up and down alike"}[one.shift]
    moves = f"{steps}: {_both_ways(one.ups, one.downs)}."
    unsure = " The ranges overlap, so what is not known could account for it."
    return f"{moves}{unsure if one.overlaps else ''}"


def _counts(material: Material, told: Comparison) -> ChangeGroup:
    about = "What is asked of us, and what we noticed, is counted. It is nobody’s progress here."
    mine = [one for one in told.counts if not one.subject or _tells_apart(material, told)]
    return ChangeGroup(
        title="Counted", about=about, changes=tuple(_count(material, one) for one in mine)
    )


def _count(material: Material, one: CountMove) -> Change:
    words = count_text if one.role == "condition" else seen_text
    title = next(s.title for s in material.rubric.sections if s.id == one.section)
    text = f"{words(one.before)} then; {words(one.after)} now"
    who = material.subject_name(one.subject) if one.subject else ""
    return Change(what=title, who=who, text=text)


def _both_ways(ups: int, downs: int) -> str:
    """How many practices moved each way; only those ways that any did."""
    ways = ((ups, "up"), (downs, "down"))
    return listed([f"{number} moved {way}" for number, way in ways if number]) or "none moved"


def _promises(material: Material, told: Comparison) -> ChangeGroup:
    about = "What the earlier assessment set out to do, and what became of it."
    changes = tuple(_promise(material, one) for one in told.promises)
    return ChangeGroup(title="What we promised last time", about=about, changes=changes)


def _promise(material: Material, one: Promise) -> Change:
    task = ", ".join(filter(None, (isolated(one.who), f"by {day(one.by)}" if one.by else "")))
    told = _OUTCOMES[one.kind][one.outcome].format(then=one.then, now=one.now, of=one.of)
    lead = {"find-out": "To find out", "aim": "Aim", "flag": "To come back to"}[one.kind]
    return Change(
        what=f"{lead}: {_called(material, one.key)}",
        who=material.whose([one.subject]),
        text=". ".join(filter(None, (told, f"{task[:1].upper()}{task[1:]}"))),
    )


_GONE = "its question or its subject cannot be compared now"
_OUTCOMES: dict[str, dict[Outcome, str]] = {
    "find-out": {
        "done": "known now",
        "open": "still open",
        "set-aside": "set aside now",
        "apart": _GONE,
    },
    "aim": {
        "done": "reached: {now} of {of} practices are there, {then} then",
        "under-way": "on the way: {now} of {of} practices are there, {then} then",
        "open": "not yet: {now} of {of} practices are there, {then} then",
        "apart": _GONE,
    },
    "flag": {"done": "looked at again", "open": "still to come back to", "apart": _GONE},
}


def _apart(material: Material, told: Comparison) -> ChangeGroup:
    same: dict[tuple[str, str], list[str | None]] = {}
    for one in told.apart:
        same.setdefault((_called(material, one.key), _why(material, one)), []).append(one.subject)
    changes = tuple(
        Change(what=what, who=material.whose(whose), text=why)
        for (what, why), whose in same.items()
    )
    about = "Left out of every number above, each with its reason."
    return ChangeGroup(
        title="Not compared", about=about, changes=(*changes, *_alone(material, told))
    )


def _why(material: Material, one: Apart) -> str:
    was = f". It was: “{one.was}”" if one.was and not material.is_shared else ""
    return f"{_REASONS[one.reason]}{was}"


_REASONS: dict[Reason, str] = {
    "new": "not in the earlier one, or not answered there",
    "gone": "no longer asked",
    "retyped": "answered in another way now",
    "reworded": "put in other words now",
    "options": "another scale, or other words for its options",
    "anchors": "what its options look like is described in another way",
    "range": "another range of numbers",
    "no-words": "the words that it was asked in were not kept",
    "asked-then": "asked only then, since other answers led there",
    "asked-now": "asked only now, since other answers lead there",
    "core-then": "not among the core questions that were asked then",
    "core-now": "not among the core questions that are asked now",
}


def _alone(material: Material, told: Comparison) -> Iterator[Change]:
    """Subjects that are in one of the two alone."""
    repeat, pairing = material.rubric.repeat, told.pairing
    if repeat is None:
        return
    for ids, text in ((pairing.only_now, "only in this one"), (pairing.only_then, "only then")):
        if ids:
            what = counted(len(ids), repeat.subject, repeat.plural)
            yield Change(what=what, who="", text=text)


_GROUPS: tuple[Callable[[Material, Comparison], ChangeGroup], ...] = (
    _of("Moved up", "", "up"),
    _of("Moved down", "", "down"),
    _of("Known now", "", "known"),
    _of("No longer known", "", "unknown"),
    _of("Set aside, or no longer", "", "set-aside", "taken-up"),
    _of("Other answers", "Neither higher nor lower.", "changed"),
    _sections,
    _counts,
    _promises,
    _apart,
)

"""How the numbers come about, what was set aside, and the sources."""

from __future__ import annotations

from collections.abc import Iterable

from assessor.engine.bands import BORDERS
from assessor.engine.edition import GROUP
from assessor.engine.progress import Step
from assessor.model.rubric import Repeat, SourceText
from assessor.model.scales import Role
from assessor.report.marks import meaning_of
from assessor.report.material import Material
from assessor.report.pages import TermView
from assessor.report.pieces import Line, Passage, Table
from assessor.report.seal import Seal
from assessor.report.words import BANDS, day


def method(material: Material) -> tuple[Passage, ...]:
    """The pages behind the numbers; a passage with nothing to say is left out."""
    passages = (
        _numbers(material),
        _bands(material),
        _set_aside(material),
        _left_out(material),
        _rubric(material),
        handled(),
    )
    return tuple(passage for passage in passages if passage)


def _numbers(material: Material) -> Passage:
    return Passage(
        title="How the numbers come about",
        paragraphs=(
            *(text for role, texts in _BY_ROLE.items() if role in material.roles for text in texts),
            *([_NOT_AGREED] if _is_disputed(material) else []),
        ),
    )


_BY_ROLE: dict[Role, tuple[str, ...]] = {
    "condition": (
        "Conditions are not our doing, so they are counted, and never scored. What we do about "
        "a condition is our practice, and only that has a position. Where no condition was "
        "found, there is nothing to respond to, and no position.",
    ),
    "signal": (
        "Signs are what we noticed. They are counted and never scored, and no sign decides "
        "anything. A sign that nobody has looked for is not known: it never reads as clear.",
    ),
    "criterion": (
        "Ratings run from 1 to 5, and each number has a meaning of its own. They are set side by "
        "side: nothing is added, multiplied or averaged.",
    ),
    "practice": (
        "Each practice stands on one of four rungs: not yet 0, started 1, in place 2, "
        "kept up 3. A position is the points reached, of the points that the known answers "
        "could have reached, on a line from 0 to 100.",
        "What nobody knows is neither a nought nor left out: it widens the range. The lower "
        "end says where we would stand if every unknown turned out “not yet”, the upper end "
        "if every one turned out “kept up”.",
        "What does not apply leaves the sum. Numbers are exact until they are shown, then "
        "rounded once to whole numbers, half up.",
    ),
}
"""How answers of each role count, in the order of the pages."""


_NOT_AGREED = (
    "What we do not agree on has a range of its own, from the lowest rung that some of us saw to "
    "the highest. It leaves the position alone, and only holds it within the range."
)


def _is_disputed(material: Material) -> bool:
    return any(section.summary.measure.not_agreed for section in material.result.sections)


def _bands(material: Material) -> Passage | None:
    if material.has_conditions or "practice" not in material.roles:
        return None
    starts = (0, *(end for end, _ in BORDERS[:-1]))
    rows = tuple(
        (BANDS[band], f"{start} to {min(end - 1, 100)}")
        for start, (end, band) in zip(starts, BORDERS, strict=True)
    )
    return Passage(
        title="Bands",
        paragraphs=(
            "Where the range crosses a border, both bands are named. Where less than half is "
            "known, none is. While a foundation is open, none above Growing is.",
        ),
        table=Table(caption="Bands by position", head=("Band", "Position"), rows=rows),
    )


def _set_aside(material: Material) -> Passage | None:
    rows = [
        (*_whose(material, step), item.short, meaning_of(item, answer), answer.note or "–")
        for step, item, answer in material.said
        if answer.state == "not-applicable"
    ]
    if not rows:
        return None
    repeat = material.rubric.repeat
    head = (*((repeat.subject.capitalize(),) if repeat else ()), "Question", "Why", "Note")
    return Passage(
        title=material.titled("What was set aside, and why"),
        table=Table(caption="Questions that do not apply", head=head, rows=tuple(rows)),
    )


def _whose(material: Material, step: Step) -> tuple[str, ...]:
    """The first column, where the rubric repeats: the subject, or a dash for what is asked once."""
    if material.rubric.repeat is None:
        return ()
    return (material.subject_name(step.subject) if step.subject else "–",)


LEFT_OUT = "What this edition leaves out"


def _left_out(material: Material) -> Passage | None:
    """What an edition that may be shared does not hold."""
    if not material.is_shared:
        return None
    repeat = material.rubric.repeat
    return Passage(
        title=LEFT_OUT,
        paragraphs=(
            "The name of our organization; every note, and every answer in our own words; where "
            "evidence can be found; who finds out what, and by when; what was flagged, and what "
            "some saw instead of an answer that was agreed. No number is changed by it.",
            *([_of_subjects(repeat, material.tells_subjects_apart)] if repeat else []),
        ),
    )


def _of_subjects(repeat: Repeat, told_apart: bool) -> str:
    rows = (
        f"The letters of {repeat.plural} stand in no order, and are others after any change."
        if told_apart
        else f"There are fewer than {GROUP} {repeat.plural}, so none has a row of its own."
    )
    return f"The names of {repeat.plural}, and the pages about each {repeat.subject}. {rows}"


def _rubric(material: Material) -> Passage:
    mark, rubric = material.assessment.rubric, material.rubric
    lines = [
        Line(label="Rubric", text=f"{rubric.title}, version {rubric.version}"),
        Line(label="Review", text=_review(material)),
        Line(label="Fingerprint", text=mark.digest.removeprefix("sha256:")[:16] or "–"),
    ]
    if mark.version != rubric.version:
        lines.append(Line(label="Answered under", text=f"version {mark.version}"))
    if "practice" in material.roles:
        lines.append(Line(label="Weights", text=_weights(material)))
    return Passage(title=material.titled("The rubric"), lines=tuple(lines))


def _weights(material: Material) -> str:
    scored = [item for item in material.items.values() if item.is_scored]
    if len({item.weight for item in scored}) < 2:
        return "All questions weigh the same"
    heavy = [f"“{item.short}” {item.weight}" for item in scored if item.weight > 1]
    return f"1 each, but for {', '.join(heavy)}"


def _review(material: Material) -> str:
    review = material.rubric.review
    if review.status == "draft":
        return "Draft: not yet reviewed by people with lived experience"
    parts = ["Reviewed"]
    parts += [f"by {review.by}"] if review.by else []
    parts += [f"on {day(review.on)}"] if review.on else []
    return " ".join(parts)


def handled() -> Passage:
    """Where the record lies, and what to weigh before it is shared."""
    return Passage(
        title="Handling this record",
        paragraphs=(
            "The answers lie in one file on the computer where they were typed, readable by its "
            "owner alone; nothing was sent anywhere. Whoever deletes that file and this report "
            "deletes the record.",
            "A record that is open about weak points can be asked for in a lawsuit or by an "
            "authority. Where that matters, speak with counsel before sharing it. Nothing here "
            "is legal advice.",
        ),
    )


def checking(made: Seal) -> Passage:
    """How whoever has the answers can check that the report is what they give."""
    return Passage(
        title="How to check this report",
        paragraphs=(
            "The same answers give the same report, byte for byte. Whoever has them can check "
            "this one with: assess verify REPORT FILE",
        ),
        lines=(Line(label="Made from", text=str(made)),),
    )


def glossary(material: Material) -> tuple[TermView, ...]:
    """The rubric's own words, each with what is meant by it and where that stands."""
    return tuple(
        TermView(term=one.term, meaning=one.meaning, citation=material.cite(one.source))
        for one in material.rubric.glossary
    )


def sources(material: Material) -> tuple[Line, ...]:
    """The bibliography, in the order of its numbers."""
    return bibliography(material.books)


def bibliography(books: Iterable[SourceText]) -> tuple[Line, ...]:
    """Sources as printed, in the order of their numbers."""
    return tuple(
        Line(label=str(number), text=_source(source)) for number, source in enumerate(books, 1)
    )


def _source(source: SourceText) -> str:
    by = f"{source.authors} ({source.publisher})" if source.authors else source.publisher
    return f"{by}, {source.title}, {source.year}."

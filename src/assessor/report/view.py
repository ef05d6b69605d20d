"""From a result to the report as it will be printed. After this, nothing is computed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assessor.engine.comparison import comparison
from assessor.engine.edition import Edition, shareable
from assessor.engine.edition_then import shareable_before
from assessor.engine.held import Since
from assessor.engine.scoring import score
from assessor.errors import AssessError
from assessor.model.assessment import Assessment
from assessor.model.result import Result
from assessor.model.rubric import Rubric
from assessor.report.cards import cards, cards_title, find_out, strengths
from assessor.report.cover import cover, read_first
from assessor.report.differences import differences
from assessor.report.joined import joined
from assessor.report.material import Material
from assessor.report.messages import messages
from assessor.report.method import checking, glossary, method, sources
from assessor.report.moving import moved
from assessor.report.pages import ReportView
from assessor.report.parts import chapter, profile
from assessor.report.seal import seal
from assessor.report.words import isolated


def build_view(
    rubric: Rubric,
    assessment: Assessment,
    result: Result,
    edition: Edition = "internal",
    since: Since | None = None,
) -> ReportView:
    """The whole report in words and places. `result` is the score of that assessment.

    `since` is an earlier assessment, where what moved since then belongs in it.
    For an edition that may be shared, what may not is taken out before anything else is done.
    """
    if edition == "shareable":
        since = replace(since, before=shareable_before(since, assessment)) if since else None
        assessment = shareable(rubric, assessment)
        result = score(rubric, assessment)
    told = comparison(since, assessment) if since else None
    material = Material(rubric, assessment, result, edition, since=told)
    view = _alone(material)
    if told is None or since is None:
        return view
    return view.model_copy(update={"moved": moved(material, told, since.before)})


def build_joined_view(
    answered: Sequence[tuple[Rubric, Assessment]], edition: Edition = "internal"
) -> ReportView:
    """One report on several assessments of one organization, in the order given.

    Raises AssessError where they are of several organizations, or two are of one rubric.
    """
    _must_belong_together(answered)
    if edition == "shareable":
        answered = [(rubric, shareable(rubric, one)) for rubric, one in answered]
    shelf = tuple(dict.fromkeys(book for rubric, _ in answered for book in rubric.sources.values()))
    of = len(answered)
    return joined(
        [
            Material(rubric, one, score(rubric, one), edition, shelf, (number, of))
            for number, (rubric, one) in enumerate(answered, 1)
        ]
    )


def _must_belong_together(answered: Sequence[tuple[Rubric, Assessment]]) -> None:
    names = list(dict.fromkeys(one.organization for _, one in answered))
    if len(names) > 1:
        what = f"a report is on one organization, and these are of “{names[0]}” and “{names[1]}”"
        raise AssessError(what, "name the files of one, or add --each for a report on each file")
    ids = [rubric.id for rubric, _ in answered]
    twice = next((one for one in ids if ids.count(one) > 1), None)
    if twice:
        what = f"two of the files answer the same rubric, “{twice}”"
        raise AssessError(what, "name one of them, or add --each for a report on each file")


def _alone(material: Material) -> ReportView:
    title, intro = cards_title(material)
    told = chapter(material)
    named = material.assessment.organization
    made = seal([material.assessment], material.edition)
    return ReportView(
        language="en",
        title=f"{material.rubric.title}: {isolated(named)}",
        running_head=f"{material.rubric.title}, {isolated(named)}",
        cover=cover(material),
        read_first=read_first(material),
        messages=messages(material),
        strengths=strengths(material),
        cards_title=title,
        cards_intro=intro,
        cards=cards(material),
        profile=profile(material, told.parts),
        chapters=(told,),
        find_out=find_out(material),
        differences=differences(material),
        glossary=glossary(material),
        method=(*method(material), checking(made)),
        sources=sources(material),
        seal=str(made),
    )

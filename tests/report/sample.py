"""A realistic report view, built by hand: a fictional organization and what it found.

The words are of the length that people write. `view(funders)` repeats the five funders, under
longer names, where more are asked for.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import cycle, islice
from typing import Literal

from assessor.report import pages, pieces, subjects
from assessor.report.method import checking
from assessor.report.seal import Seal

CONDITIONS = (
    ("Restricts money for people working in the sex trades", "Access"),
    ("Mandates cooperation with the criminal legal system", "Safety"),
    ("Asks for reporting that could endanger people", "Safety"),
    ("Treats trafficking and consensual work as one", "Message"),
    ("Supports “End Demand”", "Message"),
    ("Mandates activities to receive services", "Access"),
    ("Requires certification of trafficking", "Access"),
)
ASKS = (
    "Does this funder restrict money from reaching people who are working in the sex trades?",
    "Does this funder require or mandate cooperation with the criminal legal system?",
    "Does this funder ask us to report more about people than the service needs?",
    "Does this funder treat human trafficking and consensual work in the sex trades as one?",
    "Does this funder support “End Demand” as a response to human trafficking?",
    "Does this funder require activities, such as therapy or worship, to receive services?",
    "Does this funder require certification or verification of trafficking to qualify?",
)
WHY = (
    "People who are working now are left without shelter, care or a lawyer when they ask for it.",
    "People stay away from help when help comes with the police. Some have been arrested on the "
    "way to a service that was meant for them.",
    "What is written down can be asked for: by a court, by immigration officers, by the person "
    "someone ran from. What we do not hold cannot be taken from us.",
    "Where the two are treated as one, people who chose their work are not believed, and people "
    "who were trafficked into farm, house or restaurant work are not seen.",
    "More policing of buyers pushes the people who sell into haste and hidden places. Those who "
    "screen for safety lose the time to do it.",
    "A service with a condition attached repeats the control that people came to us to leave.",
    "People who fear officials, or whose case nobody opened, go without. Many survivors of labor "
    "trafficking are never certified.",
)
DO = (
    "Ask the funder in writing which costs the restriction covers, and pay for the rest from "
    "money without it.",
    "Tell the funder what the condition does to people who come to us, and ask for wording that "
    "makes cooperation each person’s own choice.",
    "Go through each field of the funder’s report form, say which ones the service does not need, "
    "and propose counts in their place.",
    "Offer a listening session, led and paid for with sex worker safety advocates.",
    "Say publicly, in our own words, what we support in its place, and why.",
    "Move the activity out of the intake steps, and say on every form that it is a choice.",
    "Write down the ways in which people can be served before, and without, certification.",
)
STEP = (
    "Find the clause in the award terms and send it to a lawyer who knows these awards.",
    "Ask two other grantees of this funder to meet for half an hour.",
    "Print the form, and mark each field “needed” or “not needed” with the intake team.",
    "Write to the advocates we already know and ask what they would want to be paid for it.",
    "Put one paragraph for the website on the agenda of the next staff meeting.",
    "Read our intake form aloud together, and cross out each step that no law requires.",
    "Ask the case managers whom they had to turn away last year, in counts and without names.",
)
PLACES = (
    ("Share power and resources, page 36", 1),
    ("Do a funding audit, page 35", 1),
    ("Safety, page 17", 1),
    ("Advocate with your funders, page 36", 1),
    ("Public policy, page 38", 1),
    ("Trustworthiness and transparency, page 19", 1),
    ("Measuring impact", 2),
)
BASES = ("From the source", "Adapted from the source", "Our suggestion")
OBLIGATIONS: tuple[Literal["must", "should", "may", ""], ...] = ("must", "should", "may", "")
RUNGS = (
    pieces.Mark(text="Not yet", tone="rung-0"),
    pieces.Mark(text="Started", tone="rung-1"),
    pieces.Mark(text="In place", tone="rung-2"),
    pieces.Mark(text="Kept up", tone="rung-3"),
)
STEPS = (
    "Nothing is decided or done that we can point to.",
    "It is talked through and assigned, or some of us do it.",
    "It is written or agreed, and it is what usually happens.",
    "It is usual, checked at least once a year with people it affects, and changed because of "
    "what they said.",
)
MARKS = {
    "y": pieces.Mark(text="Yes", tone="present"),
    "n": pieces.Mark(text="No", tone="absent"),
    "?": pieces.Mark(text="Not known", tone="unknown"),
    "-": pieces.Mark(text="Set aside", tone="set-aside"),
    " ": pieces.Mark(text="Not answered", tone="blank"),
}
MEANINGS = {"y": "", "n": "", "?": "", "-": "The award pays for training only", " ": ""}
WRITTEN = (
    "In our award terms. We have read it in the agreement we signed.",
    "In a law or rule. We have read it in a statute or regulation.",
    "We assume it. Nobody has checked; it may be looser than we think.",
    "We were told. Someone at the funder said so; we have not read it.",
)
ROOM = (
    "We can soften it. We can lessen what it does to people.",
    "Not at present. For now we cannot move it.",
    "We can decline or renegotiate. There is a way out of it.",
)
NOTES = (
    "Section 4(b) of the award. The program officer said on the phone that outreach is fine, but "
    "would not put it in an e-mail. We have asked twice since then, and the answer was to read "
    "the terms again.",
    "",
    "It came up when two people asked for a bed in the same week. Both had steady work in the "
    "sex trades, and both were told to come back “afterwards”. We found them places elsewhere, "
    "one through the Café Señal drop-in, one through Łódź House.",
    "",
    "Their newsletter says it in nearly every issue, though the award does not.",
)
FUNDERS = (
    ("State victim services office", "ynyyn?y", (1, 0, 2, 0), "38 percent"),
    (
        "Federal direct services award for survivors of human trafficking, through the state "
        "coalition’s pass-through program",
        "yy?ynny",
        (2, 1, 0, 1),
        "27 percent",
    ),
    ("Río Claro Community Foundation", "nnnnnn-", (), "12 percent"),
    ("Harvest Table congregations’ giving circle", "n?nyyy ", (0, 0, 3), "9 percent"),
    ("Individual gifts and the spring gathering", "nnn?nnn", (), "14 percent"),
)
CHALLENGES = (
    "The award pays for three of our seven beds, and the person we speak with changes each year. "
    "Nobody on our side wants to be the one who asks and loses it. Staff carry the condition to "
    "people at the door, and they are the ones who hear the answer.",
    "It is read to us every autumn, and we sign it every autumn.\n"
    "We have never asked what would happen if we did not.",
)
SOLUTIONS = (
    "Ask together with the two other programs in the county, and bring the numbers: how many "
    "people were turned away, and what it cost to find them a bed elsewhere.",
    "Move the drop-in hours to the foundation’s grant, which has no condition.",
)


def _names(count: int) -> Iterable[tuple[str, str, tuple[int, ...], str]]:
    for index, funder in enumerate(islice(cycle(FUNDERS), count)):
        again = index // len(FUNDERS)
        suffix = f", grant of year {again + 1}" if again else ""
        yield (funder[0] + suffix, *funder[1:])


def _citation(index: int) -> pieces.Citation:
    place, number = PLACES[index]
    return pieces.Citation(number=number, place=place)


def _advice(index: int) -> pieces.AdviceView:
    return pieces.AdviceView(
        do=DO[index],
        first_step=STEP[index],
        citation=_citation(index),
        basis=BASES[index % 3],
        obligation=OBLIGATIONS[index % 4],
    )


def _loud(index: int, rung: int) -> subjects.Row:
    title, family = CONDITIONS[index]
    response = RUNGS[rung]
    note = NOTES[index % len(NOTES)]
    return subjects.Row(
        number=str(index + 1),
        title=title,
        ask=ASKS[index],
        mark=MARKS["y"],
        meaning=MEANINGS["y"],
        details=(
            pieces.Line(label="Where it is written", text=WRITTEN[(index + rung) % 4]),
            pieces.Line(
                label="Our response", text=f"{response.text}. {STEPS[rung]}", tone=response.tone
            ),
            pieces.Line(label="Room to move", text=ROOM[index % 3]),
        ),
        notes=(pieces.Line(label="Note", text=note),) if note else (),
        citation=_citation(1),
        family=family,
        advice=(_advice(index),) if rung < 3 else (),
    )


def _quiet(index: int, answer: str) -> subjects.Row:
    note = "Ask the program officer before the renewal in June." if answer == "?" else ""
    return subjects.Row(
        number=str(index + 1),
        title=CONDITIONS[index][0],
        ask=ASKS[index],
        mark=MARKS[answer],
        meaning=MEANINGS[answer],
        notes=(pieces.Line(label="Note", text=note),) if note else (),
        citation=_citation(1),
        family=CONDITIONS[index][1],
    )


def _position(rungs: tuple[int, ...]) -> pieces.Position | None:
    if not rungs:
        return None
    at = round(100 * sum(rungs) / (3 * len(rungs)))
    low, high = max(0, at - 11), min(100, at + 17)
    band = "Beginning" if high < 33 else "Beginning to Growing" if at < 33 else "Growing"
    return pieces.Position(
        at=at,
        low=low,
        high=high,
        text=str(at),
        range_text=f"{low} to {high}",
        band=band,
        sentence=f"Our response stands at {at} of 100, between {low} and {high}: {band}.",
    )


def _standing(answers: str, rungs: tuple[int, ...]) -> str:
    if "y" not in answers:
        return "No listed condition found"
    return "Conditions found, response under way" if any(rungs) else "Found, no response yet"


def _count(answers: str) -> str:
    unknown = answers.count("?") + answers.count(" ")
    return f"{answers.count('y')} of 7 present" + (f", {unknown} unknown" if unknown else "")


def _part(
    index: int, total: int, name: str, answers: str, rungs: tuple[int, ...], share: str
) -> subjects.Part:
    response = iter(rungs)
    rows = tuple(_loud(i, next(response)) for i, answer in enumerate(answers) if answer == "y")
    quiet = tuple(_quiet(i, answer) for i, answer in enumerate(answers) if answer != "y")
    return subjects.Part(
        anchor=f"funder-{index + 1}",
        kicker=f"Funder {index + 1} of {total}",
        title=name,
        standing=_standing(answers, rungs),
        count_text=_count(answers),
        facts=(
            pieces.Line(label="Share of our budget", text=share),
            pieces.Line(label="Next renewal", text="June 2027"),
        ),
        blocks=(
            subjects.Block(
                title="What comes with this money",
                intro="Seven conditions that harm people when they are there. What a funder asks "
                "is not our doing; what we do about it is."
                if rows
                else "",
                lead="We have begun to respond to two of the conditions."
                if rows
                else "There is nothing here to respond to. That is worth keeping as it is.",
                position=_position(rungs),
                rows=rows,
                quiet_rows=quiet,
            ),
        ),
        talk=(
            (
                pieces.Line(label="Challenges", text=CHALLENGES[index % 2]),
                pieces.Line(label="Solutions", text=SOLUTIONS[index % 2]),
            )
            if rows
            else ()
        ),
    )


def _cell(name: str, index: int, answer: str, rung: pieces.Mark | None) -> subjects.GridCell:
    response = f"; our response: {rung.text.lower()}" if rung else ""
    return subjects.GridCell(
        mark=MARKS[answer],
        response=rung,
        spoken=f"{name}, {CONDITIONS[index][0].lower()}: {MARKS[answer].text.lower()}{response}.",
    )


def _grid_row(index: int, name: str, answers: str, rungs: tuple[int, ...]) -> subjects.GridRow:
    response = iter(rungs)
    cells = (
        _cell(name, i, answer, RUNGS[next(response)] if answer == "y" else None)
        for i, answer in enumerate(answers)
    )
    return subjects.GridRow(
        title=name,
        anchor=f"funder-{index + 1}",
        cells=tuple(cells),
        last=f"{answers.count('y')} of 7",
    )


def _column(index: int, answers: list[str]) -> subjects.GridColumn:
    column = [answer[index] for answer in answers]
    known = len(column) - column.count("?") - column.count(" ") - column.count("-")
    unknown = column.count("?") + column.count(" ")
    return subjects.GridColumn(
        number=str(index + 1),
        title=CONDITIONS[index][0],
        family=CONDITIONS[index][1],
        total=f"{column.count('y')} of {known}",
        unknown=f"{unknown} unknown" if unknown else "",
    )


def _grid(funders: list[tuple[str, str, tuple[int, ...], str]]) -> subjects.Grid:
    return subjects.Grid(
        anchor="grid",
        title="Seven conditions, funder by funder",
        caption="Each funder with the seven conditions. Where a condition is there, the steps "
        "below it show how far our response has come.",
        corner="Funder",
        columns=tuple(_column(i, [f[1] for f in funders]) for i in range(len(CONDITIONS))),
        rows=tuple(_grid_row(i, f[0], f[1], f[2]) for i, f in enumerate(funders)),
        last="Found",
        is_dense=False,
        totals_label="All funders",
        key=(
            pieces.Line(label="Yes", text="the condition is there"),
            pieces.Line(label="No", text="we looked, and it is not there"),
            pieces.Line(label="Not known", text="nobody in the room knew; a thing to find out"),
            pieces.Line(label="Set aside", text="does not apply to this money"),
        ),
        readings=(
            "Two conditions come with more than half of our funders: treating trafficking and "
            "consensual work as one, and certification.",
            "Safety first: two funders ask for cooperation or reporting that could put people in "
            "danger. We have begun to respond to one of them.",
            "Two funders, with 26 percent of our budget, come with no condition that we know of.",
        ),
    )


GLOSSARY = (
    pages.TermView(
        term="Sex worker",
        meaning="An adult who does consensual work in the sex trades.",
        citation=pieces.Citation(number=1, place="Glossary, page 12"),
    ),
)

COVER = pages.Cover(
    kicker="Funding audit",
    title="Juniper Row Survivor Services",
    statement="A conversation record, not a certification.",
    edition="Internal edition",
    handling="For our staff and board. It names funders and holds our notes: ask before you pass "
    "it on, and delete it when the next one is done.",
    draft="This rubric is a draft. People with lived experience have not yet reviewed it.",
    facts=(
        pieces.Line(label="Answered", text="3 to 17 November 2026"),
        pieces.Line(label="In the room", text="Director, two case managers, bookkeeper"),
        pieces.Line(label="Rubric", text="Funding audit 1.0.0"),
        pieces.Line(label="Reviewed", text="5 of 6 funders"),
    ),
)
READ_FIRST = (
    pieces.Passage(
        title="What this is",
        paragraphs=(
            "A record of a conversation about the money that pays for our work, and the "
            "conditions that come with it. It says what we found, what the guidelines ask of us, "
            "and a first step.",
            "It is not a certificate, a ranking or legal advice. A condition that a funder "
            "imposes is not counted against us. What is counted is what we do about it.",
        ),
    ),
    pieces.Passage(
        title="How to read a position",
        paragraphs=(
            "A position runs from 0 to 100 and comes from the answers we know. The range around "
            "it shows how far it could move once every unknown is known.",
        ),
        lines=(
            pieces.Line(label="Beginning", text="below 33"),
            pieces.Line(label="Growing", text="33 to 66"),
            pieces.Line(label="Established", text="67 to 89"),
            pieces.Line(label="Sustaining", text="90 and above"),
        ),
    ),
    pieces.Passage(
        title="Take care",
        paragraphs=(
            "Some of these pages name harm plainly. Read them when you have time, with someone "
            "to talk to, and stop when you need to.",
        ),
    ),
)
MESSAGES = (
    "The Río Claro Community Foundation and our individual donors pay for 26 percent of our work "
    "and ask for nothing that harms people. That is ground to build on.",
    "Two of our five funders ask for reporting or cooperation that could put people in danger. "
    "Raise this first.",
    "Three of five funders treat trafficking and consensual work as one, and three restrict or "
    "condition who may be served.",
    "We do not know yet what four of the conditions say. One of them we only assume.",
    "Our next conversation is in June 2027, before the largest award is renewed.",
)
STRENGTHS = (
    pages.Strength(
        what="We keep up our answer to mandated activities",
        who="Harvest Table congregations’ giving circle",
        found="Every form says that prayer and table fellowship are a choice, and we ask guests "
        "twice a year whether it felt like one.",
    ),
    pages.Strength(
        what="Reporting is in place as we want it",
        who="State victim services office",
        found="We report counts, and the office has agreed to it in writing.",
    ),
    pages.Strength(
        what="No listed condition found",
        who="Río Claro Community Foundation",
        found="All seven conditions were looked at.",
    ),
)


def _cards() -> tuple[pages.Card, ...]:
    who = (
        "State victim services office",
        "Federal direct services award for survivors of human trafficking, through the state "
        "coalition’s pass-through program",
        "3 of 5 funders: State victim services office; Federal direct services award; Harvest "
        "Table congregations’ giving circle",
    )
    found = (
        "The quarterly report asks for a birth date, a nationality and the place of the event "
        "for each person. It is in our award terms. Our response: started.",
        "The award asks us to refer each adult to a named detective before the second month. "
        "We were told; we have not read it. Our response: not yet.",
        "Three funders treat the two as one, in their award terms or in what they publish.",
    )
    return tuple(
        pages.Card(
            title=CONDITIONS[index][0],
            who=who[place],
            found=found[place],
            why=WHY[index],
            advice=_advice(index),
        )
        for place, index in enumerate((2, 1, 3))
    )


FIND_OUT = (
    pages.Ask(
        what="Does this funder ask us to report more about people than the service needs?",
        short="Asks for reporting that could endanger people",
        who="Federal direct services award",
        why="Nobody knows yet",
        step="Ask the coalition for the reporting guide of the current year.",
        tasks=(
            pieces.Line(label="Who finds out", text="Our grants manager, by November 30, 2026"),
        ),
    ),
    pages.Ask(
        what="Where is the restriction on people working in the sex trades written?",
        short="Restricts money for people working in the sex trades: where it is written",
        who="State victim services office",
        why="We assume it",
        step="Send section 4(b) to a lawyer who knows these awards.",
    ),
    pages.Ask(
        what="Does this funder require or mandate cooperation with the criminal legal system?",
        short="Mandates cooperation with the criminal legal system",
        who="Harvest Table congregations’ giving circle",
        why="Not answered",
        step="",
    ),
)
DIFFERENCES = (
    pages.Difference(
        what="What are we doing about it? (Requires certification of trafficking)",
        short="Our response: requires certification: not agreed: Not yet and In place",
        who="State victim services office",
        why="Not agreed",
        lines=(
            pieces.Line(label="Some saw", text=f"Not yet. {STEPS[0]}"),
            pieces.Line(label="Some saw", text=f"In place. {STEPS[2]}"),
        ),
    ),
    pages.Difference(
        what=ASKS[3],
        short=f"{CONDITIONS[3][0]}: agreed Yes; some saw No",
        who="Harvest Table congregations’ giving circle",
        why="Agreed, and some see it differently",
        lines=(
            pieces.Line(label="We agreed", text="Yes. This condition is there."),
            pieces.Line(label="Some saw", text="No. We looked, and this condition is not there."),
        ),
    ),
)
METHOD = (
    pieces.Passage(
        title="How positions come about",
        paragraphs=(
            "Each response is worth its rung over three: not yet 0, started 1, in place 2, kept "
            "up 3. A question that does not apply is left out. A question that nobody could "
            "answer stays in, and widens the range.",
        ),
        table=pieces.Table(
            caption="Questions and their weights",
            head=("Section", "Questions", "Weight of each"),
            rows=(
                ("What comes with this money", "7 conditions", "counted, not scored"),
                ("Our response", "where a condition is there", "1"),
            ),
        ),
    ),
    pieces.Passage(
        title="Words",
        lines=(
            pieces.Line(
                label="End Demand",
                text="policing and penalties for people who buy sex, as a response to trafficking",
            ),
            pieces.Line(
                label="Criminal legal system",
                text="police, prosecutors, courts, jails and immigration enforcement",
            ),
        ),
    ),
    pieces.Passage(
        title="Where this is kept",
        paragraphs=(
            "On the laptop in the office, readable by its owner only. Nothing was sent anywhere.",
        ),
    ),
)
SOURCES = (
    pieces.Line(
        label="1",
        text="Freedom Network USA and National Survivor Network, Re-Centering Sex Worker Safety in "
        "Anti-Trafficking Work: Perspectives from the Field, 2023.",
    ),
    pieces.Line(
        label="2",
        text="Lived and Professional Experience Movement-Building Working Group, We Name It So We "
        "Can Repair It: Rethinking Harm, Accountability and Repair in the Anti-Trafficking "
        "Sector, March 2023.",
    ),
)


SEAL = Seal("1.0.0", "internal", "0123456789abcdef0123456789abcdef")


def view(funders: int = 5) -> pages.ReportView:
    """A whole report on so many funders."""
    named = list(_names(funders))
    return pages.ReportView(
        language="en",
        title="Funding audit of Juniper Row Survivor Services",
        running_head="Juniper Row Survivor Services: funding audit",
        cover=COVER,
        read_first=READ_FIRST,
        messages=MESSAGES,
        strengths=STRENGTHS,
        cards_title="What to raise first",
        cards_intro="Where people are most exposed, and where our response has the furthest to go.",
        cards=_cards(),
        profile=(),
        chapters=(
            pages.Chapter(
                grids=(_grid(named),),
                parts=tuple(_part(i, funders, *funder) for i, funder in enumerate(named)),
            ),
        ),
        find_out=FIND_OUT,
        differences=DIFFERENCES,
        glossary=GLOSSARY,
        method=(*METHOD, checking(SEAL)),
        sources=SOURCES,
        seal=str(SEAL),
    )


def nothing_found() -> pages.ReportView:
    """The smallest report: one funder, and no condition found."""
    name, answers, rungs, share = FUNDERS[2]
    part = _part(0, 1, name, answers, rungs, share)
    return view().model_copy(
        update={
            "messages": ("We looked at one funder and found no listed condition.",),
            "strengths": (),
            "cards": (),
            "chapters": (pages.Chapter(grids=(), parts=(part,)),),
            "parts": (_part(0, 1, name, answers, rungs, share),),
            "find_out": (),
            "differences": (),
        }
    )


PRACTICES = (
    ("Our services are voluntary", 2, "must"),
    ("People see their file when they ask", 1, "should"),
    ("We say who may read what is written down, before it is written", 0, "should"),
    ("Those who use our services help decide on them, and are paid for it", 3, "must"),
)


def _practice(number: int, title: str, rung: int) -> subjects.Row:
    return subjects.Row(
        number=str(number),
        title=title,
        ask=f"{title}: how far have we come?",
        mark=RUNGS[rung],
        meaning=STEPS[rung],
        notes=(pieces.Line(label="Note", text=NOTES[0]),) if rung == 1 else (),
        citation=_citation(5),
        advice=(_advice(5), _advice(6)) if rung < 2 else (),
    )


def practices() -> pages.ReportView:
    """A rubric of practices that is answered once: no subjects, no grid, two sections."""
    rows = tuple(
        _practice(number, title, rung) for number, (title, rung, _) in enumerate(PRACTICES, 1)
    )
    blank = rows[0].model_copy(update={"mark": MARKS[" "], "meaning": "", "advice": ()})
    unknown = pieces.Position(
        at=None,
        low=0,
        high=100,
        text="–",
        range_text="0 to 100",
        band="Too little known to summarize",
        sentence="Nothing is known yet, so the position could be anything from 0 to 100.",
    )
    blocks = (
        subjects.Block(
            title="Trustworthiness and transparency",
            intro="What people can rely on when they come to us, and what we tell them before "
            "they have to ask.",
            position=_position((2, 1, 0, 3)),
            rows=rows,
        ),
        subjects.Block(title="Safety", position=unknown, quiet_rows=(blank,)),
    )
    part = subjects.Part(
        anchor="all", kicker="", title="Six tenets of trauma-informed practice", blocks=blocks
    )
    profile = tuple(
        subjects.Profiled(title=block.title, anchor=f"part-all-{n}", position=block.position)
        for n, block in enumerate(blocks, 1)
        if block.position
    )
    chapter = pages.Chapter(grids=(), parts=(part,))
    return view().model_copy(update={"profile": profile, "chapters": (chapter,)})

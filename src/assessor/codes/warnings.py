"""Codes for warnings: a rubric with one can be used, and its author should weigh it."""

from __future__ import annotations

from assessor.codes.row import Code

WARNINGS = (
    Code(
        "R601",
        "a question without “why”",
        "A question does not say why it is asked.",
        "People answer more openly, and more to the point, when they know what it is for.",
        wrong="ask: Do volunteers work with us?\n",
        right="ask: Do volunteers work with us?\n"
        "why: What we ask about volunteers is asked only where there are some.\n",
    ),
    Code(
        "R602",
        "a scored question without anchors of its own",
        "An option of a scored question, or of a response, has no anchor.",
        "Without a picture of each rung, two people mean two things by the same answer.",
        wrong="anchors:\n  not-yet: We have not talked about it.\n",
        right="anchors:\n"
        "  not-yet: We have not talked about it.\n"
        "  started: Someone is writing it down.\n"
        "  in-place: It is written, and new staff read it.\n"
        "  kept-up: Each year survivors are paid to look at it, and it changes.\n",
    ),
    Code(
        "R603",
        "an anchor that stands twice",
        "Two anchors of the rubric are the same.",
        "Most often one was copied and not yet rewritten; it does not describe its own question.",
        wrong="not-yet: We have no rule.\nstarted: We have no rule.\n",
        right="not-yet: We have no rule.\nstarted: A rule is being written.\n",
    ),
    Code(
        "R604",
        "a source that nothing cites",
        "A source is listed, and no question, advice or word of the glossary cites it.",
        "The report lists it, and readers would look in vain for what was drawn from it.",
        wrong="sources:\n"
        "  guide: {title: A guide, publisher: A publisher, year: 2023}\n"
        "  other: {title: Another, publisher: A publisher, year: 2024}\n",
        right="sources:\n  guide: {title: A guide, publisher: A publisher, year: 2023}\n",
    ),
    Code(
        "R605",
        "an answer that calls for advice and has none",
        "Nothing is advised for a rung below “in place”, or for a signal that was seen.",
        "Someone who gives that answer is left alone with it.",
        wrong="advice:\n  - {when: [not-yet], do: Write it down.}\n",
        right="advice:\n  - {when: [not-yet, started], do: Write it down.}\n",
    ),
    Code(
        "R606",
        "many gates in a section",
        "A section has more than two gates.",
        "A gate comes first in the report; where many do, none does.",
        wrong="- {id: first, gate: true}\n- {id: second, gate: true}\n- {id: third, gate: true}\n",
        right="- {id: first, gate: true}\n- {id: second, gate: true}\n- {id: third}\n",
    ),
    Code(
        "R607",
        "a gate that is no “must”",
        "A gate stands on a question whose obligation is not “must”.",
        "A gate says that nothing makes up for it. That needs a source which says so.",
        wrong="obligation: should\ngate: true\n",
        right="obligation: must\ngate: true\n",
    ),
    Code(
        "R608",
        "“always” or “never” in a question",
        "A question on a scale asks whether something is always, or never, so.",
        "Hardly anything is, so an honest team says no, and the rungs cannot tell how far it is.",
        wrong="ask: Do we always ask before we share a name?\n",
        right="ask: Do we ask before we share a name?\n",
    ),
    Code(
        "R609",
        "two ideas in a question",
        "A question has two question marks, “and/or” in it, or goes on with “and do we”.",
        "Where one is so and the other is not, no answer is right.",
        wrong="ask: Do we pay people, and do we pay them on time?\n",
        right="ask: Do we pay people on time?\n",
    ),
    Code(
        "R610",
        "a question without a source",
        "A question on a scale does not say where it comes from.",
        "People who are asked to change something may want to read who says so.",
        wrong="ask: Do we ask before we share a name?\n",
        right="ask: Do we ask before we share a name?\n"
        "source: {in: guide, section: Consent, page: 3}\n",
    ),
    Code(
        "R611",
        "a long rubric without a core",
        "The questions take more than an hour, at a minute and a half each, and none is “core”.",
        "Many teams have an hour; without a short walk they would not start.",
        wrong="minutes: 90\nquestions:\n  - {id: first}  # and sixty more\n",
        right="minutes: 90\ncore_minutes: 30\n"
        "questions:\n  - {id: first, core: true}  # and sixty more\n",
    ),
    Code(
        "R612",
        "a long core",
        "More than 40 questions are in the core.",
        "The core is for those who have less than an hour; 40 questions fill it.",
        wrong="- {id: first, core: true}  # and forty more that are core\n",
        right="- {id: first}  # and forty more that are core\n",
    ),
    Code(
        "R613",
        "a condition that always holds",
        "A “when” holds whatever is answered, and also where nothing is.",
        "It says nothing, and most often something else was meant: “is_not” holds without an "
        "answer too.",
        wrong="when: {any: [{question: first, is: started}, {question: first, is_not: started}]}\n",
        right="when: {question: first, is_not: started}\n",
    ),
    Code(
        "R614",
        "two options with the same points",
        "On a scale that scores, two options are worth the same.",
        "People who choose the better of the two see no difference.",
        wrong="- {id: some, label: Some, points: 1}\n- {id: most, label: Most, points: 1}\n",
        right="- {id: some, label: Some, points: 1}\n- {id: most, label: Most, points: 2}\n",
    ),
    Code(
        "R615",
        "a scale of practice that does not start at 0",
        "The lowest option of a scale of practice has points.",
        "A position goes from 0 to 100; those who do nothing yet would seem to be on the way.",
        wrong="- {id: low, label: Low, points: 1}\n- {id: high, label: High, points: 2}\n",
        right="- {id: low, label: Low, points: 0}\n- {id: high, label: High, points: 1}\n",
    ),
    Code(
        "R616",
        "a rubric in which nothing counts",
        "Every question is for context alone.",
        "The report would show no position, no count and no advice.",
        wrong="questions:\n  - {id: first, kind: text}\n",
        right="questions:\n  - {id: first, scale: rungs}\n",
    ),
)

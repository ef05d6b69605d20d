"""Codes for what a rubric offers besides its questions: conversations, aims, a core, a count."""

from __future__ import annotations

from assessor.codes.row import Code

OFFERS = (
    Code(
        "R501",
        "conversations with nobody",
        "“conversations” stands in a rubric that does not repeat.",
        "A next conversation is suggested for each subject, and there is none.",
        wrong="conversations:\n  - {id: talk, title: Talk, about: What we found.}\n",
        right="repeat: {subject: funder, plural: funders}\n"
        "conversations:\n  - {id: talk, title: Talk, about: What we found.}\n",
    ),
    Code(
        "R502",
        "a conversation behind the last",
        "A conversation without “when” is not the last of the list.",
        "The first that applies is suggested, and one without “when” always applies.",
        wrong="- {id: any}\n- {id: some, when: {question: first, is: started}}\n",
        right="- {id: some, when: {question: first, is: started}}\n- {id: any}\n",
    ),
    Code(
        "R503",
        "an aim without a practice",
        "A section has an “aim”, and no question on the scale “rungs”.",
        "People choose a rung as their aim, so there must be rungs.",
        wrong="aim: true\nquestions:\n  - {id: first, scale: signal}\n",
        right="aim: true\nquestions:\n  - {id: first, scale: rungs}\n",
    ),
    Code(
        "R504",
        "a core question waits for one outside the core",
        "A question of the core has a condition on a question that is not in it.",
        "In the short walk the other one is not asked, so this one would not be asked either.",
        wrong="- {id: first}\n- {id: second, core: true, when: {question: first, is: started}}\n",
        right="- {id: first, core: true}\n"
        "- {id: second, core: true, when: {question: first, is: started}}\n",
    ),
    Code(
        "R505",
        "a core without its minutes",
        "Some questions are “core”, and “core_minutes” is missing.",
        "People choose the short walk by the time it takes.",
        wrong="minutes: 60\n",
        right="minutes: 60\ncore_minutes: 15\n",
    ),
    Code(
        "R506",
        "minutes without a core",
        "“core_minutes” is there, and no question is “core”.",
        "A short walk would be offered with nothing in it.",
        wrong="core_minutes: 15\nquestions:\n  - {id: first}\n",
        right="core_minutes: 15\nquestions:\n  - {id: first, core: true}\n",
    ),
    Code(
        "R507",
        "a count that is no number",
        "“count” names a question that takes no number, or is not asked once.",
        "It says how many subjects there are in all, so that the report can say how many it shows.",
        wrong="repeat: {subject: funder, plural: funders, count: in-our-words}\n",
        right="repeat: {subject: funder, plural: funders, count: how-many}\n",
    ),
    Code(
        "R508",
        "once, where everything is asked once",
        "A section is marked “once”, and the rubric does not repeat.",
        "The mark says nothing here; most often “repeat” was forgotten.",
        wrong="once: true\n",
        right="repeat: {subject: funder, plural: funders}\n",
    ),
    Code(
        "R509",
        "shown beside nothing",
        "A question is marked “shown”, and no later one is about the same subject.",
        "Its answer is shown beside later questions, so that people have it in sight there.",
        wrong="questions:\n  - {id: first}\n"
        "  - {id: from-where, kind: text, ask: Where from?, shown: true}\n",
        right="questions:\n  - {id: from-where, kind: text, ask: Where from?, shown: true}\n"
        "  - {id: first}\n",
    ),
    Code(
        "R413",
        "a conversation that can never be suggested",
        "The “when” of a conversation can never hold, or only where that of an earlier one does.",
        "The first that holds is suggested, so this one would be suggested to nobody.",
        wrong="- {id: talk, when: {question: first, is_not: in-place}}\n"
        "- {id: wait, when: {question: first, is: started}}\n",
        right="- {id: wait, when: {question: first, is: started}}\n"
        "- {id: talk, when: {question: first, is_not: in-place}}\n",
    ),
)

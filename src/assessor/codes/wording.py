"""Codes for warnings about words: how questions are put, and how people are spoken of."""

from __future__ import annotations

from assessor.codes.row import Code

WORDING = (
    Code(
        "R617",
        "a double negative",
        "A question says no twice: “do we not refuse”, “is it not impossible”.",
        "People have to turn it round in their heads, and some answer the other way.",
        wrong="ask: Do we not refuse people who say no to a part of our help?\n",
        right="ask: Can people say no to a part of our help and keep the rest?\n",
    ),
    Code(
        "R618",
        "a hedge",
        "A question on a scale, or an anchor, has a word such as “regularly”, “adequate” or “where "
        "possible”. “Usually”, “most” and “some” are no hedges: the rungs are told by them.",
        "Two people can agree on the word and mean two things, so that an answer says little.",
        wrong="in-place: Staff are trained regularly.\n",
        right="in-place: Staff are trained before they start, and once a year.\n",
    ),
    Code(
        "R619",
        "a word that can hurt or blame",
        "A text has a word that the language of this field keeps out. Names and titles may have "
        "it, and so may what stands in quotation marks because it is talked about.",
        "Survivors and staff read what is written here. A word can tell them that they are seen "
        "as what was done to them, or at fault.",
        wrong="why: Victims want to know who hears what they tell.\n",
        right="why: People want to know who hears what they tell.\n",
    ),
    Code(
        "R620",
        "trafficking without labor",
        "The rubric speaks of trafficking, and nowhere of labor trafficking or any form of labor.",
        "Where it is not named, most people think of the sex trades alone, and those who were "
        "trafficked in other work are left out.",
        wrong="summary: Looks at how we support survivors of trafficking.\n",
        right="summary: Looks at how we support survivors of trafficking in any form of labor.\n",
    ),
    Code(
        "R621",
        "a question that is hard to read",
        "A question of eight words or more is above grade 14 of Flesch and Kincaid, which goes by "
        "the words in a sentence and the syllables in a word.",
        "Not everyone in the room has studied, or grew up with the language. They would answer "
        "something else, or keep quiet.",
        wrong="ask: Does our organization facilitate the participation of the people we serve in "
        "decision-making?\n",
        right="ask: Do the people we serve decide with us?\n",
    ),
    Code(
        "R622",
        "an anchor that says nothing of its own",
        "An anchor is the label or the meaning of an option, or the question.",
        "People see those anyway. An anchor is to show what the option looks like here.",
        wrong="in-place: In place.\n",
        right="in-place: It is written, and new staff read it.\n",
    ),
    Code(
        "R623",
        "a question that is asked twice",
        "Two questions of the rubric ask the same.",
        "People wonder what they missed the first time. Most often one was copied and not yet "
        "rewritten.",
        wrong="- {id: first, ask: Do we ask before we share a name?}\n"
        "- {id: second, ask: Do we ask before we share a name?}\n",
        right="- {id: first, ask: Do we ask before we share a name?}\n"
        "- {id: second, ask: Do we ask before we share a picture?}\n",
    ),
)

"""Codes for ids, and for names that something else must have."""

from __future__ import annotations

from assessor.codes.row import Code

NAMES = (
    Code(
        "R201",
        "an id is used twice",
        "Two sections, questions, conversations or options of one list have the same id.",
        "Answers are kept under ids, so nobody could tell which of the two was answered.",
        wrong="- {id: first, ask: Is this written?}\n- {id: first, ask: Is this checked?}\n",
        right="- {id: written, ask: Is this written?}\n- {id: checked, ask: Is this checked?}\n",
    ),
    Code(
        "R202",
        "a reserved id",
        "An option is called dont-know, not-agreed, not-applicable or skipped.",
        "Every question takes these answers without an option for them.",
        wrong="options:\n  - {id: a, label: A}\n  - {id: dont-know, label: We don't know}\n",
        right="options:\n  - {id: a, label: A}\n  - {id: b, label: B}\n",
    ),
    Code(
        "R203",
        "a question replaces one that is still asked",
        "“replaces” names a question of this same rubric.",
        "That question keeps its answers; only those of earlier versions can be taken over.",
        wrong="- id: first\n- id: second\n  replaces: [first]\n",
        right="- id: first\n- id: second\n  replaces: [a-question-of-version-1]\n",
    ),
    Code(
        "R204",
        "a question is replaced twice",
        "Two questions name the same earlier one under “replaces”.",
        "Its answers can only move to one of them.",
        wrong="- id: first\n  replaces: [old]\n- id: second\n  replaces: [old]\n",
        right="- id: first\n  replaces: [old]\n- id: second\n",
    ),
    Code(
        "R205",
        "no such scale",
        "A question names a scale that is neither built in nor defined in this rubric.",
        "Without its scale the question has no options.",
        wrong="scale: rung\n",
        right="scale: rungs\n",
    ),
    Code(
        "R206",
        "no such family",
        "A question names a family that the rubric does not list under “families”.",
        "Families put what is found into groups, and this question would be in none.",
        wrong="family: safety\n",
        right="families:\n  safety: {title: Safety, about: What keeps people safe.}\n",
    ),
    Code(
        "R207",
        "no such source",
        "A question, an advice or a word cites a source that the rubric does not list.",
        "Everything that is asked or advised can be traced to its source.",
        wrong="source: {in: guid, page: 3}\n",
        right="source: {in: guide, page: 3}\n",
    ),
    Code(
        "R208",
        "an anchor for no option",
        "An anchor is written for an option that the scale does not have.",
        "Nobody would ever see it.",
        wrong="anchors: {in-use: It is in use.}\n",
        right="anchors: {in-place: It is in use.}\n",
    ),
    Code(
        "R209",
        "advice for no option",
        "An advice waits for an option that its question does not have.",
        "Nobody would ever be given it.",
        wrong="advice:\n  - when: [not-started]\n",
        right="advice:\n  - when: [not-yet]\n",
    ),
    Code(
        "R210",
        "the id is not the file's name",
        "A rubric's file is named by its id, with “.yaml” behind.",
        "Rubrics, their cases and the answers to them find each other by that name.",
        wrong="id: another  # in the file our-rubric.yaml\n",
        right="id: our-rubric  # in the file our-rubric.yaml\n",
    ),
)

"""Codes that only `assess validate` tells: of files it is given, cases, assessments, answers."""

from __future__ import annotations

from assessor.codes.row import Code

ANSWERS = (
    Code(
        "C001",
        "none of our files",
        "No key at the top is one by which a rubric, cases, an assessment or answers are known.",
        "It was named on the command line, so something was expected of it.",
        wrong="greeting: Hello\n",
        right="answers:\n  first: started\n",
    ),
    Code(
        "C002",
        "the file cannot be read",
        "The system does not let us open the file.",
        "A file that was not looked at is not a file without mistakes.",
        wrong="who: Everyone  # in a file that only another person may read\n",
        right="who: Everyone  # in a file that we may read too\n",
    ),
    Code(
        "C101",
        "the end of an assessment is missing",
        "An assessment ends with a line of three points, and this one does not.",
        "The file may have been cut off while it was copied, with the answers at its end.",
        wrong="subjects: []\n",
        right="subjects: []\n...\n",
    ),
    Code(
        "C102",
        "an assessment from a later version",
        "The file's format has a number that this version of the program does not know.",
        "Read by an older version, some of what it says could be lost without a word.",
        wrong="format: 2\nstarted: 2026-10-06\n...\n",
        right="format: 1\nstarted: 2026-10-06\n...\n",
    ),
    Code(
        "C103",
        "two subjects with the same id",
        "In an assessment, two subjects have one id, or one of them was removed and has it too.",
        "An answer about one of them would be kept for both, in place of what is there.",
        wrong="subjects:\n  - {id: funder-1, name: County}\n  - {id: funder-1, name: State}\n",
        right="subjects:\n  - {id: funder-1, name: County}\n  - {id: funder-2, name: State}\n",
    ),
    Code(
        "C104",
        "two subjects with the same name",
        "In an assessment, two subjects have one name, or names that differ in capitals alone.",
        "Nobody could tell in a report, or in the list of subjects, which of the two is meant.",
        wrong="subjects:\n  - {id: funder-1, name: County}\n  - {id: funder-2, name: county}\n",
        right="subjects:\n  - {id: funder-1, name: County}\n  - {id: funder-2, name: State}\n",
    ),
    Code(
        "C105",
        "too many",
        "A list has more items than one file holds well.",
        "What is done with such a file takes long, and nobody looks through so many in one.",
        wrong="cases: [a, b, c]  # and so on, past 200 of them\n",
        right="cases: [a, b]\n",
    ),
    Code(
        "C106",
        "two actions with the same id",
        "In a plan, two actions have one id, be they in the plan or waiting.",
        "What is promised and told of one of them would be kept for both.",
        wrong="actions:\n  - {id: a-1, name: Ask}\nwaiting:\n  - {id: a-1, name: Train}\n",
        right="actions:\n  - {id: a-1, name: Ask}\nwaiting:\n  - {id: a-2, name: Train}\n",
    ),
    Code(
        "C201",
        "answers that the rubric does not take",
        "A case answers a question that is not there, was not asked, or does not take that answer.",
        "The case would show something else than it seems to.",
        wrong="answers:\n  frist: started\n",
        right="answers:\n  first: started\n",
    ),
    Code(
        "C202",
        "cases without their rubric",
        "Beside the cases there is no rubric of the name that they give.",
        "Cases are kept beside their rubric: small.cases.yaml beside small.yaml.",
        wrong="rubric: smal\n",
        right="rubric: small\n",
    ),
    Code(
        "C203",
        "a case that comes to something else",
        "What follows from the answers of a case is not what the case expects.",
        "The rubric or the case was changed, and one of the two is not what was meant.",
        wrong="expect:\n  sections: [{section: one, position: 67}]\n",
        right="expect:\n  sections: [{section: one, position: 33}]\n",
    ),
)

"""Codes for `when:`: what it looks at must be there, and be known by then."""

from __future__ import annotations

from assessor.codes.row import Code

CONDITIONS = (
    Code(
        "R301",
        "no such question",
        "A condition looks at a question, or a follow-up, that this rubric does not have.",
        "It could never hold, and what waits for it would never be shown.",
        wrong="when: {question: frist, is: started}\n",
        right="when: {question: first, is: started}\n",
    ),
    Code(
        "R302",
        "a question that looks at itself",
        "A question waits for its own answer.",
        "It would never be asked.",
        wrong="- id: first\n  when: {question: first, is: started}\n",
        right="- id: second\n  when: {question: first, is: started}\n",
    ),
    Code(
        "R303",
        "a question that looks ahead",
        "A question waits for one that is asked after it.",
        "When its turn comes, the answer that it waits for is not there yet.",
        wrong="- id: first\n  when: {question: second, is: started}\n- id: second\n",
        right="- id: second\n- id: first\n  when: {question: second, is: started}\n",
    ),
    Code(
        "R304",
        "a question asked once looks at one asked for each",
        "A question that is asked once waits for one that is asked about each subject.",
        "There are as many answers as subjects, and nothing says which of them counts.",
        wrong="once: true\nquestions:\n  - id: total\n    when: {question: of-each, is: started}\n",
        right="questions:\n  - id: total\n    when: {question: of-each, is: started}\n",
    ),
    Code(
        "R305",
        "a question without options",
        "A condition looks at a question that is answered with words or a number.",
        "Only an option can be compared.",
        wrong="when: {question: in-our-words, is: started}\n",
        right="when: {question: in-place, is: started}\n",
    ),
    Code(
        "R306",
        "no such option",
        "A condition looks for an option that the question does not have.",
        "The answer can never be that option, so the condition is always the same.",
        wrong="when: {question: first, is: startd}\n",
        right="when: {question: first, is: started}\n",
    ),
)

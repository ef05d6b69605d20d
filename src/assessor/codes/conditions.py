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
    Code(
        "R307",
        "questions that wait for each other",
        "A question waits for one that, directly or by way of others, waits for it.",
        "Each of them would have to be asked before the other.",
        wrong="- id: first\n  when: {question: second, is: started}\n"
        "- id: second\n  when: {question: first, is: started}\n",
        right="- id: first\n- id: second\n  when: {question: first, is: started}\n",
    ),
    Code(
        "R308",
        "a condition that can never hold",
        "What a question waits for cannot be so together, whatever is answered; or not together "
        "with what those questions wait for that it looks at.",
        "It would never be asked, and its advice never given.",
        wrong="when:\n  all:\n    - {question: first, is: started}\n"
        "    - {question: first, is: in-place}\n",
        right="when:\n  any:\n    - {question: first, is: started}\n"
        "    - {question: first, is: in-place}\n",
    ),
    Code(
        "R309",
        "a question behind one that is never asked",
        "A question waits for an answer to one that can never be asked.",
        "It would never be asked either; once the other one is mended, it is.",
        wrong="- id: second\n"
        "  when: {all: [{question: first, is: started}, {question: first, is: in-place}]}\n"
        "- id: third\n  when: {question: second, is: started}\n",
        right="- id: second\n  when: {question: first, is: [started, in-place]}\n"
        "- id: third\n  when: {question: second, is: started}\n",
    ),
)

"""Codes for scales, and for what goes with their roles."""

from __future__ import annotations

from assessor.codes.row import Code

SCALES = (
    Code(
        "R401",
        "a gate that is no practice",
        "A gate stands on a question whose scale is not about our practice.",
        "A gate asks whether something is in place; only a practice can be.",
        wrong="scale: signal\ngate: true\n",
        right="scale: rungs\ngate: true\n",
    ),
    Code(
        "R402",
        "a condition without a response",
        "A question on a condition scale has no “response”.",
        "A condition is imposed on us; what is scored is what we do about it.",
        wrong="scale: presence\n",
        right="scale: presence\nresponse:\n  anchors: {not-yet: We have not talked about it.}\n",
    ),
    Code(
        "R403",
        "a response to nothing",
        "“response” stands on a question that is no condition.",
        "Only a condition has follow-ups, so it would never be asked.",
        wrong="scale: rungs\nresponse:\n  anchors: {not-yet: We have not talked about it.}\n",
        right="scale: rungs\nanchors: {not-yet: We have not talked about it.}\n",
    ),
    Code(
        "R404",
        "advice on a follow-up that is not asked",
        "An advice looks at a follow-up, and its question is no condition.",
        "Nobody would ever be given it.",
        wrong="scale: rungs\nadvice:\n  - on: response\n    when: [not-yet]\n",
        right="scale: rungs\nadvice:\n  - when: [not-yet]\n",
    ),
    Code(
        "R405",
        "every option has the same points",
        "The options of a scale that scores are all worth the same.",
        "Every answer would come to the same position.",
        wrong="- {id: low, label: Low, points: 1}\n- {id: high, label: High, points: 1}\n",
        right="- {id: low, label: Low, points: 0}\n- {id: high, label: High, points: 1}\n",
    ),
    Code(
        "R406",
        "an option without points",
        "An option of a scale that scores has no points.",
        "Its answer could not be counted.",
        wrong="- {id: high, label: High}\n",
        right="- {id: high, label: High, points: 1}\n",
    ),
    Code(
        "R407",
        "less than no points",
        "An option has negative points.",
        "A position goes from 0 to 100, and 0 is as low as an answer can be.",
        wrong="- {id: low, label: Low, points: -1}\n",
        right="- {id: low, label: Low, points: 0}\n",
    ),
    Code(
        "R408",
        "a condition scale without “yes”",
        "No option of a condition scale has the id “yes”.",
        "By that id the program knows that the condition is there, and asks what we do about it.",
        wrong="- {id: there, label: It is there}\n- {id: no, label: It is not there}\n",
        right="- {id: yes, label: It is there}\n- {id: no, label: It is not there}\n",
    ),
    Code(
        "R409",
        "a number that nothing can be",
        "The least that a question takes is more than the most.",
        "No number would be taken.",
        wrong="minimum: 5\nmaximum: 3\n",
        right="minimum: 3\nmaximum: 5\n",
    ),
    Code(
        "R410",
        "points that fall",
        "On a scale that scores, an option has fewer points than one before it.",
        "Options stand lowest first; most often two were swapped, and a better answer would lower "
        "the position.",
        wrong="- {id: low, label: Low, points: 1}\n- {id: high, label: High, points: 0}\n",
        right="- {id: low, label: Low, points: 0}\n- {id: high, label: High, points: 1}\n",
    ),
    Code(
        "R411",
        "a gate that is never open",
        "On the scale of a gate even the lowest option has two thirds of the most points.",
        "A gate is open below that, so that no answer could ever open it.",
        wrong="- {id: low, label: Low, points: 2}\n- {id: high, label: High, points: 3}\n",
        right="- {id: low, label: Low, points: 0}\n- {id: high, label: High, points: 3}\n",
    ),
    Code(
        "R412",
        "a total of nothing",
        "“total” is true, and no question is about a practice or a response to a condition.",
        "Only these are scored, so there would be nothing to show.",
        wrong="total: true\nquestions:\n  - {id: first, scale: signal}\n",
        right="total: true\nquestions:\n  - {id: first, scale: rungs}\n",
    ),
    Code(
        "R414",
        "the same advice twice",
        "An advice says the same as one before it, for an answer that both are for.",
        "The report would say it twice.",
        wrong="advice:\n  - {when: [not-yet], do: Write it down.}\n"
        "  - {when: [not-yet, started], do: Write it down.}\n",
        right="advice:\n  - {when: [not-yet, started], do: Write it down.}\n",
    ),
)

"""Codes for comments that allow a warning at one place, and for what no case reaches."""

from __future__ import annotations

from assessor.codes.row import Code

ALLOWING = (
    Code(
        "R624",
        "a comment that allows nothing",
        "A comment that begins with “assess:” names no warning, or gives no reason.",
        "Who reads it later should know what was weighed, and why; an error cannot be allowed.",
        wrong="# assess: allow R608\nask: Do we always ask before we share a name?\n",
        right="# assess: allow R608: the law of our state says “always”\n"
        "ask: Do we always ask before we share a name?\n",
    ),
    Code(
        "R625",
        "a warning that is allowed and not there",
        "A comment allows a warning that the line it is about does not give.",
        "It was mended, or the comment stands elsewhere; left there, it would hide the next one.",
        wrong="# assess: allow R608: the law of our state says “always”\n"
        "ask: Do we ask before we share a name?\n",
        right="ask: Do we ask before we share a name?\n",
    ),
    Code(
        "R627",
        "something that no case reaches",
        "An option, a gate, an advice or a next conversation is reached by none of the cases that "
        "are kept beside the rubric.",
        "It is a rule that nobody has tried. A rubric without any cases is not told of this.",
        wrong="cases:\n  - {name: All best, others: best, expect: {advice: []}}\n",
        right="cases:\n"
        "  - {name: All best, others: best, expect: {advice: []}}\n"
        "  - {name: All lowest, others: lowest, expect: {find_out: []}}\n",
    ),
)

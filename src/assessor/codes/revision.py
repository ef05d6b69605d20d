"""Codes for what changed since an earlier version of a rubric (`--against`, `--against-git`)."""

from __future__ import annotations

from assessor.codes.row import Code

REVISION = (
    Code(
        "R701",
        "another meaning under the same version",
        "A question asks something else than in the earlier version, or its options, anchors, "
        "weight, gate or “when” are others, and the version of the rubric is the same.",
        "Two answers under one id and one version would be taken for answers to one question.",
        wrong="version: 1.0.0  # as before\nask: Do we pay people for their time within a month?\n",
        right="version: 1.1.0\nask: Do we pay people for their time within a month?\n",
    ),
    Code(
        "R702",
        "a lower version than before",
        "The version is lower than that of the earlier rubric.",
        "Which of two rubrics is the later one is told by their versions.",
        wrong="version: 1.0.0  # and 1.2.0 before\n",
        right="version: 1.3.0\n",
    ),
    Code(
        "R703",
        "held against another rubric",
        "The earlier rubric has another id.",
        "Two rubrics share no questions, so nothing could be said of what changed.",
        wrong="# assess validate intake.yaml --against outreach.yaml\nid: intake\n",
        right="# assess validate intake.yaml --against earlier/intake.yaml\nid: intake\n",
    ),
    Code(
        "R704",
        "another kind of answer under the same id",
        "A question is answered in another way than before: in words, with a number, with options, "
        "or on a scale of another role.",
        "Answers are kept under the id, and those that were given already would not fit.",
        wrong="- {id: staff-pay, kind: text}  # kind: number before\n",
        right="- {id: how-staff-are-paid, kind: text}\n",
    ),
    Code(
        "R705",
        "an earlier version that cannot be used",
        "The earlier version cannot be read as a rubric, or git does not know the revision.",
        "Without it nothing was compared, and saying nothing would look as if all were well.",
        wrong="# assess validate rubrics --against-git no-such-branch\nversion: 1.0.0\n",
        right="# assess validate rubrics --against-git main\nversion: 1.0.0\n",
    ),
    Code(
        "R626",
        "a question that is gone",
        "A question of the earlier version is not asked any more, and no question replaces it.",
        "What people answered to it stays in their files, and counts for nothing.",
        wrong="# “staff-pay” was asked before\n- {id: fair-pay}\n",
        right="- {id: fair-pay, replaces: [staff-pay]}\n",
    ),
)

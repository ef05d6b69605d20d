"""`assess show`: read a rubric before answering it."""

from __future__ import annotations

from assessor.cli.params import RubricName


def show(rubric: RubricName) -> None:
    """Read a rubric with its questions, answers and sources.

    Example: assess show funding-audit
    """
    from assessor.cli.opening import open_rubric
    from assessor.cli.reading import reading
    from assessor.cli.screen import screen

    screen().print(reading(open_rubric(rubric).rubric))

"""`assess rubrics`: what can be answered."""

from __future__ import annotations


def rubrics() -> None:
    """List the rubrics that come with the program.

    Example: assess rubrics
    """
    from assessor.cli.reading import listing
    from assessor.cli.screen import screen
    from assessor.loading.rubrics import all_rubrics, load_rubric

    screen().print(listing([load_rubric(path).rubric for path in all_rubrics()]))

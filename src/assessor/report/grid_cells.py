"""A grid as rows of text, for forms that have tables and no drawing."""

from __future__ import annotations

from assessor.report.subjects import Grid, GridCell


def grid_head(one: Grid) -> list[str]:
    """The words over each column."""
    titles = (c.number if one.is_dense else f"{c.number}. {c.title}" for c in one.columns)
    families = (f" ({c.family})" if c.family else "" for c in one.columns)
    named = [f"{title}{family}" for title, family in zip(titles, families, strict=True)]
    return [one.corner, *named, *_if_last(one, one.last)]


def grid_rows(one: Grid) -> list[list[str]]:
    """A row for each subject, and the totals where there are any."""
    return [*_rows(one), *_totals(one)]


def _rows(one: Grid) -> list[list[str]]:
    return [[r.title, *map(_cell, r.cells), *_if_last(one, r.last)] for r in one.rows]


def _totals(one: Grid) -> list[list[str]]:
    if not one.totals_label:
        return []
    totals = (", ".join(filter(None, (c.total, c.unknown))) for c in one.columns)
    return [[one.totals_label, *totals, *_if_last(one, "")]]


def _if_last(one: Grid, text: str) -> list[str]:
    return [text] if one.last else []


def _cell(one: GridCell) -> str:
    """The mark with our response; a sign such as a question mark has its words beside it."""
    is_word = any(map(str.isalnum, one.mark.text))
    shown = one.mark.text if is_word else f"{one.mark.text} {one.spoken}"
    return f"{shown}, {one.response.text}" if one.response else shown

"""Lines in a column where they cannot stand: which one it is, and where it belongs."""

from __future__ import annotations

from assessor.errors import Problem
from assessor.source.rows import Piece, Row, open_pieces
from assessor.source.spots import Spot
from assessor.source.wrapped import is_whole


def above_out_of_line(spot: Spot) -> Problem | None:
    """A line above that is out of line, so that this one and those below hang in the air.

    They show it: they line up with keys above that line, or it is the first item of its list.
    """
    n = spot.above_key
    if n is None or not _lines_up_below(spot):
        return None
    row, above = spot.row, spot.rows[n]
    before = tuple(open_pieces(spot.rows[:n]))
    column = above.indent + row.indent - above.pieces[-1].column
    beside = _in_column(before, column, bool(above.dashes))
    if _in_column(before, row.indent, bool(row.dashes)) is None:
        is_first = above.dashes and not _in_column(before, above.indent, is_dash=True)
        beside = before[0] if is_first and before else None
    if beside is None:
        return None
    side = "right" if above.indent > column else "left"
    return spot.moved(above, column, f"“{above.name}” is too far to the {side}", beside)


def _lines_up_below(spot: Spot) -> bool:
    """Whether the next line that is no further in starts in the same column, and alike."""
    row, below = spot.row, spot.rows[spot.at + 1 :]
    after = next((one for one in below if one.pieces and one.indent <= row.indent), None)
    same = after is not None and after.indent == row.indent
    return same and after is not None and bool(after.dashes) == bool(row.dashes)


def first_out_of_line(spot: Spot) -> Problem | None:
    """The first key below another, where the next one is two columns further in, and it is not."""
    n = spot.above_key
    if not n or spot.rows[n].dashes or spot.rows[n].key is None:
        return None
    first, parent = spot.rows[n], spot.rows[n - 1].key
    if parent is None or spot.rows[n - 1].value or first.indent <= parent.column:
        return None
    column = parent.column + 2
    expected = column if spot.row.pieces else column + 2
    if first.indent == column or spot.row.indent != expected:
        return None
    side = "right" if first.indent > column else "left"
    return spot.moved(first, column, f"“{first.name}” is too far to the {side}", parent)


def child_too_far_out(spot: Spot) -> Problem | None:
    """A key in the column of the one that it belongs to, where the next is further in."""
    for n, row in spot.beside:
        parent = spot.rows[n - 1].key if n and not spot.rows[n - 1].value else None
        if row.key is None or row.dashes or parent is None:
            continue
        if row.indent == parent.column < spot.row.indent:
            what = f"“{row.key.name}” is too far to the left to belong to “{parent.name}”"
            return spot.moved(row, spot.row.indent, what, parent)
    return None


def first_without_dash(spot: Spot) -> Problem | None:
    """The first item of a list without its dash, where the next has one."""
    row = spot.row
    if not row.dashes or row.key is None or _in_column(tuple(spot.open), row.indent, is_dash=True):
        return None
    for n in range(spot.at - 1, 0, -1):
        one, above = spot.rows[n], spot.rows[n - 1]
        if one.indent < row.key.column:
            break
        starts = one.key and one.key.name == row.key.name and one.indent == row.key.column
        if starts and not one.dashes and above.key and not above.value:
            what = "an item of a list starts with a hyphen and a space"
            return spot.problem(one, "R035", what, f"write “- {one.text}”, as below")
    return None


def _in_column(pieces: tuple[Piece, ...], column: int, is_dash: bool) -> Piece | None:
    fitting = (one for one in pieces if one.column == column and (one.name == "-") == is_dash)
    return next(fitting, None)


def too_far_in(spot: Spot) -> Problem | None:
    """A key further in than the one above it, which has a text of its own."""
    row = spot.row
    beside = _nearest(spot, row)
    if row.key is None or " " in row.key.name or beside is None:
        return None
    what = f"“{row.name}” is too far to the right"
    return spot.moved(row, beside.column, what, beside, _if_it_goes_on(spot))


def _if_it_goes_on(spot: Spot) -> str:
    """What else to do where the line may go on with the text above."""
    more = "; or, if it goes on with the text above, put all of that in quotes"
    return "" if is_whole(spot.above) else more


def list_too_far_out(spot: Spot) -> Problem | None:
    """A list to the left of the key that it belongs to, before another key in the key's column."""
    for n in range(spot.at - 1, 0, -1):
        row, key = spot.rows[n], spot.rows[n - 1].key
        if row.indent >= spot.row.indent:
            continue
        opens = key is not None and key.column == spot.row.indent and not spot.rows[n - 1].value
        if row.dashes and key and opens:
            what = f"this list is too far to the left to belong to “{key.name}”"
            return spot.moved(row, key.column + 2, what, key)
    return None


def no_dash(spot: Spot) -> Problem | None:
    """A key in the column of the dashes of a list, which starts as the items there start."""
    row = spot.row
    if row.key is None or row.dashes:
        return None
    starts = {r.key.name: r for r in spot.rows[: spot.at] if r.key and r.indent == row.indent}
    if row.key.name not in starts or not starts[row.key.name].dashes:
        return None
    hint = f"write “- {row.text}”"
    return spot.problem(row, "R035", "an item of a list starts with a hyphen and a space", hint)


def out_of_line(spot: Spot) -> Problem | None:
    """A key or an item that starts between the columns of others."""
    row, beside = spot.row, _nearest(spot, spot.row)
    if not row.pieces or beside is None or beside.column == row.indent:
        return None
    side = "right" if row.indent > beside.column else "left"
    return spot.moved(row, beside.column, f"“{row.name}” is too far to the {side}", beside)


def _nearest(spot: Spot, row: Row) -> Piece | None:
    """What a line could line up with: what begins alike, or else what is nearest and innermost."""
    alike = [piece for piece in spot.open if (piece.name == "-") == bool(row.dashes)]

    def distance(piece: Piece) -> tuple[bool, int]:
        begins_alike = piece.name == "-" and spot.named(piece) == row.name
        return not begins_alike, abs(piece.column - row.indent)

    return min(alike, key=distance, default=None)

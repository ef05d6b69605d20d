"""What a mistake in YAML's own grammar is called, in our words, with its commonest cause."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from yaml import MarkedYAMLError

from assessor.errors import Problem
from assessor.source import brackets, columns, slips, unquoted, wrapped
from assessor.source.directives import NOT_OURS, REMOVE_THEM
from assessor.source.events import Mark
from assessor.source.lines import Lines, Span
from assessor.source.spots import Spot, spot


class _Look(NamedTuple):
    """How the YAML reader's words look (in both of its builds), and a look at what is there."""

    pattern: str
    look: Callable[[Spot], Problem | None]
    at_start: bool = False
    """Looks at where the broken piece begins rather than at where the reader gave up."""


_SECOND = "mapping values are not allowed"
_COLUMN = "expected (key|'-' indicator|<block end>)"
_NO_COLON = "could not find expected ':'"
_FLOW = "flow (sequence|mapping): .*expected ','"
_ANY = f"{_SECOND}|{_COLUMN}|{_NO_COLON}|scanning an alias"

_LOOKS = (
    _Look("", slips.tab),
    _Look(_ANY, slips.odd_space),
    _Look(_ANY, slips.odd_dash),
    _Look(_SECOND, unquoted.second_colon),
    _Look(f"{_COLUMN}|mapping keys", unquoted.after_bracket),
    _Look(_COLUMN, unquoted.after_quote),
    _Look(_SECOND, slips.no_space),
    _Look(_SECOND, wrapped.no_colon_above),
    _Look(_SECOND, columns.first_out_of_line),
    _Look(_SECOND, columns.child_too_far_out),
    _Look(_SECOND, columns.above_out_of_line),
    _Look(_SECOND, columns.too_far_in),
    _Look(_COLUMN, columns.first_out_of_line),
    _Look(_COLUMN, columns.first_without_dash),
    _Look(_COLUMN, slips.no_space),
    _Look(_COLUMN, columns.child_too_far_out),
    _Look(_COLUMN, columns.list_too_far_out),
    _Look(_COLUMN, columns.no_dash),
    _Look(_COLUMN, wrapped.comment_within),
    _Look(_COLUMN, wrapped.text_too_far_out),
    _Look(_COLUMN, columns.above_out_of_line),
    _Look(_COLUMN, columns.out_of_line),
    _Look(_NO_COLON, slips.odd_space, at_start=True),
    _Look(_NO_COLON, slips.odd_dash, at_start=True),
    _Look(_NO_COLON, slips.no_space, at_start=True),
    _Look(_NO_COLON, slips.other_comment, at_start=True),
    _Look(_NO_COLON, slips.other_colon, at_start=True),
    _Look(_NO_COLON, columns.first_out_of_line, at_start=True),
    _Look(_NO_COLON, wrapped.no_colon, at_start=True),
    _Look("scanning a plain scalar", slips.no_space_in_brackets, at_start=True),
    _Look(_FLOW, brackets.other_bracket),
    _Look(_FLOW, brackets.between),
    _Look(_FLOW, brackets.cut_by_comment, at_start=True),
    _Look(_FLOW, brackets.never_closed, at_start=True),
    _Look("flow node: |block node: ", brackets.comma),
    _Look(f"{_COLUMN}|node content", brackets.none_open),
    _Look("found unexpected (end of stream|document)", unquoted.unclosed, at_start=True),
    _Look("scanning an (alias|anchor)", unquoted.sign, at_start=True),
    _Look("cannot start any token|block node|mapping keys", unquoted.sign),
)
"""What the lines may show, the surest first."""


class _Mistake(NamedTuple):
    """How the YAML reader's words look, and what we say where the lines show no more."""

    code: str
    pattern: str
    what: str
    hint: str
    at_start: bool = False
    width: int = 1
    """How many characters are meant."""


_REST = 1_000
"""All the rest of the line is meant."""
_DIRECTIVE = _Mistake(
    "R032",
    "directive|incompatible YAML|document start",
    NOT_OURS,
    REMOVE_THEM,
    at_start=True,
    width=_REST,
)
_MISTAKES = (
    _Mistake(
        "R024",
        "flow node: ",
        "a bracket or brace is never closed",
        "add the missing “]” or “}”",
    ),
    _Mistake(
        "R025",
        "quoted scalar: found unexpected (end of stream|document)",
        "a quote that opens here is never closed",
        "add the missing quote, or put the text in the other kind of quotes",
        at_start=True,
    ),
    _Mistake(
        "R026",
        _SECOND,
        "a “:” cannot stand here",
        "put the whole text in quotes if it holds “: ”; start a key in the column of those above",
    ),
    _Mistake(
        "R027",
        _NO_COLON,
        "this line has no “:” after its key",
        "write “key: text”",
        at_start=True,
        width=_REST,
    ),
    _Mistake(
        "R024",
        r"flow sequence: .*expected ',' or ']'",
        "a list that opens here is never closed",
        "add the missing “]” or comma; put text that holds brackets in quotes",
        at_start=True,
    ),
    _Mistake(
        "R024",
        r"flow mapping: .*expected ',' or '}'",
        "a group that opens here is never closed",
        "add the missing “}” or comma; put text that holds braces in quotes",
        at_start=True,
    ),
    _Mistake(
        "R028",
        "scanning an (alias|anchor)",
        "text cannot start with “*” or “&” unless it is in quotes",
        "put the text in quotes",
        at_start=True,
    ),
    _Mistake(
        "R028",
        "cannot start any token",
        "text cannot start with this character unless it is in quotes",
        "put the text in quotes",
    ),
    _Mistake(
        "R029",
        "unknown escape|escape code|hexdec|escape sequence",
        "a “\\” in double quotes starts a code, and this is not one",
        "write “\\\\” for each “\\”, or use single quotes",
        width=2,
    ),
    _Mistake(
        "R030",
        "sequence entries are not allowed",
        "a list cannot start on the line of its key",
        "start each item on a line of its own below the key; put text that starts with “- ” in "
        "quotes",
    ),
    _Mistake(
        "R031",
        "block scalar: ",
        "text cannot start on the line of “|” or “>”",
        "start the text on the next line, two spaces further in; or remove the “|” or “>”",
        width=_REST,
    ),
    _Mistake(
        "R012",
        "tag",
        "“!” starts a tag, and tags are not used in these files",
        "put the text in quotes",
        at_start=True,
        width=_REST,
    ),
    _DIRECTIVE,
    _Mistake(
        "R033",
        _COLUMN,
        "this line does not line up with the ones before it",
        "start keys that belong together, and the “-” of one list, in the same column",
        width=_REST,
    ),
)
_UNKNOWN = _Mistake(
    "R039", "", "this cannot be read as YAML", "check the quotes and the indentation"
)


def syntax_problem(lines: Lines, error: Exception) -> Problem:
    """The problem that an exception of the YAML reader stands for, with its place if it has one."""
    if not isinstance(error, MarkedYAMLError) or error.problem_mark is None:
        return lines.problem(None, _UNKNOWN.code, _UNKNOWN.what, _UNKNOWN.hint)
    said = f"{error.context or ''}: {error.problem or ''}"
    ended = error.problem_mark
    began = error.context_mark or ended
    return _seen(lines, said, began, ended) or _named(lines, said, began, ended)


def _seen(lines: Lines, said: str, began: Mark, ended: Mark) -> Problem | None:
    """What the lines show."""
    spots = {at_start: spot(lines, mark) for at_start, mark in ((True, began), (False, ended))}
    fitting = (one for one in _LOOKS if re.search(one.pattern, said))
    looks = ((one.look, spots[one.at_start]) for one in fitting)
    told = (look(spot) for look, spot in looks if spot is not None)
    return next((problem for problem in told if problem is not None), None)


def _named(lines: Lines, said: str, began: Mark, ended: Mark) -> Problem:
    """What the reader's own words come to."""
    named = next(one for one in (*_MISTAKES, _UNKNOWN) if re.search(one.pattern, said))
    span = _span(lines, began if named.at_start else ended)._replace(width=named.width)
    return lines.problem(span, named.code, named.what, named.hint)


def _span(lines: Lines, mark: Mark) -> Span:
    """The mark, or the end of the last line with words where the reader gave up at the end."""
    if lines.row(mark.line + 1).strip() or mark.line == 0:
        return Span(mark.line + 1, mark.column + 1)
    last = max((n for n, row in enumerate(lines.rows[: mark.line], 1) if row.strip()), default=1)
    return Span(last, len(lines.row(last).rstrip()) + 1)

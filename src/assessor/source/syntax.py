"""What a mistake in YAML's own grammar is called, in our words, with its commonest cause."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice

from yaml import MarkedYAMLError

from assessor.errors import Problem
from assessor.source.events import Mark
from assessor.source.lines import BREAK, Lines, Span


def _anywhere(_before: str, _after: str) -> bool:
    return True


def _tab(before: str, after: str) -> bool:
    return after.startswith("\t") or "\t" in before[: len(before) - len(before.lstrip())]


def _second_colon(before: str, after: str) -> bool:
    return after.startswith(":") and re.search(r":\s", before) is not None


def _after_quote(before: str, _after: str) -> bool:
    return before.rstrip().endswith(('"', "'"))


def _closing(_before: str, after: str) -> bool:
    return after.startswith(("]", "}"))


@dataclass(frozen=True)
class _Mistake:
    """How the YAML reader's words look (in both of its builds), and what we say instead."""

    code: str
    pattern: str
    what: str
    hint: str
    at_start: bool = False
    """Points at where the broken piece begins rather than at where the reader gave up."""
    fits: Callable[[str, str], bool] = _anywhere
    """Whether the line, before and after where the reader gave up, shows this cause."""


_DIRECTIVE = _Mistake(
    "R032",
    "directive|incompatible YAML|document start",
    "this is not a line that these files have",
    "remove lines that start with “%”",
)
_MISTAKES = (
    _Mistake(
        "R020",
        "",
        "a tab stands where spaces belong",
        "indent with spaces, two for each level",
        fits=_tab,
    ),
    _Mistake(
        "R021",
        "mapping values are not allowed",
        "there is a second “:” in this line",
        "put the text after the first one in quotes",
        fits=_second_colon,
    ),
    _Mistake(
        "R022",
        "expected (key|<block end>)",
        "text goes on here after a closing quote",
        "put the whole text in the other kind of quotes; check that those above are closed",
        fits=_after_quote,
    ),
    _Mistake(
        "R023",
        "expected (key|<block end>)|node content",
        "a bracket or brace closes here, and none is open",
        "remove it, or put the text in quotes",
        fits=_closing,
    ),
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
        "mapping values are not allowed",
        "a “:” cannot stand here",
        "check that keys that belong together start in the same column",
    ),
    _Mistake(
        "R027",
        "could not find expected ':'",
        "this line has no “:” after its key",
        "write “key: text”, with a space after the colon",
        at_start=True,
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
        "character.* cannot start any token",
        "text cannot start with this character unless it is in quotes",
        "put the text in quotes",
    ),
    _Mistake(
        "R029",
        "unknown escape|escape code|hexdec|escape sequence",
        "a “\\” in double quotes starts a code, and this is not one",
        "use single quotes, or write “\\\\”",
    ),
    _Mistake(
        "R030",
        "sequence entries are not allowed",
        "a list cannot start on the line of its key",
        "put “- ” on the next line",
    ),
    _Mistake(
        "R031",
        "block scalar: ",
        "text cannot start on the line of “|” or “>”",
        "start the text on the next line, two spaces further in",
    ),
    _Mistake(
        "R012",
        "tag",
        "“!” starts a tag, and tags are not used in these files",
        "put the text in quotes",
        at_start=True,
    ),
    _DIRECTIVE,
    _Mistake(
        "R033",
        "expected (key|'-' indicator|<block end>)",
        "this line does not line up with the ones before it",
        "start keys that belong together, and the “-” of one list, in the same column",
    ),
)
_UNKNOWN = _Mistake(
    "R039", "", "this cannot be read as YAML", "check the quotes and the indentation"
)


def syntax_problem(lines: Lines, error: Exception) -> Problem:
    """The problem that an exception of the YAML reader stands for, with its place if it has one."""
    if not isinstance(error, MarkedYAMLError) or error.problem_mark is None:
        return lines.problem(None, _UNKNOWN.code, _UNKNOWN.what, _UNKNOWN.hint)
    mark = error.problem_mark
    row = lines.row(mark.line + 1)
    said = f"{error.context or ''}: {error.problem or ''}"
    mistake = next(
        m
        for m in (*_MISTAKES, _UNKNOWN)
        if re.search(m.pattern, said) and m.fits(row[: mark.column], row[mark.column :])
    )
    if mistake.at_start and error.context_mark is not None:
        mark = error.context_mark
    return lines.problem(_span(lines, mark), mistake.code, mistake.what, mistake.hint)


MOST_DIRECTIVES = 20
_TAG_DIRECTIVE = re.compile("^%TAG", re.MULTILINE)


def directives(lines: Lines) -> Problem | None:
    """The problem of a text with very many directives, or None.

    The YAML reader compares each with all before it, and gives no event until the last one.
    """
    text = BREAK.sub("\n", lines.text) if lines.text.count("%TAG") > MOST_DIRECTIVES else ""
    found = next(islice(_TAG_DIRECTIVE.finditer(text), MOST_DIRECTIVES, None), None)
    if found is None:
        return None
    span = Span(text.count("\n", 0, found.start()) + 1, 1, len(found.group()))
    return lines.problem(span, _DIRECTIVE.code, _DIRECTIVE.what, _DIRECTIVE.hint)


def _span(lines: Lines, mark: Mark) -> Span:
    """The mark, or the end of the last line with words where the reader gave up at the end."""
    if lines.row(mark.line + 1).strip() or mark.line == 0:
        return Span(mark.line + 1, mark.column + 1)
    last = max((n for n, row in enumerate(lines.rows[: mark.line], 1) if row.strip()), default=1)
    return Span(last, len(lines.row(last).rstrip()) + 1)

"""Warnings that an author allows at one place, with a reason, in a comment of the file."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from assessor.codes import CODES
from assessor.engine.checks import MOST
from assessor.errors import Problem
from assessor.nearest import did_you_mean
from assessor.source import Comment, Document
from assessor.source.cleaning import quoted

_ALLOW = re.compile(
    r"(\w+)\b[ \t]*((?:[A-Z]\d{3}\b[ \t,]*)*)[ \t:.–-]*(.*)", re.IGNORECASE | re.DOTALL
)


def _how(code: str = "R609") -> str:
    return f"write “assess: allow {code}: ” and the reason"


@dataclass(frozen=True)
class Allowance:
    """A comment that allows warnings, where it can be understood."""

    comment: Comment
    codes: tuple[str, ...]
    """The codes that it allows on the line it is about."""
    fault: str = ""
    """Why it allows nothing; empty where it does."""
    hint: str = ""


def weighed(
    document: Document, said: Iterable[Comment], problems: Iterable[Problem]
) -> tuple[list[Problem], int]:
    """The problems that comments leave, and how many they allow.

    An allowance without a reason, of a code that there is not or that is an error, or of one
    that its line does not have, becomes a warning itself.
    """
    told, allowed = list(problems), [_read(comment) for comment in said]
    silent = {(a.comment.line, code) for a in allowed for code in a.codes if not a.fault}
    left = [one for one in told if not _is_allowed(one, silent)]
    found = {(one.line, one.code) for one in told}
    of_comments = (one for a in allowed for one in _of_allowance(document, a, found))
    left += islice(of_comments, MOST)
    return left, sum(_is_allowed(one, silent) for one in told)


def _is_allowed(problem: Problem, silent: set[tuple[int, str]]) -> bool:
    return problem.severity == "warning" and (problem.line, problem.code) in silent


def _of_allowance(
    document: Document, one: Allowance, found: set[tuple[int, str]]
) -> Iterable[Problem]:
    span = one.comment.span
    if one.fault:
        yield document.lines.problem(span, "R624", one.fault, one.hint, "warning")
        return
    for code in one.codes:
        if (one.comment.line, code) not in found:
            what = f"nothing here gives {code}, so there is nothing to allow"
            hint = "remove it, or put it on the line before the one that is underlined"
            yield document.lines.problem(span, "R625", what, hint, "warning")


def _read(comment: Comment) -> Allowance:
    parts = _ALLOW.fullmatch(comment.said)
    if parts is None or parts[1].casefold() != "allow":
        word = parts[1] if parts else comment.said
        hint = did_you_mean(word, ("allow",)) or _how()
        return Allowance(comment, (), f"{quoted(word)} is not known after “assess:”", hint)
    codes = tuple(re.findall(r"[A-Z]\d{3}", parts[2].upper()))
    fault, hint = _fault(codes, parts[3].strip())
    return Allowance(comment, codes, fault, hint)


def _fault(codes: tuple[str, ...], reason: str) -> tuple[str, str]:
    """Why nothing is allowed, and how to mend it; two empty texts where all is well."""
    for code in codes:
        if code not in CODES:
            return f"there is no code {code}", "the code of a warning stands in its first line"
        if CODES[code].severity == "error":
            return f"{code} is no warning, so it cannot be allowed", "mend what it tells instead"
    if not codes:
        return "this names no code of a warning", _how()
    return ("", "") if reason else ("this gives no reason", _how(codes[0]))

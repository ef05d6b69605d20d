"""Files changed line by line, so that much of them stays a file: what a byte at a time rarely does.

Without a choice of its own: the same bytes and the same seed give the same file.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

VALUES = (
    *("", "~", "null", "true", "1", "-1", "0", "1.5", "999999999999999999", "1e400", "yes", "no"),
    *("2026-11-01", "[]", "{}", "[a]", "{a: b}", '"\\e[31m"', '"\\ud800"', "&a b", "*a", "!a b"),
    *("|", ">", "'", '"', "dont-know", "not-applicable", "skipped", "rungs", "presence", "signal"),
    *("five", "text", "number", "day", "choice", "many", "first", "second", "one", "guide", "best"),
)
"""What may stand behind a key."""

Lines = list[str]


def mutated(data: bytes, seed: int) -> bytes:
    """The file with one to four of its lines changed."""
    draw = Random(seed)  # noqa: S311
    lines = data.decode("utf-8", errors="surrogateescape").split("\n")
    for _ in range(draw.randint(1, 4)):
        draw.choice(CHANGES)(lines, draw)
    return "\n".join(lines).encode("utf-8", errors="surrogateescape")


def _any(lines: Lines, draw: Random) -> int:
    return draw.randrange(len(lines))


def _drop(lines: Lines, draw: Random) -> None:
    if len(lines) > 1:
        del lines[_any(lines, draw)]


def _double(lines: Lines, draw: Random) -> None:
    place = _any(lines, draw)
    lines[place:place] = lines[place : place + draw.randint(1, 6)]


def _move(lines: Lines, draw: Random) -> None:
    line = lines.pop(_any(lines, draw))
    lines.insert(draw.randint(0, len(lines)), line)


def _indent(lines: Lines, draw: Random) -> None:
    place = _any(lines, draw)
    lines[place] = "  " + lines[place]


def _outdent(lines: Lines, draw: Random) -> None:
    place = _any(lines, draw)
    lines[place] = lines[place].removeprefix("  ")


def _swap_keys(lines: Lines, draw: Random) -> None:
    """Two lines with each other's keys."""
    one, other = _any(lines, draw), _any(lines, draw)
    (key, colon, value), (key2, colon2, value2) = (lines[n].partition(":") for n in (one, other))
    lines[one], lines[other] = key2 + colon + value, key + colon2 + value2


def _revalue(lines: Lines, draw: Random) -> None:
    place = _any(lines, draw)
    key, colon, _ = lines[place].partition(":")
    lines[place] = f"{key}{colon or ':'} {draw.choice(VALUES)}"


def _comment(lines: Lines, draw: Random) -> None:
    place = _any(lines, draw)
    lines[place] += draw.choice((" # assess: allow R601: why", " # assess: allow", " #"))


CHANGES: tuple[Callable[[Lines, Random], None], ...] = (
    _drop,
    _double,
    _move,
    _indent,
    _outdent,
    _swap_keys,
    _revalue,
    _comment,
)

"""Words as Markdown: whatever people wrote stands there as they wrote it, and marks nothing."""

from __future__ import annotations

import re

_MARKS = re.compile(r"[\\`*_\[\]<>|~]|&(?=#?\w+;)|(?<=\w)://|(?<=\bwww)\.|@(?=\w)")
"""What Markdown, and GitHub's, gives a meaning anywhere in a line."""
_STARTS = re.compile(r"^([#+=:-]|\d{1,9}(?=[.)]))")
"""What it gives a meaning at the start of one."""


def plain(text: str) -> str:
    """The text on one line, without a meaning to Markdown (commonmark.org 0.31, section 2.4)."""
    return _at_start(_MARKS.sub(_escaped, " ".join(text.split())))


def paragraphs(text: str) -> list[str]:
    """A text with an empty line wherever it has one or more, and its line breaks kept."""
    blocks = re.split(r"\n\s*\n", text.strip())
    return ["  \n".join(map(plain, block.splitlines())) for block in blocks if block.strip()]


def quoted(text: str) -> str:
    """A text as a block that is quoted."""
    return "\n>\n".join(
        "\n".join(f"> {line}" for line in block.splitlines()) for block in paragraphs(text)
    )


def _escaped(found: re.Match[str]) -> str:
    return f"\\{found[0]}" if found[0] != "://" else "\\://"


def _at_start(line: str) -> str:
    found = _STARTS.match(line)
    if found is None:
        return line
    first = found[1]
    return f"{first}\\{line[len(first) :]}" if first.isdigit() else f"\\{line}"

"""The page of one code: what is wrong, why, and how it looks wrong and right."""

from __future__ import annotations

from textwrap import indent, wrap

from assessor.codes import CODES, Code

WIDEST = 80


def explained(name: str) -> str | None:
    """The page of a code, in capitals or not; None where there is no such code."""
    row = CODES.get(name.strip().upper())
    return _page(row) if row else None


def _page(row: Code) -> str:
    blocks = [
        f"{row.code}  {row.title}",
        "\n".join(wrap(f"{row.what} {row.why}", WIDEST)),
        f"Wrong:\n\n{indent(shown(row.wrong), '    ')}",
        f"Right:\n\n{indent(shown(row.right), '    ')}",
    ]
    return "\n\n".join(blocks) + "\n"


def shown(piece: str) -> str:
    """A piece of a file to show; a byte that is no letter becomes the mark for one."""
    raw = piece.encode("utf-8", errors="surrogateescape")
    return raw.decode("utf-8", errors="replace").rstrip()

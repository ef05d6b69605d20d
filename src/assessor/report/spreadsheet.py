"""Rows as CSV for spreadsheets: RFC 4180, with the mark that makes Excel read UTF-8 as such.

Text never starts a formula: what would has an apostrophe before it
(owasp.org/www-community/attacks/CSV_Injection). Numbers stay numbers.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from io import StringIO
from typing import Any

from assessor.model.base import Record

_BYTE_ORDER_MARK = "\ufeff"
_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet takes for the start of a formula, full width or not, or strips before one."""


def as_csv(kind: type[Record], rows: Sequence[Record], seal: str) -> str:
    """A head with the names of the fields, and a line for each row; what it was made from last."""
    written = StringIO(newline="")
    writer = csv.writer(written)
    names = (name.replace("_", " ") for name in kind.model_fields)
    writer.writerow([*names, "made from"])
    writer.writerows([*_cells(row), seal] for row in rows)
    return _BYTE_ORDER_MARK + written.getvalue()


def _cells(row: Record) -> Iterable[str | int]:
    return map(_cell, row.model_dump().values())


def _cell(value: Any) -> str | int:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int):
        return value
    return _harmless(value or "")


def _harmless(text: str) -> str:
    return f"'{text}" if text.lstrip(" ").startswith(_STARTS) else text

"""What an unquoted word of YAML means: a narrow reading of YAML 1.2's core rules.

Only `null`, `~` and nothing; `true` and `false`; decimal numbers. All else is text: `no`,
`on`, dates, times, `0x1F`, `1_000`, and numbers that start with a needless zero.
"""

from __future__ import annotations

import re

Scalar = None | bool | int | float | str

_WORDS: dict[str, Scalar] = {"": None, "~": None, "null": None, "true": True, "false": False}
_STARTS = frozenset("-+.0123456789")
"""What a number starts with. Nearly every text starts otherwise, and is spared the patterns."""
_INT = re.compile(r"[-+]?(0|[1-9][0-9]*)")
_FLOAT = re.compile(r"[-+]?((0|[1-9][0-9]*)(\.[0-9]*)?|\.[0-9]+)([eE][-+]?[0-9]+)?")


def resolved(text: str, digits: int) -> Scalar:
    """What an unquoted text stands for.

    Raises ValueError, with a sentence, for a number of more than `digits` digits or one that
    is too large to hold.
    """
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in _STARTS:
        return text
    if _INT.fullmatch(text):
        if len(text.lstrip("+-")) > digits:
            raise ValueError(f"this number has more than {digits} digits")
        return int(text)
    if _FLOAT.fullmatch(text):
        return _float(text)
    return text


def _float(text: str) -> float:
    number = float(text)
    if number in (float("inf"), float("-inf")):
        raise ValueError("this number is too large")
    return number

"""Wrong rubrics with one fault each, and what is true of them, stated by hand.

Each row of the tables beside this file names a file of `tests/rubrics/invalid`, the line on which
its fault is, and the change that mends it: `[line, old, new]`; without `old`, a line that is added
behind that line, and without `new`, a line that is taken away. `hint` are the words of our hint
that tell that change, to the letter; where there are none, no hint tells it. `own` are words that
only the person can know. A key that is missing is a fault of the first line of its group, and a
value below its key that is of the wrong type is one of the line of the key.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import yaml

FOLDER = Path(__file__).parent
FILES = FOLDER.parent / "rubrics" / "invalid"

Kind = Literal["yaml", "schema", "meaning"]
"""Who can see a fault at best: a YAML reader, a schema, or only who knows what a rubric means."""
KINDS: tuple[Kind, ...] = ("yaml", "schema", "meaning")
Change = tuple[int, str | None, str | None]


@dataclass(frozen=True)
class Fault:
    """A wrong file, and what is true of it."""

    name: str
    kind: Kind
    line: int
    change: tuple[Change, ...]
    hint: str = ""
    own: str = ""

    @property
    def file(self) -> str:
        """The name of the file, which is its rubric's id too."""
        return f"{self.name}.yaml"

    def wrong(self) -> str:
        """The file as it is; bytes that are no UTF-8 as halves of characters."""
        raw = (FILES / self.file).read_bytes()
        return raw.decode("utf-8", "surrogateescape")

    def right(self) -> str:
        """The file, mended."""
        rows: list[str | None] = [*self.wrong().split("\n")]
        for line, old, new in sorted(self.change, key=lambda change: change[0], reverse=True):
            if old is None and new is not None:
                rows.insert(line, new)
                continue
            row = rows[line - 1]
            if row is None or (old or "") not in row:
                raise ValueError(f"{self.name}: line {line} has no “{old}”")
            rows[line - 1] = None if old is None or new is None else row.replace(old, new, 1)
        return "\n".join(row for row in rows if row is not None)

    def taken(self) -> str:
        """What the mend takes away or replaces."""
        rows = self.wrong().split("\n")
        gone = (rows[line - 1] if new is None else old for line, old, new in self.change)
        return " ".join(filter(None, gone))

    def given(self) -> str:
        """What the mend writes."""
        return " ".join(new for _, _, new in self.change if new is not None)

    def new_words(self) -> set[str]:
        """The words that the mend writes, and that were not there, nor known to the person."""
        return words(self.given()) - words(self.taken()) - words(self.own)


def words(text: str) -> set[str]:
    """The words of a text: ids, keys, numbers."""
    return set(re.findall(r"\w(?:[\w.-]*\w)?", text))


def faults() -> Iterator[Fault]:
    """Every fault of the tables."""
    for kind in KINDS:
        for row in yaml.safe_load((FOLDER / f"{kind}.yaml").read_text(encoding="utf-8")):
            change = tuple(map(tuple, row.pop("change")))
            yield Fault(**row, kind=kind, change=change)


def is_told(fault: Fault, what: str, hint: str) -> bool:
    """Whether a message of ours tells the mend: in the words of the table, to the letter.

    Each new word must stand in it, and so must the column that a line moves to; what it writes out
    must then stand in the file.
    """
    if not fault.hint or fault.hint not in hint:
        return False
    written = re.findall(r"write “([^”…]+)”|in (?:straight )?quotes: (.+)", fault.hint)
    right = fault.right()
    return (
        fault.new_words() <= words(f"{what} {hint}")
        and all("".join(piece) in right for piece in written)
        and all(_starts_in(fault, int(n)) for n in re.findall(r"in column (\d+)", fault.hint))
    )


def _starts_in(fault: Fault, column: int) -> bool:
    """Whether a line that the mend changes starts in a column, counted from 1."""
    before = fault.wrong().split("\n")
    changed = (row for row in fault.right().split("\n") if row not in before)
    return any(len(row) - len(row.lstrip()) == column - 1 for row in changed)

"""What one code of the table says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Code:
    """One sort of mistake: what it is, why it matters, and how it looks wrong and right."""

    code: str
    """Its name, which never changes and is never given to another mistake."""
    title: str
    """What is wrong, in a few words."""
    what: str
    """What is wrong, in a sentence or two."""
    why: str
    """Why it is a mistake, and what would follow."""
    wrong: str
    """A piece of a file that has it."""
    right: str
    """The same piece, mended."""

    @property
    def severity(self) -> Literal["error", "warning"]:
        """Codes in R6 are warnings, so that a code alone tells which it is."""
        return "warning" if self.code.startswith("R6") else "error"

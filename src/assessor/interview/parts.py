"""The pieces that a screen is made of: words with the role they play. Faces draw by role."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Role = Literal[
    "told",  # what was saved, or why we are here
    "progress",  # where in the whole this is
    "title",
    "heading",
    "text",
    "subject",  # text: what it is one of; more: its name
    "question",
    "option",  # mark: what to type; text: its label; more: what it means
    "row",  # mark: where it is; text; more: what was said there
    "detail",  # text: a word or two; more: what it is
    "problem",
]


@dataclass(frozen=True)
class Part:
    """Some words on a screen."""

    role: Role
    text: str
    mark: str = ""
    more: str = ""


Parts = tuple[Part, ...]


def paragraphs(text: str | None) -> Parts:
    """One part for each paragraph of a text."""
    whole = text or ""
    # Folded text (`>-`) keeps one line break where its author left an empty line.
    blocks = whole.split("\n\n" if "\n\n" in whole else "\n")
    return tuple(Part("text", " ".join(block.split())) for block in blocks if block.strip())


def problem(text: str) -> Parts:
    """Something that could not be taken as it was typed, and what can."""
    return (Part("problem", text),)

"""The fonts that come with the program: which a text needs, and what none of them has.

A character without a glyph would break the promise that a PDF can be read aloud, so it is
found, and put into words, before a page is laid out.
"""

from __future__ import annotations

import re
import unicodedata
from base64 import b64encode
from functools import cache
from html import escape
from pathlib import Path
from typing import NamedTuple

from assessor.resources import templates_folder


class Face(NamedTuple):
    """One font file, and how CSS asks for it."""

    family: str
    weight: int
    style: str
    file: str

    @property
    def path(self) -> Path:
        """Where the file is."""
        return templates_folder() / "fonts" / f"{self.file}.woff2"


_TEXT = "Atkinson Hyperlegible Next"
_DISPLAY = "Source Serif 4"
BASIC = (
    Face(_TEXT, 400, "normal", "atkinson-hyperlegible-next-latin-400-normal"),
    Face(_TEXT, 400, "italic", "atkinson-hyperlegible-next-latin-400-italic"),
    Face(_TEXT, 600, "normal", "atkinson-hyperlegible-next-latin-600-normal"),
    Face(_DISPLAY, 600, "normal", "source-serif-4-latin-600-normal"),
)
"""In every report."""

# each file has a family of its own: weasyprint takes two files of one family, weight and style
# for one font, and draws the letters of the second with the first
MORE = (
    Face(f"{_TEXT} Extended", 400, "normal", "atkinson-hyperlegible-next-latin-ext-400-normal"),
    Face(f"{_TEXT} Extended", 400, "italic", "atkinson-hyperlegible-next-latin-ext-400-italic"),
    Face(f"{_TEXT} Extended", 600, "normal", "atkinson-hyperlegible-next-latin-ext-600-normal"),
    Face(f"{_DISPLAY} Extended", 600, "normal", "source-serif-4-latin-ext-600-normal"),
    Face("Noto Sans Vietnamese", 400, "normal", "noto-sans-vietnamese-400-normal"),
    Face("Noto Sans Cyrillic", 400, "normal", "noto-sans-cyrillic-400-normal"),
    Face("Noto Sans Greek", 400, "normal", "noto-sans-greek-400-normal"),
)
"""In a report that has letters of theirs."""

_RARE = re.compile(r"[^\t\n\r -~\u00a0-\u00ac\u00ae-\u00ff–—‘’“”•…]")
"""What a basic font may not have; most texts hold none of it."""

_ALIKE = {"\u2010": "-", "\u2011": "-", "\u2012": "–", "\u2015": "—", "\u2028": " ", "\u2029": " "}
"""Hyphens, dashes and breaks that look like one that we have."""


def css(text: str) -> str:
    """The `@font-face` rules, fonts included, for what can be printed of `text`."""
    rare = set(_RARE.findall(text))
    more = tuple(face for face in MORE if rare and not rare.isdisjoint(_letters(face)))
    return "".join(map(_rule, BASIC + more))


def carried_by(html: str) -> bool:
    """Whether a page holds the fonts that are in every report."""
    return all(_rule(face) in html for face in BASIC)


def missing(text: str) -> tuple[str, ...]:
    """The characters that have to be put into words, each once, in the order they come."""
    return tuple(character for character in _uncovered(text) if _alike(character) is None)


def spell_out(markup: str) -> str:
    """HTML with words in the place of each character that no font of ours has."""
    places = {ord(character): _in_its_place(character) for character in _uncovered(markup)}
    return markup.translate(places) if places else markup


def in_words(character: str) -> str:
    """A character that cannot be printed, as words: `[U+1F33B sunflower]`."""
    name = unicodedata.name(character, "").lower()
    return f"[U+{ord(character):04X}{' ' + name if name else ''}]"


def _in_its_place(character: str) -> str:
    alike = _alike(character)
    return in_words(character) if alike is None else escape(alike)


def _alike(character: str) -> str | None:
    """The same in characters that we have: nothing, where it only joins others; None if none."""
    if unicodedata.category(character) == "Cf" or "\ufe00" <= character <= "\ufe0f":
        return ""
    plain = unicodedata.normalize("NFKC", character)
    plain = "".join(_ALIKE.get(one, one) for one in plain)
    return plain if plain != character and not _uncovered(plain) else None


def _uncovered(text: str) -> tuple[str, ...]:
    rare = dict.fromkeys(_RARE.findall(text))
    return tuple(character for character in rare if character not in _covered()) if rare else ()


@cache
def _covered() -> frozenset[str]:
    return frozenset().union(*map(_letters, BASIC + MORE))


@cache
def _letters(face: Face) -> frozenset[str]:
    # few texts need it, and it takes as long to load as a report takes to fill
    from fontTools.ttLib import TTFont

    with TTFont(face.path, lazy=True) as font:
        return frozenset(map(chr, font.getBestCmap()))


@cache
def _rule(face: Face) -> str:
    data = b64encode(face.path.read_bytes()).decode("ascii")
    return (
        f'@font-face{{font-family:"{face.family}";font-weight:{face.weight};'
        f"font-style:{face.style};src:url(data:font/woff2;base64,{data}) format('woff2')}}\n"
    )

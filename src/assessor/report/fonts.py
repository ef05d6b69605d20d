"""The fonts that come with the program: which are needed for a text, and what none of them has.

A character without a glyph would break the promise that a PDF can be read aloud, so it is
found, and put into words, before a page is laid out.
"""

from __future__ import annotations

import re
import unicodedata
from base64 import b64encode
from functools import cache
from typing import NamedTuple

from fontTools.ttLib import TTFont

from assessor.resources import templates_folder


class Face(NamedTuple):
    """One font file, and the CSS that asks for it."""

    family: str
    weight: int
    style: str
    file: str


_TEXT = "Atkinson Hyperlegible Next"
_DISPLAY = "Source Serif 4"
BASIC = (
    Face(_TEXT, 400, "normal", "atkinson-hyperlegible-next-latin-400-normal"),
    Face(_TEXT, 400, "italic", "atkinson-hyperlegible-next-latin-400-italic"),
    Face(_TEXT, 600, "normal", "atkinson-hyperlegible-next-latin-600-normal"),
    Face(_DISPLAY, 600, "normal", "source-serif-4-latin-600-normal"),
)
EXTENDED = (
    Face(_TEXT, 400, "normal", "atkinson-hyperlegible-next-latin-ext-400-normal"),
    Face(_TEXT, 400, "italic", "atkinson-hyperlegible-next-latin-ext-400-italic"),
    Face(_TEXT, 600, "normal", "atkinson-hyperlegible-next-latin-ext-600-normal"),
    Face(_DISPLAY, 600, "normal", "source-serif-4-latin-ext-600-normal"),
)
"""Letters of central Europe and beyond; sent only with a text that has some."""

_RARE = re.compile(r"[^\t\n\r -~\u00a0-\u00ac\u00ae-\u00ff–—‘’“”•…]")
"""What the basic fonts may not have; most texts hold none of it."""


def css(text: str) -> str:
    """The `@font-face` rules, fonts included, for everything in `text` that can be printed."""
    rare = set(map(ord, _RARE.findall(text)))
    extended = bool(rare) and any(not rare.isdisjoint(_glyphs(face)) for face in EXTENDED)
    # the face named last is the first that a browser looks into
    return "".join(map(_rule, (EXTENDED if extended else ()) + BASIC))


def missing(text: str) -> tuple[str, ...]:
    """The characters of `text` that no font of ours has, each once, in the order they come."""
    rare = dict.fromkeys(_RARE.findall(text))
    return tuple(c for c in rare if ord(c) not in _covered()) if rare else ()


def spell_out(text: str) -> str:
    """`text` with words in the place of each character that no font of ours has."""
    gone = missing(text)
    return text.translate({ord(c): in_words(c) for c in gone}) if gone else text


def in_words(character: str) -> str:
    """A character that cannot be printed, as words: `[U+1F33B sunflower]`."""
    name = unicodedata.name(character, "").lower()
    return f"[U+{ord(character):04X}{' ' + name if name else ''}]"


@cache
def _rule(face: Face) -> str:
    data = b64encode(_bytes(face)).decode("ascii")
    return (
        f'@font-face{{font-family:"{face.family}";font-weight:{face.weight};'
        f"font-style:{face.style};src:url(data:font/woff2;base64,{data}) format('woff2')}}\n"
    )


def _bytes(face: Face) -> bytes:
    return (templates_folder() / "fonts" / f"{face.file}.woff2").read_bytes()


@cache
def _glyphs(face: Face) -> frozenset[int]:
    with TTFont(templates_folder() / "fonts" / f"{face.file}.woff2", lazy=True) as font:
        return frozenset(font.getBestCmap())


@cache
def _covered() -> frozenset[int]:
    return frozenset().union(*map(_glyphs, BASIC + EXTENDED))

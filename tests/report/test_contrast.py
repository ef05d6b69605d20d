"""Every color of the report can be read on every ground where it stands.

By day, by night and on paper, and by people who see fewer colors. Nothing is told by color alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from assessor.engine.contrast import MARK, TEXT, contrast
from assessor.model.palette import OURS, Tones
from assessor.report.html import render_html
from assessor.report.pages import ReportView
from assessor.report.palette import css
from assessor.report.pieces import Scale, Stop
from assessor.resources import templates_folder
from tests.report.sample import view

STYLE = (templates_folder() / "report.css").read_text(encoding="utf-8")
DAY, NIGHT = STYLE.split("@media (prefers-color-scheme: dark)")
COLOR = re.compile(r"(?<![-\w])(color|background|fill|stroke): (#\w{6}|var\(--\w+\))(?![\w(])")
REVERSED = {"#ffffff", "#151a1c"}
"""Text on the accent."""
APART = {"var(--accent)", "var(--ink)"}
"""Grounds of reversed text alone."""
PAPER = "#ffffff"
DRAWN = ("#857e71", "#8f8a80")
"""Axes and paths, by day and by night."""

SEEN: dict[str, tuple[tuple[float, ...], ...]] = {
    "all colors": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "without red": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "without green": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "without blue": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
"""How people see who have three kinds of cones or two (Machado, Oliveira, Fernandes 2009)."""


def test_there_are_colors_to_look_at() -> None:
    assert len(texts(DAY)) > 2
    assert texts(NIGHT)
    assert len(grounds(DAY)) > 2
    assert len(grounds(NIGHT)) > 2


@pytest.mark.parametrize("seen", SEEN)
@pytest.mark.parametrize(
    ("style", "tones", "more"),
    [
        pytest.param(DAY, OURS.light, PAPER, id="day"),
        pytest.param(NIGHT, OURS.dark, "", id="night"),
    ],
)
def test_colors_can_be_read_where_they_stand(
    style: str, tones: Tones, more: str, seen: str
) -> None:
    here = grounds(style) | ({more} if more else set()) | {"var(--tint)"}
    written = texts(style) | {"var(--ink)", "var(--accent)"}
    drawn = {DRAWN[style == NIGHT], "var(--accent)", "var(--ink)"}
    wanted = [(text, ground, TEXT) for text in written for ground in here]
    wanted += [(mark, ground, MARK) for mark in drawn for ground in here]
    reversed_text = "#151a1c" if style == NIGHT else "#ffffff"
    wanted += [(reversed_text, ground, TEXT) for ground in APART]
    wanted += [(mark, "var(--wash)", MARK) for mark in ("var(--accent)", "var(--ink)")]
    told = [
        f"{one} on {ground}: {ratio:.2f}"
        for one, ground, least in wanted
        if (ratio := contrast(as_seen(one, tones, seen), as_seen(ground, tones, seen))) < least
    ]
    assert told == []


def test_what_is_drawn_in_the_templates_has_a_color_that_is_looked_at() -> None:
    looked_at = {*DRAWN, PAPER, *OURS.light.model_dump().values(), *texts(DAY)}
    drawn = set(re.findall(r'(?:fill|stroke)="(#\w+)"', render_html(differing())))
    assert drawn
    assert drawn <= looked_at


def test_the_steps_of_a_scale_differ_without_color() -> None:
    html = render_html(differing())
    (picture,) = re.findall(r'<p class="scale">(.*?)</p>', html, flags=re.DOTALL)
    drawn = [re.findall(r"<(\w+)", part) for part in picture.split("</text>")[:-1]]
    assert "Of Not yet, Started and In place: agreed Started; some saw Not yet." in picture
    assert len({tuple(shapes) for shapes in drawn}) == len(drawn)


def test_rungs_differ_by_where_their_dot_stands() -> None:
    dots = re.findall(r"--rung-\d: .*?cx='(\d+)' cy='5' r='4.4'", css(OURS))
    assert dots == ["5", "16", "27", "38"] * 2


def differing() -> ReportView:
    """A view with one question that is agreed on, and seen differently by some."""
    stops = (
        Stop(label="Not yet", tone="seen"),
        Stop(label="Started", tone="agreed"),
        Stop(label="In place", tone="free"),
    )
    told = "Of Not yet, Started and In place: agreed Started; some saw Not yet."
    one = view().differences[0].model_copy(update={"scale": Scale(stops=stops, sentence=told)})
    return view().model_copy(update={"differences": (one,)})


def texts(style: str) -> set[str]:
    """The colors of text, but for those that stand on the accent."""
    return set(declared(style, "color")) - REVERSED


def grounds(style: str) -> set[str]:
    """The colors behind text, but for the accent's."""
    night = style == NIGHT
    light_in_the_dark = {"#fdfbf7"} if night else set()
    return set(declared(style, "background")) - APART - light_in_the_dark


def declared(style: str, name: str) -> Iterator[str]:
    """What a property is set to, where that is a color."""
    return (color for known, color in COLOR.findall(style) if known == name)


def as_seen(color: str, tones: Tones, seen: str) -> str:
    """A color, or the tone that a custom property stands for, as some people see it."""
    named = re.fullmatch(r"var\(--(\w+)\)", color)
    plain = str(getattr(tones, named[1])) if named else color
    light = [linear(int(plain[place : place + 2], 16) / 255) for place in (1, 3, 5)]
    mixed = (sum(a * b for a, b in zip(row, light, strict=True)) for row in SEEN[seen])
    return "#" + "".join(f"{round(curved(one) * 255):02x}" for one in mixed)


def linear(channel: float) -> float:
    """A channel of sRGB as light."""
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def curved(light: float) -> float:
    """Light as a channel of sRGB, within what a screen shows."""
    within = min(max(light, 0.0), 1.0)
    return 12.92 * within if within <= 0.0031308 else 1.055 * within ** (1 / 2.4) - 0.055

"""The recordings in docs: sound, small, and telling nothing of the machine they were made on."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
CASTS = sorted((ROOT / "docs").glob("sitting-*.cast"))
EACH = pytest.mark.parametrize("cast", CASTS, ids=lambda path: path.stem)
LARGEST = 500_000


def shown(cast: Path) -> list[tuple[float, str]]:
    """What changes on the screen, and when."""
    lines = cast.read_text(encoding="utf-8").splitlines()[1:]
    return [(at, text) for at, _, text in map(json.loads, lines)]


def test_both_faces_are_recorded() -> None:
    assert [path.stem for path in CASTS] == ["sitting-plain", "sitting-team"]


@EACH
def test_time_goes_on_and_the_sitting_ends_in_order(cast: Path) -> None:
    changes = shown(cast)
    assert [at for at, _ in changes] == sorted(at for at, _ in changes)
    assert "Go on with: assess run" in "".join(text for _, text in changes[-3:])


@EACH
def test_nothing_of_the_machine_is_in_it(cast: Path) -> None:
    for path in (cast, cast.with_suffix(".svg")):
        told = path.read_text(encoding="utf-8")
        assert not re.search(r"(?<![\w.<])/(home|root|tmp|usr|var|work|Users)\b", told)


@EACH
def test_the_picture_is_small_and_fetches_nothing(cast: Path) -> None:
    picture = cast.with_suffix(".svg")
    told = picture.read_text(encoding="utf-8")
    assert picture.stat().st_size < LARGEST
    assert "prefers-reduced-motion" in told
    assert not re.search(r"<script|<image|@import|url\(|href=\"(?!#)", told)


def test_the_plain_face_sends_no_codes() -> None:
    plain = "".join(text for _, text in shown(ROOT / "docs" / "sitting-plain.cast"))
    assert not re.search("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f]", plain)


def test_the_readme_shows_one_and_says_what_happens_in_it() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    found = re.search(r"!\[([^\]]+)\]\(docs/sitting-team\.svg\)", readme)
    assert found
    assert len(found[1].split()) > 40

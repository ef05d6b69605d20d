"""Brand files, checked: each wrong one of tests/brands has its message beside it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor.cli.checking import Checked, check
from assessor.cli.sources import Source
from assessor.codes import CODES
from assessor.engine.contrast import TEXT, contrast, darkened
from tests.beside import Held, first_code

BRANDS = Path(__file__).parents[1] / "brands"
PATHS = sorted(BRANDS.glob("*.yaml"))
RIGHT = [path for path in PATHS if path.stem.startswith("right")]
WRONG = [path for path in PATHS if path not in RIGHT]


def checked(path: Path) -> Checked:
    one = check(Source(str(path), path.read_bytes(), path))
    assert one is not None
    return one


@pytest.mark.parametrize("path", RIGHT, ids=lambda path: path.stem)
def test_a_brand_without_mistakes(path: Path) -> None:
    assert checked(path) == Checked(str(path), "brand", ())


@pytest.mark.parametrize("path", WRONG, ids=lambda path: path.stem)
def test_one_mistake(path: Path, held: Held) -> None:
    one = checked(path)
    held(path, one.problems)
    assert (one.kind, len(one.problems)) == ("brand", 1)


def test_a_logo_that_is_too_large(tmp_path: Path) -> None:
    brand = tmp_path / "brand.yaml"
    brand.write_bytes((BRANDS / "right.yaml").read_bytes())
    picture = (BRANDS / "logo.png").read_bytes()
    (tmp_path / "logo.png").write_bytes(picture + b"\0" * 1_000_000)
    assert [problem.code for problem in checked(brand).problems] == ["B105"]


def test_every_code_has_its_file() -> None:
    told = {*map(first_code, WRONG), "B105"}
    assert {code for code in CODES if code.startswith("B")} <= told


@pytest.mark.parametrize(
    ("color", "ground", "ratio"),
    [
        ("#000000", "ffffff", 21),
        ("ffffff", "ffffff", 1),
        ("#767676", "ffffff", 4.54),
        ("0072B2", "#ffffff", 5.19),
        ("#ff0000", "#0000ff", 2.15),
    ],
)
def test_contrast_as_wcag_counts_it(color: str, ground: str, ratio: float) -> None:
    assert contrast(color, ground) == pytest.approx(ratio, abs=0.005)
    assert contrast(ground, color) == contrast(color, ground)


@given(st.from_regex(r"\A[0-9a-f]{6}\Z"))
def test_a_shade_that_can_be_read_is_offered(color: str) -> None:
    shade = darkened(color)
    assert contrast(shade) >= TEXT
    assert contrast(color) < TEXT or shade == f"#{color}"

"""A brand as `assess report` takes it: checked as by `assess validate`, and told where mended."""

from __future__ import annotations

from pathlib import Path

from assessor.cli.problems import note
from assessor.engine.palette import corrected
from assessor.loading.brands import load_brand
from assessor.model.brand import BrandPack


def branded(path: Path) -> BrandPack:
    """The brand in a file; says which colors are used in another shade. Raises BrandError."""
    pack = load_brand(path)
    for name, own, shade in corrected(pack.brand.colors):
        note(
            f"The {name} {own} is too pale on tinted pages, so the report has {shade} instead."
            f" To choose it yourself, write it in {path}."
        )
    return pack

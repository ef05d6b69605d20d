"""Brands: the file with every check, and the logo that it names."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path

from assessor.engine.checks.brands import brand_colors
from assessor.errors import BrandError, Finding
from assessor.loading.files import contents, load
from assessor.loading.logos import LARGEST, logo_findings, media_type
from assessor.model.brand import Brand, BrandPack
from assessor.source import RUBRIC


def load_brand(path: Path) -> BrandPack:
    """The brand in a file, with its logo. Raises BrandError with every problem of both."""
    brand, _ = load(path, Brand, RUBRIC, BrandError, lambda one: brand_findings(one, path))
    return BrandPack(
        brand=brand, picture=_picture(path.parent / brand.logo.file) if brand.logo else ""
    )


def brand_findings(brand: Brand, path: Path | None) -> Iterator[Finding]:
    """What is wrong with a brand whose grammar is right; its logo too, where it has a file."""
    yield from brand_colors(brand)
    yield from logo_findings(brand, path)


def _picture(path: Path) -> str:
    content = contents(path, LARGEST)
    return f"data:{media_type(content)};base64,{b64encode(content).decode()}"

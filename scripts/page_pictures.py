"""The pages of a PDF as pictures, so that a change of look shows in a diff."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

import pypdfium2
from PIL import Image

SCALE = 0.75
"""Pixels for each point: a page of A4 is 446 wide, small, and its words can just be read."""


def page_pictures(pdf: bytes) -> Iterator[bytes]:
    """Each page as a PNG."""
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            yield _png(page.render(scale=SCALE).to_pil())


def _png(picture: Image.Image) -> bytes:
    few_colors = picture.convert("RGB").quantize(32, dither=Image.Dither.NONE)
    written = BytesIO()
    few_colors.save(written, "PNG", optimize=True)
    return written.getvalue()

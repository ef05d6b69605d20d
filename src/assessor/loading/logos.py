"""The logo that a brand names: beside its file, small, and what its content says that it is."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path, PurePosixPath

from assessor.errors import AssessError, Finding
from assessor.loading.drawings import drawing_fault
from assessor.loading.files import contents
from assessor.model.brand import Brand
from assessor.source.cleaning import quoted

LARGEST = 1_000_000
"""Bytes; a picture for print at the size of a cover is far smaller."""
LONGEST = 5_000
"""Dots; a picture can hold many more in few bytes, and takes memory for each."""


def logo_findings(brand: Brand, path: Path | None) -> list[Finding]:
    """What is wrong with the logo of a brand, which is in that file; nothing without a file."""
    if brand.logo is None or path is None:
        return []
    code, what, hint = _fault(brand.logo.file, path.parent)
    return [Finding(("logo", "file"), what, hint, code=code)] if what else []


def _fault(name: str, folder: Path) -> tuple[str, str, str]:
    """The code, what is wrong and how to mend it; empty texts where all is well."""
    inside = PurePosixPath(name)
    if inside.is_absolute() or ".." in inside.parts or "\\" in name or ":" in name:
        hint = "put it beside the brand, and write its name alone"
        return "B103", f"{quoted(name)} leads out of the folder of the brand", hint
    try:
        content = contents(folder / inside, LARGEST)
    except AssessError:
        what = f"there is no {quoted(name)} beside the brand, or it cannot be read"
        return "B103", what, "put the picture there"
    if len(content) > LARGEST:
        return (
            "B105",
            f"{quoted(name)} is larger than {LARGEST / 1_000_000:g} MB",
            "make it smaller",
        )
    kind = media_type(content)
    if kind == "image/svg+xml" and (fault := drawing_fault(content)):
        return "B106", f"{quoted(name)} {fault}", _DRAWING
    side = 1 if kind == "image/svg+xml" else longest_side(content)
    if kind is None or side == 0:
        return "B104", f"{quoted(name)} holds no PNG, JPEG or SVG that can be used", _KIND
    if side > LONGEST:
        what = f"{quoted(name)} is {side:,} dots across, and {LONGEST:,} is the most"
        return "B105", what, "make it smaller"
    return "", "", ""


_KIND = "save it as PNG, JPEG or SVG; the ending of its name alone changes nothing"
_DRAWING = "open it in a drawing program and save it as plain SVG, or as PNG"


def media_type(content: bytes) -> str | None:
    """`image/png`, `image/jpeg` or `image/svg+xml`, told by the content alone, or None."""
    return next((kind for kind, is_one in _KINDS.items() if is_one(content)), None)


def _is_svg(content: bytes) -> bool:
    """Whether it is a picture in SVG, without declarations of its own that XML would unfold."""
    start = content.removeprefix(b"\xef\xbb\xbf").lstrip()
    return bool(_SVG.match(start)) and b"<!DOCTYPE" not in content and b"<!ENTITY" not in content


_SVG = re.compile(rb"(?:<\?xml[^>]*\?>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<svg[\s>]", re.DOTALL)
_KINDS: dict[str, Callable[[bytes], bool]] = {
    "image/png": lambda content: content.startswith(b"\x89PNG\r\n\x1a\n"),
    "image/jpeg": lambda content: content.startswith(b"\xff\xd8\xff"),
    "image/svg+xml": _is_svg,
}


def longest_side(content: bytes) -> int:
    """How many dots a PNG or JPEG has across its longer side; 0 where that is not said."""
    if content.startswith(b"\x89PNG"):
        return max(int.from_bytes(content[16:20], "big"), int.from_bytes(content[20:24], "big"))
    frame = _FRAME.search(content)
    return max(int.from_bytes(one, "big") for one in frame.groups()) if frame else 0


_FRAME = re.compile(rb"\xff[\xc0-\xc2]\x00.\x08(..)(..)", re.DOTALL)
"""Where a JPEG says how high and how wide it is (ITU-T T.81, B.2.2)."""

"""What a report was made from, in a line that whoever has the answers can check."""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import version
from io import BytesIO
from typing import get_args
from zipfile import BadZipFile, ZipFile

from assessor.engine.edition import Edition
from assessor.model.assessment import Assessment
from assessor.model.plan import Plan

LARGEST = 20_000_000
"""Bytes of a report, or of what it holds packed, that are looked through."""


@dataclass(frozen=True)
class Seal:
    """The program, the edition, and a fingerprint of all that the edition was made from."""

    program: str
    edition: Edition
    answers: str

    def __str__(self) -> str:
        return f"assess {self.program}, {self.edition} edition, answers {self.answers}"


def seal(made_from: Sequence[Assessment | Plan], edition: Edition) -> Seal:
    """The seal of a report on assessments and plans, as the edition may know them.

    Of the shareable edition it is made from what that edition holds, so that nobody can try out
    names until one fits. What was removed, and stands in no report, has no part in it.
    """
    content = "\n".join(one.model_dump_json(exclude={"removed"}) for one in made_from)
    return Seal(version("assessor"), edition, sha256(content.encode()).hexdigest()[:32])


def seal_in(content: bytes) -> Seal | None:
    """The seal that a report of any format carries, or None."""
    for part in _parts(content):
        if found := _SEAL.search(part):
            program, edition, answers = (text.decode() for text in found.groups())
            return next(Seal(program, one, answers) for one in get_args(Edition) if one == edition)
    return None


_SEAL = re.compile(
    rb"assess ([0-9A-Za-z.+]+), (internal|shareable) edition, answers ([0-9a-f]{32})"
)


def _parts(content: bytes) -> list[bytes]:
    """What can be looked through: the file itself, or what is packed in it."""
    if content.startswith(b"PK"):
        return _unzipped(content)
    return [content, *(_inflated(found) for found in _METADATA.findall(content))]


_METADATA = re.compile(rb"/Subtype ?/XML[^>]*>>\s*stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
"""What a PDF says of itself (ISO 32000-1, 14.3.2)."""


def _inflated(packed: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(packed, LARGEST)
    except zlib.error:
        return b""


def _unzipped(content: bytes) -> list[bytes]:
    try:
        with ZipFile(BytesIO(content)) as packed:
            small = [one for one in packed.infolist() if one.file_size <= LARGEST]
            return [packed.read(one) for one in small if one.filename.endswith(".xml")]
    except (BadZipFile, NotImplementedError, RuntimeError, zlib.error):
        return []

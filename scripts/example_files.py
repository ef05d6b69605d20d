"""The files of the example: what its answers give, and the reports that are kept of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from page_pictures import page_pictures

from assessor.cli.comparing import held_since
from assessor.cli.opening import open_assessment, open_rubric, view_of_all
from assessor.engine.core import walked
from assessor.engine.edition import Edition
from assessor.interview.scripted import ScriptedFace
from assessor.interview.session import run
from assessor.loading.scripts import load_script
from assessor.model.assessment import Assessment
from assessor.report.formats import FORMATS
from assessor.storage.text import assessment_text

EXAMPLE = Path(__file__).parents[1] / "examples" / "harborlight"
PICTURES = EXAMPLE / "pages"

DAYS = {
    "funding-audit": (date(2026, 10, 6), date(2026, 10, 20)),
    "six-tenets": (date(2026, 10, 27), date(2026, 11, 3)),
    "partnership-vetting": (date(2026, 11, 4), date(2026, 11, 5)),
    "sharing-power": (date(2026, 11, 12), date(2026, 11, 12)),
    "survivor-leadership": (date(2026, 11, 16), date(2026, 11, 16)),
    "storytelling": (date(2026, 11, 17), date(2026, 11, 18)),
    "second-round/funding-audit": (date(2027, 5, 11), date(2027, 5, 18)),
    "second-round/six-tenets": (date(2027, 5, 25), date(2027, 5, 26)),
}
"""Each assessment, in the order of its report: the days of its first and its last answer."""

CORE = {"survivor-leadership"}
"""Those that walk the core of their rubric."""


def finished_files() -> dict[Path, bytes]:
    """Each finished assessment, as its answers give it."""
    return {finished(name): _answered(name) for name in DAYS}


def finished(name: str) -> Path:
    """Where a finished assessment is kept."""
    return EXAMPLE / f"{name}.assessment.yaml"


def _answered(name: str) -> bytes:
    first, last = DAYS[name]
    kept = finished(name)
    rubric = kept.name.removesuffix(".assessment.yaml")
    script = load_script(kept.parent / "answers" / f"{rubric}.yaml")
    opened = open_rubric(rubric)
    new = Assessment(
        rubric=opened.mark,
        organization=script.organization or "",
        started=first,
        updated=first,
        core=name in CORE,
    )
    outcome = run(walked(opened.rubric, new), new, ScriptedFace(script), lambda _: None, last)
    return assessment_text(outcome.assessment).encode()


def reports() -> dict[Path, bytes]:
    """The reports that are kept, and each page of the first as a picture."""
    first = _report(["funding-audit"])
    pictures = {PICTURES / f"{n:02}.png": one for n, one in enumerate(page_pictures(first), 1)}
    return {
        EXAMPLE / "funding-audit-report.pdf": first,
        EXAMPLE / "six-assessments-shareable-report.pdf": _report(
            [name for name in DAYS if "/" not in name], edition="shareable"
        ),
        EXAMPLE / "second-round" / "funding-audit-report.pdf": _report(
            ["second-round/funding-audit"], since="funding-audit"
        ),
        **pictures,
    }


def _report(names: list[str], edition: Edition = "internal", since: str | None = None) -> bytes:
    answered = [open_assessment(finished(name), None) for name in names]
    earlier = held_since(finished(since), finished(names[0]), None) if since else None
    return FORMATS["pdf"].render(view_of_all(answered, edition, earlier), "a4").content


def gone(made: Iterable[Path]) -> list[Path]:
    """Pictures of pages that the report of the example no longer has."""
    return sorted(set(PICTURES.glob("*.png")) - set(made))

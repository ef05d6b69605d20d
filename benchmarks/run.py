"""Measure what the design puts figures on. CPU seconds of whole processes; medians of several runs.

help      `assess --help` against importing typer, pydantic and yaml
report    `assess report` on the example against bare WeasyPrint on the same HTML
row       bare WeasyPrint per question row of our HTML
jobs      40 reports, two at a time against one after another
memory    the most that a process holds for 40 reports, against 8
save      saving after an answer, with 200 answers in the file
prompt    from Enter to the next prompt, in an interview of 200 questions
kills     what is lost, unreadable or left over after 1,000 kills at random of each program
          that keeps what it is told
each-call the same after a kill at each system call of a save
calls     what is harmed where each system call of a save fails, in four ways
many      `assess validate` on 100 rubrics against check-jsonschema with our schema: CPU
one       the same on one small rubric: wall time
keys      keys pressed for 20 questions with two corrections, beside a script of questionary
escapes   escape codes per question where the terminal knows none, beside the same
faults    wrong rubrics found, on their line and with a mend that works, beside other tools

Without names, all but `kills`, `each-call` and `calls`, which take long.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from asking import escapes_figure, keys_figure
from batches import jobs_figure, memory_figure
from checking import many_figure, one_figure
from keeping import calls_figure, each_call_figure, kills_figure
from measuring import ASSESS, ROOT, Figure, cpu, medians

EXAMPLE = ROOT / "examples" / "harborlight" / "funding-audit.assessment.yaml"
BARE = """
import os, sys
os.environ["FONTCONFIG_FILE"] = sys.argv[3]
import weasyprint
from weasyprint.urls import URLFetcher
html = open(sys.argv[1], encoding="utf-8").read()
fetcher = URLFetcher(allowed_protocols={"data"}, allow_redirects=False)
weasyprint.HTML(string=html, url_fetcher=fetcher).write_pdf(sys.argv[2], pdf_variant="pdf/ua-1")
"""


def help_figure(folder: Path) -> Figure:
    """Start-up: what `--help` costs beyond the libraries that a typed command line needs."""
    base, ours = medians(
        15,
        lambda: cpu(sys.executable, "-c", "import typer, pydantic, yaml"),
        lambda: cpu(*ASSESS, "--help"),
    )
    return Figure("assess --help", ours / base, "×", 1.3, f"{ours:.3f} s against {base:.3f} s")


def report_figure(folder: Path) -> Figure:
    """The whole way from file to PDF, against WeasyPrint alone on the HTML that it makes."""
    page, pdf = folder / "report.html", folder / "report.pdf"
    cpu(*ASSESS, "report", str(EXAMPLE), "-o", str(page))
    base, ours = medians(
        5,
        lambda: cpu(*bare(page, pdf)),
        lambda: cpu(*ASSESS, "report", str(EXAMPLE), "-o", str(pdf)),
    )
    return Figure("assess report", ours / base, "×", 1.15, f"{ours:.2f} s against {base:.2f} s")


def bare(page: Path, pdf: Path) -> list[str]:
    """The command that renders an HTML page with WeasyPrint and nothing else of ours."""
    from assessor.resources import templates_folder

    fonts = templates_folder() / "fonts" / "fonts.conf"
    return [sys.executable, "-c", BARE, str(page), str(pdf), str(fonts)]


def row_figure(folder: Path) -> Figure:
    """What one more question costs: its heading, wording, source, answer and what that means."""
    few, many = 50, 250
    pages = {count: folder / f"rows-{count}.html" for count in (few, many)}
    for count, page in pages.items():
        page.write_text(questions_page(count), encoding="utf-8")
    each = slope(folder, pages[few], pages[many], many - few)
    return Figure("WeasyPrint per question row", each, "ms", 5, f"{many} rows, less {few}")


def questions_page(count: int) -> str:
    """The report on a rubric of that many practices, every rung among the answers."""
    from assessor.engine.scoring import score
    from assessor.model.assessment import Answer, Assessment, RubricMark
    from assessor.model.rubric import Rubric
    from assessor.model.scales import RUNGS
    from assessor.report.html import render_html
    from assessor.report.view import build_view

    questions = [
        {
            "id": f"q{n}",
            "short": f"Plan number {n}",
            "ask": f"Do we have plan number {n} written where people can read it?",
            "source": {"in": "text", "section": "A section of the text", "page": n + 1},
        }
        for n in range(count)
    ]
    rubric = Rubric.model_validate(
        {
            "format": 1,
            "id": "rows",
            "version": "1.0.0",
            "title": "Rows",
            "summary": "Has many questions.",
            "review": {"status": "draft"},
            "who": "Anyone",
            "minutes": 5,
            "sources": {"text": {"title": "A text", "publisher": "Us", "year": 2023}},
            "sections": [{"id": "main", "title": "Main", "questions": questions}],
        }
    )
    answers = {f"q{n}": Answer(value=RUNGS.options[n % 4].id) for n in range(count)}
    day = date(2026, 1, 1)
    assessment = Assessment(
        rubric=RubricMark(id="rows", version="1.0.0"),
        organization="Bench",
        started=day,
        updated=day,
        answers=answers,
    )
    return render_html(build_view(rubric, assessment, score(rubric, assessment)))


def slope(folder: Path, small: Path, large: Path, more: int) -> float:
    """Milliseconds of WeasyPrint for each of the rows that the larger page has more."""
    pdf = folder / "rows.pdf"
    less, all_ = medians(5, lambda: cpu(*bare(small, pdf)), lambda: cpu(*bare(large, pdf)))
    return (all_ - less) / more * 1000


def condition_figure(folder: Path) -> Figure:
    """What one more condition of the example costs, with its follow-ups, notes and advice."""
    once, twice = folder / "once.html", folder / "twice.html"
    more = -grown(once, 1) + grown(twice, 2)
    each = slope(folder, once, twice, more)
    return Figure("WeasyPrint per condition", each, "ms", 30, "follow-ups, notes, advice included")


def grown(page: Path, times: int) -> int:
    """Write the example's report with its funders `times` over; how many conditions that is."""
    from assessor.cli.opening import open_assessment, view_of
    from assessor.report.html import render_html

    rubric, assessment = open_assessment(EXAMPLE, None)
    subjects = tuple(
        subject.model_copy(update={"id": f"{subject.id}-{n}"})
        for n in range(times)
        for subject in assessment.subjects
    )
    view = view_of(rubric, assessment.model_copy(update={"subjects": subjects}))
    page.write_text(render_html(view), encoding="utf-8")
    blocks = [block for part in view.parts for block in part.blocks]
    return sum(len(block.rows) + len(block.quiet_rows) for block in blocks)


def save_figure(folder: Path) -> Figure:
    """Saving after each answer, with 200 answers in the file: wall time, disk included."""
    from assessor.model.assessment import Answer, Assessment, RubricMark
    from assessor.storage.assessments import ASSESSMENTS
    from assessor.storage.keeping import Keeper

    order = [f"q{n}" for n in range(200)]
    answers = {
        key: Answer(asked=f"What do we say about {key}?", value="in-place", said="In place")
        for key in order
    }
    day = date(2026, 1, 1)
    assessment = Assessment(
        rubric=RubricMark(id="any", version="1.0.0"),
        organization="Bench",
        started=day,
        updated=day,
        answers=answers,
    )
    keeper = Keeper(folder / "bench.yaml", lambda _: None, ASSESSMENTS)
    keeper.save(assessment)
    taken = []
    for n, key in enumerate(order):
        answer = Answer(asked=f"What do we say about {key}?", value="started", note=f"Note {n}")
        began = time.perf_counter()
        assessment = assessment.with_answer(None, key, answer, order, day)
        keeper.save(assessment)
        taken.append((time.perf_counter() - began) * 1000)
    return Figure(
        "save after an answer", statistics.median(taken), "ms", 10, f"slowest {max(taken):.1f} ms"
    )


def faults_figure(folder: Path) -> object:
    """What is told of wrong rubrics, by us and by others."""
    sys.path.insert(0, str(ROOT))
    from benchmarks.faults import measured

    return measured(folder)


def prompt_figure(folder: Path) -> Figure:
    """From Enter to the next prompt, saving and drawing included: wall time."""
    from prompting import median_and_longest, waits

    median, longest = median_and_longest(waits(folder))
    slow = f"99 of 100 within {longest:.1f} ms, target 80 ms"
    return Figure("Enter to the next prompt", median, "ms", 30, slow)


FIGURES: dict[str, Callable[[Path], object]] = {
    "help": help_figure,
    "report": report_figure,
    "row": row_figure,
    "condition": condition_figure,
    "jobs": partial(jobs_figure, EXAMPLE),
    "memory": partial(memory_figure, EXAMPLE),
    "save": save_figure,
    "prompt": prompt_figure,
    "kills": kills_figure,
    "each-call": each_call_figure,
    "calls": calls_figure,
    "keys": keys_figure,
    "escapes": escapes_figure,
    "many": many_figure,
    "one": one_figure,
    "faults": faults_figure,
}
LONG = ("kills", "each-call", "calls")


def main(names: list[str]) -> None:
    """Measure the figures named, or all that do not take long."""
    # With it on, every start compiles every module anew, and start-up is not what is measured.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPATH"] = str(ROOT / "src")
    with tempfile.TemporaryDirectory() as folder:
        for name in names or [one for one in FIGURES if one not in LONG]:
            inside = Path(folder) / name
            inside.mkdir()
            print(FIGURES[name](inside), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])

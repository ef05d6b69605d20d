"""What `assess validate` costs, against check-jsonschema with our own schema on the same files.

The rubrics are without a problem or a warning, so that neither tool has anything to tell.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

from measuring import ASSESS, PEERS, Figure, cpu, medians, wall

HEAD = """\
format: 1
id: {id}
version: 1.0.0
title: Rubric {id}
summary: Looks at {questions} practices.
review: {{status: draft}}
who: Anyone
minutes: 90
core_minutes: 30
sources:
  guide: {{title: A guide, publisher: A publisher, year: 2023}}
sections:
"""
SECTION = """\
  - id: section-{n}
    title: Section {n}
    intro: What we do about theme {n}.
    questions:
"""
QUESTION = """\
      - id: practice-{n}
        ask: Do we look at practice {n} with people whom it affects?
        why: It shapes what people can choose.
        anchors:
          not-yet: We have not talked about practice {n}.
          started: Someone writes practice {n} down.
          in-place: Practice {n} is written, and new staff read it.
          kept-up: Each year we pay survivors to look at practice {n}.
        obligation: should
        source: {{in: guide, section: Part {n}, page: {n}}}
        core: {core}
        advice:
          - when: [not-yet, started]
            do: Write down what practice {n} asks.
            first_step: Ask two people whom practice {n} affects.
            source: {{in: guide, section: Part {n}}}
            effort: low
"""
IN_A_SECTION = 10
IN_THE_CORE = 20


def many_figure(folder: Path) -> Figure:
    """A folder of 100 rubrics with 60 questions each: CPU of all processes."""
    files = rubrics(folder / "rubrics", 100, 60)
    each = round(sum(file.stat().st_size for file in files) / len(files) / 1000)
    theirs, ours = medians(
        3,
        lambda: cpu(*peer(folder, *files)),
        lambda: cpu(*ASSESS, "validate", "--strict", str(folder / "rubrics")),
    )
    return _figure(f"assess validate, 100 rubrics of {each} kB", ours, theirs, 0.1)


def one_figure(folder: Path) -> Figure:
    """One rubric with ten questions: what a person waits for."""
    files = rubrics(folder / "rubrics", 1, 10)
    theirs, ours = medians(
        15,
        lambda: wall(*peer(folder, *files)),
        lambda: wall(*ASSESS, "validate", "--strict", str(files[0])),
    )
    return _figure("assess validate, one small rubric", ours, theirs, 0.5)


def _figure(name: str, ours: float, theirs: float, target: float) -> Figure:
    detail = f"{ours:.2f} s against {theirs:.2f} s, {theirs / ours:.1f} times less"
    return Figure(name, ours / theirs, "×", target, detail)


def peer(folder: Path, *files: Path) -> list[str]:
    """The command of check-jsonschema on some files, with our schema, which is made if need be."""
    schema = folder / "rubric.schema.json"
    if not schema.exists():
        subprocess.run([*ASSESS, "schema", "rubric", "-o", str(schema)], check=True)
    return [str(PEERS / "check-jsonschema"), "--schemafile", str(schema), *map(str, files)]


def rubrics(folder: Path, count: int, questions: int) -> list[Path]:
    """Writes some rubrics with so many questions each; the paths of them."""
    folder.mkdir()
    files = [folder / f"rubric-{n}.yaml" for n in range(count)]
    for file in files:
        file.write_text(rubric(file.stem, questions), encoding="utf-8")
    return files


def rubric(name: str, questions: int) -> str:
    """A rubric with so many questions, as its author would write it."""
    parts = [HEAD.format(id=name, questions=questions)]
    for n in range(questions):
        if n % IN_A_SECTION == 0:
            parts.append(SECTION.format(n=n // IN_A_SECTION + 1))
        parts.append(QUESTION.format(n=n + 1, core=str(n < IN_THE_CORE).lower()))
    return "".join(parts)

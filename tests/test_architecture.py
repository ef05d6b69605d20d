"""Who may import whom. The table is the design; change it in the commit that says why."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "assessor"

ALLOWED: dict[str, set[str]] = {
    "codes": set(),
    "errors": set(),
    "nearest": set(),
    "resources": {"errors"},
    "source": {"errors", "nearest"},
    "model": {"errors"},
    "engine": {"model", "errors", "nearest"},
    "loading": {"engine", "model", "errors", "nearest", "source", "resources"},
    "storage": {"model", "errors", "source"},
    "interview": {"engine", "model", "errors", "nearest", "source"},
    "report": {"engine", "model", "errors", "nearest", "resources"},
    "cli": {
        "loading",
        "storage",
        "interview",
        "report",
        "engine",
        "model",
        "errors",
        "codes",
        "nearest",
        "source",
    },
    "__main__": {"cli"},
    "__init__": set(),
}
"""Each part of the package, and the other parts it may import."""

THIRD_PARTY: dict[str, set[str]] = {
    "codes": set(),
    "errors": set(),
    "nearest": set(),
    "resources": set(),
    "source": {"yaml", "pydantic", "pydantic_core"},
    "model": {"pydantic"},
    "model.schema": {"pydantic_core"},
    "engine": set(),
    "engine.reading": {"pyphen"},
    "loading": {"pydantic"},
    "storage": {"yaml", "filelock"},
    "interview": {"rich"},
    "interview.phones": {"phonenumbers"},
    "report": {"pydantic"},
    "report.calendar": {"icalendar"},
    "report.html": {"jinja2"},
    "report.sandbox": {"jinja2"},
    "report.faults": {"jinja2"},
    "report.child": {"jinja2"},
    "report.pdf": {"weasyprint"},
    "report.fonts": {"fontTools"},
    "report.word": {"docx"},
    "report.word_look": {"docx"},
    "report.word_sheet": {"docx"},
    "cli": {"typer", "rich"},
    "__main__": set(),
    "__init__": set(),
}
"""Each part, or a single module where only that one may, and the packages it may import."""

MODULES = sorted(SOURCE.rglob("*.py"))


def imported(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are written in full"
            names.add(node.module or "")
    return names


def part_of(path: Path) -> str:
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_imports_point_down(path: Path) -> None:
    part = part_of(path)
    ours = {name.split(".")[1] for name in imported(path) if name.startswith("assessor.")}
    assert ours - {part} <= ALLOWED[part]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_only_the_module_made_for_it_uses_a_package(path: Path) -> None:

    part = part_of(path)
    single = f"{part}.{path.stem}"
    allowed = THIRD_PARTY[part] | THIRD_PARTY.get(single, set())
    tops = {name.split(".")[0] for name in imported(path)} - {"assessor"}
    assert {top for top in tops if top not in sys.stdlib_module_names} <= allowed


def test_every_part_stands_in_the_table() -> None:
    assert {part_of(path) for path in MODULES} == set(ALLOWED)

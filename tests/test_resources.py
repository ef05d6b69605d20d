"""Where the shipped files are: beside the source here, inside the package in a wheel."""

from __future__ import annotations

from assessor.resources import forms_folder, rubrics_folder, starter_folder, templates_folder


def test_the_rubrics_are_there() -> None:
    assert list(rubrics_folder().glob("*.yaml"))


def test_the_forms_are_there() -> None:
    assert list(forms_folder().glob("*.yaml"))


def test_the_templates_are_there() -> None:
    assert list(templates_folder().glob("*.j2"))


def test_the_starter_is_there() -> None:
    assert list(starter_folder().glob("*.yaml"))

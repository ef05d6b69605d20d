"""The forms: what they ask, of which action, and how it is put."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import get_args

import pytest

from assessor.engine.items import items
from assessor.engine.lints.reading import MOST_GRADE, grade
from assessor.engine.progress import steps
from assessor.interview.scripted import ScriptedFace
from assessor.interview.session import run
from assessor.loading.rubrics import all_rubrics, load_form, load_rubric
from assessor.model.items import Item
from assessor.model.plan import PLACES, Became
from assessor.model.rubric import Rubric
from assessor.model.script import Script
from assessor.resources import forms_folder
from tests.builder import DAY, assessment
from tests.test_library import PARTS

FORMS = sorted(forms_folder().glob("*.yaml"))
each_form = pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)

PROMISED = (
    *("reasons", "first-step", "owner", "in-the-room", "paid", "hours", "money", "depends-on"),
    *("sign", "shares-power", "tell", "tell-by", "review"),
)
SEVERITY = ("grave", "many", "undone")
KINDS = {
    "decided-by": "text",
    "place": "options",
    "comes-from": "text",
    **dict.fromkeys(SEVERITY, "options"),
    **dict.fromkeys(PROMISED, "text"),
    **dict.fromkeys(("paid", "hours", "money", "shares-power"), "options"),
    **dict.fromkeys(("tell-by", "review"), "day"),
}
UPDATED = {
    "became": "options",
    **dict.fromkeys(("did", "changed", "why-not", "told", "learned"), "text"),
    "review": "day",
}
READ_BY_OTHERS = {"did", "changed", "why-not", "told"}


@cache
def form(name: str) -> Rubric:
    return load_form(name).rubric


def options(name: str, key: str) -> tuple[str, ...]:
    item = next(item for item in items(form(name)) if item.key == key)
    return tuple(option.id for option in item.options)


def asked_of(name: str, key: str, said: str) -> list[str]:
    """What is asked about an action, once the question of that key is answered so."""
    subjects = [{"name": "Pay advocates", "answers": {key: said}}]
    script = Script.model_validate({"subjects": subjects})
    face = ScriptedFace(script)
    said_so = run(form(name), assessment(), face, lambda _: None, DAY).assessment
    every = steps(form(name), said_so)
    return [step.item.key for step in every if step.item and step.subject]


# What is asked


@pytest.mark.parametrize(("name", "kinds"), [("plan", KINDS), ("plan-update", UPDATED)])
def test_a_form_has_the_questions_that_the_program_knows_it_by(
    name: str, kinds: dict[str, str]
) -> None:
    assert {item.key: item.kind for item in items(form(name))} == kinds
    assert [item.key for item in items(form(name)) if item.once] == (
        ["decided-by"] if name == "plan" else []
    )


def test_what_the_program_writes_into_plans_is_what_forms_offer() -> None:
    assert options("plan", "place") == PLACES
    assert options("plan-update", "became") == get_args(Became)
    assert [len(options("plan", key)) for key in SEVERITY] == [3, 3, 3]
    assert options("plan", "shares-power") == ("yes", "no")


@pytest.mark.parametrize("place", PLACES)
def test_how_grave_it_is_is_asked_only_of_what_is_acted_on_first(place: str) -> None:
    severity = SEVERITY if place == "act-first" else ()
    assert asked_of("plan", "place", place) == ["place", "comes-from", *severity, *PROMISED]


@pytest.mark.parametrize(
    ("became", "keys"),
    [
        ("kept", ["did", "changed", "told", "learned"]),
        ("under-way", ["did", "changed", "told", "learned", "review"]),
        ("late", ["why-not", "learned", "review"]),
        ("dropped", ["why-not", "told", "learned"]),
    ],
)
def test_an_update_asks_what_fits_what_became_of_it(became: str, keys: list[str]) -> None:
    assert asked_of("plan-update", "became", became) == ["became", *keys]


# How it is put


@each_form
def test_what_is_asked_is_easy_to_read_and_says_why(path: Path) -> None:
    for item in items(load_rubric(path).rubric):
        assert item.why, item.key
        assert grade(item.ask) <= MOST_GRADE, item.key
        assert not re.search(r"\b(always|never|fail\w*|fault)\b", f"{item.ask} {item.why}", re.I)
        assert all(option.meaning for option in item.options), item.key


@each_form
def test_words_are_asked_for_with_roles_and_without_names(path: Path) -> None:
    asked = items(load_rubric(path).rubric)
    unsaid = {item.key for item in asked if item.kind == "text" and not _asks_for_roles(item)}
    assert unsaid <= {"first-step", "sign"}


def _asks_for_roles(item: Item) -> bool:
    return bool(re.search(r"not? (a )?names?\b", item.why))


def test_what_others_may_read_says_so_and_what_stays_inside_does_not() -> None:
    says = {item.key for item in items(form("plan-update")) if "others may read" in item.why}
    assert says == READ_BY_OTHERS
    assert not [item.key for item in items(form("plan")) if "others may read" in item.why]


@each_form
def test_passages_that_the_library_knows_are_cited_as_it_does(path: Path) -> None:
    library = {
        name: source
        for rubric in all_rubrics()
        for name, source in load_rubric(rubric).rubric.sources.items()
    }
    rubric = load_rubric(path).rubric
    cited = [item.source for item in items(rubric) if item.source]
    for name, source in rubric.sources.items():
        assert library.get(name, source) == source
    known = [(one.document, one.section or "") for one in cited if one.document in library]
    assert known
    assert set(known) <= set(PARTS)

"""Small rubrics for hypothesis, with every way to answer them, one by one, or any at all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, combinations, product
from math import prod
from typing import Any

from hypothesis import assume
from hypothesis import strategies as st

from assessor.engine.checks.conditions import leaves
from assessor.engine.items import every_item, items
from assessor.model.assessment import Answer, Assessment, Subject
from assessor.model.conditions import Condition
from assessor.model.items import Item
from assessor.model.rubric import Rubric
from tests.builder import answer, asked, assessment, condition, rubric

MOST_WAYS = 500
"""Rubrics with more ways to answer than this are left out."""

Keys = Mapping[str, Sequence[str]]
"""What conditions can look at: keys, each with some of its options."""

OPTIONS = [{"id": name, "label": name.upper()} for name in "xy"]


def _choice(name: str) -> tuple[dict[str, Any], Keys]:
    return {"id": name, "kind": "choice", "options": OPTIONS}, {name: "xy"}


def _many(name: str) -> tuple[dict[str, Any], Keys]:
    return {"id": name, "kind": "many", "options": OPTIONS}, {name: "xy"}


def _condition(name: str) -> tuple[dict[str, Any], Keys]:
    keys = {name: ["yes", "no"], f"{name}.response": ["not-yet", "started"]}
    return condition(name), keys


KINDS = [_choice, _many, _condition]


@st.composite
def whens(draw: st.DrawFn, keys: Keys, depth: int = 2) -> dict[str, Any]:
    """A condition that looks at some of these keys."""
    inner = ["all", "all", "any", "not"] if depth else []
    shape = draw(st.sampled_from(["is", "is", "is_not", *inner]))
    if shape == "not":
        return {"not": draw(whens(keys, depth - 1))}
    if shape in ("all", "any"):
        return {shape: draw(st.lists(whens(keys, depth - 1), min_size=1, max_size=3))}
    key = draw(st.sampled_from(sorted(keys)))
    one, other = draw(st.permutations(list(keys[key])))[:2]
    return {"question": key, shape: draw(st.sampled_from([one, one, [one, other], []]))}


@st.composite
def chained(draw: st.DrawFn, keys: Keys) -> dict[str, Any]:
    """A condition that needs an answer to the last question, and more."""
    *_, (last, options) = keys.items()
    more = draw(st.lists(whens(keys, 1), max_size=2))
    return {"all": [{"question": last, "is": draw(st.sampled_from(options))}, *more]}


@st.composite
def rubrics(draw: st.DrawFn, mixed_up: bool = False) -> Rubric:
    """A rubric that repeats: a few questions, some asked once, and some conversations.

    In one that is mixed up, conditions look anywhere, also at what is not there.
    """
    made = [draw(st.sampled_from(KINDS))(name) for name in "abcd"[: draw(st.integers(2, 4))]]
    anywhere = {"gone": "xy", **{key: [*of, "w"] for _, keys in made for key, of in keys.items()}}
    known: dict[str, Sequence[str]] = {}
    questions = []
    for question, keys in made:
        looks_at = anywhere if mixed_up else dict(known)
        when = draw(st.none() | whens(looks_at) | chained(looks_at)) if looks_at else None
        questions.append({**asked(question), "when": when})
        known.update(keys)
    at = anywhere if mixed_up else known
    talks = draw(st.lists(st.none() | whens(at), max_size=3))
    return rubric(
        repeat={"subject": "funder", "plural": "funders"},
        sections=_sections(questions, draw(st.integers(0, len(questions) - 1))),
        conversations=[
            {
                "id": f"t{n}",
                "title": "Talk",
                "about": "We talk.",
                **({"when": when} if when else {}),
            }
            for n, when in enumerate(talks)
        ],
    )


def _sections(questions: Sequence[Mapping[str, Any]], once: int) -> list[dict[str, Any]]:
    """The first few questions in a section asked once, the others in one for each subject."""
    parts = [("once", True, questions[:once]), ("each", False, questions[once:])]
    return [{"id": i, "title": i, "once": o, "questions": some} for i, o, some in parts if some]


def every_way(made: Rubric) -> Iterator[Assessment]:
    """Every way to answer what some condition looks at; the rest decides nothing."""
    looked_at = {leaf.question for when in _whens(made) for _, leaf in leaves(when, ())}
    looked_at |= {key.partition(".")[0] for key in looked_at}
    asked_about = [item for item in items(made) if item.key in looked_at]
    values = [_values(item) for item in asked_about]
    assume(prod(map(len, values)) <= MOST_WAYS)
    begun = assessment(subject={})
    for said in product(*values):
        pairs = [(item, one) for item, one in zip(asked_about, said, strict=True) if one]
        once = {item.key: one for item, one in pairs if item.once}
        each = {item.key: one for item, one in pairs if not item.once}
        subject = begun.subjects[0].model_copy(update={"answers": each})
        yield begun.model_copy(update={"answers": once, "subjects": (subject,)})


def _values(item: Item) -> list[Answer | None]:
    """No answer, and each that some condition could tell from the others."""
    names = [option.id for option in item.options]
    if item.kind == "many":
        sets = chain.from_iterable(combinations(names, n) for n in range(len(names) + 1))
        return [None, *map(answer, sets)]
    return [answer("?"), *map(answer, names[:3])]


def _whens(made: Rubric) -> Iterator[Condition]:
    holders = (*(question for _, question in made.questions()), *made.conversations)
    yield from (one.when for one in holders if one.when is not None)


@st.composite
def given_to(draw: st.DrawFn, made: Rubric) -> Assessment:
    """Answers of any kind to any of a rubric's questions, whether they apply or not."""
    once = {i.key: said for i in every_item(made) if i.once and (said := draw(_replies(i)))}
    subjects = tuple(
        Subject(id=name, name=name, answers=draw(_about(made)))
        for name in "pqr"[: draw(st.integers(0, 3))]
    )
    return assessment().model_copy(update={"answers": once, "subjects": subjects})


@st.composite
def _about(draw: st.DrawFn, made: Rubric) -> dict[str, Answer]:
    """Some answers about one subject."""
    each = [item for item in every_item(made) if not item.once]
    return {item.key: said for item in each if (said := draw(_replies(item)))}


def _replies(item: Item) -> st.SearchStrategy[Answer | None]:
    """Nothing, or a reply of any kind; also a note alone, and an answer that is flagged."""
    names = [option.id for option in item.options]
    values = [tuple(names), ()] if item.kind == "many" else names
    said = [answer(one) for one in ["?", "", *values]]
    noted = Answer(state="open", note="We ask.")
    flagged = said[-1].model_copy(update={"flagged": True})
    return st.none() | st.sampled_from([*said, noted, flagged])

"""What is no reason to warn; what is stands as files in `rubrics/warned`."""

from __future__ import annotations

from typing import Any

import pytest

from assessor.engine.lints import lint
from tests.builder import ANCHORS, condition, rubric

FROM = {"in": "text"}
SAID = {"why": "It helps.", "source": FROM}


def advice(*when: str, **more: str) -> dict[str, Any]:
    return {"when": list(when), "do": "Begin.", "first_step": "Talk.", "source": FROM, **more}


def practice(name: str, **more: Any) -> dict[str, Any]:
    anchors = {rung: f"{name}: {text}" for rung, text in ANCHORS.items()}
    return {
        "id": name,
        "anchors": anchors,
        "advice": [advice("not-yet", "started")],
        **SAID,
        **more,
    }


def context(name: str, **more: Any) -> dict[str, Any]:
    return {"id": name, "kind": "text", **SAID, **more}


GATE = {"gate": True, "obligation": "must"}
WEATHER = {
    "role": "context",
    "options": [{"id": "sun", "label": "Sun"}, {"id": "rain", "label": "Rain"}],
}


@pytest.mark.parametrize(
    "questions",
    [
        [practice("a"), practice("b")],
        [practice("a", advice=[advice("not-yet"), advice("started")])],
        [condition("a", advice=[advice("not-yet", "started", on="response")], **SAID)],
        [condition("a", advice=[advice("yes")], **SAID)],
        [practice("a", **GATE), practice("b", **GATE)],
        [practice("a"), context("b", ask="What should never happen here?")],
        [practice("a"), context("b", source=None)],
        [practice("a"), {"id": "b", "scale": "weather", "why": "It helps."}],
        [practice("a", ask="Do we plan and document what we do?")],
        [practice("a"), *(context(f"q{n}") for n in range(39))],
        [practice("a"), *(context(f"q{n}", core=n < 40) for n in range(60))],
        [practice("a"), practice("b", when={"question": "a", "is_not": "started"})],
        [practice("a"), practice("b", when={"not": {"question": "a", "is": ["started"]}})],
    ],
)
def test_nothing_to_weigh(questions: list[dict[str, Any]]) -> None:
    assert list(lint(rubric(*questions, core_minutes=5, scales={"weather": WEATHER}))) == []


def test_a_rubric_with_errors_is_taken_too() -> None:
    one = rubric({"id": "a", "scale": "gone"}, condition("a", response=None))
    assert {finding.code for finding in lint(one)} == {"R601", "R604", "R610"}

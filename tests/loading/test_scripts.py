"""Files of answers, and cases."""

from __future__ import annotations

from pathlib import Path

import pytest

from assessor.errors import AssessmentError
from assessor.loading.rubrics import all_rubrics, cases_beside
from assessor.loading.scripts import load_cases, load_script
from assessor.model.script import GivenAnswer

SCRIPT = """\
organization: A small one
answers:
  how-many: 3
  which: yes
  some: [a, b]
  words: Two words
  unknown: dont-know
  not-ours: {answer: not-applicable, reason: outside-our-work, note: Not here.}
subjects:
  - name: The first
    answers:
      first.response: {answer: started, note: "A note: with a colon."}
"""


def saved(folder: Path, text: str) -> Path:
    """A file with this text."""
    path = folder / "answers.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_answers_of_every_sort(tmp_path: Path) -> None:
    script = load_script(saved(tmp_path, SCRIPT))
    plain = {key: given for key, given in script.answers.items() if key != "not-ours"}
    assert plain == {
        "how-many": 3,
        "which": "yes",
        "some": ("a", "b"),
        "words": "Two words",
        "unknown": "dont-know",
    }
    assert script.answers["not-ours"] == GivenAnswer(
        answer="not-applicable", reason="outside-our-work", note="Not here."
    )
    assert script.subjects[0].answers["first.response"] == GivenAnswer(
        answer="started", note="A note: with a colon."
    )


def test_a_pasted_control_character_stops_nobody(tmp_path: Path) -> None:
    script = load_script(saved(tmp_path, 'answers:\n  words: "a\\e[31mb"\n  more: x\x07y\n'))
    assert script.answers == {"words": "a[31mb", "more": "xy"}


def test_mistakes_are_told_together(tmp_path: Path) -> None:
    text = "organisation: A small one\nanswers:\n  Bad Key: 1\n  good: 1.5\n  good: 2\n"
    with pytest.raises(AssessmentError) as raised:
        load_script(saved(tmp_path, text))
    assert [(problem.line, problem.what) for problem in raised.value.problems] == [
        (1, "unknown key “organisation”"),
        (3, "“Bad Key” is not the key of an answer"),
        (4, "“good” must be a whole number or text or a list, and “1.5” is read as a number"),
        (5, "the key “good” is here twice"),
    ]


def test_cases_without_what_should_follow(tmp_path: Path) -> None:
    with pytest.raises(AssessmentError) as raised:
        load_cases(saved(tmp_path, "rubric: small\ncases:\n  - name: One\n"))
    assert [problem.what for problem in raised.value.problems] == ["“expect” is missing here"]


@pytest.mark.parametrize("path", all_rubrics(), ids=lambda path: path.stem)
def test_cases_stand_beside_their_rubric(path: Path) -> None:
    beside = cases_beside(path)
    assert beside.name == f"{path.stem}.cases.yaml"
    assert load_cases(beside).rubric == path.stem

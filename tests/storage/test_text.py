"""What an assessment file looks like, and that what is written is what is read."""

from __future__ import annotations

import json
import stat
from datetime import date
from pathlib import Path
from typing import get_args

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from assessor.errors import AssessmentError
from assessor.model.assessment import (
    EVIDENCE,
    Answer,
    Assessment,
    Copied,
    FindOut,
    RubricMark,
    State,
    Subject,
)
from assessor.source import clean
from assessor.storage.assessments import ASSESSMENTS, load
from assessor.storage.keeping import Keeper
from assessor.storage.text import assessment_text

DAY = date(2026, 3, 1)


def made(**answers: Answer) -> Assessment:
    return Assessment(
        rubric=RubricMark(id="tiny", version="1.0.0", digest="sha256:abc"),
        organization="Harborlight",
        started=DAY,
        updated=DAY,
        answers=answers,
        subjects=(Subject(id="funder-1", name="State: office", answers=answers),),
    )


def kept(path: Path, assessment: Assessment) -> Assessment:
    Keeper(path, lambda _: None, ASSESSMENTS).save(assessment)
    return load(path)


def test_a_file_explains_itself(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    answer = Answer(asked="Is it there?", value="yes", said="Yes", note="Line one.\nLine two.")
    unknown = Answer(asked="How many?", state="dont-know")
    kept(path, made(there=answer, many=unknown))
    assert path.read_text(encoding="utf-8") == (
        Path(__file__).with_name("explains-itself.yaml").read_text(encoding="utf-8")
    )


def test_what_is_said_beside_an_answer_explains_itself_too() -> None:
    answer = Answer(
        asked="Is it there?",
        state="dont-know",
        evidence="written",
        reference="staff handbook, page 4",
        flagged=True,
        some_saw=("not-yet",),
        find_out=FindOut(who="our bookkeeper", by=date(2026, 11, 1)),
    )
    split = Answer(asked="Why?", state="not-agreed", said="No and Yes", between=("no", "yes"))
    text = assessment_text(made(there=answer, why=split))
    assert (
        """\
  there:
    asked: Is it there?
    state: dont-know
    evidence: written
    reference: staff handbook, page 4
    flagged: true
    some_saw:
    - not-yet
    find_out:
      who: our bookkeeper
      by: 2026-11-01
  why:
    asked: Why?
    state: not-agreed
    said: No and Yes
    between:
    - 'no'
    - 'yes'
"""
        in text
    )


def test_what_is_suggested_is_from_nobody() -> None:
    start = Copied(value="low", said="Low")
    text = assessment_text(made(there=Answer(asked="What effort?", state="open", copied=start)))
    told = "state: open\n    copied:\n      answer: low\n      said: Low\n"
    assert told in text


def test_what_was_removed_and_what_is_only_copied_explain_themselves_too() -> None:
    start = Copied(source="funder-2", value="yes", said="Yes")
    one = made(there=Answer(asked="Is it there?", state="open", copied=start))
    gone = Subject(id="funder-2", name="City", answers={"there": Answer(value="yes", said="Yes")})
    text = assessment_text(one.model_copy(update={"answers": {}, "removed": (gone,)}))
    assert text.endswith(
        """\
subjects:
  - id: funder-1
    name: 'State: office'
    answers:
      there:
        asked: Is it there?
        state: open
        copied:
          from: funder-2
          answer: 'yes'
          said: 'Yes'
# Taken out, and kept until somebody lets it go. Nothing here counts.
removed:
  - id: funder-2
    name: City
    answers:
      there:
        answer: 'yes'
        said: 'Yes'
...
"""
    )


def test_two_with_one_id_would_share_their_answers_and_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    twice = made().subjects[0].model_copy(update={"name": "County"})
    path.write_text(assessment_text(made().model_copy(update={"removed": (twice,)})))
    with pytest.raises(AssessmentError) as caught:
        load(path)
    (problem,) = caught.value.problems
    assert (problem.code, problem.line) == ("C103", 17)


def test_two_with_one_name_open_as_they_always_have(tmp_path: Path) -> None:
    other = made().subjects[0].model_copy(update={"id": "funder-2"})
    same = made().model_copy(update={"subjects": (*made().subjects, other)})
    assert kept(tmp_path / "a.yaml", same) == same


def test_a_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    kept(path, made())
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


words = st.text(st.characters(exclude_categories=["Cs"]), max_size=60) | st.text("\n \xa0a:#-")
tricky = st.sampled_from(
    ["yes", "no", "1e3", "1.10", "0x1F", "2026-01-01", "~", "null", "- a", "a: b", "# c", "=", "'"]
)
notes = (words | tricky).map(clean).map(str.strip).filter(bool)
answers = st.builds(
    Answer,
    asked=words.map(clean),
    state=st.sampled_from(get_args(State)),
    value=st.none() | st.integers(0, 10**6) | notes | st.lists(tricky, max_size=3).map(tuple),
    said=(words | tricky).map(clean),
    note=st.none() | notes,
    evidence=st.none() | st.sampled_from(list(EVIDENCE)),
    reference=st.none() | notes,
    flagged=st.booleans(),
    some_saw=st.lists(st.sampled_from(["yes", "no", "not-yet"]), max_size=2).map(tuple),
    between=st.lists(st.sampled_from(["yes", "no", "not-yet"]), max_size=3).map(tuple),
    find_out=st.none() | st.builds(FindOut, who=st.none() | notes, by=st.none() | st.dates()),
    copied=st.none()
    | st.builds(
        Copied,
        source=st.none() | st.just("funder-2"),
        state=st.sampled_from(["answered", "not-applicable"]),
        value=st.none() | st.integers(0, 10**6) | notes | st.lists(tricky, max_size=3).map(tuple),
        said=(words | tricky).map(clean),
        reason=st.none() | st.just("other"),
    ),
)


@given(answer=answers, name=notes)
def test_what_is_written_is_what_is_read(
    tmp_path_factory: pytest.TempPathFactory, answer: Answer, name: str
) -> None:
    assessment = made(q=answer)
    subject = assessment.subjects[0].model_copy(update={"name": name})
    gone = subject.model_copy(update={"id": "funder-2"})
    assessment = assessment.model_copy(update={"subjects": (subject,), "removed": (gone,)})
    assert kept(tmp_path_factory.mktemp("kept") / "a.yaml", assessment) == assessment


@given(answer=answers)
def test_readers_of_older_yaml_see_the_same(answer: Answer) -> None:
    read = yaml.safe_load(assessment_text(made(q=answer)))["answers"]["q"]
    expected = answer.model_dump(by_alias=True, exclude_defaults=True, mode="json")
    assert json.loads(json.dumps(read, default=str)) == expected  # days are days to such readers


def test_one_answer_changes_only_its_own_lines() -> None:
    before = made(a=Answer(value="yes"), b=Answer(value="no"))
    after = before.with_answer(None, "b", Answer(value="yes"), ["a", "b"], DAY)
    pairs = zip(
        assessment_text(before).splitlines(), assessment_text(after).splitlines(), strict=True
    )
    assert [pair for pair in pairs if pair[0] != pair[1]] == [
        ("    answer: 'no'", "    answer: 'yes'")
    ]


def test_answers_stand_in_the_order_of_the_rubric() -> None:
    later = made().with_answer(None, "b", Answer(value="no"), ["a", "b"], DAY)
    both = later.with_answer(None, "a", Answer(value="yes"), ["a", "b"], DAY)
    assert list(both.answers) == ["a", "b"]


WHOLE = assessment_text(
    made(
        there=Answer(asked="Is it there ...", value="yes", said="Yes", note="We think so ..."),
        many=Answer(asked="How many?", value=3, said="3", note="One ...\n...\nthree\n\n ..."),
    )
).encode()


@pytest.mark.parametrize("end", [b"", b"\0" * 20, b"\n", b"\r\n"], ids=repr)
def test_a_file_cut_at_any_byte_is_refused_in_words(tmp_path: Path, end: bytes) -> None:
    path = tmp_path / "a.yaml"
    for length in range(len(WHOLE) - 1):
        path.write_bytes(WHOLE[:length] + end)
        with pytest.raises(AssessmentError) as caught:
            load(path)
        assert caught.value.problems
        assert "--fresh" in caught.value.hint


@pytest.mark.parametrize("later", ["format: 2\n", "format: 2\nweather: [fine]\n"])
def test_a_file_from_a_later_version_says_so(tmp_path: Path, later: str) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(WHOLE.replace(b"format: 1\n", later.encode()))
    with pytest.raises(AssessmentError) as caught:
        load(path)
    (problem,) = caught.value.problems
    assert "a later version of assess, in format 2" in problem.what
    assert "the later version" in caught.value.hint


def test_a_key_that_is_not_known_may_be_from_a_later_version(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(WHOLE.replace(b"format: 1\n", b"format: 1\nweather: fine\n"))
    with pytest.raises(AssessmentError) as caught:
        load(path)
    assert "a later version" in caught.value.hint


@given(st.binary(max_size=200))
def test_bytes_that_are_no_assessment_are_refused_in_words(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = tmp_path_factory.mktemp("bytes") / "a.yaml"
    path.write_bytes(content)
    with pytest.raises(AssessmentError) as caught:
        load(path)
    assert caught.value.problems

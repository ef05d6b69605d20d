"""How questions are put and people spoken of: what is found, and what is let pass."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor.engine.lints.echoes import echoing
from assessor.engine.lints.hedges import HEDGES, hedged
from assessor.engine.lints.language import KEPT_OUT, hurtful
from assessor.engine.lints.negatives import double_negatives
from assessor.engine.lints.reading import FEWEST_WORDS, MOST_GRADE, grade, hard_to_read
from assessor.engine.lints.wording import asked_twice, two_ideas
from assessor.errors import Finding
from assessor.model.rubric import Rubric
from tests.builder import ANCHORS, condition, rubric

Lint = Callable[[Rubric], Iterable[Finding]]
LABOR = "Human trafficking in any form of labor."


def told(lint: Lint, *questions: dict[str, Any], **more: Any) -> list[Finding]:
    """What a lint finds in a small rubric."""
    return list(lint(rubric(*questions, **more)))


def told_of(lint: Lint, ask: str) -> list[str]:
    """What a lint says of a question."""
    return [finding.what for finding in told(lint, {"id": "a", "ask": ask})]


@pytest.mark.parametrize(
    ("ask", "one", "other"),
    [
        ("Do we not refuse people who say no?", "not", "refuse"),
        ("Do we never fail to ask?", "never", "fail"),
        ("Don’t we refuse help to anyone?", "Don’t", "refuse"),
        ("Do staff not prevent people from leaving?", "not", "prevent"),
        ("Is it not impossible to leave?", "not", "impossible"),
        ("Isn't it impossible to leave?", "Isn't", "impossible"),
        ("Are we not unwilling to hear?", "not", "unwilling"),
        ("Is it not an unsafe place?", "not", "unsafe"),
        ("Do we not share names without consent?", "not", "without"),
        ("Does nobody speak for us without training?", "nobody", "without"),
        ("Is there no one here who is not heard?", "no one", "not"),
        ("Is there no rule that does not help?", "no rule", "not"),
        ("Do we refuse nobody?", "refuse", "nobody"),
    ],
)
def test_two_that_say_no(ask: str, one: str, other: str) -> None:
    assert told_of(double_negatives, ask) == [f"“{one}” and “{other}” together say no twice"]


@pytest.mark.parametrize(
    "ask",
    [
        "Do we not only refuse, but also say why?",
        "Do we ask people not to forget us?",
        "Do we help people who do not stop using drugs?",
        "Can people who do not want police get help without them?",
        "Can people say no without losing our help?",
        "Do we say no when people do not ask?",
        "Do we understand what is not understood?",
        "Do we fund help and not prevention?",
        "Do we know why nobody came and who did not?",
        "Do we tell people what we can do, and what we cannot?",
        "Is nothing lost when people refuse?",
    ],
)
def test_one_that_says_no_is_plain(ask: str) -> None:
    assert told_of(double_negatives, ask) == []


@pytest.mark.parametrize(
    ("ask", "word"),
    [
        ("Are staff trained regularly?", "regularly"),
        ("Is Regular training on offer?", "Regular"),
        ("Do people get a copy where possible?", "where possible"),
        ("Do people get a copy, If Needed?", "If Needed"),
        ("Do we answer as soon as possible?", "as possible"),
        ("Is there adequate pay?", "adequate"),
        ("Are names, photos etc. left out?", "etc"),
    ],
)
def test_hedges(ask: str, word: str) -> None:
    assert told_of(hedged, ask) == [f"two people can mean two things by “{word}”"]


@pytest.mark.parametrize(
    "ask",
    [
        "Do we usually ask most people, and some of them twice?",
        "Is the court possible to reach, and the way needed?",
        "Is the rule irregular, inadequate or untimely?",
        'Do we ask what “adequate” or "if needed" means to them?',
        "Do disabled people get every reasonable accommodation?",
    ],
)
def test_what_is_no_hedge(ask: str) -> None:
    assert told_of(hedged, ask) == []


def test_hedges_are_looked_for_where_an_answer_is_chosen() -> None:
    vague = {"not-yet": "Sometimes."}
    response = {"ask": "What do we do if needed?", "anchors": vague}
    found = told(hedged, {"id": "a", "anchors": vague}, condition("b", response=response))
    assert [finding.route[4:] for finding in found] == [
        ("anchors", "not-yet"),
        ("response", "anchors", "not-yet"),
        ("response", "ask"),
    ]
    assert told(hedged, {"id": "a", "kind": "text", "ask": "What sometimes helps?"}) == []
    assert told(hedged, {"id": "a", "why": "It sometimes helps."}) == []


@pytest.mark.parametrize("row", [*HEDGES, *KEPT_OUT], ids=lambda row: row.find.split(", ")[0])
def test_each_word_of_the_tables_is_found_in_use_and_let_pass_in_quotes(row: Any) -> None:
    for word in row.find.split(", "):
        used = word.replace("*", "s").replace("-", " ")
        for text in (used, used.upper(), f"The {used}, then.", f"“{used}” is {used}"):
            assert row.used_in(text).lower() == used
            assert any(stem in text.lower() for stem in row.stems)
        for text in (
            f"“{used}”",
            f'The word "{used}" hurts.',
            f"x{used}".replace(" ", "x"),
            *row.allowed,
        ):
            assert row.used_in(text) == ""


def test_words_that_are_kept_out_are_found_wherever_people_read() -> None:
    found = told(
        hurtful,
        {
            "id": "victim",
            "ask": "Who is a victim?",
            "short": "Who",
            "anchors": {"not-yet": "We rescued them."},
        },
        {"id": "b", "source": {"in": "text", "section": "The worst"}, "why": "Chains, chains."},
        summary=LABOR,
        sources={"text": {"title": "A rescue", "publisher": "Rescuers", "year": 2023}},
        glossary=[{"term": "Red flag", "meaning": "A sign.", "source": {"in": "text"}}],
    )
    assert [(finding.route, finding.what.split("”")[0][1:]) for finding in found] == [
        (("sections", 0, "questions", 0, "ask"), "victim"),
        (("sections", 0, "questions", 1, "why"), "Chains"),
        (("sections", 0, "questions", 0, "anchors", "not-yet"), "rescued"),
        (("glossary", 0, "term"), "Red flag"),
    ]
    assert {finding.code for finding in found} == {"R619"}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("We stand by survivors of trafficking.", 1),
        ("We stand by survivors of human trafficking and sex trafficking.", 1),
        ("We stand by survivors of labor trafficking.", 0),
        ("We stand by survivors of trafficking in any form of labour.", 0),
        ("We stand by survivors.", 0),
    ],
)
def test_labor_is_named_wherever_trafficking_is(text: str, number: int) -> None:
    found = told(hurtful, {"id": "a", "why": text})
    assert [finding.code for finding in found] == ["R620"] * number
    assert told(hurtful, {"id": "a", "why": text}, title=LABOR) == []


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Do we ask?", 0.39 * 3 + 11.8 * 3 / 3 - 15.59),
        ("Is help there today?", 0.39 * 4 + 11.8 * 5 / 4 - 15.59),
        ("Is it so? Is it so.", 0.39 * 3 + 11.8 * 6 / 6 - 15.59),
        ("Is cooperation on-going?", 0.39 * 3 + 11.8 * 9 / 3 - 15.59),
        ("Does LGBTQ+ help go on in 2023?", 0.39 * 7 + 11.8 * 7 / 7 - 15.59),
        ("…", 0.39 - 15.59),
    ],
)
def test_the_grade_goes_by_words_in_a_sentence_and_syllables_in_a_word(
    text: str, level: float
) -> None:
    assert grade(text) == pytest.approx(level)


LETTERS = st.text(st.sampled_from("aeiouybcdlnrst'é"), min_size=1, max_size=12)


@given(words=st.lists(LETTERS | st.sampled_from(["2023", "LGBTQ", "make", "the"]), min_size=1))
def test_what_is_hard_is_found_however_little_is_counted(words: list[str]) -> None:
    ask = " ".join(words) + "?"
    long = sum(any(map(str.isalnum, word)) for word in words) >= FEWEST_WORDS
    assert bool(told_of(hard_to_read, ask)) == (long and grade(ask) > MOST_GRADE)


@pytest.mark.parametrize(
    ("ask", "number"),
    [
        ("Do we train and/or pay people?", 1),
        ("Do we ask, and are they paid?", 1),
        ("Do we ask, and can people say no?", 0),
        ("Do we pay people and does it help?", 1),
        ("Do we ask people who come and are well?", 0),
        ("Do we pay for travel as well as for meals?", 0),
        ("Do we ask both staff and volunteers?", 0),
    ],
)
def test_two_ideas(ask: str, number: int) -> None:
    assert len(told_of(two_ideas, ask)) == number


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("In place", "the option “in-place”"),
        ("kept up.", "the option “kept-up”"),
        ("Nothing is decided or done that we can point to.", "the option “not-yet”"),
        ("what about a", "the question"),
        ("It is in place.", None),
    ],
)
def test_anchors_that_say_nothing_of_their_own(text: str, what: str | None) -> None:
    found = told(echoing, {"id": "a", "anchors": {"in-place": text}})
    assert [one.what for one in found] == (
        [f"this says what {what} says, and no more"] * bool(what)
    )


def test_an_anchor_of_a_response_and_one_on_a_scale_of_its_own() -> None:
    options = [{"id": "far", "label": "Far"}, {"id": "near", "label": "Near", "meaning": "Close."}]
    found = told(
        echoing,
        condition("a", response={"anchors": {**ANCHORS, "started": "Started."}}),
        {"id": "b", "scale": "way", "anchors": {"far": "Far.", "near": "close"}},
        {"id": "c", "scale": "gone", "anchors": {"far": "Far."}},
        scales={"way": {"role": "context", "options": options}},
    )
    assert [finding.route[3:] for finding in found] == [
        (0, "response", "anchors", "started"),
        (1, "anchors", "far"),
        (1, "anchors", "near"),
    ]


def test_a_question_is_asked_once() -> None:
    ask = "Who pays?"
    found = told(
        asked_twice, {"id": "a", "ask": ask}, {"id": "b"}, {"id": "c", "ask": "who  pays?"}
    )
    assert [(finding.route[3], finding.related[0].route[3]) for finding in found] == [(2, 0)]


def test_a_question_with_the_same_name_is_told_of_already() -> None:
    assert told(asked_twice, {"id": "a"}, {"id": "a"}) == []

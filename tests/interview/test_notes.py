"""Notes of several lines, typed or written in an editor: all of it is kept, and looked at."""

from __future__ import annotations

import pytest

from assessor.interview.asks import Draft, Edited, Editor
from assessor.interview.notes import LONGEST_NOTE
from tests.interview.talk import FACES, Talk, small, talk

faces = pytest.mark.parametrize("face", FACES)


def note_of(talked: Talk) -> str | None:
    answer = talked.outcome.assessment.answers.get("trust")
    return answer.note if answer else None


LONG = "word " * (LONGEST_NOTE // 5)


@faces
@pytest.mark.parametrize(
    ("lines", "note"),
    [
        pytest.param(["note", "one", "two", "", "1"], "one\ntwo", id="an-empty-line-ends-it"),
        pytest.param(["note", "one", "two", ".", "1"], "one\ntwo", id="so-does-a-full-stop"),
        pytest.param(["note", "one", "back", "1"], "one", id="so-does-back"),
        pytest.param(["note", ".", "1"], None, id="a-full-stop-alone-is-no-note"),
        pytest.param(["note", "one", "next", "d", "", "1"], "one\nnext\nd", id="words-are-words"),
        pytest.param(["note one", "note", "two", "3", "", "1"], "one\ntwo\n3", id="added"),
        pytest.param(["note", "one", "?", "two", "", "1"], "one\ntwo", id="help-in-between"),
        pytest.param(["note", "one", "two", "quit"], "one\ntwo", id="quit-keeps-the-lines"),
        pytest.param(["note", "one", "two"], "one\ntwo", id="so-does-the-end-of-input"),
        pytest.param(
            ["note", "one", "a@b.org", "discard", "two", "", "1"], "one\ntwo", id="discarded"
        ),
        pytest.param(
            ["note", "one", "a@b.org", "edit", "ours", "two", "", "1"],
            "one\nours\ntwo",
            id="edited",
        ),
        pytest.param(
            ["note", "one", "a@b.org", "keep", "two", "", "1"], "one\na@b.org\ntwo", id="kept"
        ),
        pytest.param(
            ["note", "a@b.org", "what?", "keep", "", "1"], "a@b.org", id="asked-until-it-is-clear"
        ),
        pytest.param([f"note {LONG}x", "keep", "1"], LONG.strip(), id="what-fits"),
        pytest.param(
            [f"note a@b.org {LONG}", "keep", "discard", "1"], None, id="too-long-and-personal"
        ),
        pytest.param([f"note {LONG}x", "discard", "1"], None, id="too-long-and-discarded"),
        pytest.param([f"note {LONG}x", "edit", "short", "1"], "short", id="too-long-and-edited"),
        pytest.param([f"note {LONG}", "note", "x", "keep", "1"], LONG.strip(), id="no-more-room"),
    ],
)
def test_lines(face: str, lines: list[str], note: str | None) -> None:
    assert note_of(talk(face, small(), lines)) == note


def test_each_prompt_says_how_it_ends_and_nothing_is_said_twice() -> None:
    assert "\n".join(
        line.rstrip()
        for line in talk("plain", small(), ["note", "one", "two", ""]).shown.splitlines()
        if line
    ).endswith(
        """\
What should we remember? No names are needed.
Note. Type the note, or edit for an editor; an empty line ends it; back to leave this: one
Note. Type more, or press Enter to end it: two
Note. Type more, or press Enter to end it:
The note is saved.
Note: one
two
Question 1 of 3. Type 0, 1, 2, 3, d or n/a; h for help:"""
    )


@faces
def test_a_line_is_saved_before_the_next_is_asked_for(face: str) -> None:
    saved = talk(face, small(), ["note", "one", "two", ""]).saved
    assert [one.answers["trust"].note for one in saved][:2] == ["one", "one\ntwo"]


def test_what_is_put_in_at_once_keeps_its_lines() -> None:
    talked = talk("terminal", small(), ["note", "one\n\n  two   words\x1b\n", "", "1"])
    assert note_of(talked) == "one\n\ntwo words"


def writing(text: str | None, trouble: str = "") -> Editor:
    """An editor in which this is written; where it is None nothing is changed."""
    return lambda draft: Edited(draft.text if text is None else text, trouble)


BROKE = "vi ended with an error (1)."


@faces
@pytest.mark.parametrize(
    ("lines", "edit", "note"),
    [
        pytest.param(["note edit", "1"], writing("a\n\n  b \n\n"), "a\n\n  b", id="written"),
        pytest.param(["note", "edit", "1"], writing("a"), "a", id="from-the-note"),
        pytest.param(["note", "one", "edit", "1"], writing("a"), "a", id="from-a-line"),
        pytest.param(["note one", "note edit", "1"], writing(None), "one", id="unchanged"),
        pytest.param(["note one", "note edit", "1"], writing(""), None, id="emptied"),
        pytest.param(["note edit", "1"], writing(None), None, id="nothing-written"),
        pytest.param(
            ["note edit", "1"], writing("a\x1b[2J\x00b\r\nc\td"), "a[2Jb\nc\td", id="clean"
        ),
        pytest.param(["note edit", "keep", "1"], writing("a@b.org"), "a@b.org", id="personal"),
        pytest.param(["note edit", "discard", "1"], writing("a@b.org"), None, id="discarded"),
        pytest.param(["note edit", "keep", "1"], writing("a", BROKE), "a", id="broke-off"),
        pytest.param(["note edit", "drop", "1"], writing("a", BROKE), None, id="broke-and-dropped"),
        pytest.param(["note one", "note edit", "1"], writing(None, BROKE), "one", id="broke-early"),
        pytest.param(
            ["note edit", "k", "k", "1"], writing("a@b.org", BROKE), "a@b.org", id="broke-personal"
        ),
        pytest.param(["note edit", "keep", "1"], writing(f"{LONG}x"), LONG.strip(), id="cut"),
        pytest.param(["note edit", "typed", "", "1"], None, "typed", id="no-editor-here"),
        pytest.param(
            ["note", "one", "edit", "two", "", "1"], None, "one\ntwo", id="no-editor-at-a-line"
        ),
    ],
)
def test_an_editor(face: str, lines: list[str], edit: Editor | None, note: str | None) -> None:
    talked = talk(face, small(), lines, edit=edit)
    assert note_of(talked) == note
    assert talked.answers["trust"] == "started"


def test_the_editor_holds_what_is_there_and_says_what_it_is_about() -> None:
    drafts: list[Draft] = []

    def edit(draft: Draft) -> Edited:
        drafts.append(draft)
        return Edited("a@b.org" if len(drafts) == 1 else "ours")

    talked = talk("plain", small(), ["note one", "note edit", "edit", "1"], edit=edit)
    assert [draft.text for draft in drafts] == ["one", "a@b.org"]
    assert drafts[0].about[-1] == "About: What about trust?"
    assert note_of(talked) == "ours"


def test_where_no_editor_opens_it_is_said_with_the_note_still_to_be_typed() -> None:
    shown = talk("plain", small(), ["note edit"]).shown
    told = "An editor opens only for a person at a terminal. Type the note here, line by line.\n"
    assert f"{told}Note. Type the note, or edit" in shown

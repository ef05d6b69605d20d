"""A note in an editor's hands: what is read back of it, and that nothing stays behind."""

from __future__ import annotations

from pathlib import Path

import pytest

from assessor.storage.drafts import LARGEST, drafted, drafting, rescued


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"a\n\n#: told\n", "a"),
        (b"#: told\na\n#:told\nb", "a\nb"),
        (b"# mine\n  #: mine too\n", "# mine\n  #: mine too"),
        (b"\xef\xbb\xbfa\r\nb\r\n", "a\nb"),
        (b"caf\xe9", "café"),
        (b"caf\xe9 \x81", "café \ufffd"),
        (b"", ""),
        (b"a" * (LARGEST + 9), "a" * LARGEST),
    ],
)
def test_what_is_read_of_a_draft(tmp_path: Path, content: bytes, text: str) -> None:
    file = tmp_path / "note.txt"
    file.write_bytes(content)
    assert drafted(file) == text


def test_a_draft_that_was_taken_away_is_empty(tmp_path: Path) -> None:
    with drafting(tmp_path / "a.yaml", "text", ()) as file:
        file.unlink()
        assert drafted(file) == ""


@pytest.mark.parametrize("end", [SystemExit, KeyboardInterrupt, ValueError])
@pytest.mark.parametrize(("written", "kept"), [("more", ["a.note-1.txt"]), ("text", [])])
def test_nothing_stays_but_what_was_written(
    tmp_path: Path, end: type[BaseException], written: str, kept: list[str]
) -> None:
    def ended_while_open() -> None:
        with drafting(tmp_path / "a.yaml", "text", ("told",)) as file:
            file.write_text(written)
            raise end

    with pytest.raises(end):
        ended_while_open()
    assert [one.name for one in tmp_path.iterdir()] == kept


def test_what_a_killed_run_left_is_kept_under_names_of_their_own(tmp_path: Path) -> None:
    for name, text in (("one", "First\n#: told"), ("two", "Second"), ("three", "#: told")):
        folder = tmp_path / f".a.yaml.{name}.note"
        folder.mkdir()
        (folder / "note.txt").write_text(text)
    (tmp_path / ".b.yaml.x.note").mkdir()
    (tmp_path / ".a.yaml.no-folder.note").touch()
    kept = rescued(tmp_path / "a.yaml")
    assert sorted(one.read_text() for one in kept) == ["First\n", "Second\n"]
    assert sorted(one.name for one in tmp_path.iterdir()) == [
        ".a.yaml.no-folder.note",
        ".b.yaml.x.note",
        "a.note-1.txt",
        "a.note-2.txt",
    ]
    assert rescued(tmp_path / "a.yaml") == []

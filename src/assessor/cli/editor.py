"""A person's own editor, for a long note. What goes wrong is told, and never ends the interview."""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from assessor.errors import StorageError
from assessor.interview.asks import Draft, Edited, Editor
from assessor.storage.drafts import drafted, drafting

if sys.platform != "win32":
    import termios


def editor_for(path: Path, environment: Mapping[str, str]) -> Editor | None:
    """What opens an editor on a note of an assessment; None where nobody is at a terminal."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return None
    return lambda draft: _edited(path, environment, draft)


def _edited(path: Path, environment: Mapping[str, str], draft: Draft) -> Edited:
    words = command_in(environment)
    if not words:
        return Edited(None, _NONE)
    if shutil.which(words[0]) is None:
        return Edited(None, f"There is no editor “{words[0]}” here. {_NAME_ONE}")
    try:
        with drafting(path, draft.text, draft.about) as file:
            trouble = _run([*words, str(file)])
            return Edited(drafted(file), trouble)
    except StorageError as error:
        return Edited(None, f"No editor could be opened: {error.what}. Type the note here.")


_NAME_ONE = "Name yours in EDITOR, as in: export EDITOR=nano. Or type the note here."
_NONE = f"No editor was found. {_NAME_ONE}"


def command_in(environment: Mapping[str, str]) -> list[str]:
    """The words that start a person's editor; none where there is no editor.

    VISUAL and the usual editors want a screen that they can move about on.
    """
    is_dumb = environment.get("TERM", "dumb") == "dumb" and os.name != "nt"
    names = ("EDITOR",) if is_dumb else ("VISUAL", "EDITOR")
    named = next((environment[name] for name in names if environment.get(name, "").strip()), "")
    if named:
        return _split(named)
    usual = () if is_dumb else ("notepad",) if os.name == "nt" else ("nano", "vi")
    return [one for one in usual if shutil.which(one)][:1]


def _split(named: str) -> list[str]:
    try:
        return shlex.split(named, posix=os.name != "nt")
    except ValueError:  # a quotation mark without its other half
        return [named]


def _run(words: list[str]) -> str:
    """Wait for an editor; how it ended, where that was not in order."""
    name = Path(words[0]).name
    try:
        with _terminal_kept(), _left_to_the_editor():
            ended = subprocess.run(words, check=False).returncode  # noqa: S603
    except OSError as error:
        return f"{name} could not be started: {(error.strerror or str(error)).lower()}."
    how = f"ended with an error ({ended})" if ended > 0 else "broke off"
    return f"{name} {how}." if ended else ""


@contextmanager
def _left_to_the_editor() -> Iterator[None]:
    """Ctrl-C is the editor's alone. A handler, since what we ignore it would ignore too."""
    before = signal.signal(signal.SIGINT, lambda number, frame: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def _terminal_kept() -> Iterator[None]:
    """Put the terminal back as it was: an editor that breaks off leaves it without echo."""
    if sys.platform == "win32":
        yield
    else:
        before = termios.tcgetattr(sys.stdin)
        try:
            yield
        finally:
            termios.tcsetattr(sys.stdin, termios.TCSADRAIN, before)

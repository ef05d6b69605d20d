"""Opening, keeping and saving an assessment file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

from assessor.errors import AssessmentError, Problem, StorageError
from assessor.model.assessment import Assessment
from assessor.source import ASSESSMENT, read, validated
from assessor.storage.files import free_name, read_whole, reason, write_whole
from assessor.storage.text import END, assessment_text

AFRESH = "mend it; or begin afresh with `assess run --fresh`, which keeps it under another name"


def load(path: Path) -> Assessment:
    """The assessment in a file.

    Raises StorageError where it cannot be read, AssessmentError with every problem where it is
    not a whole assessment. The file itself is never touched.
    """
    content = read_whole(path)
    document, problems = read(str(path), content, ASSESSMENT)
    if document is None or problems:
        raise AssessmentError(str(path), problems, AFRESH)
    if isinstance(document.data, dict) and "sections" in document.data:
        what = "this is a rubric, not an assessment: it holds questions and no answers"
        raise AssessmentError(str(path), [Problem(str(path), what)], f"try: assess run {path}")
    assessment, problems = validated(document, Assessment)
    problems = [*problems, *cut_off(str(path), content)]
    if assessment is None or problems:
        raise AssessmentError(str(path), problems, AFRESH)
    return assessment


def cut_off(file: str, content: bytes) -> Iterator[Problem]:
    """What is wrong with a file that has lost its last line, and maybe answers with it."""
    if not content.rstrip().endswith(END.encode()):
        yield Problem(
            file=file,
            code="C101",
            line=content.count(b"\n") + 1,
            column=1,
            what=f"the file stops before its last line, “{END}”, so answers at its end may be lost",
            hint=f"put back a whole copy; or, if nothing is missing, add the line “{END}”",
        )


class Keeper:
    """Saves one assessment file again and again, and notices when another hand changed it."""

    def __init__(self, path: Path, tell: Callable[[str], None]) -> None:
        """`tell` is given a sentence when a changed file was set aside."""
        self.path = path
        self._tell = tell
        self._seen = self._on_disk()

    def save(self, assessment: Assessment) -> None:
        """Write the assessment; on return it is on disk. Raises StorageError.

        Where the file was changed by another program since, that version is kept beside it.
        """
        content = assessment_text(assessment).encode("utf-8", errors="replace")
        if self._on_disk() != self._seen:
            self._set_aside()
        write_whole(self.path, content)
        self._seen = sha256(content).digest()

    def _on_disk(self) -> bytes | None:
        try:
            return sha256(self.path.read_bytes()).digest()
        except OSError:
            return None

    def _set_aside(self) -> None:
        if not self.path.exists():
            return
        kept = free_name(self.path, "conflict")
        write_whole(kept, read_whole(self.path))
        self._tell(f"{self.path} was changed by another program; that version is kept as {kept}")


def set_aside(path: Path) -> Path:
    """Move a file to a free name beside it, and say which. Raises StorageError."""
    kept = free_name(path, "earlier")
    try:
        path.rename(kept)
    except OSError as error:
        raise StorageError(
            f"cannot rename {path}: {reason(error)}",
            "choose another file with --file",
        ) from error
    return kept

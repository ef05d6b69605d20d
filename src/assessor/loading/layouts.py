"""A folder of a person's own templates, read whole, so that rendering opens no file.

Whatever leads out of the folder is refused here: a link is not followed, and a template can
include only what stands in this record.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path

from assessor.errors import AssessError, LayoutError, Problem
from assessor.loading.drawings import drawing_fault
from assessor.loading.files import contents
from assessor.loading.logos import media_type
from assessor.model.layout import Layout
from assessor.source.cleaning import one_line

PAGE = "report.html.j2"
STYLE = "report.css"
MOST_FILES = 200
LARGEST = 1_000_000
"""Bytes of one file."""
_PICTURES = (".png", ".jpg", ".jpeg", ".svg")


def read_layout(folder: Path) -> Layout:
    """The templates, the style and the pictures of a folder.

    Raises LayoutError with every file that cannot be taken, and AssessError without a folder.
    """
    name = one_line(str(folder))
    if not folder.is_dir():
        raise AssessError(f"there is no folder “{name}”", "name a folder with your templates")
    texts: dict[str, str] = {}
    pictures: dict[str, str] = {}
    problems: list[Problem] = []
    for path in _files(folder):
        inside = path.relative_to(folder).as_posix()
        try:
            content = _taken(path)
            if path.suffix.lower() in _PICTURES:
                pictures[inside] = _picture(path, content)
            else:
                texts[inside] = _text(path, content)
        except _Refused as refused:
            problems.append(refused.problem)
    problems += _outside(folder, texts.get(STYLE, ""))
    if problems:
        raise LayoutError(name, problems)
    if not {PAGE, STYLE} & set(texts):
        hint = f"write one of them: “{PAGE}” places words, “{STYLE}” changes their look"
        raise AssessError(f"the folder “{name}” holds no {PAGE} and no {STYLE}", hint)
    return Layout(folder=name, texts=texts, pictures=pictures)


class _Refused(Exception):
    """A file that cannot be taken, and why."""

    def __init__(self, path: Path, what: str, hint: str, line: int = 0) -> None:
        self.problem = Problem(one_line(str(path)), what, hint, line, int(bool(line)))


def _files(folder: Path) -> list[Path]:
    """The files that count, and every link; what is hidden, and notes beside them, are not."""
    # rglob does not go into folders that are links
    every = sorted(path for path in folder.rglob("*") if not _is_hidden(path.relative_to(folder)))
    wanted = [path for path in every if path.is_symlink() or _counts(path)]
    if len(wanted) > MOST_FILES:
        what = f"the folder “{one_line(str(folder))}” holds more than {MOST_FILES} files"
        raise AssessError(what, "keep the templates in a folder of their own")
    return wanted


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _counts(path: Path) -> bool:
    is_ours = path.suffix == ".j2" or path.name == STYLE or path.suffix.lower() in _PICTURES
    return is_ours and not path.is_dir()


def _taken(path: Path) -> bytes:
    if path.is_symlink():
        raise _Refused(path, "this is a link, which may lead out of the folder", "copy the file")
    try:
        content = contents(path, LARGEST)
    except AssessError as error:
        raise _Refused(path, error.what, error.hint) from error
    if len(content) > LARGEST:
        raise _Refused(path, f"this is larger than {LARGEST / 1_000_000:g} MB", "make it smaller")
    return content


def _text(path: Path, content: bytes) -> str:
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        hint = "save the file as UTF-8; an editor offers it as “encoding”"
        raise _Refused(path, "this is not text in UTF-8", hint, line) from error


def _picture(path: Path, content: bytes) -> str:
    kind = media_type(content)
    fault = drawing_fault(content) if kind == "image/svg+xml" else ""
    if kind is None or fault:
        what = f"this picture {fault or 'holds no PNG, JPEG or SVG that can be used'}"
        raise _Refused(path, what, "save it as PNG, JPEG or plain SVG")
    return f"data:{kind};base64,{b64encode(content).decode()}"


_OUTSIDE = re.compile(r"@import|url\(\s*[\"']?(?!\s*[\"']?(?:data:|#))|</", re.IGNORECASE)


def _outside(folder: Path, style: str) -> Iterator[Problem]:
    """Where a style asks for something, or ends the element that it will stand in."""
    for number, line in enumerate(style.splitlines(), 1):
        if found := _OUTSIDE.search(line):
            what = f"“{found[0]}” asks for something outside the report"
            if found[0] == "</":
                what = "“</” has no place in a style"
            yield Problem(
                one_line(str(folder / STYLE)),
                what,
                "a report carries all it needs: write pictures as url(data:…), and use the fonts "
                "that come with it",
                number,
                found.start() + 1,
                line,
                len(found[0]),
            )

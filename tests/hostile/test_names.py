"""What files and folders are called: a name may hold anything but “/” and a zero."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from assessor.cli.formats import FORMATS
from tests.hostile.running import harmless

NAMES = (
    "\x1b[31mred",
    "\x1b]52;c;b3duZWQ=\x07",
    "\x9b2J",
    "\u202egnol",
    "a\n::error::b",
    "a\r\n::stop-commands::b",
    "::error file=x::pwned",
    "  ::warning::",
    "##[error]x",
    "##vso[task.complete]x",
    "a%0A::error::b",
    "[/foo]",
    "[link=https://example.org]x[/link]",
    ":warning:",
    "<b>&amp;]]>",
    "a,b=c;d",
    "--format=json",
    "$(id) `id` ; id",
    "con",
    "a\u2028::error::b",
    "{x}%s{0}",
    "é" * 60,
)
NOT_UTF8 = b"\xff\x80bad.yaml"
WRONG = "sections: 1\n"
CASES = "rubric: nothing\ncases: [{name: a, expect: {}}]\n"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="names that Windows refuses")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Files and folders with all of these names, none of which can be used."""
    made = tmp_path_factory.mktemp("names")
    for name in NAMES:
        for below, text in ((".yaml", WRONG), (".cases.yaml", CASES), ("/x.yml", WRONG)):
            path = made / f"{name}{below}"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    with open(os.fsencode(made) + b"/" + NOT_UTF8, "w", encoding="utf-8") as file:  # noqa: PTH123
        file.write(WRONG)
    return made


@pytest.mark.parametrize("form", FORMATS)
def test_in_every_format(folder: Path, form: str) -> None:
    ended = harmless("validate", ".", "--format", form, cwd=folder)
    assert (ended.code, ended.err) == (1, "")
    files = 3 * len(NAMES) + 1
    if form == "json":
        assert len(json.loads(ended.out)["files"]) == files
    elif form == "sarif":
        assert len(json.loads(ended.out)["runs"][0]["artifacts"]) == files
    elif form == "junit":
        assert ElementTree.fromstring(ended.out)[0].get("tests") == str(files)  # noqa: S314
    elif form == "github":
        assert all(line.startswith(("::error file=", "::warning ")) for line in lines(ended.out))


@pytest.mark.parametrize("form", ["text", "json"])
def test_when_cases_are_tried(folder: Path, form: str) -> None:
    ended = harmless("test", ".", "--format", form, cwd=folder)
    assert ended.code == 1


@pytest.mark.parametrize("name", NAMES)
def test_a_file_that_is_named(folder: Path, name: str) -> None:
    ended = harmless("validate", "--", f"{name}.yaml", cwd=folder)
    assert (ended.code, ended.err) == (1, "")
    assert "R102 “format” is missing here" in ended.out


@pytest.mark.parametrize("name", NAMES[:6])
def test_a_file_that_is_not_there(tmp_path: Path, name: str) -> None:
    assert harmless("validate", "--", f"{name}.yaml", cwd=tmp_path).code == 2
    assert harmless("test", "--", f"{name}.yaml", cwd=tmp_path).code == 1


def lines(text: str) -> list[str]:
    """The lines of a text as services cut it: at line breaks alone."""
    return text.split("\n")[:-1]

"""How much of what is wrong with a rubric is told: found, on its line, with a mend that works.

The wrong rubrics are those of `tests/faults`, with their truth stated by hand. Beside us stand
check-jsonschema with our own schema, yamale with a schema written for it (`rubric.yamale.yaml`),
and yamllint as it comes. Each judges the wrong file and the mended one, under the same name.

found    it exits with another code than 0, and says something that it does not say of the mended
         file
line     what it says names the line of the fault
mend     of ours: the hint tells the change of the table to the letter (`tests.faults.is_told`), and
         the file has no problem after it. Of others, by a milder rule: what they say holds the new
         words of the change (a short list of words is enough, the whole grammar is not); where it
         has no new words, the sign that it adds, the number of spaces, or a word for taking away

Where the others are is said by the variable PEERS, a folder; `build/peers/bin` without it.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.faults import KINDS, Fault, Kind, faults, is_told, words

HERE = Path(__file__).parent
PEERS = Path(os.environ.get("PEERS") or HERE.parent / "build" / "peers" / "bin")
ASSESS = [sys.executable, "-m", "assessor"]
TARGETS = (100, 100, 90)
"""What we aim at, in percent: found, on its line, with a mend."""


@dataclass(frozen=True)
class Verdict:
    """What one tool told of one fault."""

    found: bool
    line: bool
    mend: bool


@dataclass(frozen=True)
class Shares:
    """What each tool told, and the shares of it."""

    faults: list[Fault]
    verdicts: Mapping[str, list[Verdict]]

    def __str__(self) -> str:
        """A small table with a row for each tool, and whether we are where we want to be."""
        reached = zip(self.shares("assess", KINDS), TARGETS, strict=True)
        well = "ok  " if all(share >= target for share, target in reached) else "over"
        aims = ", ".join(f"{target} %" for target in TARGETS)
        said = f"{well} faults: found, on its line, with a mend, in percent (assess aims at {aims})"
        heads = (f"{name}, {len(self._of(kinds))}" for name, kinds in GROUPS.items())
        lines = [_line("", heads)]
        for tool in self.verdicts:
            cells = (self.shares(tool, kinds) for kinds in GROUPS.values())
            lines.append(_line(tool, (" ".join(f"{share:4.0f}" for share in one) for one in cells)))
        return "\n".join([said, *lines])

    def shares(self, tool: str, kinds: Iterable[Kind]) -> tuple[float, float, float]:
        """What a tool found, found on its line, and told a mend of, in percent of some kinds."""
        some = [self.verdicts[tool][n] for n in self._of(kinds)]
        columns = zip(*((one.found, one.line, one.mend) for one in some), strict=True)
        found, line, mend = (100 * sum(column) / len(column) for column in columns)
        return found, line, mend

    def _of(self, kinds: Iterable[Kind]) -> list[int]:
        """Which of the faults are of some kinds."""
        wanted = tuple(kinds)
        return [n for n, fault in enumerate(self.faults) if fault.kind in wanted]


GROUPS: dict[str, tuple[Kind, ...]] = {
    "all": KINDS,
    "a schema can see": KINDS[:2],
    "of YAML alone": KINDS[:1],
    "of meaning": KINDS[2:],
}
"""The columns of the table. What a schema can see takes in what stops a YAML reader before it."""


def _line(name: str, cells: Iterable[str]) -> str:
    return f"     {name:18}" + "".join(f"{cell:>24}" for cell in cells)


def measured(folder: Path) -> Shares:
    """Every fault, told by us and by those of the others that are there."""
    all_ = list(faults())
    for fault in all_:
        _write(folder / "wrong" / fault.file, fault.wrong())
        _write(folder / "right" / fault.file, fault.right())
    verdicts = {"assess": ours(folder, all_)}
    for name, command in commands(folder).items():
        if Path(command[0]).exists():
            verdicts[name] = theirs(folder, command, all_)
        else:
            sys.stderr.write(f"{name} is not in {PEERS}, so it is left out\n")
    return Shares(all_, verdicts)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(text.encode("utf-8", "surrogateescape"))


def ours(folder: Path, all_: list[Fault]) -> list[Verdict]:
    """What `assess validate` tells of each fault."""
    wrong, right = _validated(folder / "wrong", all_), _validated(folder / "right", all_)
    return [
        Verdict(
            found=bool(wrong[fault.file]),
            line=any(one["line"] == fault.line for one in wrong[fault.file]),
            mend=not right[fault.file]
            and any(is_told(fault, one["what"], one["hint"]) for one in wrong[fault.file]),
        )
        for fault in all_
    ]


def _validated(folder: Path, all_: list[Fault]) -> dict[str, list[Any]]:
    """The errors of each file of a folder, by its name."""
    names = [fault.file for fault in all_]
    command = [*ASSESS, "validate", "--format", "json", *names]
    said = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    told: dict[str, list[Any]] = {name: [] for name in names}
    for problem in json.loads(said.stdout)["problems"]:
        if problem["severity"] == "error":
            told[problem["file"]].append(problem)
    return told


def commands(folder: Path) -> dict[str, list[str]]:
    """The command of each of the others, before the name of a file."""
    schema = folder / "rubric.schema.json"
    subprocess.run(
        [*ASSESS, "schema", "rubric", "-o", str(schema)], check=True, capture_output=True
    )
    # yamale's other parser reads YAML 1.1, in which `on:` and `yes` are no words.
    grammar = [str(PEERS / "yamale"), "-p", "ruamel", "-s", str(HERE / "rubric.yamale.yaml")]
    return {
        "check-jsonschema": [str(PEERS / "check-jsonschema"), "--schemafile", str(schema)],
        "yamale": grammar,
        "yamllint": [str(PEERS / "yamllint"), "-f", "parsable"],
    }


def theirs(folder: Path, command: list[str], all_: list[Fault]) -> list[Verdict]:
    """What another tool tells of each fault."""
    names = [fault.file for fault in all_]
    wrong, right = _each(folder / "wrong", command, names), _each(folder / "right", command, names)
    return [judged(fault, _more(*wrong[fault.file], right[fault.file][1])) for fault in all_]


def _more(code: int, said: str, also: str) -> str:
    """What is said of the wrong file and not of the mended one; nothing where nothing is found."""
    known = set(also.splitlines())
    return "\n".join(line for line in said.splitlines() if line not in known) if code else ""


_EACH = """
import contextlib, io, json, runpy, sys, traceback
command, told = sys.argv[1:], {}
for name in json.load(sys.stdin):
    said, code = io.StringIO(), 0
    sys.argv = [*command, name]
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        try:
            runpy.run_path(command[0], run_name="__main__")
        except SystemExit as ended:
            code = ended.code or 0
        except BaseException:
            traceback.print_exc()
            code = 1
    told[name] = [code, said.getvalue()]
json.dump(told, sys.stdout)
"""
"""Runs a tool on each of many files, as if it were started anew for each, but for the time."""


def _each(folder: Path, command: list[str], names: list[str]) -> dict[str, tuple[int, str]]:
    """The exit code of a tool for each file, and what it says, without paths and its own code."""
    ended = subprocess.run(
        [str(PEERS / "python"), "-c", _EACH, *command],
        input=json.dumps(names),
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
    )
    return {
        name: (code, _TRACEBACK.sub("", said.replace(f"{folder}{os.sep}", "")))
        for name, (code, said) in json.loads(ended.stdout).items()
    }


_TRACEBACK = re.compile(r"Traceback \(most.*?\n(?=\S)", re.DOTALL)


def judged(fault: Fault, said: str) -> Verdict:
    """The verdict on what another tool says."""
    return Verdict(found=bool(said), line=fault.line in _lines(said), mend=_tells(fault, said))


def _lines(said: str) -> set[int]:
    """The lines that a text names: `line 3, column 5`, `(line: 3)`, `file:3:5:`."""
    named = re.findall(r"\bline:? (\d+)(?:, column|\))|^[^\s:]+:(\d+):\d+:", said, re.MULTILINE)
    return {int(number) for pair in named for number in pair if number}


def _tells(fault: Fault, said: str) -> bool:
    """Whether another tool tells the mend, by the milder rule."""
    shown = {line.strip() for line in fault.wrong().splitlines()}
    own = "\n".join(line for line in said.splitlines() if line.strip() not in shown)
    own = _GRAMMAR.sub("", own)
    if new := fault.new_words():
        return new <= words(own)
    return any(sign in own for sign in _signs(fault))


_GRAMMAR = re.compile(r"[\[({](?:[^\[\](){},]*,){8,}[^\[\](){},]*[\])}]")
"""A list of more words than a person would read for the right one."""


def _signs(fault: Fault) -> Iterator[str]:
    """What could tell a change without new words."""
    taken, given = fault.taken(), fault.given()
    yield from (f"'{sign}'" for sign in set(given) - set(taken) if not sign.isspace())
    indents = {len(row) - len(row.lstrip()) for _, _, row in fault.change if row}
    yield from (f"expected {indent}" for indent in indents if given.strip() == taken.strip())
    if not words(given):
        yield from ("remove", "delete", "not allowed", "unexpected", "Unexpected", "uplicat")

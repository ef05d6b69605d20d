"""Write the pages of docs/ that come from the code; with --check, only say whether they are fresh.

docs/cli.md             every --help
docs/rubric-format.md   see format_page.py
docs/codes.md           what each code of a problem means
docs/rubrics.md         every rubric with its questions; docs/coverage.md: what came from where
docs/developing.md      only its tree: every file with the first line of what it says of itself
README.md               only its rubrics, and its session and result as a terminal shows them
examples/               see example_files.py
"""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import pexpect
from codes_page import codes_page
from coverage_page import coverage_page
from example_files import finished, finished_files, gone, reports
from format_page import format_page
from rubrics_page import rubrics_list, rubrics_page
from typer.testing import CliRunner

from assessor.cli.commands import COMMANDS, app
from assessor.cli.plan import COMMANDS as OF_PLANS

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
PLAIN = {"COLUMNS": "88", "TERM": "dumb", "NO_COLOR": "1"}


def cli_page() -> str:
    """Every command with its help."""
    within = [["plan", name] for name in OF_PLANS]
    pages = [[], *([name] for name in COMMANDS), *within]
    return "\n".join(["# Command line", "", *map(_help, pages)])


def _help(words: list[str]) -> str:
    shown = CliRunner().invoke(app(), [*words, "--help"], prog_name="assess", env=PLAIN).output
    lines = "\n".join(line.rstrip() for line in shown.strip().splitlines())
    return f"## `{' '.join(['assess', *words])}`\n\n```text\n{lines}\n```\n"


def developing_page() -> str:
    """The developers' page with its tree made anew; the rest of it is written by hand."""
    return _filled((DOCS / "developing.md").read_text(encoding="utf-8"), "tree", _tree())


def readme() -> str:
    """The README with a session and a result as a terminal shows them."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    text = _filled(_filled(text, "session", _session()), "result", _result())
    return _between(text, "rubrics", rubrics_list())


def _filled(page: str, name: str, text: str) -> str:
    """A page with a terminal's text between the two marks of that name."""
    return _between(page, name, f"```text\n{text}\n```")


def _between(page: str, name: str, text: str) -> str:
    """A page with the text between the two marks of that name replaced."""
    start, end = f"<!-- {name} -->", f"<!-- /{name} -->"
    before, _, rest = page.partition(start)
    _, _, after = rest.partition(end)
    return f"{before}{start}\n{text}\n{end}{after}"


_TYPED = ("", "9", "Director, case manager", "Federal award", "3", "y", "assumed", "started")
"""What the person of the README's session types; it shows the last three questions."""


def _session() -> str:
    """The end of a session in a terminal of 76 columns."""
    with tempfile.TemporaryDirectory() as folder:
        child = pexpect.spawn(
            sys.executable,
            ["-m", "assessor", "run", "funding-audit", "--org", "Harborlight Collective"],
            cwd=folder,
            env={**os.environ, "TERM": "xterm", "NO_COLOR": "1"},
            encoding="utf-8",
            dimensions=(60, 76),
        )
        heard = ""
        for typed in _TYPED:
            child.expect("> $")
            heard += str(child.before) + "> "
            child.sendline(typed)
        child.expect("> $")
        heard += str(child.before)
        child.close(force=True)
    lines = _ESCAPES.sub("", heard).replace("\r", "").splitlines()
    rules = [number for number, line in enumerate(lines) if line.startswith("────")]
    return "\n".join(line.rstrip() for line in lines[rules[-3] : rules[-1]]).strip()


_ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


def _result() -> str:
    """The result of the example."""
    shown = subprocess.run(
        [sys.executable, "-m", "assessor", "score", str(finished("funding-audit"))],
        capture_output=True,
        check=True,
        env={**os.environ, "COLUMNS": "76", "NO_COLOR": "1"},
    ).stdout.decode()
    lines = ["$ assess score examples/harborlight/funding-audit.assessment.yaml", ""]
    return "\n".join([*lines, *(line.rstrip() for line in shown.splitlines())])


def _tree() -> str:
    lines = []
    for folder in ("src/assessor", "scripts", "benchmarks", "tests"):
        for path in sorted((ROOT / folder).rglob("*.py"), key=_folders_last):
            about = (ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or "").split(
                "\n"
            )[0]
            if about:
                lines.append(f"{path.relative_to(ROOT).as_posix():<44}{about}")
    return "\n".join(lines)


def _folders_last(path: Path) -> tuple[str, bool, str]:
    return str(path.parent), path.name != "__init__.py", path.name


PAGES = {
    "docs/cli.md": cli_page,
    "docs/rubric-format.md": format_page,
    "docs/codes.md": codes_page,
    "docs/rubrics.md": rubrics_page,
    "docs/coverage.md": coverage_page,
    "docs/developing.md": developing_page,
    "README.md": readme,
}


def _is_fresh(path: Path, content: bytes, check: bool) -> bool:
    """Whether a file is as it should be; of a picture only that it is there is checked.

    It is as fresh as the PDF that it shows, and another processor may round a color otherwise.
    """
    if not path.exists():
        return False
    return (check and path.suffix == ".png") or path.read_bytes() == content


def main(check: bool) -> int:
    """Write the pages, or with `check` name those that are stale; the exit code."""
    stale = [*_settled(finished_files(), check)]  # before the reports, which are made of them
    stale += _settled({ROOT / name: page().encode() for name, page in PAGES.items()}, check)
    stale += _settled(made := reports(), check)
    for path in gone(made):
        stale.append(_name(path))
        if not check:
            path.unlink()
    if stale:
        print(f"{'stale' if check else 'written'}: {', '.join(stale)}")
    return 1 if check and stale else 0


def _settled(made: Mapping[Path, bytes], check: bool) -> Iterator[str]:
    """The names of files that are not as they should be; without `check` they are written."""
    for path, content in made.items():
        if not _is_fresh(path, content, check):
            yield _name(path)
            if not check:
                path.parent.mkdir(exist_ok=True)
                path.write_bytes(content)


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))

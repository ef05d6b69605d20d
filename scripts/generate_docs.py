"""Write the pages of docs/ that come from the code; with --check, only say whether they are fresh.

docs/cli.md             every --help
docs/rubric-format.md   every key of a rubric, from the models' own descriptions
docs/rubrics.md         every rubric with its questions; docs/coverage.md: what came from where
docs/developing.md      only its tree: every file with the first line of what it says of itself
README.md               only its session and its result: what a terminal really shows
examples/               the report of the example
"""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pexpect
from library_pages import coverage_page, rubrics_page
from pydantic.json_schema import models_json_schema
from typer.testing import CliRunner

from assessor.cli import app
from assessor.cli.opening import open_assessment, view_of
from assessor.model.rubric import Rubric
from assessor.model.scales import BUILT_IN
from assessor.model.script import Cases
from assessor.report.formats import FORMATS

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
EXAMPLE = ROOT / "examples" / "harborlight" / "funding-audit.assessment.yaml"
REPORT = "examples/harborlight/funding-audit-report.pdf"
PLAIN = {"COLUMNS": "88", "TERM": "dumb", "NO_COLOR": "1"}
Schema = dict[str, Any]


_INTRO = """\
# The rubric file

A rubric is one YAML file in `rubrics/`, named after its id. `assess show ID` reads it aloud,
`assess run PATH` answers it; both say every mistake in it with line and column.

A word is a word: `yes`, `no` and `2026-11-01` need no quotes and are never turned into something
else. A number where words belong (`1.10`) wants quotes. A key that is not listed here is a mistake.
Anchors, aliases, tags and merge keys are not part of the format.

A question of kind `scaled` on the scale `presence` is a condition. Where it is answered `yes`, the
format asks three things by itself: where it is written, our response, and room to move. Their
answers are kept under `ID.written`, `ID.response` and `ID.room`.

```yaml
- id: requires-certification
  ask: Does this funder require certification before people get services?
  short: Requires certification
  scale: presence
  family: access
  source: {in: guidelines, section: Do a funding audit}
  response:
    anchors:
      not-yet: Nothing is decided about people who do not have it.
      started: Someone is looking for help that does not need it.
      in-place: People can get help without it, and we say so at first contact.
      kept-up: In place, and checked each year with people it affects.
  advice:
    - on: response
      when: [not-yet, started]
      do: Keep a way to help for which nobody has to prove anything.
      first_step: Mark the first place in our intake where proof is asked for.
      source: {in: guidelines, section: Funding and Resources, page: 34}
```

Cases live beside a rubric, in `ID.cases.yaml`: answers, and what should follow from them.
"""


def cli_page() -> str:
    """Every command with its help."""
    names = [str(command.name) for command in app.registered_commands]
    pages = [("assess", ["--help"]), *((f"assess {name}", [name, "--help"]) for name in names)]
    return "\n".join(["# Command line", "", *(_help(title, words) for title, words in pages)])


def _help(title: str, words: list[str]) -> str:
    shown = CliRunner().invoke(app, words, prog_name="assess", env=PLAIN).output
    lines = "\n".join(line.rstrip() for line in shown.strip().splitlines())
    return f"## `{title}`\n\n```text\n{lines}\n```\n"


def format_page() -> str:
    """Every record of a rubric file and of a cases file, each key with what it holds."""
    _, schema = models_json_schema([(Rubric, "validation"), (Cases, "validation")], by_alias=True)
    records = schema["$defs"]
    parts = [_INTRO, _scales()]
    parts += [_record(name, records[name]) for name in _reached(records, ["Rubric", "Cases"])]
    return "\n".join(parts)


def _reached(records: Schema, start: list[str]) -> list[str]:
    """The records in the order in which a reader meets them."""
    met: list[str] = []
    waiting = list(start)
    while waiting:
        name = waiting.pop(0)
        if name not in met:
            met.append(name)
            waiting += [ref for ref in _references(records[name]) if ref in records]
    return [name for name in met if "properties" in records[name]]


def _references(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        if "$ref" in node:
            yield node["$ref"].rsplit("/", 1)[1]
        for value in node.values():
            yield from _references(value)
    elif isinstance(node, list):
        for value in node:
            yield from _references(value)


def _record(name: str, schema: Schema) -> str:
    required = schema.get("required", [])
    rows = [
        f"| `{key}` | {_kind(value)} | {'yes' if key in required else _default(value)} "
        f"| {value.get('description', '')} |"
        for key, value in schema["properties"].items()
    ]
    head = ["| key | holds | needed | meaning |", "|---|---|---|---|"]
    about = schema.get("description", "").split("\n\n")[0].replace("\n", " ")
    return "\n".join([f"## {name}", "", about, "", *head, *rows, ""])


def _default(value: Schema) -> str:
    default = value.get("default")
    return "no" if default in (None, [], {}) else f"no; `{str(default).lower()}`"


def _kind(value: Schema) -> str:
    if "$ref" in value:
        name = value["$ref"].rsplit("/", 1)[1]
        return f"[{name}](#{name.lower()})"
    if "const" in value:
        return f"`{value['const']}`"
    if "enum" in value:
        return ", ".join(f"`{one}`" for one in value["enum"])
    several = value.get("anyOf") or value.get("oneOf")
    if several:
        return " or ".join(_kind(one) for one in several if one.get("type") != "null")
    if value.get("type") == "array":
        return f"list of {_kind(value['items'])}" if "items" in value else "list"
    if value.get("type") == "object":
        named = value.get("additionalProperties") or next(iter(value["patternProperties"].values()))
        return f"mapping of names to {_kind(named)}"
    return _SIMPLE.get(str(value.get("type")), "text")


_SIMPLE = {"string": "text", "integer": "whole number", "boolean": "`true` or `false`"}


def _scales() -> str:
    lines = ["## Built-in scales", ""]
    for name, scale in BUILT_IN.items():
        options = ", ".join(f"`{option.id}` ({option.label})" for option in scale.options)
        lines.append(f"- `{name}` counts as a {scale.role}: {options}")
    return "\n".join([*lines, ""])


def developing_page() -> str:
    """The developers' page with its tree made anew; the rest of it is written by hand."""
    return _filled((DOCS / "developing.md").read_text(encoding="utf-8"), "tree", _tree())


def readme() -> str:
    """The README with a session and a result as a terminal shows them."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    return _filled(_filled(text, "session", _session()), "result", _result())


def _filled(page: str, name: str, text: str) -> str:
    """A page with the text between the two marks of that name replaced."""
    start, end = f"<!-- {name} -->", f"<!-- /{name} -->"
    before, _, rest = page.partition(start)
    _, _, after = rest.partition(end)
    return f"{before}{start}\n```text\n{text}\n```\n{end}{after}"


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
        [sys.executable, "-m", "assessor", "score", str(EXAMPLE)],
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


def _report() -> bytes:
    """The report of the example."""
    view = view_of(*open_assessment(EXAMPLE, None))
    return FORMATS["pdf"].render(view).content


PAGES = {
    "docs/cli.md": cli_page,
    "docs/rubric-format.md": format_page,
    "docs/rubrics.md": rubrics_page,
    "docs/coverage.md": coverage_page,
    "docs/developing.md": developing_page,
    "README.md": readme,
}


def main(check: bool) -> int:
    """Write the pages, or with `check` name those that are stale; the exit code."""
    stale = []
    made = {name: page().encode() for name, page in PAGES.items()} | {REPORT: _report()}
    for name, content in made.items():
        path = ROOT / name
        if not path.exists() or path.read_bytes() != content:
            stale.append(name)
            if not check:
                path.write_bytes(content)
    if stale:
        print(f"{'stale' if check else 'written'}: {', '.join(stale)}")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))

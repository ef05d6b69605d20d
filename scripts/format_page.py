"""docs/rubric-format.md: every key of a rubric and its cases, from the models' descriptions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic.json_schema import models_json_schema

from assessor.model.rubric import Rubric
from assessor.model.scales import BUILT_IN
from assessor.model.script import Cases

Schema = dict[str, Any]


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

Told for context, and not counted: `text` in words, `number` with a whole number, `day` with a
calendar day, `choice` with one of its own options, `many` with several. A day is kept as
`2026-11-01`, and so it stands in files of answers and cases; in a conversation people also type
`November 1, 2026` or `in 2 weeks`, and reports tell it in words.

What a rubric offers besides its questions:

- **A core.** `core: true` on the questions of a short walk, which `assess run ID --core` asks
  alone; `core_minutes` says how long it takes. A core question may wait only for core questions.
- **Aims.** `aim: true` on a section asks, at its end, which rung the organization aims for there.
  The answer is kept under `SECTION.aim`, and changes no position.
- **Rounds.** In a rubric that repeats, `by: question` names all subjects first; then each question
  goes round them, so that they are held beside each other. It changes the order, and no result.
- **Answers in sight.** `shown: true` on a text, number, choice or many question shows its answer
  beside each later question about the same subject, under its `short`.
- **Next conversations.** In a rubric that repeats, `conversations` suggests one for each subject:
  the first whose `when` holds. Let the last have no `when`, and let no unanswered question lead to
  carrying on (`is_not` also holds while a question is unanswered).
- **A glossary.** Words used in a sense of their own, each with where it is defined.

Cases live beside a rubric, in `ID.cases.yaml`: answers, and what should follow from them. `others`
answers every counted question that a case says nothing of: with its `best` answer, its `lowest`, or
`dont-know`.
"""

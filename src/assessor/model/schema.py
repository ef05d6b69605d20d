"""JSON Schema of the files that people write, made from the records, for editors.

An editor that knows YAML completes and checks with it as people type. What it refuses, the
program refuses too; the program finds more, since it also follows what one part of a file says
about another.
"""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from assessor.model.assessment import NA_REASONS, Assessment
from assessor.model.base import ID_PATTERN, PART_PATTERN, Record, Text
from assessor.model.brand import COLOR_PATTERN, Brand
from assessor.model.rubric import Rubric
from assessor.model.scales import BUILT_IN, RUNGS, Option
from assessor.model.script import Cases, Script

MODELS: dict[str, type[Record]] = {
    "rubric": Rubric,
    "cases": Cases,
    "assessment": Assessment,
    "answers": Script,
    "brand": Brand,
}
"""The files that have a schema, and the record that each of them holds."""

DAY_PATTERN = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
WORDS_PATTERN = r"\S"

PATTERN_MESSAGES = {
    ID_PATTERN: "a name here has small letters, digits and hyphens, and begins with a letter",
    PART_PATTERN: "the id of a question, or of a follow-up: `certification.response`",
    r"^[0-9]+\.[0-9]+\.[0-9]+$": "three numbers with points between: 1.0.0",
    COLOR_PATTERN: "a color in six digits from 0 to f: 1d5a63",
    DAY_PATTERN: "a day, written year-month-day: 2026-11-01",
    WORDS_PATTERN: "write a few words here",
}
"""What an editor says of text that does not fit, instead of the pattern itself."""


def schema_name(name: str) -> str:
    """The usual file name of a schema, which is its `$id` too."""
    return f"{name}.schema.json"


def schema_text(name: str) -> str:
    """A schema as the text of a file. Raises KeyError for a name that is not in `MODELS`."""
    return json.dumps(schema(name), indent=2, ensure_ascii=False) + "\n"


def schema(name: str) -> dict[str, Any]:
    """The JSON Schema of a kind of file. Raises KeyError for a name that is not in `MODELS`."""
    model = MODELS[name]
    made = model.model_json_schema(by_alias=True, schema_generator=_Generator)
    records = {model.__name__: made, **made.get("$defs", {})}
    for (record, key), more in HELP.items():
        if record in records:
            _add(records[record]["properties"][key], more)
    return {"$schema": _Generator.schema_dialect, "$id": schema_name(name), **made}


class _Generator(GenerateJsonSchema):
    """What pydantic makes of records, put so that editors can complete it and explain it."""

    def get_title_from_name(self, name: str) -> str:
        return name.replace("_", " ").capitalize()

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        words = "".join(f" {c.lower()}" if c.isupper() else c for c in schema["cls"].__name__)
        return {**super().model_schema(schema), "title": words.strip().capitalize()}

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return _or_nothing(self.generate_inner(schema["schema"]))

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        made = super().default_schema(schema)
        return {key: value for key, value in made.items() if (key, value) != ("default", None)}

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        made = super().str_schema(schema)
        if schema.get("strip_whitespace"):
            made["pattern"] = WORDS_PATTERN
        return _with_message(made)

    def date_schema(self, schema: core_schema.DateSchema) -> JsonSchemaValue:
        return _with_message({**super().date_schema(schema), "pattern": DAY_PATTERN})

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        made = super().dict_schema(schema)
        for pattern, value in made.pop("patternProperties", {}).items():
            # Editors look here for what to offer behind a key, and not under its pattern.
            made["additionalProperties"] = value
            made["propertyNames"] = _with_message({"pattern": pattern})
        return made

    def tagged_union_schema(self, schema: core_schema.TaggedUnionSchema) -> JsonSchemaValue:
        choices = {str(tag): self.generate_inner(one) for tag, one in schema["choices"].items()}
        pick = schema["discriminator"]
        if callable(pick) and all(pick({"kind": tag}) == tag for tag in choices):
            return _by_kind(choices, default=str(pick({})))
        return {"oneOf": list(choices.values())}


def _or_nothing(made: JsonSchemaValue) -> JsonSchemaValue:
    """A key with nothing behind it counts as left out; put so that the rest stays readable."""
    nothing: JsonSchemaValue = {"type": "null"}
    if "oneOf" in made:
        return {**made, "oneOf": [*made["oneOf"], nothing]}
    if "enum" in made:
        return {**made, "type": [made["type"], "null"], "enum": [*made["enum"], None]}
    if "type" in made:
        return {**made, "type": [made["type"], "null"]}
    return {"anyOf": [made, nothing]}


def _with_message(made: JsonSchemaValue) -> JsonSchemaValue:
    message = PATTERN_MESSAGES.get(made.get("pattern", ""))
    return {**made, "patternErrorMessage": message} if message else made


def _by_kind(choices: dict[str, JsonSchemaValue], default: str) -> JsonSchemaValue:
    """One of several records by its `kind`: a mistake is then told of that kind alone."""
    kind = {"enum": list(choices), "default": default}
    told = {
        tag: {"type": "object", "properties": {"kind": {"const": tag}}, "required": ["kind"]}
        for tag in choices
    }
    # Holds also where nothing is written yet, so that an editor has something to offer there.
    told[default] = {"properties": {"kind": {"const": default}}}
    rules = [{"if": told[tag], "then": choice} for tag, choice in choices.items()]
    return {"type": "object", "properties": {"kind": kind}, "allOf": rules}


def _add(into: dict[str, Any], more: dict[str, Any]) -> None:
    """Put more into what is there, group by group."""
    for key, value in more.items():
        if isinstance(value, dict) and isinstance(into.get(key), dict):
            _add(into[key], value)
        else:
            into[key] = deepcopy(value)


def _offered(*options: Option) -> dict[str, Any]:
    """Options as keys with words behind them, each with what it says."""
    words = TypeAdapter(Text).json_schema(schema_generator=_Generator)
    says = {
        option.id: ": ".join(filter(None, (option.label, option.meaning))) for option in options
    }
    return {name: {**words, "description": said} for name, said in says.items()}


_OPTIONS = [option for scale in BUILT_IN.values() for option in scale.options]
_IDS = [option.id for option in _OPTIONS]
_ANSWERS = [*_IDS, "dont-know", "not-agreed", "not-applicable", "skipped"]
_SEEN = {"items": {"examples": _IDS}}
_REPLIES = {"additionalProperties": {"examples": _ANSWERS}}
_KIND = "How it is answered. Without it: scaled, on a scale."

HELP: dict[tuple[str, str], dict[str, Any]] = {
    ("Rubric", "format"): {"const": 1},
    ("Rubric", "version"): {"examples": ["1.0.0"]},
    ("Review", "on"): {"examples": ["2026-11-01"]},
    ("Section", "questions"): {"items": {"properties": {"kind": {"description": _KIND}}}},
    ("ScaledQuestion", "kind"): {"description": _KIND},
    ("TextQuestion", "kind"): {"description": "Answered in words."},
    ("NumberQuestion", "kind"): {"description": "Answered with a whole number."},
    ("DayQuestion", "kind"): {"description": "Answered with a calendar day."},
    ("ChoiceQuestion", "kind"): {"description": "Answered with one of its own options."},
    ("ManyQuestion", "kind"): {"description": "Answered with any of its own options."},
    ("ScaledQuestion", "scale"): {"examples": list(BUILT_IN)},
    ("ScaledQuestion", "anchors"): {"properties": _offered(*_OPTIONS)},
    ("Response", "anchors"): {
        "properties": _offered(*RUNGS.options),
        "propertyNames": {"enum": [option.id for option in RUNGS.options]},
    },
    ("Advice", "when"): {"items": {"examples": [*_IDS, "dont-know"]}},
    ("Is", "is"): {"examples": _IDS},
    ("IsNot", "is_not"): {"examples": _IDS},
    ("Script", "answers"): _REPLIES,
    ("Case", "answers"): _REPLIES,
    ("GivenSubject", "answers"): _REPLIES,
    ("GivenAnswer", "answer"): {"examples": _ANSWERS},
    ("GivenAnswer", "reason"): {"enum": list(NA_REASONS)},
    ("GivenAnswer", "some_saw"): _SEEN,
    ("GivenAnswer", "between"): _SEEN,
    ("Answer", "reason"): {"examples": list(NA_REASONS)},
}
"""What types cannot say: by record and key, what to offer there, and what else is known of it."""

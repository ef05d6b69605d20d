"""Lines of YAML as we write them: quoted for every reader, and made anew only where changed.

What was written for one answer is kept, so that saving after every answer stays quick in a long
file. Whoever reads the lines, with this program or another, finds the same text in them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from textwrap import indent
from typing import Any

import yaml

from assessor.model.assessment import Answer

END = "..."
"""The last line, YAML's own mark for the end: without it, a file has lost its tail."""


class _Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
    """Quotes whatever any YAML reader, old or new, could take for something else than text."""

    def ignore_aliases(self, data: object) -> bool:
        """Write the same value twice rather than refer back to it."""
        return True


# YAML 1.2 reads 1e3 as a number; the dumper's own YAML 1.1 rules would leave it unquoted.
_Dumper.add_implicit_resolver(
    "tag:yaml.org,2002:float",
    re.compile(r"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$"),
    list("-+.0123456789"),
)


def _text(dumper: Any, text: str) -> Any:
    # Blank ends would make the emitter close the document behind the text, in mid-file.
    style = "|" if "\n" in text and text == text.strip() else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)


def lines(data: Mapping[str, Any], margin: str = "") -> str:
    """Keys with their values, one below the other, set in by the margin."""
    return _indented(_yaml(data), margin)


def answer_lines(answers: Mapping[str, Answer], margin: str) -> list[str]:
    """Answers by key, each with its lines."""
    return [_answer(key, answer, margin) for key, answer in answers.items()]


@lru_cache(maxsize=20_000)
def _answer(key: str, answer: Answer, margin: str) -> str:
    return lines({key: answer.model_dump(exclude_defaults=True, by_alias=True)}, margin)


def item(text: str, margin: str) -> str:
    """Lines that are set in by the margin, as one item of a list."""
    return f"{margin[:-2]}- {text[len(margin) :]}"


def one_line(text: str) -> str:
    """A text on one line, as a comment can hold it."""
    return " ".join(text.split())


def _indented(text: str, margin: str) -> str:
    """Every line but empty ones set in; a line of spaces is not empty where spaces are text."""
    return indent(text, margin, lambda line: line != "\n")


def _yaml(data: Mapping[str, Any]) -> str:
    return str(
        yaml.dump(
            _plain(data),
            Dumper=_Dumper,
            allow_unicode=True,
            default_flow_style=False,
            sort_keys=False,
            width=100,
        )
    )


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _plain(one) for key, one in value.items()}
    return list(value) if isinstance(value, tuple) else value

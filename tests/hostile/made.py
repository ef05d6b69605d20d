"""Hostile files that are too large to keep: a name and a maker for each, and what is told of it.

Most are as large as the limits let a file be, and what is told first is its code: so a limit that
is raised, or that something goes around, is seen here.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from random import Random

HEAD = """format: 1
id: hostile
version: 1.0.0
title: Hostile
summary: Looks at what a stranger sends.
review: {status: draft}
who: Everyone
minutes: 5
sources:
  guide: {title: A guide, publisher: A publisher, year: 2023}
"""
DEEP = 100_000
FULL = 990_000
"""A little less than a file may have in bytes."""
PIECES = 29_000
"""A little less than a rubric may have in pieces."""
_MIXED = Random(1)  # noqa: S311


def jumbled() -> str:
    """A name of the letters that all of them have, in another order: alike, and not near."""
    letters = "abcdefghijklmnopqrstuvwxyz" * 2 + "abcdefgh"
    return "".join(_MIXED.sample(letters, len(letters)))


def rubric(*questions: str, before: str = "") -> str:
    """A rubric with these questions, each in braces."""
    rows = "".join(f"      - {{{question}}}\n" for question in questions)
    return f"{HEAD}{before}sections:\n  - id: one\n    title: One\n    questions:\n{rows}"


def many(number: int, question: Callable[[int], str], before: str = "") -> str:
    """A rubric with so many questions."""
    return rubric(*map(question, range(number)), before=before)


def options(number: int) -> str:
    """So many options."""
    made = (f"{{id: o{n}, label: x, points: {n}}}" for n in range(number))
    return f"[{', '.join(made)}]"


def bomb(first: str, link: str) -> str:
    """Values in which each holds the one before nine times."""
    lines = [f"sections: &a {first}"]
    for before, name in pairwise("abcdefghi"):
        lines.append(f"{name}: &{name} " + link % ", ".join([f"*{before}"] * 9))
    return "\n".join(lines)


def asks(number: int, when: str = "") -> str:
    """A question with two options, and with what it waits for."""
    waits = f", when: {when}" if when else ""
    return f"id: q{number}, kind: choice, ask: X, options: {options(2)}{waits}".replace("o0", "a")


def is_a(number: int) -> str:
    """The condition that a question was answered with its first option."""
    return f"{{question: q{number}, is: a}}"


def clash(number: int) -> str:
    """The condition that a question was answered with its first option and was not."""
    return f"{{all: [{is_a(number)}, {{not: {is_a(number)}}}]}}"


def differ(further: int) -> str:
    """A condition that each of 31 questions differs from another, which is hard to rule out."""
    pairs = [(n, (n + further - 30) % 31) for n in range(31)]
    either = (
        f"{{any: [{{all: [{is_a(one)}, {{not: {is_a(two)}}}]}},"
        f" {{all: [{{not: {is_a(one)}}}, {is_a(two)}]}}]}}"
        for one, two in pairs
    )
    return f"{{all: [{', '.join(either)}]}}"


def in_sections(text: str) -> str:
    """A text where a rubric has its sections."""
    return f"sections: {text}\n"


def plan(actions: str) -> str:
    """A plan with these actions."""
    return (
        "format: 1\nplan: {id: plan, version: 1.0.0}\norganization: Us\n"
        f"started: 2026-10-06\nupdated: 2026-10-06\nactions:\n{actions}...\n"
    )


def action(name: str, more: str = "") -> str:
    """An action of a plan, and what else is said of it."""
    return f"  - {{id: {name}, name: A, {more}}}\n"


def rated(ratings: str) -> str:
    """An action, and what it was rated."""
    return action("a", f"ratings: {{impact: [{ratings}]}}")


MADE: dict[str, tuple[str, Callable[[], str]]] = {
    # What YAML allows, and these files do not.
    "aliases": ("R010", lambda: bomb("[x]", "[%s]") * 300),
    "merges": ("R010", lambda: bomb("{x: 1}", "{<<: [%s]}") * 300),
    "anchors": ("R010", lambda: in_sections("[" + "&a b, " * 160_000 + "]")),
    "tags": ("R012", lambda: in_sections("[" + "!!python/name:os " * 55_000 + "]")),
    "long-anchor": ("R102", lambda: in_sections("&" + "a" * FULL + " b")),
    "long-alias": ("R011", lambda: in_sections("*" + "a" * FULL)),
    "long-tag": ("R102", lambda: in_sections("!" + "a" * FULL + " b")),
    "long-tag-in-codes": ("R102", lambda: in_sections("!<" + "%41" * 300_000 + "> b")),
    "tag-directives": (
        "R032",
        lambda: "".join(f"%TAG !a{n}! x\n" for n in range(60_000)) + "---\n",
    ),
    "tag-directives-behind": (
        "R032",
        lambda: "sections: []\n...\n" + "".join(f"%TAG !a{n}! x\n" for n in range(60_000)),
    ),
    "long-directive": ("R032", lambda: "%YAML " + "1" * FULL + "\n---\nsections: []\n"),
    "documents": ("R014", lambda: "sections: []\n" + "---\n" * 240_000),
    # Depth.
    "brackets": ("R005", lambda: in_sections("[" * DEEP)),
    "braces": ("R005", lambda: in_sections("{a: " * DEEP)),
    "dashes": ("R005", lambda: "sections:\n  " + "- " * DEEP),
    "question-marks": ("R005", lambda: "? " * DEEP + "\nsections: []\n"),
    "keys-in-brackets": ("R005", lambda: in_sections("[? " * DEEP)),
    "indented": ("R005", lambda: "".join(" " * n + f"sections{n}:\n" for n in range(1_300))),
    # Long texts and numbers.
    "one-text": ("R102", lambda: in_sections("x" * FULL)),
    "folded": ("R102", lambda: in_sections(">\n" + " x\n" * 320_000)),
    "blank-lines": ("R102", lambda: in_sections("|\n" + "\n" * FULL + " x")),
    "quoted-lines": ("R102", lambda: in_sections('"' + "\n" * FULL + '"')),
    "codes": ("R102", lambda: in_sections('"' + "\\x41" * 240_000 + '"')),
    "quotes": ("R102", lambda: in_sections("'" * FULL)),
    "spaces": ("R102", lambda: in_sections("a" + " " * FULL + "b")),
    "base-60": ("R102", lambda: in_sections("1:" * 450_000 + "1")),
    "digits": ("R102", lambda: in_sections("1" * FULL)),
    "exponent": ("R102", lambda: in_sections("1e" + "9" * FULL)),
    "numbers": ("R007", lambda: in_sections("[" + "1e999, " * 140_000 + "]")),
    "key-without-end": ("C001", lambda: "sections" + " " * FULL + "x\n"),
    "controls": ("R008", lambda: "sections: []\n" + "\x1b" * FULL),
    "controls-on-lines": ("R008", lambda: "sections:\n" + "\x1b\n" * 490_000),
    "zeros": ("R008", lambda: "sections:" + "\x00" * FULL),
    "lines": ("R027", lambda: "sections:\n" + "ab\n" * 330_000),
    "bare-lines": ("R102", lambda: "sections: []\n" + "#\n" * 490_000),
    # Size, and many of something.
    "size": ("R003", lambda: "sections: []\n#" + "x" * 1_000_000),
    "pieces": ("R004", lambda: "sections:\n" + "- \n" * 300_000),
    "pairs": ("R004", lambda: in_sections("[" + "a: b, " * 160_000 + "]")),
    "one-key": ("R016", lambda: "sections: []\n" * 70_000),
    "unknown-keys": (
        "R102",
        lambda: in_sections("1") + "".join(f"{jumbled()}: 1\n" for _ in range(14_000)),
    ),
    "unknown-keys-in-one": (
        "R101",
        lambda: rubric("id: a, kind: text, " + ", ".join(f"b{n}: 1" for n in range(14_000))),
    ),
    "wrong-types": ("R103", lambda: HEAD + in_sections("[" + "1, " * PIECES + "]")),
    "wrong-ids": ("R106", lambda: many(3_500, lambda n: f"id: X {n}, kind: text, ask: X")),
    "wrong-kinds": ("R105", lambda: many(3_500, lambda n: f"id: q{n}, kind: {'x' * 60}, ask: X")),
    "wrong-kind-in-depth": (
        "R103",
        lambda: many(100, lambda n: f"id: q, ask: X, kind: {'{a: ' * 20}{'b' * 9_000}{'}' * 20}"),
    ),
    "one-id": ("R201", lambda: many(3_500, lambda n: "id: q, kind: text, ask: X")),
    "questions": ("R601", lambda: many(3_600, lambda n: f"id: q{n}, kind: text, ask: X")),
    "practices": ("R601", lambda: many(4_800, lambda n: f"id: q{n}, ask: X")),
    "sections": (
        "R601",
        lambda: (
            HEAD
            + in_sections(
                "["
                + "".join(
                    f"{{id: s{n}, title: x, questions: [{{id: q{n}, kind: text, ask: X}}]}},"
                    for n in range(1_700)
                )
                + "]"
            )
        ),
    ),
    "options": ("R004", lambda: rubric(f"id: q, kind: choice, ask: X, options: {options(3_500)}")),
    "options-of-a-scale": (
        "R004",
        lambda: many(
            3_000,
            lambda n: f"id: q{n}, ask: X, scale: s",
            f"scales: {{s: {{role: practice, options: {options(100)}}}}}\n",
        ),
    ),
    "anchors-of-a-scale": (
        "R208",
        lambda: rubric(
            "id: q, ask: X, scale: s, anchors: {"
            + ", ".join(f"a{n}: x" for n in range(13_000))
            + "}",
            before=f"scales: {{s: {{role: practice, options: {options(100)}}}}}\n",
        ),
    ),
    "names-alike": (
        "R301",
        lambda: rubric(
            *(f"id: {jumbled()}, kind: text, ask: X" for _ in range(300)),
            *(
                f"id: w{n}, kind: text, ask: X, when: {{question: {jumbled()}, is: x}}"
                for n in range(300)
            ),
        ),
    ),
    "families-alike": (
        "R206",
        lambda: many(
            300,
            lambda n: f"id: q{n}, ask: X, family: {jumbled()}",
            "families: {"
            + ", ".join(f"{jumbled()}: {{title: a, about: b}}" for _ in range(300))
            + "}\n",
        ),
    ),
    "conditions": (
        "R301",
        lambda: rubric(
            "id: q, kind: text, ask: X, when: {any: [" + "{question: a, is: b}, " * 4_700 + "]}"
        ),
    ),
    "options-looked-for": (
        "R601",
        lambda: rubric(
            f"id: p, kind: choice, ask: X, options: {options(100)}",
            "id: q, kind: text, ask: X, when: {question: p, is: [" + "o99, " * 28_000 + "]}",
        ),
    ),
    "replaced": (
        "R204",
        lambda: many(2, lambda n: f"id: q{n}, kind: text, ask: X, replaces: [{'a, ' * 14_000}]"),
    ),
    "long-noun": (
        "R006",
        lambda: many(
            1_500,
            lambda n: f"id: q{n}, ask: X, scale: presence, response: {{anchors: {{}}}}",
            f"repeat: {{subject: {'s' * 19_000}, plural: x}}\n",
        ),
    ),
    "long-questions": (
        "R609",
        lambda: many(48, lambda n: f"id: q{n}, kind: text, ask: '{'and do w ' * 2_200}? ?'"),
    ),
    "ring": (
        "R307",
        lambda: many(850, lambda n: asks(n, is_a((n + 1) % 850))),
    ),
    "never": (
        "R308",
        lambda: many(600, lambda n: asks(n, clash(n - 1) if n else "")),
    ),
    "puzzles": (
        "R308",
        lambda: many(44, lambda n: asks(n, differ(n)) if n > 30 else asks(n)),
    ),
    "gates": ("R601", lambda: many(2_900, lambda n: f"id: q{n}, ask: X, gate: true")),
    "comments-to-us": (
        "R624",
        lambda: rubric("id: q, kind: text, ask: X") + "# assess: a\n" * 75_000,
    ),
    "comments-that-allow": (
        "R625",
        lambda: (
            many(3_000, lambda n: f"id: q{n}, kind: text, ask: X")
            + "# assess: allow R602: a\n" * 30_000
        ),
    ),
    "one-comment": (
        "R625",
        lambda: rubric("id: q, kind: text, ask: X") + f"# assess: allow {'R602 ' * 180_000}: a\n",
    ),
    # Other kinds of file.
    "cases": ("R102", lambda: "cases:\n" + "  - {name: a}\n" * 5_500),
    "brand": (
        "R101",
        lambda: "brand: 1\nassessor: Us\n" + "".join(f"b{n}: 1\n" for n in range(14_000)),
    ),
    "no-kind": ("C001", lambda: "".join(f"k{n}: 1\n" for n in range(14_000))),
    "in-braces": (
        "R102",
        lambda: "{sections: [], " + "".join(f"a{n}: 1, " for n in range(14_000)) + "}",
    ),
    "broken-in-braces": ("R024", lambda: "{sections: [" + "{a: 1}, " * 4_000),
}
"""Each hostile file by its name: the code that is told of it, and its maker."""

LARGE: dict[str, tuple[str, Callable[[], str]]] = {
    "answers": ("", lambda: "answers:\n" + "".join(f" q{n}: a\n" for n in range(29_000))),
    "wrong-keys": ("R107", lambda: "answers:\n" + "".join(f" Q{n}: a\n" for n in range(29_000))),
    "wrong-answers": (
        "R103",
        lambda: "answers:\n" + "".join(f" q{n}: 1.5\n" for n in range(29_000)),
    ),
    "subjects": ("R101", lambda: "answers: {}\nsubjects:\n" + " - {id: a}\n" * 14_000),
    "assessment": (
        "R102",
        lambda: "started: x\nanswers:\n" + "".join(f" q{n}: 1\n" for n in range(29_000)),
    ),
    "plan": (
        "R102",
        lambda: plan("".join(f"  - {{id: a{n}, answers: {{a: 1}}}}\n" for n in range(14_000))),
    ),
    "findings": (
        "R102",
        lambda: plan("".join(action(f"a{n}", f"findings: [{'{}, ' * 70}]") for n in range(999))),
    ),
    "wrong-updates": ("R102", lambda: plan(action("a", f"updates: [{'{}, ' * 70_000}]"))),
    "updates": (
        "C107",
        lambda: plan(action("a", f"updates: [{'{day: 2020-01-01, answers: {}}, ' * 14_000}]")),
    ),
    "ratings": ("R111", lambda: plan(rated("6, " * 145_000))),
    "ratings-that-tell": ("C109", lambda: plan(rated("5, 1, " * 70_000))),
    "actions": ("C105", lambda: plan(action("a") * 24_000)),
    "one-action": ("C106", lambda: plan(action("a") * 999 + "waiting:\n" + action("a") * 999)),
    "pieces-of-a-plan": ("R004", lambda: plan("- \n" * 300_000)),
    "size-of-a-plan": ("R003", lambda: plan("") + "#" + "x" * 5_000_000),
    "lines": ("", lambda: "answers: {a: b}\n" + "#b\n" * 1_650_000),
    "controls": ("", lambda: "answers: {a: b}\n#" + "\x1ba" * 2_450_000),
    "one-text": ("R006", lambda: "answers: {a: \N{GRINNING FACE}" + "b" * 4_900_000 + "}\n"),
    "comments-to-us": ("R624", lambda: "answers: {a: b}\n" + "# assess: a\n" * 400_000),
    "size": ("R003", lambda: "answers: {a: b}\n#" + "x" * 5_000_000),
}
"""The same of answers, assessments and plans, which may be five times as large."""

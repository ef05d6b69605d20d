"""Files that are right but for some mistakes of structure: each has problems or none, always."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from assessor.cli.checking import check
from assessor.cli.sources import Source
from assessor.source import ASSESSMENT, read
from tests.fuzz.target import look_at

SEEDS = Path(__file__).parent / "seeds"
KINDS = ("some-of-everything", "cases", "assessment", "answers", "brand")
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=8),
    st.sampled_from(["first", "one", "guide", "rungs", "yes", "dont-know", "1.0.0", "2026-11-01"]),
    st.dates(),
    st.binary(max_size=4),
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=6), inner, max_size=3)
    ),
    max_leaves=5,
)
Holder = list[Any] | dict[Any, Any]
Place = tuple[Holder, Any]


def plain(name: str) -> Any:
    """A seed as plain data, made anew."""
    document, problems = read(name, (SEEDS / f"{name}.yaml").read_bytes(), ASSESSMENT)
    assert document is not None
    assert problems == []
    return document.data


def places(data: Any) -> list[Place]:
    """Every place in lists and groups: what holds it, and its key or number."""
    if not isinstance(data, list | dict):
        return []
    keys = list(data) if isinstance(data, dict) else list(range(len(data)))
    below = [place for key in keys for place in places(data[key])]
    return [(data, key) for key in keys] + below


def _drop(place: Place, value: Any, draw: Random) -> None:
    holder, key = place
    del holder[key]


def _double(place: Place, value: Any, draw: Random) -> None:
    holder, key = place
    if isinstance(holder, list):
        holder.insert(draw.randint(0, len(holder)), deepcopy(holder[key]))
    else:
        holder[f"{key}-2"] = deepcopy(holder[key])


def _retype(place: Place, value: Any, draw: Random) -> None:
    holder, key = place
    holder[key] = value


def _rename(place: Place, value: Any, draw: Random) -> None:
    holder, key = place
    if isinstance(holder, dict):
        other = draw.choice(["id", "when", "options", "kind", "not", str(key)[:-1], f"{key}s"])
        holder[other] = holder.pop(key)


def _nest(place: Place, value: Any, draw: Random) -> None:
    holder, key = place
    holder[key] = draw.choice([[holder[key]], {"a": holder[key]}, {"any": [holder[key]]}])


CHANGES: list[Callable[[Place, Any, Random], None]] = [_drop, _double, _retype, _rename, _nest]


@pytest.mark.parametrize("kind", KINDS)
@given(
    changes=st.lists(st.tuples(st.sampled_from(CHANGES), VALUES), min_size=1, max_size=5),
    draw=st.randoms(use_true_random=False),
)
def test_some_mistakes_of_structure(
    kind: str,
    changes: list[tuple[Callable[[Place, Any, Random], None], Any]],
    draw: Random,
) -> None:
    data = plain(kind)
    for change, value in changes:
        if every := places(data):
            change(draw.choice(every), deepcopy(value), draw)
    raw = yaml.dump(data, allow_unicode=True, sort_keys=False).encode(errors="surrogatepass")
    look_at(raw)
    assert check(Source("-", raw)) is not None


@pytest.mark.parametrize("kind", KINDS)
def test_without_a_change_it_is_right(kind: str) -> None:
    """But for what each needs beside it, and this one has not."""
    checked = check(Source("-", (SEEDS / f"{kind}.yaml").read_bytes()))
    assert checked is not None
    assert checked.errors == ()

"""Whether conditions can hold together: exact, and bounded where that would take long."""

from __future__ import annotations

from itertools import combinations

from assessor.engine.checks import check
from assessor.engine.checks.satisfiable import Search
from assessor.engine.checks.ways import ALWAYS, Every, Formula, Says, Some
from tests.builder import rubric


def no_need(about: str) -> Formula:
    return ALWAYS


def seats(people: int, chairs: int) -> Formula:
    """Everyone sits on a chair, and no two on the same; hard to find out where chairs are few."""
    free = frozenset(f"chair {n}" for n in range(chairs))
    someone = [Says(f"person {n}", free) for n in range(people)]
    pairs = combinations((one.about for one in someone), 2)
    apart = [
        Some((Says(one, frozenset((chair,)), False), Says(other, frozenset((chair,)), False)))
        for one, other in pairs
        for chair in sorted(free)
    ]
    return Every((*someone, *apart))


def test_what_can_hold_can_and_what_cannot_cannot() -> None:
    assert Search().can_hold(seats(4, 4), no_need)
    assert not Search().can_hold(seats(4, 3), no_need)


def test_nothing_is_claimed_beyond_the_bound() -> None:
    assert Search(most=100).can_hold(seats(4, 3), no_need)
    assert Search().can_hold(seats(12, 11), no_need)


def test_a_search_that_was_asked_too_much_claims_nothing_more() -> None:
    search = Search()
    for _ in range(100):
        search.can_hold(seats(12, 11), no_need)
    assert search.can_hold(Some(()), no_need)


def test_rubrics_made_to_take_long_do_not() -> None:
    yes, no = {"question": "q0", "is": "yes"}, {"question": "q0", "is": "no"}
    choice = {"kind": "choice", "options": [{"id": i, "label": i} for i in ("yes", "no")]}
    long = [
        {"id": f"q{n}", **choice, "when": {"all": [{"question": f"q{n - 1}", "is": "yes"}, yes]}}
        for n in range(1, 3_000)
    ]
    wide = {"any": [{"all": [yes, no]} for _ in range(3_000)]}
    many = rubric({"id": "q0", **choice}, *long, {"id": "last", "kind": "text", "when": wide})
    assert check(many) == []

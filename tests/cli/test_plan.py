"""`assess plan`, from findings to a plan and what became of it, through the front door."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from icalendar import Calendar

from tests.cli.conftest import FINISHED, Assess, Ended

GATHERED = ("3 to act on first", "6 to find out", "18 to weigh")


def plan_in(folder: Path, name: str = "plan.yaml") -> dict[str, object]:
    made: dict[str, object] = yaml.safe_load((folder / name).read_text(encoding="utf-8"))
    return made


def names(made: dict[str, object], key: str = "actions") -> list[str]:
    actions = made.get(key, [])
    assert isinstance(actions, list)
    return [one["name"] for one in actions]


@pytest.fixture
def gathered(assess: Assess) -> Ended:
    return assess("plan", FINISHED, "--no-ask")


def test_gathering_writes_a_plan_file_with_everything_and_asks_nothing(
    gathered: Ended, tmp_path: Path
) -> None:
    assert (gathered.code, gathered.err) == (0, "")
    assert all(told in gathered.out for told in GATHERED)
    made = plan_in(tmp_path)
    assert made["organization"] == "Harborlight Collective (fictional)"
    assert len(names(made, "waiting")) == 27
    assert names(made) == []


def test_gathering_again_changes_nothing(gathered: Ended, assess: Assess, tmp_path: Path) -> None:
    before = (tmp_path / "plan.yaml").read_bytes()
    assert assess("plan", "gather", FINISHED, "--no-ask").code == 0
    assert (tmp_path / "plan.yaml").read_bytes() == before


RATED = ["", "Three", *["3"] * 2, *["5"] * 2, *["4"] * 2, ""]
"""Enter, who rates; resources, impact and sustainability of two actions; the look back."""


def test_one_command_leads_from_findings_to_promises(assess: Assess, tmp_path: Path) -> None:
    typed = "\n".join([*RATED, "", "We will ask for it later.", "q"]) + "\n"
    ended = assess("plan", FINISHED, "--most", "2", typed=typed)
    assert ended.code == 3, ended.err
    made = plan_in(tmp_path)
    assert len(names(made)) == 7
    assert "Go on with: assess plan" in ended.out


def test_what_was_rated_is_kept_where_it_is_broken_off(assess: Assess, tmp_path: Path) -> None:
    ended = assess("plan", FINISHED, typed="\nThree of us\n3\n")
    assert ended.code == 3
    assert "plan.ratings.yaml" in ended.out
    assert "answer: r3" in (tmp_path / "plan.ratings.yaml").read_text(encoding="utf-8")
    again = assess("plan", typed="q\n")
    assert "Welcome back" in again.out


def rated(assess: Assess, tmp_path: Path, *raters: str) -> None:
    """Give each rater a file of ratings, all of the same digit."""
    for digit in raters:
        assess("plan", "rate", "--file", f"{digit}.yaml", "--most", "4", typed="q\n")
        made = yaml.safe_load((tmp_path / f"{digit}.yaml").read_text(encoding="utf-8"))
        for subject in made["subjects"]:
            for key in ("resources", "impact", "sustainability"):
                subject["answers"][key] = {"answer": f"r{digit}"}
        (tmp_path / f"{digit}.yaml").write_text(
            yaml.safe_dump(made, sort_keys=False, explicit_end=True), encoding="utf-8"
        )


def test_several_raters_are_put_together_and_nothing_is_asked(
    gathered: Ended, assess: Assess, tmp_path: Path
) -> None:
    rated(assess, tmp_path, "1", "4", "5")
    ended = assess("plan", "--ratings", "1.yaml", "4.yaml", "5.yaml")
    assert ended.code == 0, ended.err
    made = plan_in(tmp_path)
    assert made["raters"] == 3
    assert len(names(made)) == 7
    assert "Where to begin" in ended.out
    assert "Already decided" in ended.out


def test_what_was_chosen_stays_where_ratings_come_later(
    gathered: Ended, assess: Assess, tmp_path: Path
) -> None:
    rated(assess, tmp_path, "4", "5")
    assess("plan", "--ratings", "4.yaml", "5.yaml")
    assess("plan", "choose", typed="drop 7\n\nNot now.\n")
    before = names(plan_in(tmp_path))
    assess("plan", "--ratings", "4.yaml")
    assert names(plan_in(tmp_path)) == before


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["plan"], "there is no plan plan.yaml"),
        (["plan", "edit", "none.yaml"], "there is no plan none.yaml"),
        (["plan", "status"], "there is no plan plan.yaml"),
        (["plan", str(FINISHED), "--ratings"], "none of these files holds ratings"),
        (["plan", "gone.yaml"], "cannot read gone.yaml"),
        (["plan", str(FINISHED.parents[2] / "rubrics" / "six-tenets.yaml")], "this is a rubric"),
    ],
)
def test_what_cannot_be_planned_with_is_told(
    assess: Assess, tmp_path: Path, words: list[str], told: str
) -> None:
    ended = assess(*words)
    assert ended.code == 1
    assert told in ended.err
    assert list(tmp_path.iterdir()) == []


def test_a_plan_is_of_one_organization(gathered: Ended, assess: Assess, tmp_path: Path) -> None:
    text = FINISHED.read_text(encoding="utf-8").replace("Harborlight Collective", "Another")
    (tmp_path / "other.yaml").write_text(text, encoding="utf-8")
    ended = assess("plan", "other.yaml", "--no-ask")
    assert ended.code == 1
    assert "a plan is of one organization" in ended.err


@pytest.fixture
def proposed(gathered: Ended, assess: Assess, tmp_path: Path) -> Path:
    rated(assess, tmp_path, "4")
    assert assess("plan", "--ratings", "4.yaml").code == 0
    return tmp_path / "plan.yaml"


@pytest.mark.parametrize(
    ("typed", "change"),
    [
        ("drop 7 6\n", lambda held: held[:5]),
        ("move 5 1\n", lambda held: [held[4], *held[:4], *held[5:]]),
        ("drop 7\nnew Mend the door\n", lambda held: [*held[:6], "Mend the door"]),
        ("drop 7\npropose\n", lambda held: held),
        ("hello\nadd 99\nmove 1\nshow 1\nlist\n?\nshow\nnew\n", lambda held: held),
    ],
)
def test_people_change_what_is_proposed(
    proposed: Path, assess: Assess, tmp_path: Path, typed: str, change: object
) -> None:
    held = names(plan_in(tmp_path))
    ended = assess("plan", "choose", typed=typed)
    assert ended.code == 3
    assert callable(change)
    assert names(plan_in(tmp_path)) == change(held)


def test_why_the_rule_is_set_aside_is_asked_and_kept(
    proposed: Path, assess: Assess, tmp_path: Path
) -> None:
    ended = assess("plan", "choose", typed="drop 4\n\n\n\nWe asked last week.\n")
    assert ended.code == 0, ended.out + ended.err
    overruled = plan_in(tmp_path)["overruled"]
    assert isinstance(overruled, list)
    assert {one["reason"] for one in overruled} == {"We asked last week."}


def test_promises_are_asked_and_kept(proposed: Path, assess: Assess, tmp_path: Path) -> None:
    ended = assess("plan", "edit", typed="Three of us\njump owner\nThe director\nq\n")
    assert ended.code == 3
    assert "answer: The director" in proposed.read_text(encoding="utf-8")


def test_what_became_of_promises_is_added_and_told_next_time(
    proposed: Path, assess: Assess, tmp_path: Path
) -> None:
    ended = assess("plan", "update", typed="\n1\nq\n")
    assert ended.code == 3, ended.err
    text = proposed.read_text(encoding="utf-8")
    assert "updates:" in text
    assert "answer: kept" in text
    opened = assess(
        "run", "funding-audit", "--org", "Harborlight Collective (fictional)", typed="q\n"
    )
    assert "What we promised last time" in opened.out
    assert "kept" in opened.out


def test_the_status_tells_what_is_due(proposed: Path, assess: Assess) -> None:
    shown = assess("plan", "status")
    assert (shown.code, shown.err) == (0, "")
    assert "Where each action stands" in shown.out
    told = json.loads(assess("plan", "status", "--format", "json").out)
    assert [one["state"] for one in told["actions"]] == ["open"] * 7


def test_the_calendar_says_no_more_than_it_is_asked_to(
    proposed: Path, assess: Assess, tmp_path: Path
) -> None:
    assert assess("plan", "calendar").code == 0
    made = Calendar.from_ical((tmp_path / "plan.ics").read_bytes())
    summaries = [str(event["summary"]) for event in made.walk("VEVENT")]
    assert summaries
    held = names(plan_in(tmp_path))
    assert not any(name in told for told in summaries for name in held)
    told = assess("plan", "calendar", "--names", "-o", "-").out
    again = [str(event["summary"]) for event in Calendar.from_ical(told).walk("VEVENT")]
    assert all(any(name in one for name in held) for one in again)


@pytest.mark.parametrize("edition", ["internal", "shareable"])
def test_a_plan_has_a_report_that_can_be_verified(
    proposed: Path, assess: Assess, tmp_path: Path, edition: str
) -> None:
    made = assess("report", "plan.yaml", "--edition", edition, "-o", "r.html")
    assert made.code == 0, made.err
    shown = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert ("County court" in shown) is (edition == "internal")
    assert ("Harborlight" in shown) is (edition == "internal")
    assert assess("verify", "r.html", "plan.yaml").code == 0
    beside = assess("report", "plan.yaml", FINISHED)
    assert (beside.code, "a plan has a report of its own" in beside.err) == (1, True)

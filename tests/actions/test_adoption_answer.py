"""Adoption of a small shop counted by hand, and of the real platform counted again in plain Python."""

from __future__ import annotations

import csv
import shutil
from collections import defaultdict
from datetime import date, datetime
from pathlib import Path

import pytest

from sowhat.actions.adoption_answer import adoption, retention
from sowhat.actions.build import build
from sowhat.actions.decided import decide
from sowhat.actions.init import InitOptions, init
from sowhat.actions.value_answer import value
from sowhat.errors import CallError
from sowhat.model.adoption import AdoptionSeen, Cohort, ServiceAdoption
from tests.actions.conftest import Quiet, line, shop_in

CATALOG = """
units: [{name: shop}, {name: bank}]
teams:
  - {name: platform, unit: shop}
  - {name: red, unit: shop}
  - {name: blue, unit: bank}
  - {name: grey, unit: bank}
consumers:
  - {name: red-app, team: red, keys: [{key: red, from: 2026-06-01}]}
  - {name: blue-app, team: blue, keys: [{key: blue, from: 2026-06-08}]}
  - {name: grey-app, team: grey, keys: [{key: grey, from: 2026-06-02}]}
services:
  - {name: pay, owner: platform, routes: [/pay]}
  - {name: ask, owner: platform, routes: [/ask], eligible: app, eligible_units: [bank], habit: {weeks: 2, of: 3}}
"""
CALLS = {
    ("red", "/pay"): (1, 2, 9, 16, 17, 24),
    ("blue", "/pay"): (10, 23),
    ("blue", "/ask"): (10, 18, 24),
    ("red", "/ask"): (10, 18, 24),
    ("nobody", "/ask"): (28,),
}
"""Days of June 2026, of which four whole weeks begin on the 1st, 8th, 15th and 22nd."""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    calls = (line(user, path, day) for (user, path), days in CALLS.items() for day in days)
    made = shop_in(tmp_path_factory.mktemp("shop"), *calls)
    (made / "catalog" / "all.yaml").write_text(CATALOG, encoding="utf-8")
    build(made, Quiet())
    return made


@pytest.fixture
def root(built: Path, tmp_path: Path) -> Path:
    """A copy of one's own."""
    return Path(shutil.copytree(built, tmp_path / "w", copy_function=shutil.copy2))


def of(seen: AdoptionSeen, name: str) -> ServiceAdoption:
    return next(one for one in seen.services if one.service == name)


def test_a_habit_is_a_share_of_the_teams_that_could(root: Path) -> None:
    habit = of(adoption(root), "pay").habit
    assert habit is not None
    assert (habit.part, habit.whole) == (1, 3)  # red in four of four weeks; blue in two; grey never; the owner is out


def test_a_service_has_its_own_kind_units_and_rule(root: Path) -> None:
    one = of(adoption(root), "ask")
    assert one.habit is not None
    assert (one.counted, one.k, one.n, one.habit.part, one.habit.whole) == ("app", 2, 3, 1, 2)  # red is of no bank


def test_the_value_page_goes_by_the_same_rule(root: Path) -> None:
    [ask] = value(root, "ask").services
    assert ask.habit.consumers is not None
    assert (ask.habit.k, ask.habit.n, ask.habit.consumers.part, ask.habit.consumers.whole) == (2, 3, 1, 2)


def test_each_week_is_told(root: Path) -> None:
    line_ = of(adoption(root), "ask").line
    assert [(week.week, week.active, week.habitual, week.eligible) for week in line_] == [
        ("2026-W25", 1, 1, 2),
        ("2026-W26", 1, 1, 2),
    ]


def test_who_comes_and_who_leaves(root: Path) -> None:
    moved = of(adoption(root), "pay").movements
    assert [(one.new, one.retained, one.resurrected, one.lost) for one in moved] == [
        (1, 1, 0, 0),
        (0, 1, 0, 1),
        (0, 1, 1, 0),
    ]


def test_time_from_key_to_first_call_counts_who_still_waits(root: Path) -> None:
    [keys, lives] = adoption(root).waits
    # red on the day, blue two days on, grey not yet; three are too few for a median
    assert (keys.known, keys.called, keys.early, keys.median) == (3, 2, 0, None)
    assert lives.why is not None
    assert lives.why.code == "adoption-wait-no-go-lives"


def test_what_nobody_said_is_no_choice(root: Path) -> None:
    found = of(adoption(root), "pay").deciding
    assert (found.total, found.ways["unknown"], found.voluntary, found.high) == (1, 1, 0.0, 1.0)


def test_an_answer_counts_here_and_on_the_ladder(root: Path) -> None:
    before = next(one for one in value(root, "pay").services[0].rungs if one.name == "adoption").state
    decide(root, "pay", "red", "own-choice", "Li Na")
    found = of(adoption(root), "pay").deciding
    after = next(one for one in value(root, "pay").services[0].rungs if one.name == "adoption").state
    assert (found.voluntary, found.high, found.stated, before, after) == (1.0, 1.0, 1, "unknown", "reached")


def test_the_newest_answer_holds_and_unknown_takes_it_back(root: Path) -> None:
    for word in ("own-choice", "notice", "unknown"):
        decide(root, "pay", "red", word, "Li Na")
    seen = adoption(root)
    assert (of(seen, "pay").deciding.voluntary, [one.team for one in seen.unexplained if one.service == "pay"]) == (
        0,
        ["red"],
    )


@pytest.mark.parametrize(
    ("service", "team", "word", "by", "code"),
    [
        ("pay", "red", "liked", "Li Na", "bad-decided"),
        ("pay", "red", "notice", "  ", "decided-by-nobody"),
        ("pay", "grey", "notice", "Li Na", "no-such-adoption"),
    ],
)
def test_an_answer_that_says_nothing_is_refused(
    root: Path, service: str, team: str, word: str, by: str, code: str
) -> None:
    with pytest.raises(CallError, match=code):
        decide(root, service, team, word, by)


def test_files_are_the_stronger_word(root: Path) -> None:
    lives = "\ngo_lives: [{service: pay, team: red, date: 2026-06-01, decided: project}]\n"
    with (root / "sowhat.yaml").open("a", encoding="utf-8") as file:
        file.write(lives)
    build(root, Quiet())
    with pytest.raises(CallError, match="decided-elsewhere"):
        decide(root, "pay", "red", "own-choice", "Li Na")


RULE = "    habit: {weeks: 2, of: 3}\n"
WEEKS = ("2024-W47", "2024-W48", "2024-W49")
Seen = dict[str, dict[str, set[int]]]
"""By service, by consumer: the whole weeks with a call, counted from 0."""


@pytest.fixture(scope="module")
def genai(real_inputs: Path, tmp_path_factory: pytest.TempPathFactory) -> AdoptionSeen:
    root = tmp_path_factory.mktemp("genai") / "w"
    init(root, [real_inputs / "calls" / "genai_platform_requests.csv"], InitOptions())
    path = root / "catalog" / "services.yaml"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(one + RULE * one.startswith("    routes:") for one in lines), encoding="utf-8")
    build(root, Quiet())
    return adoption(root)


@pytest.fixture(scope="module")
def again(real_inputs: Path) -> Seen:
    """The same from the file, without a query."""
    found: Seen = defaultdict(lambda: defaultdict(set))
    with (real_inputs / "calls" / "genai_platform_requests.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            year, week, _ = datetime.fromisoformat(row["gmt_create"]).isocalendar()
            name = f"{year}-W{week:02}"
            if name in WEEKS:
                service = "-".join(filter(None, (row["predict_type"], row["checkpoint_model_version_id"])))
                found[service][row["groupId"]].add(WEEKS.index(name))
                found["*"][row["groupId"]].add(WEEKS.index(name))
    return found


def test_active_and_habit_of_every_service_of_the_real_platform(genai: AdoptionSeen, again: Seen) -> None:
    told = {one.service: (one.line[-1].active, one.line[-1].habitual) for one in genai.services if one.line}
    mine = {
        service: (sum(2 in weeks for weeks in users.values()), sum(len(weeks) >= 2 for weeks in users.values()))
        for service, users in again.items()
        if service != "*"
    }
    assert told == mine


def test_cohorts_of_the_real_platform(genai: AdoptionSeen, again: Seen) -> None:
    mine = {}
    for first in (1, 2):  # those of the first week may have begun before
        users = [weeks for weeks in again["*"].values() if min(weeks) == first]
        mine[WEEKS[first]] = (len(users), tuple(sum(at in weeks for weeks in users) for at in range(first, 3)))
    assert {one.week: (one.size, one.active) for one in genai.platform.cohorts} == mine


def test_movement_of_the_real_platform(genai: AdoptionSeen, again: Seen) -> None:
    mine = []
    for at in (1, 2):
        users = list(again["*"].values())
        here = [weeks for weeks in users if at in weeks]
        kept, fresh = sum(at - 1 in weeks for weeks in here), sum(min(weeks) == at for weeks in here)
        lost = sum(at - 1 in weeks and at not in weeks for weeks in users)
        mine.append((WEEKS[at], fresh, kept, len(here) - kept - fresh, lost))
    told = [(one.week, one.new, one.retained, one.resurrected, one.lost) for one in genai.platform.movements]
    assert told == mine


def test_three_weeks_of_the_real_platform_tell_no_trend(genai: AdoptionSeen) -> None:
    assert {one.trend.own for one in (genai.platform, *genai.services)} == {None}


def test_nobody_s_silence_is_told_of_three_weeks(genai: AdoptionSeen) -> None:
    assert (genai.silences, genai.silent_keys, genai.until) == ((), {}, date(2024, 12, 8))


def test_retention_is_the_cohorts_that_are_old_enough_put_together() -> None:
    cohorts = (
        Cohort(week="2026-W01", size=6, active=(6, 3, 2, 1)),
        Cohort(week="2026-W02", size=4, active=(4, 4, 1)),
        Cohort(week="2026-W04", size=9, active=(9,)),
    )
    found = retention(cohorts)
    assert [(one.weeks, one.came, one.were) for one in found] == [(1, 7, 10), (2, 3, 10), (3, 1, 6)]
    assert found[0].share == 0.7
    assert retention(cohorts[1:2]) == ()  # four who began are too few for a curve

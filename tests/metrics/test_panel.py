"""The panel of a study: small worlds counted by hand, and a larger one counted a second way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any

import ibis
import pytest

from sowhat.errors import CallError
from sowhat.metrics import golive, outcome
from sowhat.metrics.panel import Asked, Panel, panel
from sowhat.metrics.roster import frozen
from sowhat.model.study import OutcomeColumns, OutcomeTable, Study
from sowhat.model.value import Span
from tests.metrics.conftest import Engines

WEEKS = [date(2026, 1, 5) + timedelta(weeks=n) for n in range(12)]
STATE = Asked("pay", "m", "state", "customer", "week", 1, WEEKS[0], WEEKS[4])
GONE = replace(STATE, kind="absorbing")
Row = dict[str, Any]


def said(unit: str, week: int, value: float = 1.0, **more: object) -> Row:
    row = {"metric": "m", "kind": "state", "unit_kind": "customer", "unit": unit, "period": WEEKS[week], "value": value}
    return {**row, "revision": 1, "path": "o.csv", **more}


def member(customer: str, team: str, since: date | None = None) -> Row:
    return {"customer": customer, "team": team, "valid_from": since, "revision": 1, "path": "r.csv"}


def live(team: str, day: date, service: str = "pay") -> Row:
    return {"service": service, "team": team, "day": day, "known_by": "table", "revision": 1, "path": "g.csv"}


class Made:
    """A panel's rows by unit and period, and its counts."""

    def __init__(self, engine_with: Engines, asked: Asked, tables: Mapping[str, Sequence[Row]], day: date) -> None:
        with engine_with(**tables) as engine:
            roster = frozen(engine.table("rosters"), day)
            measured = outcome.current(engine.table("outcomes"))
            self.panel: Panel = panel(asked, measured, roster, golive.declared(engine.table("go_lives")))
            self.rows: list[Row] = engine.execute(self.panel.rows).to_pylist()
            (self.counts,) = engine.execute(self.panel.counts).to_pylist()

    def of(self, unit: str) -> list[tuple[int, float]]:
        return sorted((row["period"], row["y"]) for row in self.rows if row["unit"] == unit)

    def one(self, name: str) -> dict[str, Any]:
        return {row["unit"]: row[name] for row in self.rows}


def made(
    engine_with: Engines,
    asked: Asked,
    outcomes: Sequence[Row],
    rosters: Sequence[Row],
    go_lives: Sequence[Row],
    day: date = WEEKS[0],
) -> Made:
    return Made(engine_with, asked, {"outcomes": outcomes, "rosters": rosters, "go_lives": go_lives}, day)


def test_every_customer_of_the_roster_has_every_period_and_silence_is_zero(engine_with: Engines) -> None:
    outcomes = [said("x", 0), said("x", 2), said("stranger", 1)]
    found = made(engine_with, STATE, outcomes, [member("x", "A"), member("y", "B")], [live("A", WEEKS[2])])
    assert found.of("x") == [(0, 1), (1, 0), (2, 1), (3, 0)]
    assert found.of("y") == [(0, 0), (1, 0), (2, 0), (3, 0)]
    assert (found.counts["rows"], found.counts["filled"], found.counts["silent"]) == (8, 6, 1)


def test_the_first_treated_period_holds_the_day_of_go_live(engine_with: Engines) -> None:
    rosters = [member("x", "A"), member("y", "B"), member("z", "C"), member("w", "D")]
    lives = [live("A", WEEKS[2]), live("B", WEEKS[3] - timedelta(days=1)), live("D", WEEKS[9])]
    found = made(engine_with, STATE, [], rosters, lives)
    assert found.one("first") == {"x": 2, "y": 2, "z": None, "w": 4}  # 4: after the window
    assert found.one("cluster") == {"x": "A", "y": "B", "z": "C", "w": "D"}


def test_a_go_live_of_another_service_is_none(engine_with: Engines) -> None:
    found = made(engine_with, STATE, [], [member("x", "A")], [live("A", WEEKS[2], "other")])
    assert found.one("first") == {"x": None}


def test_teams_that_were_live_before_the_second_period_are_left_out_and_counted(engine_with: Engines) -> None:
    rosters = [member("x", "A"), member("y", "B"), member("z", "B")]
    found = made(engine_with, STATE, [], rosters, [live("B", WEEKS[0]), live("A", WEEKS[1])])
    assert set(found.one("unit")) == {"x"}
    assert (found.counts["early_teams"], found.counts["early_customers"], found.counts["rows"]) == (1, 2, 4)


def test_a_team_that_telemetry_has_always_seen_is_no_control(engine_with: Engines) -> None:
    engine = engine_with(rosters=[member("x", "A"), member("y", "B")], go_lives=[live("A", WEEKS[2])])
    lives = golive.declared(engine.table("go_lives")).mutate(from_start=ibis.literal(True))
    roster, measured = frozen(engine.table("rosters"), WEEKS[0]), outcome.current(engine.table("outcomes"))
    found = panel(STATE, measured, roster, lives)
    assert set(engine.execute(found.rows)["unit"].to_pylist()) == {"y"}


def test_before_a_customers_life_there_is_no_row(engine_with: Engines) -> None:
    rosters = [member("x", "A"), member("y", "A"), member("z", "A", WEEKS[1] + timedelta(days=3))]
    found = made(engine_with, STATE, [said("x", 1)], rosters, [], day=WEEKS[2])
    assert [period for period, _ in found.of("x")] == [1, 2, 3]  # from its first appearance
    assert [period for period, _ in found.of("y")] == [2, 3]  # from the roster's day
    assert [period for period, _ in found.of("z")] == [1, 2, 3]  # from the day its membership began
    assert found.counts["unborn"] == 4


def test_periods_outside_the_window_are_not_read(engine_with: Engines) -> None:
    found = made(engine_with, STATE, [said("x", 5)], [member("x", "A")], [])
    assert found.of("x") == [(0, 0), (1, 0), (2, 0), (3, 0)]


def test_of_two_revisions_the_later_one_is_in_the_panel(engine_with: Engines) -> None:
    found = made(engine_with, STATE, [said("x", 0, 5.0), said("x", 0, 7.0, revision=2)], [member("x", "A")], [])
    assert found.of("x")[0] == (0, 7.0)


def test_a_team_outcome_is_taken_as_it_is(engine_with: Engines) -> None:
    outcomes = [
        said("A", 0, 0.5, unit_kind="team"),
        said("A", 1, 0.6, unit_kind="team"),
        said("B", 1, 1, unit_kind="team"),
    ]
    found = made(engine_with, replace(STATE, unit="team"), outcomes, [], [live("A", WEEKS[1])])
    assert (found.of("A"), found.of("B")) == ([(0, 0.5), (1, 0.6)], [(1, 1.0)])
    assert (found.counts["filled"], found.counts["teams"], found.panel.unit) == (0, 2, "team")


def test_a_ratio_keeps_its_denominator(engine_with: Engines) -> None:
    outcomes = [said("x", 0, 0.25, numerator=1.0, denominator=4.0)]
    found = made(engine_with, replace(STATE, ratio=True), outcomes, [member("x", "A")], [])
    rows = sorted((row["period"], row["y"], row["denominator"]) for row in found.rows)
    assert rows[:2] == [(0, 1.0, 4.0), (1, 0.0, 0.0)]


def test_still_there_a_week_later_among_those_there_at_the_landmark(engine_with: Engines) -> None:
    """Of A's four, one goes in week 1 and one in week 2; of week 3 nothing can be said a week later."""
    rosters = [member(name, "A") for name in "abcd"] + [member("z", "B")]
    found = made(engine_with, GONE, [said("a", 1), said("b", 2), said("c", 0, 0.0)], rosters, [live("A", WEEKS[2])])
    assert found.of("A") == [(0, 3 / 4), (1, 2 / 4), (2, 2 / 3)]
    assert found.of("B") == [(0, 1), (1, 1), (2, 1)]
    assert (found.panel.unit, found.panel.anticipation) == ("team", 1)
    assert found.one("weight") == {"A": 3.0, "B": 1.0}  # of A's four, three are there when it goes live
    assert (found.counts["gone"], found.counts["silent"]) == (2, 2)


def test_whoever_was_gone_before_the_window_is_at_no_landmark(engine_with: Engines) -> None:
    rosters = [member(name, "A") for name in "ab"]
    late = replace(GONE, first=WEEKS[1], end=WEEKS[5])
    found = made(engine_with, late, [said("a", 0)], rosters, [], day=WEEKS[0])
    assert (found.of("A")[0], found.one("weight")) == ((0, 1.0), {"A": 1.0})


def test_a_horizon_of_none_is_the_period_itself(engine_with: Engines) -> None:
    found = made(engine_with, replace(GONE, horizon=0), [said("a", 1)], [member("a", "A"), member("b", "A")], [])
    assert found.of("A") == [(0, 1), (1, 1 / 2), (2, 1), (3, 1)]


def test_landmarks_before_the_roster_are_not_used(engine_with: Engines) -> None:
    found = made(engine_with, GONE, [], [member("a", "A")], [], day=WEEKS[1])
    assert found.of("A") == [(1, 1), (2, 1)]


@pytest.mark.parametrize(
    ("asked", "day", "code"),
    [
        (replace(STATE, end=WEEKS[1]), WEEKS[0], "window-short"),
        (replace(GONE, horizon=3), WEEKS[0], "window-short"),
        (GONE, WEEKS[4], "roster-late"),
    ],
)
def test_what_cannot_be_asked_is_refused(asked: Asked, day: date, code: str, engine_with: Engines) -> None:
    with pytest.raises(CallError, match=code):
        made(engine_with, asked, [], [member("a", "A")], [], day=day)


def test_a_study_without_a_window_takes_all_periods_there_are() -> None:
    columns = OutcomeColumns(unit="c", period="p", value="v")
    table = OutcomeTable(name="m", paths=("x",), columns=columns, every="month")
    study = Study(name="s", service="pay", outcome="m", horizon=2, window=Span(from_=date(2026, 2, 1)))
    asked = Asked.of(study, table, date(2026, 1, 1), date(2026, 4, 1))
    assert asked.starts == (date(2026, 2, 1), date(2026, 3, 1), date(2026, 4, 1))


# ---- A world of twelve teams, counted a second way


def world(seed: int) -> dict[str, list[Row]]:
    """Twelve teams of 5 to 40 customers, some in two teams, some entering later; six teams adopt."""
    draw = Random(seed)
    rosters, outcomes = [], []
    for number in range(12):
        for index in range(draw.randint(5, 40)):
            name = f"c{number}-{index}"
            since = draw.choice([None, WEEKS[0] - timedelta(days=draw.randint(0, 400)), WEEKS[draw.randint(0, 4)]])
            rosters.append(member(name, f"T{number:02}", since))
            if draw.random() < 0.1:
                rosters.append(member(name, f"T{(number + 1) % 12:02}", WEEKS[0] - timedelta(days=30)))
            outcomes += [said(name, week) for week in range(12) if draw.random() < 0.3]
    lives = [live(f"T{n:02}", WEEKS[draw.randint(0, 11)] + timedelta(days=draw.randint(0, 6))) for n in range(0, 12, 2)]
    return {"rosters": rosters, "outcomes": outcomes, "go_lives": lives}


def main_teams(rosters: Sequence[Row], day: date) -> dict[str, str]:
    days: dict[str, dict[str, int]] = {}
    for row in rosters:
        since = row["valid_from"]
        if since is None or since <= day:
            days.setdefault(row["customer"], {})[row["team"]] = 36524 if since is None else (day - since).days
    return {name: min(teams, key=lambda team: (-teams[team], team)) for name, teams in days.items()}


def first_of(lives: Sequence[Row], team: str, periods: int) -> int | None:
    days = [row["day"] for row in lives if row["team"] == team]
    return min((days[0] - WEEKS[0]).days // 7, periods) if days else None


@pytest.fixture(params=range(3))
def drawn(request: pytest.FixtureRequest) -> dict[str, list[Row]]:
    return world(request.param)


def test_a_state_panel_is_what_plain_counting_gives(drawn: dict[str, list[Row]], engine_with: Engines) -> None:
    asked, day = replace(STATE, end=WEEKS[9]), WEEKS[1]
    found = Made(engine_with, asked, drawn, day)
    values = {(row["unit"], row["period"]): row["value"] for row in drawn["outcomes"]}
    begun: dict[str, list[date | None]] = {row["customer"]: [] for row in drawn["rosters"]}
    for row in drawn["rosters"]:
        begun[row["customer"]].append(row["valid_from"])
    expected = {}
    for name, team in main_teams(drawn["rosters"], day).items():
        first = first_of(drawn["go_lives"], team, 9)
        open_ended = any(since is None for since in begun[name])
        known = [day if open_ended else since for since in begun[name] if since is not None and since <= day]
        life = min([day, *known, *(period for unit, period in values if unit == name)])
        for number in range(9):
            if life < WEEKS[number + 1] and (first is None or first >= 1):
                expected[name, number] = (values.get((name, WEEKS[number]), 0.0), first, team)
    assert {(row["unit"], row["period"]): (row["y"], row["first"], row["cluster"]) for row in found.rows} == expected
    assert found.counts["rows"] == len(expected)
    assert found.counts["filled"] == sum((name, WEEKS[number]) not in values for name, number in expected)


def held(teams: dict[str, str], team: str, mark: int, gone: dict[str, int]) -> float:
    """Customers of a team who are still there at a landmark."""
    return float(sum(gone.get(name, 99) >= mark for name, its in teams.items() if its == team))


def test_an_absorbing_panel_is_what_plain_counting_gives(drawn: dict[str, list[Row]], engine_with: Engines) -> None:
    asked, horizon = replace(GONE, horizon=2, end=WEEKS[9]), 2
    found = Made(engine_with, asked, drawn, WEEKS[0])
    gone: dict[str, int] = {}
    for row in drawn["outcomes"]:
        week = (row["period"] - WEEKS[0]).days // 7
        gone[row["unit"]] = min(week, gone.get(row["unit"], week))
    teams = main_teams(drawn["rosters"], WEEKS[0])
    expected = {}
    for team in set(teams.values()):
        first = first_of(drawn["go_lives"], team, 9)
        own = [name for name, its in teams.items() if its == team]
        for mark in range(9 - horizon):
            there = [name for name in own if gone.get(name, 99) >= mark]
            still = [name for name in there if gone.get(name, 99) > mark + horizon]
            if there and (first is None or first >= 1):
                expected[team, mark] = (round(len(still) / len(there), 12), first, held(teams, team, 0, gone))
    for (team, mark), (share, first, opening) in expected.items():
        live = {each for (each, at), row in expected.items() if at == first == row[1]}
        left = [sum(held(teams, each, at, gone) for each in live) for at in (first or 0, 0)]
        expected[team, mark] = (share, first, round(opening * left[0] / left[1] if live else opening, 9))
    rows = {
        (row["unit"], row["period"]): (round(row["y"], 12), row["first"], round(row["weight"], 9)) for row in found.rows
    }
    assert rows == expected

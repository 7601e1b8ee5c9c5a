"""When teams went live: as declared, and as calls show."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from sowhat.metrics import golive
from sowhat.metrics.binding import Bindings, bind
from sowhat.model.catalog import Catalog, Consumer, Key, Membership, Route, Service
from tests.metrics.conftest import Engines

MONDAY = date(2026, 1, 5)
CATALOG = Catalog(
    services=(Service(name="pay", routes=(Route(path="/pay"),)),),
    consumers=(
        Consumer(name="app", teams=(Membership(of="A"),), keys=(Key(pseudonym="k1"),)),
        Consumer(name="other", teams=(Membership(of="A"),), keys=(Key(pseudonym="k2"),)),
    ),
)


def call(week: int, consumer: str = "k1", **more: object) -> dict[str, Any]:
    day = MONDAY + timedelta(weeks=week, days=2)
    row = {"source": "web", "route": "/pay", "consumer": consumer, "traffic": "people", "day": day, "calls": 1}
    return {**row, **more}


def live(engine_with: Engines, *calls: dict[str, Any], k: int = 3) -> list[tuple[str, str, date, bool]]:
    bindings: Bindings = bind(CATALOG)
    engine = engine_with(uses=list(calls))
    rows = engine.execute(golive.from_telemetry(engine.table("uses"), bindings, k)).to_pylist()
    return [(row["service"], row["team"], row["day"], row["from_start"]) for row in rows]


def week(number: int) -> date:
    return MONDAY + timedelta(weeks=number)


OPENING = call(0, "stranger")


def test_live_from_the_monday_of_the_first_week_that_was_kept_up(engine_with: Engines) -> None:
    calls = [OPENING, *(call(n) for n in (2, 7, 8, 10, 20))]
    assert live(engine_with, *calls) == [("pay", "A", week(7), False)]


def test_two_weeks_of_four_are_a_trial(engine_with: Engines) -> None:
    assert live(engine_with, OPENING, call(2), call(5), call(8)) == []


def test_apps_of_one_team_count_together_and_a_week_once(engine_with: Engines) -> None:
    calls = [OPENING, call(2), call(2, "k2"), call(3, "k2"), call(5)]
    assert live(engine_with, *calls) == [("pay", "A", week(2), False)]


def test_bots_probes_and_strangers_do_not_adopt(engine_with: Engines) -> None:
    calls = [OPENING, *(call(n, traffic="bot") for n in (2, 3, 4)), *(call(n, "stranger") for n in (2, 3, 4))]
    assert live(engine_with, *calls) == []


def test_whoever_is_there_from_the_start_may_have_been_there_before(engine_with: Engines) -> None:
    assert live(engine_with, *(call(n) for n in (0, 1, 2))) == [("pay", "A", week(0), True)]


def written(team: str, day: date, known_by: str = "table", revision: int = 1, path: str = "g.csv") -> dict[str, Any]:
    return {
        "service": "pay",
        "team": team,
        "day": day,
        "decided": "project",
        "known_by": known_by,
        "revision": revision,
        "path": path,
    }


def test_declared_wins_over_telemetry_and_a_wide_gap_is_told(engine_with: Engines) -> None:
    rows = [written("A", week(1)), written("B", week(1))]
    engine = engine_with(uses=[OPENING, *(call(n) for n in (6, 7, 8))], go_lives=rows)
    declared = golive.declared(engine.table("go_lives"))
    seen = golive.from_telemetry(engine.table("uses"), bind(CATALOG))
    known = engine.execute(golive.known(declared, seen).order_by("team")).to_pylist()
    assert [(row["team"], row["day"], row["known_by"]) for row in known] == [
        ("A", week(1), "table"),
        ("B", week(1), "table"),
    ]
    assert [(row["team"], row["seen"]) for row in engine.execute(golive.apart(declared, seen)).to_pylist()] == [
        ("A", week(6))
    ]


def test_four_weeks_are_not_wide(engine_with: Engines) -> None:
    engine = engine_with(uses=[OPENING, *(call(n) for n in (5, 6, 7))], go_lives=[written("A", week(1))])
    seen = golive.from_telemetry(engine.table("uses"), bind(CATALOG))
    assert engine.execute(golive.apart(golive.declared(engine.table("go_lives")), seen)).num_rows == 0


def test_what_telemetry_alone_knows_is_added(engine_with: Engines) -> None:
    engine = engine_with(uses=[OPENING, *(call(n) for n in (5, 6, 7))], go_lives=[written("B", week(1))])
    seen = golive.from_telemetry(engine.table("uses"), bind(CATALOG))
    known = engine.execute(golive.known(golive.declared(engine.table("go_lives")), seen)).to_pylist()
    assert {(row["team"], row["known_by"], row["decided"]) for row in known} == {
        ("A", "telemetry", "unknown"),
        ("B", "table", "project"),
    }


def test_the_latest_export_counts_and_the_workspace_before_all(engine_with: Engines) -> None:
    rows = [
        written("A", week(1)),
        written("B", week(1)),
        written("A", week(2), revision=2),
        written("C", week(3), revision=3, path="sowhat.yaml", known_by="declared"),
        written("C", week(4), revision=4, path="h.csv"),
        written("", None, revision=5, path="i.csv"),  # type: ignore[arg-type]
    ]
    engine = engine_with(go_lives=rows)
    found = engine.execute(golive.declared(engine.table("go_lives"))).to_pylist()
    assert {row["team"]: row["day"] for row in found} == {"A": week(2), "C": week(3)}

"""Who still calls what is wound down, from facts and from the result `winddown`."""

from __future__ import annotations

from datetime import date, datetime

import ibis
import ibis.expr.types as ir
import pyarrow as pa
import pytest

from sowhat.metrics import burndown, calendar
from sowhat.metrics.binding import bind
from sowhat.model.campaign import Scope, Window
from sowhat.model.catalog import Catalog, Consumer, Key, Membership, Route, Service, Team
from sowhat.tables import campaign_results, facts

TODAY, NOTICE = date(2026, 3, 30), date(2026, 3, 2)
CATALOG = Catalog(
    services=(
        Service(name="fax", routes=(Route(path="/fax"), Route(path="/v1/fax"))),
        Service(name="mail", routes=(Route(path="/mail"),)),
    ),
    teams=(Team(name="ledger"),),
    consumers=(Consumer(name="app", teams=(Membership(of="ledger"),), keys=(Key(pseudonym="k1"),)),),
)


def rows(expression: ir.Table) -> list[dict[str, object]]:
    found: list[dict[str, object]] = expression.to_pyarrow().to_pylist()
    return found


def use(day: date, route: str, consumer: str = "k1", calls: int = 1, **more: str) -> dict[str, object]:
    told = {"source": "log", "host": "", "status_class": "ok", "traffic": "people", **more}
    return {**told, "route": route, "consumer": consumer, "day": day, "calls": calls}


def winddown(*uses: dict[str, object]) -> ir.Table:
    table = ibis.memtable(pa.Table.from_pylist(list(uses), facts.USES.schema))
    return burndown.winddown(table, bind(CATALOG), ("fax",))


SEEN = (
    use(date(2026, 2, 10), "/fax/pages/{id}", calls=9),
    use(date(2026, 3, 1), "/fax/pages/{id}", calls=7),
    use(date(2026, 3, 3), "/fax/pages/{id}", calls=5),
    use(date(2026, 3, 4), "/v1/fax", "k2", calls=4),
    use(date(2026, 3, 4), "/v1/fax", "k2", calls=2, status_class="server_error"),
    use(date(2026, 3, 4), "/fax", "k3", calls=8, traffic="bot"),
    use(date(2026, 3, 4), "/fax", "k4", calls=3, traffic="probe"),
    use(date(2026, 3, 4), "/mail", calls=100),
    use(TODAY, "/fax", calls=50),
)


WHOLE = Scope()


def of(scope: Scope = WHOLE) -> ir.Table:
    return burndown.of(winddown(*SEEN), "fax", scope, TODAY)


def test_rows_have_the_results_columns_and_other_services_are_left_out() -> None:
    found = winddown(*SEEN)
    assert set(found.columns) == set(campaign_results.WINDDOWN.schema.names)
    assert {row["service"] for row in rows(found)} == {"fax"}


def test_callers_have_their_app_and_team_where_they_are_declared() -> None:
    found = {(row["consumer"], row["app"], row["team"]) for row in rows(winddown(*SEEN))}
    assert found >= {("k1", "app", "ledger"), ("k2", "", "")}


def test_weeks_tell_people_from_robots_and_what_was_refused() -> None:
    [week] = [row for row in rows(burndown.weekly(of())) if row["week"] == "2026-W10"]
    del week["week"]
    assert week == {"people": 11, "bots": 8, "probes": 3, "refused": 2, "consumers": 2, "teams": 1, "units": 0}


def test_today_is_left_out() -> None:
    assert max(row["day"] for row in rows(burndown.daily(of()))) == date(2026, 3, 4)  # type: ignore[type-var]


@pytest.mark.parametrize(
    ("scope", "people"),
    [
        (Scope(), 9 + 7 + 5 + 4 + 2),
        (Scope(kind="operations", operations=("GET /fax/pages/{page}",)), 9 + 7 + 5),
        (Scope(kind="version", version="v1"), 6),
        (Scope(kind="version", version="v"), 0),
    ],
)
def test_what_goes_may_be_a_part(scope: Scope, people: int) -> None:
    found = rows(burndown.weekly(of(scope)))
    assert sum(int(str(row["people"])) for row in found) == people


def test_callers_before_the_notice_and_of_late() -> None:
    found = {row["app"] or row["consumer"]: row for row in rows(burndown.callers(of(), NOTICE, TODAY, 28))}
    assert (found["app"]["before"], found["app"]["left"], found["app"]["last"]) == (16, 5, date(2026, 3, 3))
    assert (found["k2"]["before"], found["k2"]["left"]) == (0, 6)


def test_a_window_counts_calls_within_its_hours() -> None:
    hours = [
        (datetime(2026, 3, 4, 9), "ok", 5),
        (datetime(2026, 3, 4, 10), "server_error", 3),
        (datetime(2026, 3, 4, 11), "ok", 1),
        (datetime(2026, 3, 4, 12), "server_error", 7),
    ]
    base = {"source": "log", "host": "", "route": "/fax", "version": "", "status": "200", "traffic": "people"}
    told = [{**base, "hour": at, "status_class": status, "calls": n} for at, status, n in hours]
    calls = ibis.memtable(pa.Table.from_pylist(told, facts.CALLS.schema))
    offsets = calendar.changes("UTC", datetime(2026, 3, 1), datetime(2026, 4, 1))
    derived = burndown.hours(calls, bind(CATALOG), offsets, ("fax",))
    assert set(derived.columns) == set(campaign_results.WINDDOWN_HOURS.schema.names)
    span = Window(start=datetime(2026, 3, 4, 10), end=datetime(2026, 3, 4, 12))
    assert rows(burndown.window(derived, "fax", Scope(), span)) == [{"calls": 4, "failed": 3}]


def test_a_source_is_heard_on_days_with_any_call() -> None:
    table = ibis.memtable(pa.Table.from_pylist(list(SEEN), facts.USES.schema))
    found = {row["day"]: row["calls"] for row in rows(burndown.heard(table))}
    assert found[date(2026, 3, 4)] == 117
    assert date(2026, 3, 5) not in found

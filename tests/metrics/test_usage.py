from collections.abc import Callable
from datetime import date, datetime

from sowhat.engine.duckdb import DuckDB
from sowhat.metrics import binding, calendar, usage
from sowhat.model.catalog import Catalog, Consumer, Key, Membership, Route, Service, Team
from sowhat.model.value import Span

Engines = Callable[..., DuckDB]

JUNE = date(2026, 6, 1)
SHANGHAI = calendar.changes("Asia/Shanghai", datetime(2026, 1, 1), datetime(2027, 1, 1))
PAY = Service(name="pay", routes=(Route(path="/pay", span=Span(to=JUNE)), Route(path="/pay2")))
NEW = Service(name="new-pay", routes=(Route(path="/pay", span=Span(from_=JUNE)),))
TEAM = Team(name="billing", units=(Membership(of="retail"),))
APP = Consumer(name="app", teams=(Membership(of="billing"),), keys=(Key(pseudonym="k1"),))
BOUND = binding.bind(Catalog(services=(PAY, NEW), teams=(TEAM,), consumers=(APP,)))


def test_a_call_belongs_to_the_service_that_owned_its_route_on_its_local_day(engine_with: Engines) -> None:
    hours = [datetime(2026, 5, 31, 15), datetime(2026, 5, 31, 16)]
    rows = [
        {
            "source": "s",
            "route": "/pay",
            "status": "200",
            "status_class": "ok",
            "traffic": "people",
            "hour": h,
            "calls": 1,
        }
        for h in hours
    ]
    with engine_with(calls=rows) as engine:
        found = engine.execute(usage.usage(engine.table("calls"), BOUND, SHANGHAI)).to_pylist()
    assert {(row["month"], row["service"]) for row in found} == {("2026-05", "pay"), ("2026-06", "new-pay")}


def test_no_call_is_lost_when_nobody_claims_its_route(engine_with: Engines) -> None:
    rows = [{"source": "s", "route": r, "hour": datetime(2026, 5, 1), "calls": n} for r, n in (("/pay", 3), ("/x", 4))]
    with engine_with(calls=rows) as engine:
        found = engine.execute(usage.usage(engine.table("calls"), BOUND, SHANGHAI)).to_pylist()
    assert {row["service"]: row["calls"] for row in found} == {"pay": 3, "": 4}


def test_operations_of_one_service_keep_their_own_rows_and_sums(engine_with: Engines) -> None:
    rows = [
        {"source": "s", "route": r, "hour": datetime(2026, 5, 1), "bucket": b, "calls": 2}
        for r in ("/pay", "/pay2")
        for b in (1, 1, 2)
    ]
    with engine_with(latency=rows) as engine:
        found = engine.execute(usage.speed(engine.table("latency"), BOUND, SHANGHAI)).to_pylist()
    assert {(row["route"], row["bucket"]): row["calls"] for row in found} == {
        ("/pay", 1): 4, ("/pay", 2): 2, ("/pay2", 1): 4, ("/pay2", 2): 2,
    }  # fmt: skip


def test_a_consumer_is_shown_with_its_team_and_unit_and_a_stranger_without(engine_with: Engines) -> None:
    rows = [
        {"source": "s", "route": "/pay", "consumer": c, "traffic": "people", "day": JUNE, "calls": 1}
        for c in ("k1", "k2")
    ]
    with engine_with(uses=rows) as engine:
        found = engine.execute(usage.consumers(engine.table("uses"), BOUND)).to_pylist()
    assert {row["consumer"]: (row["app"], row["team"], row["unit"]) for row in found} == {
        "k1": ("app", "billing", "retail"), "k2": ("", "", ""),
    }  # fmt: skip


def test_only_people_with_a_key_count_as_active(engine_with: Engines) -> None:
    seen = [("k1", "people"), ("k2", "bot"), ("k3", "probe"), ("", "people")]
    rows = [{"route": "/pay", "consumer": c, "traffic": t, "day": JUNE, "calls": 1} for c, t in seen]
    with engine_with(uses=rows) as engine:
        found = engine.execute(usage.active(engine.table("uses"), BOUND)).to_pylist()
    assert [(row["week"], row["consumer"]) for row in found] == [("2026-W23", "k1")]

"""What is new, told from small histories whose answer is plain."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from sowhat.engine.duckdb import DuckDB
from sowhat.metrics.firsts import First, Use, firsts, uses

BEGAN = {(service, app): date(2026, 1, 1) for service in ("pay", "tags", "sign") for app in ("a", "b", "c")}


def use(service: str, app: str, unit: str, day: date, weeks: int = 5) -> Use:
    return Use(service, app, f"{app}-team", unit, day, weeks, 10 * weeks)


def found(*seen: Use) -> dict[str, list[First]]:
    kinds: dict[str, list[First]] = {}
    for first in firsts(seen, BEGAN):
        kinds.setdefault(first.kind, []).append(first)
    return kinds


def test_a_unit_that_begins_what_another_used_before_is_a_new_use() -> None:
    seen = found(use("pay", "a", "retail", date(2026, 1, 2)), use("pay", "b", "credit", date(2026, 4, 1)))
    [first] = seen["use"]
    assert (first.use.unit, first.before, first.use.day) == ("credit", 1, date(2026, 4, 1))


def test_a_first_call_by_a_new_app_is_told_once() -> None:
    seen = found(use("pay", "a", "retail", date(2026, 1, 2)), use("pay", "b", "credit", date(2026, 4, 1)))
    assert "newcomer" not in seen


def test_a_new_app_of_a_unit_that_used_the_service_is_a_newcomer() -> None:
    seen = found(use("pay", "a", "retail", date(2026, 1, 2)), use("pay", "b", "retail", date(2026, 4, 1)))
    assert [first.use.app for first in seen["newcomer"]] == ["b"]
    assert "use" not in seen


def test_where_records_begin_nothing_is_new() -> None:
    assert found(use("pay", "a", "retail", date(2026, 1, 2)), use("pay", "b", "credit", date(2026, 1, 20))) == {}


def test_a_single_week_is_a_try() -> None:
    once = use("pay", "b", "credit", date(2026, 4, 1), weeks=1)
    assert found(use("pay", "a", "retail", date(2026, 1, 2)), once) == {}


def test_a_reorganisation_is_no_new_use() -> None:
    """The same app called the service before, under its earlier unit."""
    moved = use("pay", "a", "credit", date(2026, 4, 1))
    assert found(use("pay", "a", "retail", date(2026, 1, 2)), moved) == {}


def test_the_first_app_that_combines_two_services_is_told_and_the_second_is_not() -> None:
    seen = found(
        use("pay", "a", "retail", date(2026, 1, 2)),
        use("tags", "a", "retail", date(2026, 3, 1)),
        use("pay", "b", "retail", date(2026, 1, 2)),
        use("tags", "b", "retail", date(2026, 5, 1)),
    )
    [first] = seen["together"]
    assert (first.services, first.use.app, first.use.day) == (("pay", "tags"), "a", date(2026, 3, 1))


def test_a_service_that_arrives_is_combined_once() -> None:
    """With all services that an app called before: the pair with most calls speaks for them."""
    seen = found(
        use("pay", "a", "retail", date(2026, 1, 2), weeks=9),
        use("sign", "a", "retail", date(2026, 1, 3)),
        use("tags", "a", "retail", date(2026, 3, 1)),
    )
    assert [first.services for first in seen["together"]] == [("pay", "tags")]


def test_uses_are_first_day_weeks_and_calls_of_known_apps(engine_with: Callable[..., DuckDB]) -> None:
    known = {"service": "pay", "app": "a", "team": "t", "unit": "u", "consumer": "k"}
    rows = [
        {**known, "week": "2026-W02", "first": date(2026, 1, 6), "calls": 3},
        {**known, "week": "2026-W04", "first": date(2026, 1, 20), "calls": 4},
        {**known, "app": "", "week": "2026-W04", "first": date(2026, 1, 19), "calls": 9},
    ]
    with engine_with(active=rows) as engine:
        seen = engine.execute(uses(engine.table("active"))).to_pylist()
    assert [Use(**row) for row in seen] == [Use("pay", "a", "t", "u", date(2026, 1, 6), 2, 7)]

"""How far a pillar is from its target, and who comes nearest to closing that."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal

from sowhat.metrics.mining import gap
from sowhat.metrics.mining.gap import Nearest
from sowhat.model.measured import How, Measured, MonthMeasured
from sowhat.model.pillar import Pillar

KEEP = Pillar(name="keep", metric="kept", target=Decimal("0.8"), by=date(2026, 12, 31))


def now(value: str, good: Literal["up", "down"] = "up", how: How = "level", *before: str) -> Measured:
    told = [*before, value]
    months = tuple(
        MonthMeasured(month=f"2026-{9 - len(told) + n + 1:02}", value=Decimal(each)) for n, each in enumerate(told)
    )
    return Measured(
        metric="kept",
        value=Decimal(value),
        measured_in="share",
        how=how,
        good=good,
        month="2026-09",
        months=months,
        build="b",
    )


def test_what_is_left_is_told() -> None:
    found = gap.gap(KEEP, now("0.6"), {})
    assert found is not None
    assert {row.name: row.amount for row in found.evidence}["gap-left"] == 0.2


def test_a_target_that_is_reached_is_no_gap() -> None:
    assert gap.gap(KEEP, now("0.8"), {}) is None


def test_where_less_is_good_more_is_a_gap() -> None:
    assert gap.gap(KEEP, now("0.9", "down"), {}) is not None
    assert gap.gap(KEEP, now("0.6", "down"), {}) is None


def test_without_a_target_there_is_no_gap() -> None:
    assert gap.gap(KEEP.model_copy(update={"target": None}), now("0.1"), {}) is None


def test_the_widest_distance_comes_first() -> None:
    found = gap.gap(KEEP, now("0.6"), {"a": now("0.7"), "b": now("0.5"), "c": now("0.9")})
    assert found is not None
    assert found.units == ("b", "a")


def test_of_a_total_no_unit_is_behind() -> None:
    found = gap.gap(KEEP, now("0.6", "up", "total"), {"a": now("0.1")})
    assert found is not None
    assert found.units == ()


def test_the_nearest_service_is_named() -> None:
    found = gap.gap(KEEP, now("0.6"), {}, (Nearest("pay", "study", 9), Nearest("tags", "pillar")))
    assert found is not None
    assert found.services == ("pay",)


def test_a_gap_that_closes_by_itself_is_less_sure() -> None:
    closing, still = (
        gap.gap(KEEP, now("0.7", "up", "level", *before), {}) for before in (("0.5", "0.6"), ("0.7",) * 2)
    )
    assert closing is not None
    assert still is not None
    assert (closing.strength, still.strength) == (0.5, 1.0)

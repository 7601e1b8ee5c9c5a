"""Breaks of a source: those of real exports are found and nothing else, and what people do is taken for none."""

from __future__ import annotations

import csv
import gzip
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from sowhat.metrics import breaks
from sowhat.metrics.breaks import Break, Move, Past, found
from tests.metrics import simulated_sources as simulated
from tests.metrics.conftest import Engines

Told = list[tuple[str, str, str]]
REAL = {
    "pypi_downloads_2018_2022.csv.gz": ("month", "project", "downloads_30d"),
    "home_assistant_50_days.csv.gz": ("day", "integration", "installations"),
}


def told(engine_with: Engines, uses: Sequence[Mapping[str, Any]]) -> Told:
    """Kind, first and last period of each break of the only source."""
    engine = engine_with(uses=uses)
    rows = engine.execute(breaks.moves(engine.table("uses"))).to_pylist()
    return [(one.kind, str(one.start), str(one.end)) for past in breaks.pasts(rows).values() for one in found(past)]


def real(folder: Path, name: str) -> list[dict[str, object]]:
    """A real export as the rows that a build makes of it."""
    when, what, number = REAL[name]
    sums: Counter[tuple[str, str]] = Counter()
    with gzip.open(folder / "adoption" / name, "rt", encoding="utf-8") as text:
        for row in csv.DictReader(text):
            sums[row[when], row[what]] += int(row[number])
    return [
        {"source": name, "route": route, "day": date.fromisoformat(f"{at}-01"[:10]), "calls": calls}
        for (at, route), calls in sums.items()
    ]


def test_the_breaks_of_the_download_counts_are_found_and_no_other(engine_with: Engines, real_inputs: Path) -> None:
    assert told(engine_with, real(real_inputs, "pypi_downloads_2018_2022.csv.gz")) == [
        ("jump", "2018-08-01", "2018-08-01"),
        ("stale", "2020-01-01", "2020-02-01"),
        ("jump", "2021-04-01", "2021-04-01"),
        ("jump", "2021-05-01", "2021-05-01"),
    ]


def test_the_days_that_home_assistant_did_not_count_are_found(engine_with: Engines, real_inputs: Path) -> None:
    rows = real(real_inputs, "home_assistant_50_days.csv.gz")
    assert told(engine_with, rows) == [("stale", "2022-12-02", "2022-12-06")]


ORDINARY = (
    simulated.ordinary,
    simulated.one_service_grows,
    simulated.new_consumer,
    simulated.festival,
    simulated.young,
)
Simulate = Callable[[np.random.Generator], simulated.Cube]


def jumps(make: Simulate, number: int, seed: int) -> int:
    """In how many of `number` simulated sources a jump is found."""
    kinds = []
    for n in range(number):
        rng = np.random.default_rng([n, seed])
        kinds.append({one.kind for one in found(simulated.past(rng, make(rng)))})
    return sum("jump" in some for some in kinds)


def test_what_people_do_is_no_break_of_the_source() -> None:
    """500 sources with growth, a large newcomer, weekends, a holiday, a young platform: fewer than 2 in 100 alarm."""
    assert sum(jumps(make, 100, seed) for seed, make in enumerate(ORDINARY, 1)) < 10


def test_most_broken_sources_are_found() -> None:
    """The same noise with everything counted 2 to 4 times as much, or as little, from one day on."""
    assert jumps(simulated.broken, 40, 6) >= 20


def line(*medians: float, series: int = 12) -> list[Move]:
    """Weeks whose series all move by the same factor."""
    start = simulated.FIRST
    return [
        Move(start + timedelta(weeks=n), series, m, m, m, float(m > 0), float(m < 0), float(m == 0))
        for n, m in enumerate(medians, 1)
    ]


def weekly(*medians: float, series: int = 12, consumers: Sequence[Move] = ()) -> tuple[Break, ...]:
    """What is found in a source that speaks daily, with these moves of its routes."""
    days = tuple(simulated.FIRST + timedelta(days=n) for n in range(7 * (len(medians) + 1)))
    moves: dict[tuple[str, str], Sequence[Move]] = {("week", "route"): line(*medians, series=series)}
    return found(Past(days, {**moves, **({("week", "consumer"): consumers} if consumers else {})}))


QUIET = (0.05, -0.04, 0.03, -0.05, 0.04)


def test_a_level_that_stays_is_a_jump() -> None:
    (one,) = weekly(*QUIET, 0.9, *QUIET)
    assert (one.kind, one.start, one.share) == ("jump", date(2025, 10, 13), 1.0)
    assert one.factor == pytest.approx(2.46, abs=0.01)


def test_a_level_that_comes_back_is_a_dip() -> None:
    (one,) = weekly(*QUIET, -0.9, 0.05, 0.88, *QUIET)
    assert (one.kind, one.start, one.end) == ("dip", date(2025, 10, 13), date(2025, 10, 20))


def test_a_fall_in_the_last_weeks_may_still_come_back() -> None:
    (one,) = weekly(*QUIET, -0.9, 0.02)
    assert one.kind == "dip"


def test_a_rise_in_the_last_week_is_told_at_once() -> None:
    (one,) = weekly(*QUIET, 0.9)
    assert one.kind == "jump"


def test_few_series_are_not_a_source() -> None:
    assert weekly(*QUIET, 0.9, *QUIET, series=4) == ()


def test_one_consumer_on_many_routes_is_not_the_source() -> None:
    consumers = line(*QUIET, 0.9, *QUIET, series=1)
    assert weekly(*QUIET, 0.9, *QUIET, consumers=consumers) == ()


def test_routes_that_move_without_their_consumers_are_no_break() -> None:
    assert weekly(*QUIET, 0.9, *QUIET, consumers=line(*QUIET, 0.1, *QUIET)) == ()


def test_a_platform_that_always_swings_does_not_break() -> None:
    assert weekly(*[0.5, -0.45] * 8) == ()


def test_a_counter_that_fails_before_it_is_mended_is_one_story() -> None:
    found_ = weekly(*QUIET, -0.26, 1.2, *QUIET)
    assert [(one.kind, str(one.start)) for one in found_] == [("jump", "2025-10-13"), ("jump", "2025-10-20")]


def test_numbers_that_repeat_are_stale(engine_with: Engines) -> None:
    days = [simulated.FIRST + timedelta(days=n) for n in range(20)]
    uses = [
        {"source": "s", "route": f"/{route}", "day": day, "calls": 100 + route + (n if n < 10 or n > 12 else 9)}
        for n, day in enumerate(days)
        for route in range(8)
    ]
    assert told(engine_with, uses) == [("stale", "2025-09-10", "2025-09-13")]


def test_a_source_whose_numbers_never_change_does_not_repeat_itself(engine_with: Engines) -> None:
    days = [simulated.FIRST + timedelta(days=n) for n in range(20)]
    uses = [{"source": "s", "route": f"/{r}", "day": day, "calls": 100} for day in days for r in range(8)]
    assert told(engine_with, uses) == []


def gaps(days: Sequence[date]) -> Told:
    """The gaps of a source with records on these days."""
    return [(one.kind, str(one.start), str(one.end)) for one in found(Past(tuple(days), {}))]


def test_days_without_a_record_are_a_gap() -> None:
    days = [simulated.FIRST + timedelta(days=n) for n in range(30) if not 10 <= n < 15]
    assert gaps(days) == [("gap", "2025-09-11", "2025-09-15")]


def test_weekends_are_no_gap() -> None:
    days = [day for n in range(60) if (day := simulated.FIRST + timedelta(days=n)).weekday() < 5]
    assert gaps(days) == []


def test_a_month_that_is_missing_is_a_gap() -> None:
    days = [date(2025, month, 1) for month in range(1, 13) if month not in {5, 6}]
    assert gaps(days) == [("gap", "2025-05-01", "2025-06-01")]


@pytest.mark.parametrize(("step", "grain"), [(1, "day"), (3, "day"), (7, "week"), (30, "month")])
def test_the_rhythm_is_that_of_the_middle_pause(step: int, grain: str) -> None:
    assert breaks.grain_of([simulated.FIRST + timedelta(days=step * n) for n in range(9)]) == grain


def test_the_engine_tells_what_a_plain_computation_tells(engine_with: Engines) -> None:
    rng = np.random.default_rng(1)
    calls = rng.poisson(simulated.one_service_grows(rng)[:28])
    days = [simulated.FIRST + timedelta(days=n) for n in range(28)]
    uses = [
        {"source": "s", "route": f"/{r}", "consumer": f"c{c}", "day": days[d], "calls": int(calls[d, r, c])}
        for d, r, c in zip(*np.nonzero(calls), strict=True)
    ]
    engine = engine_with(uses=uses)
    past = breaks.pasts(engine.execute(breaks.moves(engine.table("uses"))).to_pylist())["s"]
    weeks = calls.reshape(4, 7, *calls.shape[1:]).sum(1)
    for dimension, axis in (("route", 2), ("consumer", 1)):
        plain = simulated.moves(weeks.sum(axis), 7)
        for seen, wanted in zip(past.moves["week", dimension], plain, strict=True):
            assert (seen.start, seen.series) == (wanted.start, wanted.series)
            assert [seen.median, seen.low, seen.high] == pytest.approx([wanted.median, wanted.low, wanted.high])
            assert [seen.up, seen.down, seen.same] == pytest.approx([wanted.up, wanted.down, wanted.same])

from dataclasses import replace
from datetime import date, datetime

from sowhat.metrics import periods
from sowhat.metrics.periods import Stretch

ONE = Stretch("gateway", "f1", 0, 100, date(2026, 1, 30), date(2026, 3, 1))


def test_months_cross_the_year() -> None:
    assert periods.months(date(2025, 11, 30), date(2026, 1, 1)) == ("2025-11", "2025-12", "2026-01")


def test_a_stretch_belongs_to_every_month_and_week_that_it_touches() -> None:
    assert list(periods.by_month([ONE])) == ["2026-01", "2026-02", "2026-03"]
    assert list(periods.by_week([ONE])) == [f"2026-W{n:02}" for n in range(5, 10)]


def test_bounds_are_the_first_day_and_the_first_day_after() -> None:
    assert periods.bounds("2025-12") == (date(2025, 12, 1), date(2026, 1, 1))


def test_the_local_day_follows_the_zone() -> None:
    assert periods.day(datetime(2026, 1, 31, 16, 30), "Asia/Shanghai") == date(2026, 2, 1)


def test_how_a_file_was_cut_does_not_change_the_fingerprint() -> None:
    cut = [replace(ONE, end=40), replace(ONE, start=40)]
    assert periods.fingerprint(cut, "zone") == periods.fingerprint([ONE], "zone")


def test_more_bytes_another_file_or_another_context_change_the_fingerprint() -> None:
    others = [replace(ONE, end=101), replace(ONE, file="f2"), replace(ONE, source="edge")]
    prints = {periods.fingerprint([other], "zone") for other in others}
    prints |= {periods.fingerprint([ONE], "zone"), periods.fingerprint([ONE], "other")}
    assert len(prints) == 5

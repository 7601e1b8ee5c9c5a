from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import ibis
import pyarrow as pa
import pytest

from sowhat.engine.duckdb import DuckDB
from sowhat.metrics import calendar

START, END = datetime(2023, 12, 1), datetime(2025, 2, 1)


@pytest.mark.parametrize("zone", ["UTC", "Asia/Shanghai", "Europe/Berlin", "Australia/Lord_Howe", "America/New_York"])
def test_local_time_is_that_of_the_zone_database_at_every_hour(zone: str) -> None:
    hours = [START + timedelta(hours=n) for n in range(int((END - START) / timedelta(hours=1)))]
    table = ibis.memtable(pa.table({"hour": pa.array(hours, pa.timestamp("us"))}))
    shifted = table.select(table.hour, local=calendar.local(table.hour, calendar.changes(zone, START, END)))
    with DuckDB({}, ()) as engine:
        rows = engine.execute(shifted).to_pylist()
    expected = {h: h.replace(tzinfo=UTC).astimezone(ZoneInfo(zone)).replace(tzinfo=None) for h in hours}
    assert {row["hour"]: row["local"] for row in rows} == expected


def test_a_change_is_found_to_the_minute() -> None:
    found = calendar.changes("Europe/Berlin", START, END)
    assert found[1:] == ((datetime(2024, 3, 31, 1), 7200), (datetime(2024, 10, 27, 1), 3600))


def test_weeks_and_months_are_written_as_iso_says_around_new_year() -> None:
    days = [datetime(2024, 12, 29), datetime(2024, 12, 30), datetime(2027, 1, 3), datetime(2027, 1, 4)]
    table = ibis.memtable(pa.table({"day": pa.array([d.date() for d in days], pa.date32())}))
    with DuckDB({}, ()) as engine:
        rows = engine.execute(table.select(w=calendar.week(table.day), m=calendar.month(table.day))).to_pylist()
    assert [row["w"] for row in rows] == ["2024-W52", "2025-W01", "2026-W53", "2027-W01"]
    assert [row["m"] for row in rows] == ["2024-12", "2024-12", "2027-01", "2027-01"]

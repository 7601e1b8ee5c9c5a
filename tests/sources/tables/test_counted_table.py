"""Use that somebody else has counted: a day or month, a thing, a number."""

from __future__ import annotations

from pathlib import Path

import pytest

from sowhat.model.workspace import CallTable
from sowhat.sources.contract import Sample
from sowhat.sources.tables.counted_table import detect

DAYS = "day,integration,version,installations\n2026-01-01,a,1,5\n2026-01-01,b,1,7\n2026-01-02,a,2,6\n"


def table(text: str) -> CallTable | None:
    found = detect(Sample(Path("use.csv"), text.encode()))
    return found.source if found and isinstance(found.source, CallTable) else None


def test_a_day_a_thing_and_a_number_are_use_that_was_counted() -> None:
    found = table(DAYS)
    assert found is not None
    columns = found.columns
    assert (columns.time, columns.route, columns.count) == ("day", ("integration",), "installations")
    assert columns.version == "version"


@pytest.mark.parametrize(
    "text",
    [
        DAYS.replace("installations", "amount"),
        DAYS.replace("2026-01-0", "2026-01-01 10:0"),
        DAYS.replace("integration", "gender"),
        DAYS.replace(",5", ",few").replace(",7", ",many").replace(",6", ",some"),
        "nothing\nof\nthe\nkind\n",
    ],
)
def test_money_calls_people_and_words_are_no_counted_use(text: str) -> None:
    assert table(text) is None

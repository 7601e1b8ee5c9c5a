"""Tables of assignments: which arm, since when, and what is set aside."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from sowhat.engine.workbench import Workbench
from sowhat.lake.slices import Slice
from sowhat.model.assignment import AssignmentColumns, AssignmentTable
from sowhat.sources.pseudonym import derived_key, pseudonym
from sowhat.sources.tables import assignment_table
from sowhat.sources.tables.business_table import Content, read

SECRET = b"k" * 32
TABLE = AssignmentTable(paths=("x",), columns=AssignmentColumns(unit="u", arm="a", at="d"), experiment="e")
FULL = TABLE.model_copy(
    update={"columns": AssignmentColumns(unit="u", arm="a", at="d", experiment="x"), "experiment": None, "of": "team"}
)


@pytest.fixture
def bench() -> Iterator[Workbench]:
    with Workbench() as bench:
        yield bench


def lots(bench: Workbench, text: str, table: AssignmentTable = TABLE) -> Content:
    content = text.encode()
    slice_ = Slice("business:assignments", "f", Path("x.csv"), 0, len(content), 1, content, b"")
    return read(bench, assignment_table.form(table, "Asia/Shanghai"), (slice_,), SECRET)


def refused(content: Content) -> list[tuple[int, str]]:
    return [(row["line"], row["reason"]) for row in content.rejected.to_pylist()]


def test_a_customer_is_known_by_its_pseudonym_and_the_arm_as_written(bench: Workbench) -> None:
    found = lots(bench, "u,a,d\nann,新,2026年3月2日\n")
    hidden = pseudonym(derived_key(SECRET, "customer"), "ann")
    assert found.rows.to_pylist() == [{"experiment": "e", "unit": hidden, "arm": "新", "at": date(2026, 3, 2)}]


def test_a_team_keeps_its_name_and_a_column_names_the_experiment(bench: Workbench) -> None:
    found = lots(bench, "x,u,a,d\npilot,red,b,2026-03-02\n", FULL)
    assert found.rows.to_pylist() == [{"experiment": "pilot", "unit": "red", "arm": "b", "at": date(2026, 3, 2)}]


def test_without_a_column_of_days_there_is_none(bench: Workbench) -> None:
    table = TABLE.model_copy(update={"columns": AssignmentColumns(unit="u", arm="a")})
    assert lots(bench, "u,a\nann,b\n", table).rows["at"].to_pylist() == [None]


def test_what_says_too_little_is_set_aside_with_its_reason(bench: Workbench) -> None:
    text = "x,u,a,d\n,red,b,2026-03-02\np,,b,2026-03-02\np,red,,2026-03-02\np,blue,b,soon\n"
    assert refused(lots(bench, text, FULL)) == [
        (2, "row-without-experiment"),
        (3, "row-without-unit"),
        (4, "row-without-arm"),
        (5, "row-bad-day"),
    ]


def test_a_unit_in_two_arms_is_in_none(bench: Workbench) -> None:
    found = lots(bench, "u,a,d\nann,a,2026-03-02\nann,b,2026-03-02\nbob,a,2026-03-02\nbob,a,2026-03-02\n")
    assert refused(found) == [(2, "row-key-conflict"), (3, "row-key-conflict")]
    assert (len(found.rows), found.duplicates) == (1, 1)

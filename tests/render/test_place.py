"""Every variation of a page has an address."""

from __future__ import annotations

import pytest

from sowhat.render.place import Place, service_address
from sowhat.stories.pieces import Column, Table

TABLE = Table("units", "", (Column("unit", "", "text"), Column("calls", "")), (), "", sort="-calls")
PLACE = Place("/teams", {"month": "2026-09", "units.sort": "unit", "find": "pay & go"}, main="teams")


def test_a_change_keeps_what_else_was_asked() -> None:
    assert PLACE.with_(lang="zh") == "/teams?month=2026-09&units.sort=unit&find=pay+%26+go&lang=zh"


def test_an_empty_change_leaves_the_parameter_out() -> None:
    assert "month" not in PLACE.with_(month=None)


def test_the_main_table_has_bare_parameters() -> None:
    assert (PLACE.asked("teams").find, PLACE.asked("units").sort) == ("pay & go", "unit")


@pytest.mark.parametrize(
    ("now", "key", "then"),
    [("", "calls", "calls"), ("unit", "unit", "-unit"), ("-unit", "calls", "-calls"), ("calls", "unit", "unit")],
)
def test_a_column_sorts_its_natural_way_first_and_turns_when_asked_again(now: str, key: str, then: str) -> None:
    place = Place("/teams", {"units.sort": now})
    assert place.sorted_by(TABLE, key) == f"/teams?units.sort={then}#units"


def test_a_csv_has_the_filter_and_order_of_its_table() -> None:
    assert PLACE.csv("units") == "/teams-units.csv?month=2026-09&sort=unit"


def test_a_name_of_any_script_is_an_address() -> None:
    assert service_address("结算/v2") == "/services/%E7%BB%93%E7%AE%97%2Fv2"

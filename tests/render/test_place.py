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


def test_what_a_column_must_show_is_in_the_address() -> None:
    place = Place("/teams", {"units.only.unit": "Cards & loans", "only.grade": "B", "units.page": "3"}, main="teams")
    assert (place.asked("units").only, place.asked("units").page) == ({"unit": "Cards & loans"}, 3)
    assert (place.asked("teams").only, place.asked("teams").page) == ({"grade": "B"}, 1)
    assert place.csv("units") == "/teams-units.csv?only.unit=Cards+%26+loans"
    assert place.paged("units", 2).endswith("&units.page=2#units")
    assert "page" not in place.paged("units", 1)
    assert "page" not in place.sorted_by(TABLE, "calls")


@pytest.mark.parametrize("page", ["-1", "x", "99999999999999999999", ""])
def test_a_page_that_is_no_number_is_the_first(page: str) -> None:
    assert Place("/teams", {"units.page": page}).asked("units").page == 1

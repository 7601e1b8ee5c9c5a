from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from sowhat.metrics import weeks


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_a_label_leads_back_to_the_monday_of_its_week(day: date) -> None:
    monday = weeks.monday(weeks.label(day))
    assert monday.weekday() == 0
    assert monday <= day < monday + timedelta(weeks=1)


def test_weeks_between_cross_the_year_without_a_gap() -> None:
    found = weeks.between(date(2026, 12, 27), date(2027, 1, 11))
    assert found == ("2026-W52", "2026-W53", "2027-W01", "2027-W02")


def test_a_week_is_complete_only_with_all_of_its_seven_days() -> None:
    monday, sunday = date(2024, 11, 18), date(2024, 11, 24)
    assert weeks.complete("2024-W47", monday, sunday)
    assert not weeks.complete("2024-W47", monday + timedelta(days=1), sunday)
    assert not weeks.complete("2024-W47", monday, sunday - timedelta(days=1))


def test_each_week_is_followed_by_the_next() -> None:
    assert weeks.following(("2026-W53",)) == (("2026-W53", "2027-W01"),)

"""What two ways take, what their difference adds up to, and how that is graded."""

from __future__ import annotations

from decimal import Decimal

import pytest

from sowhat.model.scenario import Bounds, LaneSeen, Occasions
from sowhat.planning import scenarios as rules
from sowhat.planning.scenarios import Speeds
from tests.scenes import QUICK, REFUND, told

MEASURED = REFUND.replace("stated_by: Li", "measured_by: Li, times: 40")
OFTEN = Occasions(a_month=Bounds(low=Decimal(600), likely=Decimal(1200), high=Decimal(2400)), known="stated")


def of(low: float | str, likely: float | str, high: float | str) -> Bounds:
    """Bounds of plain numbers."""
    return Bounds(low=Decimal(str(low)), likely=Decimal(str(likely)), high=Decimal(str(high)))


def lanes(text: str = REFUND, speeds: Speeds = QUICK) -> tuple[LaneSeen, LaneSeen]:
    """Both lanes on the clock."""
    one = told(text)
    return rules.lane("old", one.old, speeds), rules.lane("new", one.new, speeds)


def test_a_lane_is_the_sum_of_its_steps() -> None:
    old, new = lanes()
    assert old.seconds == of(648, 960, 1272)
    assert new.seconds == of("15.2", "20.4", "26")
    assert [one.starts for one in old.steps] == [0, 10, 910]


def test_a_wait_in_which_the_agent_is_free_is_no_work() -> None:
    assert lanes()[0].work == of(48, 60, 72)


def test_what_was_measured_comes_before_what_was_stated() -> None:
    text = REFUND.replace("times: 2}", "times: 2, stated: {low: 1, likely: 2, high: 3, stated_by: Li}}")
    measured, stated = (lanes(text, speeds)[1].steps[0].calls[0] for speeds in (QUICK, {}))
    assert (measured.known, measured.median, measured.calls) == ("measured", 0.2, 4000)
    assert (stated.known, stated.seconds) == ("stated", of(2, 4, 6))


def test_a_call_that_nobody_knows_leaves_no_time_and_no_grade() -> None:
    old, new = lanes(speeds={})
    assert (new.seconds, new.takes) == (None, Decimal(20))
    assert rules.saved(old, new, OFTEN) is None
    assert rules.grades(old, new, OFTEN) == (None, None)
    assert next(one.code for one in rules.reasons(told(), (old, new), OFTEN)) == "scenario-why-unknown"


def test_the_saving_lies_between_the_worst_and_the_best() -> None:
    saved = rules.saved(*lanes(), OFTEN)
    assert saved is not None
    assert saved.seconds == of(622, 939.6, 1256.8)
    assert saved.work == of(22, 39.6, 56.8)
    assert saved.hours == of("3.67", "13.20", "37.87")


def test_a_new_way_that_is_slower_costs_hours() -> None:
    old, new = lanes()
    saved = rules.saved(new, old, OFTEN)
    assert saved is not None
    assert saved.hours is not None
    assert saved.hours.low < saved.hours.likely < saved.hours.high < 0


@pytest.mark.parametrize(
    ("text", "known", "expected"),
    [
        (REFUND, "measured", ("E", "E")),
        (MEASURED, "stated", ("D", "E")),
        (MEASURED, "measured", ("D", "D")),
        (MEASURED.replace("times: 40", "times: 4"), "measured", ("E", "E")),
    ],
    ids=["a time was stated", "how often was stated", "all was measured", "measured four times"],
)
def test_what_was_stated_is_declared_and_nothing_is_more_than_related(
    text: str, known: str, expected: tuple[str, str]
) -> None:
    occasions = OFTEN.model_copy(update={"known": known})
    assert rules.grades(*lanes(text), occasions) == expected


def test_without_how_often_there_are_no_hours() -> None:
    saved = rules.saved(*lanes(), None)
    assert saved is not None
    assert (saved.hours, rules.grades(*lanes(), None)) == (None, ("E", None))


def test_how_often_is_a_person_s_times_by_the_people() -> None:
    found = rules.stated_occasions(told())
    assert found is not None
    assert (found.a_month, found.known) == (of(600, 1200, 2400), "stated")


def test_calls_are_counted_by_what_one_time_makes() -> None:
    found = rules.counted_occasions(3001, 2, "2026-10", 4)
    assert (found.a_month, found.known, found.units) == (of(1500.5, 1500.5, 1500.5), "measured", 4)


def test_reasons_tell_what_would_help() -> None:
    codes = [one.code for one in rules.reasons(told(), lanes(), None)]
    assert codes == ["scenario-why-stated", "scenario-why-no-frequency"]
    assert [one.code for one in rules.reasons(told(MEASURED), lanes(MEASURED), OFTEN)] == [
        "scenario-why-stated-often",
        "scenario-why-compared",
    ]

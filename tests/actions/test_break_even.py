from decimal import Decimal

import pytest

from sowhat.actions.break_even import Asked, Detectable, break_even, costed, counts_customers, needed, of_reached
from sowhat.actions.spending import Spent, exact
from sowhat.model.ladder import BreakEven
from sowhat.model.study import OutcomeColumns, OutcomeTable, Price, Study
from tests.actions.value_scenes import PRICE, spent

STUDY = Study(name="s", service="pay", outcome="stayed", horizon=2, price=PRICE, cost=Decimal(9000))


def even(**changes: object) -> BreakEven:
    plain: dict[str, object] = {"study": None, "outcome": PRICE, "spent": spent(build=1000), "reached": (50, "rosters")}
    return break_even(Asked(**{**plain, "detectable": Detectable(), "step": None, **changes}), "pay")  # type: ignore[arg-type]


def why(found: BreakEven) -> tuple[str, str]:
    return found.why.code if found.why else "", found.next.code if found.next else ""


def test_the_study_says_the_cost_before_records_do() -> None:
    assert costed(STUDY, PRICE, spent(build=5)) == costed(STUDY, PRICE, None)


def test_days_without_a_rate_leave_the_whole_cost_unknown() -> None:
    found = even(spent=spent(build=1000, days=3.0))
    assert (found.cost, found.needed, why(found)) == (None, None, ("value-cost-days", "value-do-day-rate"))


def test_no_record_is_no_zero() -> None:
    assert (even(spent=None).cost, why(even(spent=None))) == (None, ("value-cost-none", "value-do-cost"))


def test_a_cost_of_nothing_is_a_figure() -> None:
    found = even(spent=Spent({"build": {"CNY": Decimal(1000)}, "run": {"CNY": Decimal(0)}}))
    assert (found.run and found.run.value, found.cost and found.cost.value) == (Decimal(0), Decimal(1000))


def test_nothing_in_another_currency_is_no_second_one() -> None:
    free = Spent({"build": {"USD": Decimal(1000)}, "run": {"CNY": Decimal(0)}})
    assert (free.currencies, even(spent=free, outcome=None).cost) == (("USD",), exact(Decimal(1000), "USD"))


def test_a_service_that_cost_nothing_is_paid_by_nobody() -> None:
    found = even(spent=Spent({"build": {"CNY": Decimal(0)}}))
    assert found.needed is not None
    assert (found.needed.value, found.why) == (0, None)


def test_two_currencies_are_not_added_up() -> None:
    both = Spent({"build": {"CNY": Decimal(1)}, "run": {"USD": Decimal(2)}})
    assert why(even(spent=both)) == ("value-cost-currencies", "value-do-currency")


def test_a_price_in_another_currency_buys_nothing() -> None:
    found = even(spent=spent(build=1000, currency="USD"))
    assert (found.needed, why(found)) == (None, ("value-cost-price", "value-do-currency"))


def test_shared_costs_are_no_service_s_own() -> None:
    assert Spent({"shared": {"CNY": Decimal(5)}}).total is None


def test_an_outcome_that_counts_no_customers_has_no_break_even_in_customers() -> None:
    found = even(customers=False)
    assert (found.needed, why(found)) == (None, ("value-price-unit", "value-do-counts"))


def test_a_low_price_of_zero_leaves_the_range_open() -> None:
    free = Price(amount=Decimal(10), low=Decimal(0), high=Decimal(20), currency="CNY")
    found = needed(exact(Decimal(100), "CNY"), free)
    assert found is not None
    assert (found.value, found.low, found.high) == (10, 5, None)


@pytest.mark.parametrize("reached", [None, 0])
def test_of_nobody_there_is_no_share(reached: int | None) -> None:
    assert of_reached(needed(exact(Decimal(100), "CNY"), PRICE), reached) is None


def test_more_than_it_reaches_is_said_as_such() -> None:
    share = even(spent=spent(build=20_000)).share
    assert share is not None
    assert share.value == 2.0


def test_a_price_that_is_the_outcome_s_is_told_as_its() -> None:
    assert even(study=STUDY).price_from == "outcome"


def test_a_ratio_by_team_counts_customers_only_where_it_says_so() -> None:
    columns = OutcomeColumns(unit="team", period="month", numerator="stayed", denominator="all")
    ratio = OutcomeTable(name="stayed", unit="team", paths=("stayed.csv",), columns=columns)
    assert not counts_customers(ratio)
    assert counts_customers(ratio.model_copy(update={"counts": "customers"}))

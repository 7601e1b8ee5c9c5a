"""Return: cases computed by hand, and the same by a second way."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sowhat.ledger import money, returns
from sowhat.ledger.returns import Account, Flow


def of(*net: float) -> Account:
    """Costs where it is below nothing, value where it is above."""
    told = np.array(net)
    return Account(returns.months("2026-01", f"2026-{len(net):02d}"), np.maximum(-told, 0), np.maximum(told, 0))


def test_months_follow_one_another_over_the_year() -> None:
    assert returns.months("2025-11", "2026-02") == ("2025-11", "2025-12", "2026-01", "2026-02")


def test_a_month_without_cost_or_value_stands_between_others() -> None:
    one = returns.account({"2026-01": 100.0}, [Flow("2026-03", 40.0)])
    assert (one.costs.tolist(), one.value.tolist()) == ([100, 0, 0], [0, 0, 40])


def test_an_account_goes_on_to_the_last_known_month() -> None:
    assert returns.account({"2026-01": 1.0}, [], "2026-03").months[-1] == "2026-03"


def test_no_cost_and_no_value_are_no_account() -> None:
    with pytest.raises(ValueError, match="no month"):
        returns.account({}, [])


def test_payback_by_hand() -> None:
    """300 spent, 100 a month: after the third month all is back."""
    assert returns.payback(of(-300, 100, 100, 100, 100)).month == 3


def test_payback_is_for_good() -> None:
    """Covered in the second month, short again in the third: paid back only in the fourth."""
    assert returns.payback(of(-100, 120, -50, 40)).month == 3


def test_what_never_covers_its_cost_has_no_payback_month() -> None:
    assert returns.payback(of(-300, 100, 100)).month is None


def test_what_covers_its_cost_in_the_same_month_pays_back_at_once() -> None:
    one = returns.account({"2026-01": 50.0}, [Flow("2026-01", 60.0)])
    assert returns.payback(one).month == 0


def test_cents_that_do_not_add_up_in_binary_still_pay_back() -> None:
    assert returns.payback(of(-0.3, 0.1, 0.1, 0.1)).month == 3


def test_the_interval_of_payback_is_by_order_statistics() -> None:
    """Values of 1 to 100 a month against 100: half of the draws pay back within two months, the slowest do not."""
    worth = np.arange(1.0, 101.0)
    flows = [Flow(month, 50.5, worth) for month in returns.months("2026-02", "2026-05")]
    found = returns.payback(returns.account({"2026-01": 100.0}, flows))
    assert (found.month, found.low, found.high, found.chance) == (2, 2, None, 0.76)


def test_net_present_value_by_hand() -> None:
    """1,000 now and 1,210 two years later at 10 %: 1,210 / 1.21 is 1,000, half a month apart."""
    net = np.zeros(25)
    net[0], net[24] = -1000, 1210
    assert returns.present(net, 0.10) == pytest.approx(0, abs=1e-9)


def test_the_middle_of_the_month_is_what_counts() -> None:
    assert returns.present(np.array([100.0]), 0.21) == pytest.approx(100 / 1.21 ** (1 / 24), rel=1e-14)


def test_without_a_rate_present_value_is_the_sum() -> None:
    assert returns.present(np.array([-300.0, 100, 250]), 0.0) == pytest.approx(50)


def second_npv(net: list[float], rate: float) -> float:
    """By compounding forward to the end and back: no power of a month is shared with the code under test."""
    monthly = math.exp(math.log1p(rate) / 12)
    balance = 0.0
    for flow in net:
        balance = balance * monthly + flow * math.sqrt(monthly)
    return balance / monthly ** len(net)


@given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=48), st.floats(-0.5, 3))
def test_present_value_in_a_second_way(net: list[float], rate: float) -> None:
    size = sum(map(abs, net)) * max(1.0, (1 + rate) ** (-len(net) / 12)) + 1e-9
    assert abs(returns.present(np.array(net), rate) - second_npv(net, rate)) <= 1e-10 * size


def test_rate_of_return_by_hand() -> None:
    """100 becomes 121 in two years: 10 % a year."""
    net = np.zeros(25)
    net[0], net[24] = -100, 121
    account = Account(returns.months("2026-01", "2028-01"), -np.minimum(net, 0), np.maximum(net, 0))
    found = returns.rate_of_return(account)
    assert found.state == "one"
    assert list(found.roots) == pytest.approx([0.10], rel=1e-12)


def test_rate_of_return_against_the_roots_of_the_polynomial() -> None:
    """numpy's companion-matrix roots, as numpy-financial's irr takes them."""
    net = [-900.0, 120, 130, 150, 200, 210, 220, 90]
    real = [x.real for x in np.roots(net[::-1]) if abs(x.imag) < 1e-12 and x.real > 0]
    [wanted] = [x**-12 - 1 for x in real]
    assert list(returns.rate_of_return(of(*net)).roots) == pytest.approx([wanted], rel=1e-9)


def test_money_that_never_comes_back_has_no_rate() -> None:
    assert returns.rate_of_return(of(-100, -20)).state == "none"


def test_flows_that_turn_twice_have_two_rates() -> None:
    """(x − 0.98)(x − 0.95) on months: two rates, both said."""
    found = returns.rate_of_return(of(*(-v for v in (0.98 * 0.95, -1.93, 1.0))))
    wanted = sorted((0.98**-12 - 1, 0.95**-12 - 1))
    assert found.state == "several"
    assert list(found.roots) == pytest.approx(wanted, rel=1e-9)


def test_at_the_rate_of_return_nothing_is_left() -> None:
    one = of(-500, 90, 0, 200, 300)
    [rate] = returns.rate_of_return(one).roots
    assert returns.present(one.net, rate) == pytest.approx(0, abs=1e-9)


def test_the_interval_of_the_rate_holds_the_rates_of_its_draws() -> None:
    """One payment a year later: each draw's own rate is known."""
    worth = np.linspace(105.0, 205.0, 4001)
    one = returns.account({"2026-01": 100.0}, [Flow("2027-01", 155.0, worth)])
    found = returns.rate_of_return(one)
    assert found.low == pytest.approx(0.075, abs=1e-3)
    assert found.high == pytest.approx(1.025, abs=1e-3)


def test_a_rate_that_some_draws_do_not_have_has_an_open_end() -> None:
    worth = np.linspace(-20.0, 200.0, 4001)
    one = returns.account({"2026-01": 100.0}, [Flow("2027-01", 120.0, worth)])
    assert returns.rate_of_return(one).low is None


def test_twice_the_money_is_the_same_rate() -> None:
    once, twice = of(-500, 90, 300, 200), of(-1000, 180, 600, 400)
    assert returns.rate_of_return(once).roots == pytest.approx(returns.rate_of_return(twice).roots, rel=1e-12)


def test_sums_since_the_beginning_end_at_the_total_in_every_draw() -> None:
    drawn = np.arange(12.0).reshape(3, 4)
    assert returns.cumulative(drawn)[:, -1].tolist() == drawn.sum(axis=1).tolist()


def test_enough_draws_are_kept_for_the_rate() -> None:
    assert money.DRAWS // (money.DRAWS // returns.FEW) >= 4000

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from sowhat.actions import build
from sowhat.actions.break_even import needed
from sowhat.actions.ladder import First
from sowhat.actions.value_answer import service_value, value
from sowhat.actions.value_scene import Habitual
from sowhat.errors import CallError
from sowhat.model.catalog import Catalog
from sowhat.model.claim import Money
from sowhat.model.ladder import Needed, Rung, RungName, ServiceValue
from sowhat.model.so_what import StudyAnswer
from sowhat.model.study import Price
from tests.actions import value_scenes as scenes
from tests.actions.conftest import Quiet
from tests.web import design_samples as designs
from tests.web import so_what_samples as studies
from tests.worlds import CLEAR

PAY = scenes.service("pay", date(2026, 8, 1))
KNOWN = scenes.catalog(PAY)


def found(known: Catalog = KNOWN, **changes: object) -> ServiceValue:
    seen = scenes.scene(known, **changes)
    return service_value(seen, seen.service("pay"))


def rung(one: ServiceValue, name: RungName) -> Rung:
    return next(each for each in one.rungs if each.name == name)


def said(one: ServiceValue, name: RungName) -> tuple[str, str, str]:
    """The state, why, and what to do."""
    each = rung(one, name)
    return each.state, each.why.code, each.next.code if each.next else ""


def test_a_habit_is_a_share_of_those_declared_with_its_interval() -> None:
    habit = found(called=scenes.called("pay"), habits=scenes.habit_of(pay=7)).habit
    assert habit.teams is not None
    assert (habit.teams.part, habit.teams.whole, habit.teams.share) == (7, 10, 0.7)
    assert (habit.teams.low, habit.teams.high) == pytest.approx((0.3968, 0.8922), abs=5e-5)


def test_the_owner_is_not_among_those_who_could_adopt() -> None:
    own = {"team": Habitual({"pay": frozenset({"platform", "t1"})}, {}, {}), "app": Habitual({}, {}, {})}
    teams = found(called=scenes.called("pay"), habits=own).habit.teams
    assert teams is not None
    assert (teams.part, teams.whole) == (1, 10)


def test_without_declared_apps_keys_are_counted_and_no_share_is_given() -> None:
    keys = {"consumer": Habitual({}, {"pay": 31}, {"pay": "2026-W34"})}
    one = found(Catalog(services=(PAY,)), called=scenes.called("pay"), habits=keys)
    assert one.habit.consumers is not None
    assert one.habit.teams is None
    assert (one.habit.counted, one.habit.consumers.part, one.habit.consumers.share) == ("keys", 31, None)
    assert rung(one, "habit").since == "2026-W34"


def test_three_whole_weeks_are_too_few_for_a_habit() -> None:
    one = found(called=scenes.called("pay"), complete=scenes.WEEKS[:3])
    assert said(one, "habit") == ("unknown", "value-habit-weeks", "value-do-weeks")
    assert one.habit.consumers is None


def test_calls_that_name_nobody_show_no_habit() -> None:
    one = found(called={"pay": First("2026-07")}, keyed=False)
    assert said(one, "habit") == ("unknown", "value-habit-no-keys", "value-do-keys")


def test_a_service_without_routes_is_not_known_to_be_unused() -> None:
    one = found(scenes.catalog(scenes.service("pay", routes=False)))
    assert {each.state for each in one.rungs} == {"unknown"}
    assert (one.habit.teams, one.reach.teams) == (None, None)


def test_reach_counts_teams_units_products_and_apps_of_the_month() -> None:
    reach = found(called=scenes.called("pay"), callers=scenes.calls("pay", 2)).reach
    parts = [(part.part, part.whole) for part in (reach.teams, reach.units, reach.products, reach.apps) if part]
    assert parts == [(2, 10), (2, 3), (2, 2), (2, 10)]


def test_without_a_whole_month_reach_is_not_given() -> None:
    reach = found(called=scenes.called("pay"), month=None).reach
    assert (reach.teams, reach.why and reach.why.code) == (None, "value-reach-month")


@pytest.mark.parametrize(
    ("decided", "state", "why"),
    [
        (("own-choice", "unknown"), "reached", "value-adoption-chosen"),
        (("unknown", "project"), "unknown", "value-adoption-unknown"),
        (("notice", "default"), "not-yet", "value-adoption-ordered"),
    ],
)
def test_only_a_known_choice_is_one(decided: tuple[str, ...], state: str, why: str) -> None:
    one = found(called=scenes.called("pay"), adopted=scenes.adopted("pay", *decided))
    assert said(one, "adoption")[:2] == (state, why)


def test_the_first_choice_dates_the_adoption() -> None:
    early, late = date(2026, 8, 10), date(2026, 9, 1)
    rows = (*scenes.adopted("pay", "notice", day=early), *scenes.adopted("pay", "own-choice", day=late))
    assert rung(found(called=scenes.called("pay"), adopted=rows), "adoption").since == "2026-09-01"


def test_an_adoption_that_lies_ahead_does_not_count() -> None:
    rows = scenes.adopted("pay", "own-choice", day=date(2026, 12, 1))
    assert rung(found(called=scenes.called("pay"), adopted=rows), "adoption").state == "unknown"


def test_a_day_ahead_is_not_built_yet() -> None:
    later = scenes.catalog(scenes.service("pay", date(2027, 1, 4)))
    assert said(found(later), "built") == ("not-yet", "value-built-later", "value-do-build")


def test_the_first_cost_of_building_dates_it_where_no_day_is_written() -> None:
    one = found(scenes.catalog(scenes.service("pay")), spent={"pay": scenes.spent(build=10)})
    assert (rung(one, "built").since, rung(one, "built").why.code) == ("2026-07", "value-built-cost")


def test_a_first_call_in_the_first_week_may_have_been_earlier() -> None:
    first = rung(found(called=scenes.called("pay", week=scenes.WEEKS[0])), "first-call")
    assert (first.since, first.latest) == ("2026-W31", True)


@pytest.mark.parametrize(
    ("answer", "state", "why"),
    [
        (studies.YES, "reached", "value-outcome-yes"),
        (studies.HARM, "not-yet", "value-outcome-harm"),
        (studies.NONE, "not-yet", "value-outcome-none"),
        (studies.UNKNOWN, "unknown", "value-outcome-unknown"),
        (studies.RELATED, "unknown", "value-outcome-related"),
        (studies.DECLARED, "unknown", "value-outcome-declared"),
        (designs.PROTECTION, "unknown", "value-outcome-protected"),
        (studies.REFUSAL, "unknown", "reason-few-treated"),
    ],
)
def test_the_outcome_follows_the_evidence(answer: StudyAnswer, state: str, why: str) -> None:
    assert said(found(answers=(scenes.of(answer, "pay"),)), "outcome")[:2] == (state, why)


@pytest.mark.parametrize("state", ["evidenced", "agreed", "confirmed", "published"])
def test_a_signed_claim_is_no_less_money_than_an_unsigned_one(state: str) -> None:
    assert studies.YES.claim is not None
    signed = studies.YES.model_copy(update={"claim": studies.YES.claim.model_copy(update={"state": state})})
    assert said(found(answers=(scenes.of(signed, "pay"),)), "money")[:2] == ("reached", "value-money-claim")


def test_a_disputed_claim_is_no_money_and_no_draft() -> None:
    assert studies.YES.claim is not None
    claim = studies.YES.claim.model_copy(update={"state": "disputed"})
    one = found(answers=(scenes.of(studies.YES.model_copy(update={"claim": claim}), "pay"),))
    assert (said(one, "money")[:2], one.worth) == (("not-yet", "value-money-disputed"), None)


def test_what_a_service_is_worth_is_what_stands_after_amendments() -> None:
    assert studies.YES.claim is not None
    assert studies.YES.claim.value is not None
    claim = studies.YES.claim.model_copy(update={"factor": Decimal("0.5"), "state": "agreed"})
    one = found(answers=(scenes.of(studies.YES.model_copy(update={"claim": claim}), "pay"),))
    assert one.worth is not None
    assert one.worth.value == studies.YES.claim.value.value / 2


def test_money_is_a_claim_that_stands() -> None:
    claimed, unclaimed = studies.YES, studies.YES.model_copy(update={"claim": None})
    assert said(found(answers=(scenes.of(claimed, "pay"),)), "money") == ("reached", "value-money-claim", "")
    assert said(found(answers=(scenes.of(unclaimed, "pay"),)), "money") == (
        "not-yet",
        "value-money-unclaimed",
        "value-do-claim",
    )


def test_money_is_not_known_while_the_outcome_is_not() -> None:
    one = found(answers=(scenes.of(studies.UNKNOWN, "pay"),))
    assert said(one, "money")[:2] == ("unknown", "value-money-after-unknown")


def test_nothing_recorded_is_nothing_known() -> None:
    one = found(first=None, last=None, complete=(), month=None, keyed=False)
    assert [each.state for each in one.rungs] == ["reached", "unknown", "unknown", "unknown", "unknown", "unknown"]
    assert one.even.cost is None
    assert one.even.needed is None


def test_break_even_from_costs_prices_and_rosters() -> None:
    """¥12,000 at ¥200 a customer are 60 of 240 customers of three teams; at ¥400 and ¥100, 30 and 120."""
    even = found(
        called=scenes.called("pay"),
        adopted=scenes.adopted("pay", "own-choice", "project", "unknown"),
        served={"t0": 100, "t1": 80, "t2": 60, "t9": 999},
        spent={"pay": scenes.spent(build=10_000, run=2_000)},
        outcomes={"stayed": scenes.outcome()},
    ).even
    assert even.needed is not None
    assert even.share is not None
    assert even.cost is not None
    assert (even.cost.value, even.cost_from, even.price_from) == (Decimal("12000.00"), "spend", "outcome")
    assert (even.needed.value, even.needed.low, even.needed.high) == (60, 30, 120)
    assert (even.reached, even.reached_from, even.share.value) == (240, "rosters", 0.25)


def test_what_the_study_counts_and_could_detect_goes_before_rosters() -> None:
    """The study reaches 206,000; its data find 2,100 of them."""
    even = found(answers=(scenes.of(studies.UNKNOWN, "pay"),), served={"t0": 5}).even
    assert (even.reached, even.reached_from, even.detectable) == (206_000, "study", 2100 / 206_000)


def test_a_simulated_company_from_its_files(tmp_path: Path) -> None:
    """24 of 48 teams go live with `advice`, each with 40 customers; a cost of ¥9,000 at ¥120 is 75 of their 960."""
    root = CLEAR.write(tmp_path)
    build.build(root, Quiet())
    [one] = value(root, "advice").services
    assert one.habit.teams is not None
    assert one.even.needed is not None
    assert one.even.share is not None
    assert (one.habit.teams.part, one.habit.teams.whole) == (24, 48)
    assert (one.even.needed.value, one.even.reached, one.even.share.value) == (75, 960, 75 / 960)
    assert [each.state for each in one.rungs] == ["reached", "reached", "not-yet", "reached", "reached", "not-yet"]


def test_a_service_that_nobody_declared(tmp_path: Path) -> None:
    root = CLEAR.write(tmp_path)
    build.build(root, Quiet())
    with pytest.raises(CallError, match="no-such-service"):
        value(root, "advise")


def test_the_last_customer_has_to_pay_to_the_full() -> None:
    price = Price(amount=Decimal(30), low=Decimal(25), high=Decimal(50), currency="CNY")
    cost = Money(value=Decimal(100), low=Decimal(100), high=Decimal(100), currency="CNY")
    assert needed(cost, price) == Needed(value=4, low=2, high=4)


def test_a_price_of_what_is_no_customer_asks_what_the_outcome_counts() -> None:
    bare = scenes.of(studies.YES, "pay").model_copy(update={"retained": None, "value": None, "claim": None})
    assert said(found(answers=(bare,)), "money") == ("not-yet", "value-money-uncounted", "value-do-counts")

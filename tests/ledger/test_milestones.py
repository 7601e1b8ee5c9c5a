"""Where a promise stands: by what was measured, by its leading rungs, and by neither."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from pydantic import ValidationError

from sowhat.errors import CallError
from sowhat.ledger import chain, claims, milestones
from sowhat.ledger.bodies import ReviewBody
from sowhat.ledger.milestones import Known
from sowhat.model.claim import Amount
from sowhat.model.estimate import Remark
from sowhat.model.ladder import RungName, State
from sowhat.model.ledger import Entry
from sowhat.model.milestone import LeadingRung, Plan

AT = datetime(2026, 3, 1, tzinfo=UTC)
DUE, TODAY = date(2026, 12, 31), date(2026, 9, 20)
HABIT = LeadingRung(rung="habit", by=date(2026, 8, 31))
OUTCOME = LeadingRung(rung="outcome", by=date(2026, 11, 30))


def plan(*leading: LeadingRung, **changes: object) -> Plan:
    told = {"service": "checkout", "title": "Checkout keeps customers", "measure": "customers", "due": DUE, "by": "Lin"}
    amounts = {"low": Decimal(100), "likely": Decimal(200), "high": Decimal(300)}
    return Plan.model_validate({**told, **amounts, "leading": leading, **changes})


def known(
    today: date = TODAY,
    realised: float | None = None,
    habit: tuple[State, date | None] | None = None,
    outcome: tuple[State, date | None] | None = None,
) -> Known:
    amount = None if realised is None else Amount(value=realised, low=realised - 50, high=realised + 50)
    told: dict[RungName, tuple[State, date | None]] = {} if habit is None else {"habit": habit}
    told |= {} if outcome is None else {"outcome": outcome}
    return Known(today, amount, Remark(code="value-outcome-no-study"), rungs=told)


def state(one: Plan, seen: Known) -> tuple[str, tuple[str, ...]]:
    found, why, _ = milestones.standing(one, seen)
    return found, tuple(remark.code for remark in why)


REACHED: tuple[State, date | None] = ("reached", date(2026, 8, 1))


def test_what_was_realised_meets_it() -> None:
    assert state(plan(), known(realised=180)) == ("met", ("milestone-met",))


def test_an_interval_that_reaches_below_it_is_said() -> None:
    assert state(plan(), known(realised=120)) == ("met", ("milestone-met-unsure",))


def test_too_little_after_the_day_is_missed() -> None:
    assert state(plan(), known(date(2027, 1, 1), realised=40)) == ("missed", ("milestone-short",))


def test_what_nobody_measured_is_not_known_and_never_missed() -> None:
    found = state(plan(HABIT), known(date(2027, 1, 1)))
    assert found == ("not-known", ("milestone-unmeasured", "value-outcome-no-study"))


def test_too_little_before_the_day_leaves_the_rungs_to_say() -> None:
    assert state(plan(HABIT), known(realised=40, habit=REACHED))[0] == "on-track"


def test_a_rung_in_time_is_on_track_until_the_next_one() -> None:
    found, [why], _ = milestones.standing(plan(HABIT, OUTCOME), known(habit=REACHED, outcome=("not-yet", None)))
    assert (found, why.params["day"]) == ("on-track", "2026-11-30")


def test_an_overdue_rung_slips_months_before_the_day() -> None:
    found, [why], _ = milestones.standing(plan(HABIT), known(habit=("not-yet", None)))
    assert (found, why.code, why.params["days"]) == ("slipping", "milestone-overdue", 20)


def test_a_rung_reached_late_slips_by_as_many_days() -> None:
    found, [why], _ = milestones.standing(plan(HABIT), known(habit=("reached", date(2026, 9, 10))))
    assert (found, why.code, why.params["days"]) == ("slipping", "milestone-late", 10)


def test_a_later_rung_in_time_makes_good_for_an_earlier_one() -> None:
    caught = known(date(2026, 12, 1), habit=("reached", date(2026, 9, 10)), outcome=("reached", date(2026, 11, 1)))
    assert state(plan(HABIT, OUTCOME), caught)[0] == "on-track"


def test_the_usual_pace_flags_before_any_rung_is_overdue() -> None:
    """Habit on 1 August and 150 days to an outcome at the quickest: 29 December, and it is planned for November."""
    rungs: dict[RungName, tuple[State, date | None]] = {"habit": REACHED, "outcome": ("not-yet", None)}
    found = [state(plan(HABIT, OUTCOME), Known(TODAY, None, rungs=rungs, pace={"outcome": days})) for days in (150, 90)]
    assert found == [("slipping", ("milestone-pace",)), ("on-track", ("milestone-on-track",))]


def test_rungs_that_nobody_can_see_are_not_known() -> None:
    assert state(plan(HABIT), known(habit=("unknown", None))) == ("not-known", ("milestone-rungs-unknown",))


def test_without_leading_rungs_nothing_can_be_said_before_the_day() -> None:
    assert state(plan(), known()) == ("not-known", ("milestone-no-rungs",))


def test_an_expectation_has_its_ends_in_order() -> None:
    with pytest.raises(ValidationError, match="range"):
        plan(low=Decimal(250))


def chained(*plans: Plan) -> list[Entry]:
    entries: list[Entry] = []
    for one in plans:
        entries.append(milestones.add(entries, one, AT))
    return entries


def test_promises_are_entries_of_the_one_chain() -> None:
    assert chain.faults(chained(plan(), plan(HABIT))) == ()


def test_a_promise_reads_back_as_it_was_made() -> None:
    [held] = milestones.milestones(chained(plan(HABIT)))
    assert (held.id, held.plan) == ("m000001", plan(HABIT))


def test_another_promise_takes_its_place_and_both_stay() -> None:
    entries = chained(plan(), plan(replaces="m000001", reason="half the teams came later", due=date(2027, 3, 31)))
    assert [one.replaced_by for one in milestones.milestones(entries)] == ["m000002", ""]


def test_a_promise_is_replaced_once() -> None:
    entries = chained(plan(), plan(replaces="m000001", reason="later"))
    with pytest.raises(CallError) as refused:
        milestones.add(entries, plan(replaces="m000001", reason="later still"), AT)
    assert refused.value.problems[0].code == "milestone-replaced"


def test_replacing_takes_a_reason() -> None:
    with pytest.raises(CallError) as refused:
        milestones.add(chained(plan()), plan(replaces="m000001"), AT)
    assert refused.value.problems[0].code == "reason-needed"


def test_reviews_stay_in_order() -> None:
    entries = chained(plan())
    for note in ("late", "better"):
        entries.append(milestones.review(entries, "m000001", ReviewBody(by="Wu", note=note, state="slipping"), AT))
    [held] = milestones.milestones(entries)
    assert [one.note for one in held.reviews] == ["late", "better"]


def test_nobody_reviews_what_was_not_promised() -> None:
    with pytest.raises(CallError) as refused:
        milestones.review(chained(plan()), "m000009", ReviewBody(by="Wu", note="?", state="met"), AT)
    assert refused.value.problems[0].code == "no-such-milestone"


def test_the_book_of_claims_passes_over_promises() -> None:
    assert claims.book(chained(plan())).claims == ()

"""What a joint objective is by its steps, and which may be taken."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from sowhat.errors import CallError
from sowhat.model.okr import Accepted, MetricBinding, Prepared, Proposed, Withdrawn
from sowhat.planning import okrs
from tests.planning import okr_samples as samples
from tests.planning.okr_samples import BOTH, CHECKED, PROPOSED, READY, SCORED, TERMS, WHOLE, steps

BEFORE, WITHIN, AFTER = date(2026, 6, 1), date(2026, 8, 15), date(2026, 10, 1)


def held(*bodies: object) -> okrs.Held:
    return okrs.replay("OKR-1", steps(*bodies))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("bodies", "day", "status"),
    [
        ((PROPOSED,), WITHIN, "proposed"),
        ((PROPOSED, BOTH[0]), WITHIN, "proposed"),
        ((PROPOSED, *BOTH), BEFORE, "agreed"),
        ((PROPOSED, *BOTH), date(2026, 7, 1), "running"),
        ((PROPOSED, *BOTH), date(2026, 9, 30), "running"),
        ((PROPOSED, *BOTH), AFTER, "ended"),
        (WHOLE, AFTER, "reviewed"),
        ((*WHOLE, ("Li", Withdrawn(day=AFTER, why="x"))), AFTER, "withdrawn"),
    ],
)
def test_it_stands_where_its_steps_and_the_day_say(bodies: tuple[object, ...], day: date, status: str) -> None:
    assert okrs.status(held(*bodies), day) == status


def test_changed_terms_are_accepted_anew_and_an_old_acceptance_does_not_count() -> None:
    changed = ("Li", Proposed(day=WITHIN, terms=TERMS.model_copy(update={"why": "Now"}), why="Learned"))
    late = ("Wang", Accepted(day=WITHIN, side="business", terms=1))
    one = held(PROPOSED, *BOTH, changed, late)
    assert (one.accepted, one.number, one.changed) == ((), 4, (WITHIN,))


def test_a_key_result_bound_to_something_else_loses_its_baseline() -> None:
    other = samples.HABIT.model_copy(update={"binding": MetricBinding(metric="calls")})
    terms = TERMS.model_copy(update={"key_results": (other, samples.DECLARED)})
    one = held(PROPOSED, READY, ("Li", Proposed(day=WITHIN, terms=terms, why="x")))
    assert one.preparation.missing == ("baseline",)


def test_a_frozen_baseline_is_not_frozen_again() -> None:
    again = samples.BASE.model_copy(update={"value": Decimal("0.5")})
    one = held(PROPOSED, READY, ("Li", Prepared(day=WITHIN, baseline=(again,))))
    assert one.preparation.baseline == (samples.BASE,)


def test_a_baseline_that_was_not_measured_may_be_frozen_later() -> None:
    empty = samples.BASE.model_copy(update={"value": None})
    first = ("Li", Prepared(day=BEFORE, problem="p", owner="Li", baseline=(empty,)))
    assert held(PROPOSED, first).preparation.missing == ("baseline",)
    told = held(PROPOSED, first, READY).preparation
    assert (told.missing, told.begun, told.ready) == ((), BEFORE, date(2026, 4, 1))


def refusal(act: object, *given: object) -> str:
    with pytest.raises(CallError) as refused:
        act(*given)  # type: ignore[operator]
    return refused.value.problems[0].code


def test_nobody_accepts_for_both_sides() -> None:
    assert refusal(okrs.acceptable, held(PROPOSED, BOTH[0]), "business", "LI", None) == "okr-same-person"


def test_terms_that_changed_while_somebody_read_are_not_accepted() -> None:
    assert refusal(okrs.acceptable, held(PROPOSED), "business", "Wang", 7) == "okr-changed"


def test_what_is_over_takes_no_further_step() -> None:
    assert refusal(okrs.open_, held(*WHOLE)) == "okr-over"


@pytest.mark.parametrize(
    ("bodies", "day", "code"),
    [((PROPOSED, BOTH[0]), AFTER, "okr-not-agreed"), ((PROPOSED, *BOTH), date(2026, 9, 30), "okr-not-ended")],
)
def test_it_is_scored_only_after_its_period(bodies: tuple[object, ...], day: date, code: str) -> None:
    assert refusal(okrs.over, held(*bodies), day) == code


def test_a_review_needs_both_scores() -> None:
    assert refusal(okrs.scored, held(PROPOSED, *BOTH, SCORED[0])) == "okr-not-scored"


def test_who_checked_in_for_a_side_does_not_speak_for_the_other() -> None:
    assert refusal(okrs.one_side, held(PROPOSED, CHECKED), "platform", "wang") == "okr-same-person"


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"start": None}, "okr-no-start"),
        ({"target": None}, "okr-no-target"),
        ({"target": Decimal("0.40")}, "okr-no-way"),
    ],
)
def test_a_key_result_without_a_way_is_refused(changed: dict[str, object], code: str) -> None:
    terms = TERMS.model_copy(update={"key_results": (samples.HABIT.model_copy(update=changed),)})
    assert [one.code for one in okrs.problems(terms, BEFORE)] == [code]


def test_a_declared_one_has_no_numbers_and_is_not_enough() -> None:
    typed = samples.DECLARED.model_copy(update={"target": Decimal(1)})
    terms = TERMS.model_copy(update={"key_results": (typed,)})
    assert [one.code for one in okrs.problems(terms, BEFORE)] == ["okr-nothing-measured", "okr-typed"]


def test_a_team_is_not_its_own_partner_and_the_past_is_not_promised() -> None:
    terms = TERMS.model_copy(update={"business_team": "identity-team"})
    assert [one.code for one in okrs.problems(terms, AFTER)] == ["okr-one-team", "okr-period-over"]


def test_ids_count_on() -> None:
    assert okrs.numbered(["OKR-2", "OKR-10", "other"]) == "OKR-11"

"""Where a joint objective stands on a day: score, what is late, the performance sheet."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from sowhat.model.okr import KeyResultSeen, Objective, OkrBody
from sowhat.planning import okr_seen, okrs
from sowhat.planning.okr_figures import declared, of_metric
from tests.planning import okr_samples as samples
from tests.planning.okr_samples import BOTH, CHECKED, PROPOSED, READY, SCORED, WHOLE, measured, steps
from tests.planning.test_okr_figures import BINDING

Taken = tuple[str, OkrBody]


def figures(now: str, month: str, day: date) -> tuple[KeyResultSeen, ...]:
    found = measured((month, now, True))
    return of_metric(samples.HABIT, BINDING, found, samples.PERIOD, day), declared(samples.DECLARED)


def seen(day: date, *taken: Taken, now: str = "0.5", month: str = "2026-07", split: int = 3) -> Objective:
    held = okrs.replay("OKR-1", steps(*taken))
    return okr_seen.objective(held, figures(now, month, day), day, split)


def kinds(one: Objective) -> list[str]:
    return [flag.kind for flag in one.flags]


def test_the_score_is_that_of_measured_key_results_alone() -> None:
    one = seen(date(2026, 8, 15), PROPOSED, READY, *BOTH, CHECKED)
    assert (one.score, one.measured, one.bindings, one.elapsed) == (Decimal("0.5"), 1, 1, Decimal("0.4891"))
    assert kinds(one) == []


def test_what_a_side_is_sure_of_stands_beside_the_key_result() -> None:
    one = seen(date(2026, 8, 15), PROPOSED, READY, *BOTH, CHECKED)
    assert one.key_results[0].confidence == {"business": Decimal("0.6")}
    assert [point.day for point in one.confidence] == [date(2026, 8, 1)]


def test_a_preparation_that_lacks_something_ninety_days_before_is_late() -> None:
    assert kinds(seen(date(2026, 4, 2), PROPOSED)) == []
    [flag] = seen(date(2026, 4, 3), PROPOSED).flags
    assert (flag.kind, flag.days, flag.n) == ("not-prepared", 1, 3)


def test_one_that_began_late_is_told_by_how_much() -> None:
    late = ("Li", READY[1].model_copy(update={"day": date(2026, 5, 2)}))
    [flag] = seen(date(2026, 6, 1), PROPOSED, late, *BOTH).flags
    assert (flag.kind, flag.days) == ("prepared-late", 30)


def test_a_period_that_begins_before_both_accepted_is_flagged() -> None:
    assert kinds(seen(date(2026, 7, 11), PROPOSED, READY, BOTH[0])) == ["not-agreed"]


def test_a_month_without_a_check_in_is_flagged() -> None:
    assert kinds(seen(date(2026, 8, 1), PROPOSED, READY, *BOTH)) == []
    assert kinds(seen(date(2026, 8, 2), PROPOSED, READY, *BOTH)) == ["no-check-in"]


def test_what_is_not_measured_is_flagged_and_has_no_score() -> None:
    one = seen(date(2026, 10, 1), PROPOSED, READY, *BOTH, month="2026-06")
    assert (one.score, one.measured, kinds(one)) == (None, 0, ["not-measured"])


def test_two_weeks_after_its_period_a_review_is_due() -> None:
    assert kinds(seen(date(2026, 10, 14), PROPOSED, READY, *BOTH)) == []
    assert kinds(seen(date(2026, 10, 15), PROPOSED, READY, *BOTH)) == ["no-review"]


def test_a_split_in_no_ledger_is_flagged() -> None:
    assert kinds(seen(date(2026, 8, 1), PROPOSED, READY, *BOTH, split=0)) == ["no-split"]


def test_the_review_freezes_the_score_and_tells_what_moved() -> None:
    one = seen(date(2026, 11, 1), *WHOLE, now="0.50", month="2026-09")
    assert one.review is not None
    assert (one.score, one.review.late, one.review.moved) == (Decimal("0.75"), False, ("kr-1",))


def test_a_review_without_the_last_month_says_that_records_came_late() -> None:
    early = samples.FINAL.model_copy(update={"month": "2026-08"})
    late = ("Li", samples.REVIEWED[1].model_copy(update={"standings": (early,)}))
    assert "late-data" in kinds(seen(date(2026, 11, 1), *WHOLE[:-1], late))


def test_the_sheet_has_a_line_a_party() -> None:
    one = seen(date(2026, 11, 1), *WHOLE, now="0.55", month="2026-09")
    rows = okr_seen.sheet([one])
    assert [(row.team, row.own_score, row.other_score, row.credit) for row in rows] == [
        ("identity-team", Decimal("0.8"), Decimal("0.6"), Decimal("0.4")),
        ("deposits", Decimal("0.6"), Decimal("0.8"), Decimal("0.6")),
    ]
    assert {(row.measured_score, row.measured, row.data_until, row.build) for row in rows} == {
        (Decimal("0.75"), 1, "2026-09", "b000003")
    }


def test_before_its_period_nothing_is_scored_on_the_sheet() -> None:
    rows = okr_seen.sheet([seen(date(2026, 6, 1), PROPOSED, READY, *BOTH, SCORED[0], month="2026-05")])
    assert [row.measured_score for row in rows] == [None, None]

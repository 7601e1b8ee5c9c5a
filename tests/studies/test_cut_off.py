"""Registered cut-offs: nothing before the first, and nothing that came after the last one counts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from sowhat.model.estimate import Estimate, NotEstimable
from sowhat.studies.cut_off import reached
from sowhat.studies.run import Ran
from sowhat.tables.facts import GO_LIVES, OUTCOMES, ROSTERS
from tests.studies import test_run
from tests.studies.test_run import STUDY, context, go_lives, outcomes, rosters, week

Answer = Callable[..., Ran]
answer = test_run.answer
DAYS = (date(2026, 3, 1), date(2026, 6, 1))


@pytest.mark.parametrize(
    ("until", "day"),
    [(date(2026, 2, 28), None), (date(2026, 3, 1), DAYS[0]), (date(2026, 5, 31), DAYS[0]), (date(2027, 1, 1), DAYS[1])],
)
def test_the_last_cut_off_that_outcomes_came_to_is_reached(until: date, day: date | None) -> None:
    assert reached(DAYS, until) == day


def answered(answer: Answer, *cut_offs: date, window: date | None = None) -> Ran:
    """The study with these cut-offs, or with a window that ends on a day."""
    span = STUDY.window.model_copy(update={"to": window})
    study = STUDY.model_copy(update={"cut_offs": cut_offs, "window": span})
    facts = ((OUTCOMES, outcomes()), (ROSTERS, rosters()), (GO_LIVES, go_lives()))
    return answer(*facts, asked=context(study))


def test_before_the_first_cut_off_nothing_is_read(answer: Answer) -> None:
    finding = answered(answer, date(2030, 1, 1)).studied.finding
    assert isinstance(finding, NotEstimable)
    assert [one.code for one in finding.reasons] == ["reason-before-cut-off"]


def test_at_a_cut_off_the_effect_is_that_of_a_window_which_ends_there(answer: Answer) -> None:
    at, short = answered(answer, week(7)).studied.finding, answered(answer, window=week(7)).studied.finding
    whole = answered(answer).studied.finding
    assert isinstance(at, Estimate)
    assert isinstance(short, Estimate)
    assert isinstance(whole, Estimate)
    assert at.n.periods == short.n.periods < whole.n.periods
    assert (at.estimate, at.se) == (short.estimate, short.se)


def test_the_study_stays_as_it_was_asked(answer: Answer) -> None:
    ran = answered(answer, week(7))
    assert ran.studied.study == ran.context.study
    assert ran.context.study.window == STUDY.window

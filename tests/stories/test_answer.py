"""Which kind of answer a study carries, and which study leads."""

from __future__ import annotations

import pytest

from sowhat.model.claim import Amount
from sowhat.model.estimate import By, Estimate, Grade
from sowhat.model.so_what import StudyAnswer
from sowhat.stories import answer
from sowhat.stories.answer import Kind, kind, leading, others, shown
from tests.web import design_samples as designs
from tests.web import so_what_samples as samples


@pytest.mark.parametrize(
    ("seen", "said"),
    [
        (samples.YES, "yes"),
        (samples.WEAK, "yes"),
        (samples.HARM, "harm"),
        (samples.NONE, "none"),
        (samples.UNKNOWN, "unknown"),
        (samples.REFUSAL, "unknown"),
        (samples.RELATED, "related"),
        (samples.DECLARED, "declared"),
    ],
)
def test_each_kind_of_answer(seen: StudyAnswer, said: Kind) -> None:
    assert kind(seen) == said


def kept(seen: StudyAnswer, value: float, low: float, high: float) -> StudyAnswer:
    return seen.model_copy(update={"retained": Amount(value=value, low=low, high=high)})


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (0.0, 10.0, "none"),
        (0.1, 10.0, "yes"),
        (-10.0, -0.1, "harm"),
        (-10.0, 0.0, "none"),
        (-599.0, 599.0, "none"),
        (-10.0, 600.0, "unknown"),
        (-600.0, 10.0, "unknown"),
    ],
)
def test_an_interval_with_zero_is_no_effect_only_where_nothing_that_matters_fits(
    low: float, high: float, said: Kind
) -> None:
    assert kind(kept(samples.NONE, (low + high) / 2, low, high)) == said


@pytest.mark.parametrize(("high", "said"), [(2059.0, "none"), (2061.0, "unknown")])
def test_without_a_break_even_one_in_a_hundred_of_those_reached_matters(high: float, said: Kind) -> None:
    unpriced = samples.NONE.model_copy(update={"ahead": samples.UNPRICED})
    assert kind(kept(unpriced, 10, -10, high)) == said


def test_nothing_reached_is_never_no_effect() -> None:
    nobody = samples.NONE.studied.model_copy(
        update={"exposed": samples.NONE.studied.exposed.model_copy(update={"customers": 0})}
    )
    seen = samples.NONE.model_copy(update={"studied": nobody, "ahead": samples.UNPRICED})
    assert kind(seen) == "unknown"


def test_no_count_of_customers_is_never_no_effect() -> None:
    assert kind(samples.NONE.model_copy(update={"retained": None})) == "unknown"


def graded(seen: StudyAnswer, grade: Grade) -> StudyAnswer:
    finding = seen.studied.finding.model_copy(update={"grade": grade})
    return seen.model_copy(update={"studied": seen.studied.model_copy(update={"finding": finding})})


@pytest.mark.parametrize("seen", [samples.YES, samples.HARM, samples.NONE])
@pytest.mark.parametrize(("grade", "said"), [("D", "related"), ("E", "declared")])
def test_neither_a_relation_nor_a_declaration_is_ever_an_effect(seen: StudyAnswer, grade: Grade, said: Kind) -> None:
    assert kind(graded(seen, grade)) == said


def test_an_outcome_that_is_better_low_is_turned() -> None:
    lower = samples.HARM.studied.model_copy(update={"outcome_good": "down"})
    seen = samples.HARM.model_copy(update={"retained": None, "studied": lower})
    assert (kind(seen), shown(seen)) == ("yes", "rises")


def test_the_best_evidence_leads_not_the_best_result() -> None:
    assert leading((samples.OTHER, samples.RELATED, samples.HARM)) is samples.HARM


def test_what_was_registered_leads_before_what_was_not() -> None:
    assert leading((samples.LATE, samples.OTHER)) is samples.OTHER


def test_the_ledgers_stamp_is_a_registration_too() -> None:
    asked = samples.YES.studied.study.model_copy(update={"registered": None})
    assert answer.is_registered(samples.YES.studied.model_copy(update={"study": asked}))
    assert not answer.is_registered(samples.LATE.studied)


def test_of_equals_the_one_with_more_customers_leads_whatever_it_found() -> None:
    more = samples.HARM.studied.exposed.model_copy(update={"customers": 300_000})
    larger = samples.HARM.model_copy(update={"studied": samples.HARM.studied.model_copy(update={"exposed": more})})
    assert leading((samples.YES, larger)) is larger


def test_no_study_leads_where_there_is_none() -> None:
    assert leading(()) is None


def test_the_others_keep_the_order_of_the_workspace() -> None:
    assert others((samples.LATE, samples.YES, samples.OTHER), samples.YES) == (samples.LATE, samples.OTHER)


@pytest.mark.parametrize(
    ("seen", "said"),
    [
        (samples.YES, "rises"),
        (samples.HARM, "falls"),
        (samples.NONE, "flat"),
        (samples.UNKNOWN, "unclear"),
        (samples.REFUSAL, "unclear"),
        (samples.RELATED, "related"),
    ],
)
def test_a_chart_is_titled_by_what_it_shows(seen: StudyAnswer, said: str) -> None:
    assert shown(seen) == said


def test_no_interval_after_go_live_shows_nothing() -> None:
    finding = samples.YES.studied.finding
    assert isinstance(finding, Estimate)
    assert isinstance(finding.by, By)
    bare = finding.by.model_copy(update={"dynamic": finding.by.dynamic.model_copy(update={"ci": None})})
    studied = samples.YES.studied.model_copy(update={"finding": finding.model_copy(update={"by": bare})})
    assert shown(samples.YES.model_copy(update={"studied": studied})) == "unclear"


@pytest.mark.parametrize(
    ("at", "half", "ends", "said", "counted"),
    [
        (0.03, 0.01, (60.0, 120.0), "yes", True),
        (0.03, 0.01, (-60.0, 120.0), "yes", False),
        (-0.03, 0.04, (-60.0, -8.0), "unknown", False),
        (-0.03, 0.01, (-60.0, -8.0), "harm", True),
    ],
)
def test_an_experiment_is_told_by_its_headline_and_not_by_the_customers_of_its_last_period(
    at: float, half: float, ends: tuple[float, float], said: Kind, counted: bool
) -> None:
    arms = designs.arms(designs.arm("guided", at, half, 0.01))
    seen = designs.answer(designs.estimate("experiment", arms, at, half, "A"), (sum(ends) / 2, *ends))
    assert (kind(seen), answer.agreed(seen) is not None) == (said, counted)

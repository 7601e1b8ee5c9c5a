"""Where nothing should show: an earlier date, an outcome that cannot move; and without any one wave."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from sowhat.evidence.did.estimate import estimate
from sowhat.evidence.did.moments import Periods
from sowhat.evidence.did.placebo import outcome
from sowhat.evidence.did.question import Question
from sowhat.evidence.did.units import Units, from_units
from sowhat.model.estimate import Check, Estimate
from sowhat.model.language import Language
from sowhat.stories.words import words

Panel = Callable[..., Units]


def check(units: Units, name: str, question: Question | None = None) -> Check:
    return next(c for c in estimate(from_units(units), question).checks if c.name == name)


def jump(size: float, at: int = 2, noise: float = 0.1) -> Units:
    """40 deciding units over 7 periods, half of them treated at 4, with a jump of the treated at `at`."""
    rng = np.random.default_rng(9)
    y = noise * rng.normal(size=(40, 7)) + rng.normal(size=(40, 1))
    y[:20, at:] += size
    y[:20, 4:] += 1.0
    return Units(y, [4] * 20 + [None] * 20, Periods.of(range(7)), cluster=list(range(40)))


def test_the_date_compares_the_later_half_of_the_past_with_the_earlier() -> None:
    units = jump(0.3)
    change = units.y[:, 2:4].mean(axis=1) - units.y[:, 0:2].mean(axis=1)
    found = check(units, "placebo")
    assert found.says.params["effect"] == pytest.approx(change[:20].mean() - change[20:].mean(), abs=1e-12)


def test_nothing_before_passes() -> None:
    assert check(jump(0.0), "placebo").verdict == "pass"


def test_a_jump_before_the_start_fails() -> None:
    assert check(jump(0.5), "placebo").verdict == "fail"


def test_two_periods_before_are_split_in_one_and_one() -> None:
    units = jump(0.0)
    short = replace(units, y=units.y[:, 2:], start=[2] * 20 + [None] * 20, periods=Periods.of(range(5)))
    change = short.y[:, 1] - short.y[:, 0]
    expected = change[:20].mean() - change[20:].mean()
    assert check(short, "placebo").says.params["effect"] == pytest.approx(expected, abs=1e-12)


def test_one_period_before_says_nothing() -> None:
    units = jump(0.0)
    short = replace(units, y=units.y[:, 3:], start=[1] * 20 + [None] * 20, periods=Periods.of(range(4)))
    assert check(short, "placebo").verdict == "unknown"


def test_the_base_of_the_question_does_not_matter(panel: Panel) -> None:
    assert check(panel(), "placebo") == check(panel(), "placebo", Question(base="universal"))


def test_an_outcome_that_does_not_move_passes_where_enough_would_have_shown() -> None:
    still = replace(jump(0.0), y=jump(0.0).y - np.outer(np.arange(40) < 20, np.arange(7) >= 4))
    found = estimate(from_units(still))
    assert outcome(found, could=1.0).verdict == "pass"
    assert outcome(found, could=0.001).verdict == "weak"


def test_an_outcome_that_moves_although_it_cannot_fails() -> None:
    assert outcome(estimate(from_units(jump(0.0))), could=1.0).verdict == "fail"


def test_an_outcome_that_cannot_be_estimated_says_nothing() -> None:
    found = estimate(from_units(replace(jump(0.0), start=[None] * 40)))
    assert outcome(found, could=1.0).verdict == "unknown"


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("verdict", ["pass", "weak", "seen", "fail", "unknown"])
@pytest.mark.parametrize("name", ["placebo", "placebo-outcome"])
def test_each_verdict_has_words(language: Language, verdict: str, name: str) -> None:
    params = {"effect": 0.00012, "detectable": 0.5, "limit": 0.25}
    said = words(language).say(f"check-{name}-{verdict}", **params)
    assert ("0.00012" in said) == (verdict != "unknown")


def waves(late: float) -> Units:
    """Two waves of ten each at 2 and 4; the later one's effect is `late`, the earlier one's 1."""
    rng = np.random.default_rng(4)
    y = 0.1 * rng.normal(size=(40, 6))
    y[:10, 2:] += 1.0
    y[10:20, 4:] += late
    return Units(y, [2] * 10 + [4] * 10 + [None] * 20, Periods.of(range(6)), cluster=list(range(40)))


def test_waves_alike_pass() -> None:
    assert check(waves(1.0), "leave-one-cohort-out").verdict == "pass"


def test_a_wave_that_carries_the_result_is_named() -> None:
    found = check(waves(5.0), "leave-one-cohort-out")
    assert found.verdict == "weak"
    assert found.says.params["cohort"] == "2"
    assert found.says.params["effect"] == pytest.approx(5.0, abs=0.1)


def test_without_a_wave_is_what_the_others_give_alone() -> None:
    units = waves(5.0)
    others = [i for i, start in enumerate(units.start) if start != 2]
    alone = estimate(
        from_units(replace(units, y=units.y[others], start=[units.start[i] for i in others], cluster=others))
    )
    assert isinstance(alone, Estimate)
    assert check(units, "leave-one-cohort-out").says.params["effect"] == pytest.approx(alone.estimate, abs=1e-12)


def test_a_single_wave_says_nothing() -> None:
    assert check(jump(0.0), "leave-one-cohort-out").verdict == "unknown"

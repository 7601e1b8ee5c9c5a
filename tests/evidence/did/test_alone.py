"""Whether the units that took this service took another one at the same time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

import numpy as np
import pytest

from sowhat.evidence.did.alone import Other, check, indicator, shared
from sowhat.evidence.did.estimate import estimate
from sowhat.evidence.did.moments import Floats, Periods
from sowhat.evidence.did.question import Question
from sowhat.evidence.did.units import Units, from_units, with_gaps
from sowhat.evidence.grade import grade, with_checks
from sowhat.evidence.provenance import Provenance
from sowhat.model.estimate import Check, Estimate, Label
from sowhat.model.language import Language
from sowhat.stories.evidence import remark
from sowhat.stories.words import words

TEAMS, PERIODS = 40, 8
START = [3] * 10 + [5] * 10 + [None] * 20
SIZES = np.arange(TEAMS) % 3 + 1
TEAM = np.repeat(np.arange(TEAMS), SIZES)
ASKED = Question()


def units(y: Floats | None = None) -> Units:
    """Customers of 40 teams of one to three; half of the teams go live, at 3 and 5."""
    noise = np.random.default_rng(1).normal(size=(len(TEAM), PERIODS)) if y is None else y
    weight = np.random.default_rng(2).uniform(0.5, 2.0, size=len(TEAM))
    periods = Periods.of(range(PERIODS))
    return Units(noise, [START[team] for team in TEAM], periods, cluster=TEAM.tolist(), weight=weight)


def rows(live: Mapping[Label, int]) -> Floats:
    """The indicator of each customer, written down one by one."""
    return np.array([[float(team in live and at >= live[team]) for at in range(PERIODS)] for team in TEAM.tolist()])


def judged(*others: Mapping[Label, int]) -> Check:
    named = [Other(f"service-{number}", live) for number, live in enumerate(others)]
    return check(from_units(units()), named, ASKED)


def now_and_then(seed: int) -> dict[Label, int]:
    """Half of the teams, each when it likes."""
    rng = np.random.default_rng(seed)
    return {team: int(rng.integers(PERIODS)) for team in range(TEAMS) if rng.random() < 0.5}


def at_once(teams: Iterable[int], at: int) -> dict[Label, int]:
    return dict.fromkeys(teams, at)


OWN: dict[Label, int] = {team: start for team, start in enumerate(START) if start is not None}


def test_the_share_is_the_estimate_of_the_indicator_written_down_row_by_row() -> None:
    live = now_and_then(3)
    there = estimate(from_units(units(rows(live))), ASKED)
    found = shared(from_units(units()), Other("x", live), ASKED)
    assert isinstance(there, Estimate)
    assert (found.share, found.se) == pytest.approx((there.estimate, there.se), rel=1e-9)


def test_with_gaps_the_share_is_of_the_pairs_that_are_there() -> None:
    every = tuple((t, s) for t in range(PERIODS) for s in range(t))
    lost = np.random.default_rng(4).random((len(TEAM), PERIODS)) < 0.1
    live = now_and_then(5)
    there = estimate(with_gaps(units(np.where(lost, np.nan, rows(live))), every), ASKED)
    held = with_gaps(units(np.where(lost, np.nan, 0.0)), every)
    assert isinstance(there, Estimate)
    assert shared(held, Other("x", live), ASKED).share == pytest.approx(there.estimate, rel=1e-9)


def test_without_weights_and_with_one_wave_it_is_a_difference_of_shares() -> None:
    start: list[int | None] = [4] * 10 + [None] * 10
    whole = Units(np.zeros((20, 8)), start, Periods.of(range(8)), cluster=list(range(20)))
    live: dict[Label, int] = {0: 4, 1: 4, 2: 6, 3: 0, 10: 4, 11: 2}
    found = shared(from_units(whole), Other("x", live), ASKED)
    # Two of ten for four periods, one for two; against them one of ten for four. Who had it before counts nothing.
    assert found.share == pytest.approx((2 * 4 + 2) / 40 - 4 / 40)


def test_nobody_has_another_service() -> None:
    assert (judged().verdict, judged().says.code) == ("pass", "check-alone-none")
    assert judged({}).verdict == "pass"


def test_what_everybody_had_before_is_no_doubt() -> None:
    found = judged(at_once(range(TEAMS), -5))
    assert (found.verdict, found.statistic) == ("pass", 0.0)


def test_the_same_teams_on_the_same_days_cannot_be_told_apart() -> None:
    found = judged(OWN)
    assert found.verdict == "fail"
    assert found.statistic == pytest.approx(1.0)


def test_what_the_others_took_instead_cannot_either() -> None:
    found = judged(at_once(range(20, TEAMS), 3))
    assert (found.verdict, found.says.code) == ("fail", "check-alone-fewer")


def test_half_of_the_teams_are_enough_to_fail() -> None:
    assert judged(dict(list(OWN.items())[1::2])).verdict == "fail"


@pytest.mark.parametrize(("each", "verdict"), [(60, "fail"), (120, "weak")])
def test_one_team_in_six_is_a_doubt_where_so_many_decide_that_a_quarter_is_ruled_out(each: int, verdict: str) -> None:
    start: list[int | None] = [4] * each + [None] * each
    whole = Units(np.zeros((2 * each, 8)), start, Periods.of(range(8)), cluster=list(range(2 * each)))
    found = check(from_units(whole), [Other("x", at_once(range(each // 6), 4))], ASKED)
    # 17 points; at 95 % up to 26 of them with 60 teams a side, up to 23 with 120.
    assert (found.verdict, found.says.code) == (verdict, f"check-alone-{verdict}")


def test_the_largest_is_told_by_name() -> None:
    found = judged(now_and_then(3), OWN, now_and_then(4))
    assert found.says.params["service"] == "service-1"


def test_a_service_taken_by_anybody_at_any_time_fails_rarely() -> None:
    verdicts = [judged(now_and_then(seed), now_and_then(1000 + seed)).verdict for seed in range(200)]
    assert verdicts.count("fail") <= 16  # 5 % promised: 16 or fewer of 200 at 97 %
    assert verdicts.count("pass") >= 150


def test_few_teams_cannot_tell() -> None:
    start: list[int | None] = [4] * 4 + [None] * 4
    whole = Units(np.zeros((8, 8)), start, Periods.of(range(8)), cluster=list(range(8)))
    found = check(from_units(whole), [Other("x", {0: 4, 5: 2})], ASKED)
    assert (found.verdict, found.says.code) == ("weak", "check-alone-unsure")


def test_two_teams_have_no_interval_and_cannot_tell() -> None:
    start: list[int | None] = [4] * 2 + [None] * 4
    whole = Units(np.zeros((6, 8)), start, Periods.of(range(8)), cluster=list(range(6)))
    assert check(from_units(whole), [Other("x", {0: 4})], ASKED).verdict == "weak"


def test_without_deciding_units_nobody_knows() -> None:
    assert check(from_units(replace(units(), cluster=None)), [Other("x", OWN)], ASKED).verdict == "unknown"


def test_the_units_and_their_weights_stay_as_they_are() -> None:
    whole = from_units(units())
    held = indicator(whole, Other("x", OWN))
    assert held.cells == whole.cells
    assert np.array_equal(held.weight, whole.weight)


def test_it_keeps_a_registered_study_from_b_unless_it_passes() -> None:
    found = estimate(from_units(units()), Question(provenance=Provenance(registered=True, exposure="decided")))
    assert isinstance(found, Estimate)
    passed = [one.model_copy(update={"verdict": "pass"}) for one in found.checks]
    lotless = [one for one in passed if one.name != "randomised"]
    assert grade("did", lotless) == "B"
    assert [grade("did", [*lotless, one]) for one in (judged(), judged(OWN))] == ["B", "D"]
    assert grade("did", [*lotless, judged().model_copy(update={"verdict": "weak"})]) == "C"


def test_what_helps_is_to_ask_about_both() -> None:
    found = with_checks(estimate(from_units(units()), ASKED), [judged(OWN)])
    assert isinstance(found, Estimate)
    assert "help-joint" in {one.code for one in found.what_would_help}


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("code", ["none", "pass", "weak", "weak-fewer", "unsure", "fail", "fewer", "unknown"])
def test_each_verdict_has_a_sentence(language: Language, code: str) -> None:
    says = judged(OWN).says.model_copy(update={"code": f"check-alone-{code}"})
    assert remark(says, words(language)) != says.code


def test_where_a_lot_drew_the_order_it_is_a_doubt_and_no_failure() -> None:
    drawn = replace(ASKED, provenance=Provenance(randomised=True))
    assert check(from_units(units()), [Other("x", OWN)], drawn).verdict == "weak"

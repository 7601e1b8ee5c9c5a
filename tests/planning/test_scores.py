"""RICE, WSJF and value at risk: by hand, with their parts, and what stands where something is not estimated."""

from __future__ import annotations

from decimal import Decimal

import pytest
from pydantic import ValidationError

from sowhat.model.estimate import Grade
from sowhat.model.priority import Candidate, Delay, Effort, Estimates, Score, ScoreKind, Unscored
from sowhat.planning.scores import CONFIDENCE, confidence, days, risk, scores, value, worth
from tests.planning.boards import about, sure

DELAY = Delay(loss=sure(30_000), chance=Decimal("0.1"))
TOLD = Estimates(
    reach=about(1000, 2000, 5000),
    value=about(1, 3, 4),
    grade="C",
    effort=(Effort(team="api", days=about(10, 20, 60)), Effort(team="data", days=sure(5))),
    delay=DELAY,
)


def scored(kind: ScoreKind, *told: Estimates) -> list[Score | Unscored]:
    candidates = [Candidate(id=f"c{at}", estimates=one) for at, one in enumerate(told)]
    return [next(each for each in one.each if each.kind == kind) for one in scores(candidates)]


def without(*names: str) -> Estimates:
    empty = Estimates()
    return TOLD.model_copy(update={name: getattr(empty, name) for name in names})


def test_rice_is_reach_times_value_times_confidence_a_day() -> None:
    """2,000 × 3 × 0.5 over 25 days."""
    (told,) = scored("rice", TOLD)
    assert isinstance(told, Score)
    assert told.amount == Decimal(120)
    assert [(one.name, str(one.amount)) for one in told.parts] == [
        ("reach", "2000"),
        ("value", "3"),
        ("confidence", "0.5"),
        ("effort", "25"),
    ]


def test_wsjf_is_the_cost_of_delay_a_day() -> None:
    """3,000 that do not come in and 3,000 that may be lost, over 25 days."""
    (told,) = scored("wsjf", TOLD)
    assert isinstance(told, Score)
    assert told.amount == Decimal(240)
    assert [one.name for one in told.parts] == ["worth", "risk", "effort"]


def test_value_at_risk_is_the_loss_times_its_chance() -> None:
    (told,) = scored("risk", TOLD)
    assert isinstance(told, Score)
    assert told.amount == Decimal(3000)
    assert [one.name for one in told.parts] == ["loss", "chance"]


@pytest.mark.parametrize(
    ("kind", "lacks", "missing"),
    [
        ("rice", ("reach",), ("reach",)),
        ("rice", ("reach", "value", "effort"), ("reach", "value", "effort")),
        ("wsjf", ("value", "delay"), ("value",)),
        ("wsjf", ("effort",), ("effort",)),
        ("wsjf", ("reach", "effort"), ("effort",)),
        ("risk", ("delay",), ("delay",)),
    ],
)
def test_what_is_not_estimated_has_no_score(kind: ScoreKind, lacks: tuple[str, ...], missing: tuple[str, ...]) -> None:
    assert [one.model_dump() for one in scored(kind, without(*lacks))] == [
        {"status": "unscored", "kind": kind, "missing": missing}
    ]


def test_a_loss_alone_is_worth_something() -> None:
    """A law has no customers whom it reaches; each of its 25 days saves 120."""
    (told,) = scored("wsjf", without("reach", "value"))
    assert isinstance(told, Score)
    assert told.amount == Decimal(120)
    assert [one.name for one in told.parts] == ["risk", "effort"]


def test_equal_scores_share_a_rank_and_the_unscored_have_none() -> None:
    less = TOLD.model_copy(update={"grade": "D"})
    told = scored("rice", less, TOLD, without("value"), TOLD)
    assert [one.rank if isinstance(one, Score) else None for one in told] == [3, 1, None, 1]


@pytest.mark.parametrize(
    ("grade", "share", "why"),
    [
        ("A", "1", "randomised"),
        ("B", "0.8", "compared"),
        ("C", "0.5", "weak"),
        ("D", "0.3", "related"),
        ("E", "0.2", "declared"),
        (None, "0.1", "unknown"),
    ],
)
def test_each_grade_counts_a_written_share(grade: Grade | None, share: str, why: str) -> None:
    told = confidence(grade)
    assert (told.share, told.grade, told.why) == (Decimal(share), grade, why)


def test_better_evidence_never_counts_less() -> None:
    shares = [share for share, _ in CONFIDENCE.values()]
    assert shares == sorted(shares, reverse=True)


def test_what_nobody_knows_is_null_and_not_nothing() -> None:
    nothing = Estimates()
    assert [one(nothing) for one in (value, risk, worth, days)] == [None] * 4


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"reach": about(-1, 2, 3)}, "below"),
        ({"effort": (Effort(team="api", days=sure(0)),)}, "effort"),
        ({"effort": (Effort(team="api", days=sure(1)),) * 2}, "twice"),
    ],
)
def test_impossible_estimates_are_refused(told: dict[str, object], code: str) -> None:
    with pytest.raises(ValidationError, match=code):
        Estimates.model_validate(told)


def test_neither_days_nor_losses_are_below_nothing() -> None:
    with pytest.raises(ValidationError, match="below"):
        Effort(team="api", days=about(-1, 2, 3))
    with pytest.raises(ValidationError, match="below"):
        Delay(loss=about(-1, 2, 3), chance=Decimal(1))
    with pytest.raises(ValidationError, match="less than or equal to 1"):
        Delay(loss=sure(1), chance=Decimal(2))

"""Which of the kinds of answer a study carries. Decided here, worded elsewhere; see docs/explanation/answer.md.

Never from significance alone: a relation (grade D) is never an effect, a declaration (grade E) is shown as one, and an
interval that includes zero is "no effect" only where it also rules out everything that would matter.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import inf
from typing import Literal

from sowhat.model.claim import Amount, Studied
from sowhat.model.estimate import By, Estimate, Grade, NotEstimable
from sowhat.model.so_what import StudyAnswer

Kind = Literal["yes", "harm", "none", "unknown", "related", "declared", "no-study"]
Shown = Literal["rises", "falls", "flat", "unclear", "related"]

MATTERS = 0.01
"""Without a break-even, what matters is one in a hundred of the customers reached."""
RANKS: tuple[Grade | None, ...] = ("A", "B", "C", "D", None, "E")


def is_share(answer: StudyAnswer) -> bool:
    """Whether the outcome is a share of customers, so that its differences are percentage points."""
    return answer.studied.outcome_kind == "absorbing" or answer.retained is not None


def kind(answer: StudyAnswer) -> Kind:
    """What may be said of a study."""
    finding = answer.studied.finding
    if isinstance(finding, NotEstimable):
        return "unknown"
    if finding.grade == "D":
        return "related"
    if finding.grade == "E":
        return "declared"
    if answer.retained is None and not _seen_at_horizon(answer.studied, finding):
        return "unknown"
    return _of_interval(answer, finding)


def _of_interval(answer: StudyAnswer, finding: Estimate) -> Kind:
    low, high = bounds(answer, finding)
    if low > 0:
        return "yes"
    if high < 0:
        return "harm"
    return "none" if _nothing_that_matters(answer) else "unknown"


def agreed(answer: StudyAnswer) -> Amount | None:
    """The customers, where they say what the headline says; of an experiment they are those of its last period."""
    kept, finding = answer.retained, answer.studied.finding
    if kept is None or isinstance(finding, NotEstimable) or finding.design != "experiment":
        return kept
    return kept if _sign((kept.low, kept.high)) == _sign(bounds(answer, finding)) else None


def _sign(ends: tuple[float, float]) -> int:
    return (ends[0] > 0) - (ends[1] < 0)


def _seen_at_horizon(studied: Studied, finding: Estimate) -> bool:
    """Whether the effect was measured so long after go-live as the study asks; a landmark looks that far by itself."""
    if not isinstance(finding.by, By):
        return True
    horizon = 0 if studied.outcome_kind == "absorbing" else studied.study.horizon
    return any(effect.e == horizon and effect.ci is not None for effect in finding.by.event)


def bounds(answer: StudyAnswer, finding: Estimate) -> tuple[float, float]:
    """The interval of what is said, positive where it is good for the business; without end where there is none. Of an
    experiment that of its headline: customers are those of the last period, which may differ from the whole horizon."""
    if answer.retained is not None and finding.design != "experiment":
        return answer.retained.low, answer.retained.high
    return oriented(finding.ci or (-inf, inf), answer.studied)


def _nothing_that_matters(answer: StudyAnswer) -> bool:
    """Whether neither a gain nor a loss that would matter fits in the interval."""
    kept = agreed(answer)
    enough = matters(answer)
    return kept is not None and enough is not None and max(kept.high, -kept.low) < enough


def matters(answer: StudyAnswer) -> float | None:
    """From how many customers on the answer would change a decision: the break-even, else `MATTERS` of those
    reached; null where neither is known."""
    if answer.ahead.break_even is not None:
        return answer.ahead.break_even
    reached = answer.studied.exposed.customers
    return MATTERS * reached if reached else None


def grade_of(studied: Studied) -> Grade | None:
    """The grade of a finding; null for what is not estimable."""
    return studied.finding.grade if isinstance(studied.finding, Estimate) else None


def leading(answers: Sequence[StudyAnswer]) -> StudyAnswer | None:
    """The study that the page leads with: registered before others, then by evidence, then by customers counted, then
    as the workspace lists them. Never by sign or size of the result."""
    return min(answers, key=_rank, default=None)


def _rank(answer: StudyAnswer) -> tuple[bool, int, int]:
    studied = answer.studied
    return not is_registered(studied), RANKS.index(grade_of(studied)), -studied.exposed.customers


def is_registered(studied: Studied) -> bool:
    """Whether the question was fixed in writing: by its own date, or by the ledger's stamp, which the check tells."""
    stamped = any(one.name == "registered" and one.verdict in {"pass", "weak"} for one in studied.finding.checks)
    return studied.study.registered is not None or stamped


def others(answers: Iterable[StudyAnswer], first: StudyAnswer) -> tuple[StudyAnswer, ...]:
    """The other studies, as the workspace lists them."""
    return tuple(answer for answer in answers if answer.studied.study.name != first.studied.study.name)


def shown(answer: StudyAnswer) -> Shown:
    """What the months after go-live show, by their mean; `rises` is good for the business."""
    finding = answer.studied.finding
    if isinstance(finding, NotEstimable):
        return "unclear"
    ci = finding.by.dynamic.ci if isinstance(finding.by, By) else finding.ci
    if ci is None:
        return "unclear"
    if finding.grade in {"D", "E"}:
        return "related"
    low, high = oriented(ci, answer.studied)
    if low > 0:
        return "rises"
    if high < 0:
        return "falls"
    return "flat" if kind(answer) == "none" else "unclear"


def oriented(ci: tuple[float, float], studied: Studied) -> tuple[float, float]:
    """An interval of the outcome, turned so that up is good."""
    low, high = ci
    return (low, high) if studied.outcome_good == "up" else (-high, -low)

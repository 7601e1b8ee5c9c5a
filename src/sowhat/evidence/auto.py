"""Which design serves: chosen from lots, dates and the periods before, never from an outcome after adoption.

The order is that of what can be concluded: a lot says more than a comparison, a comparison with units that decided
for themselves more than one that is put together from a few, and that more than one line before and after. Limits are
those of the inference (DESIGN 6): staggered adoption wants three deciding units a side, a synthetic comparison two
periods before and controls enough for its placebos, a series ten periods to be forecast from.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from sowhat.errors import Param
from sowhat.evidence.did.jackknife import FEWEST as FEWEST_A_SIDE
from sowhat.evidence.series.interrupted import FEWEST as FEWEST_IN_SERIES
from sowhat.evidence.synthetic.donors import FEWEST_BEFORE
from sowhat.model.estimate import Check, Design, Remark


@dataclass(frozen=True, slots=True)
class Sight:
    """What may be seen before an outcome is looked at.

    `lots`: arms are recorded. `treated`: deciding units that went live within the periods, on `starts` different
    dates, with `before` periods ahead of the first and `after` from it on. `never`: deciding units that did not go live
    within them; `early`: those live from the start. `one`: there is a single series and no unit beside it. `absorbing`:
    the outcome happens once. `touched`: what is dated are customers' own first touches. `used`: who uses it is known,
    be it without a date; `fine`: rows are finer than deciding units, or weighted.
    """

    lots: bool = False
    treated: int = 0
    never: int = 0
    early: int = 0
    starts: int = 0
    before: int = 0
    after: int = 0
    one: bool = False
    absorbing: bool = False
    touched: bool = False
    used: bool = False
    fine: bool = False


@dataclass(frozen=True, slots=True)
class Chosen:
    """The design, why it serves, and for each other design why it was not taken: `better` where it could have served
    and would have shown less."""

    design: Design
    why: Remark
    others: Mapping[Design, str]

    @property
    def check(self) -> Check:
        """The choice, to be read beside the other checks of a finding."""
        return Check(name="design", verdict="pass", says=self.why)


def choose(seen: Sight) -> Chosen:
    """The first design that serves; where none does, staggered adoption, whose refusal says what is missing."""
    against = {design: reason(seen) for design, reason in REASONS.items()}
    design: Design = next((each for each, reason in against.items() if not reason), "did")
    others: dict[Design, str] = {each: reason or "better" for each, reason in against.items() if each != design}
    params: dict[str, Param] = {
        "design": design,
        "serves": "no" if against[design] else "yes",
        "alone": "yes" if seen.one else "no",
        **{"treated": seen.treated, "never": seen.never, "early": seen.early, "starts": seen.starts},
        **{"before": seen.before, "after": seen.after},
        **{f"not-{each}": others.get(each, "chosen") for each in REASONS},
    }
    return Chosen(design, Remark(code="check-design-pass", params=params), MappingProxyType(others))


def _experiment(seen: Sight) -> str:
    return "" if seen.lots else "no-lots"


def _did(seen: Sight) -> str:
    if seen.one:
        return "one-series"
    if not seen.treated:
        return "no-dates"
    if seen.touched:
        return ""
    waiting = seen.treated if seen.starts > 1 else 0
    few = seen.treated < FEWEST_A_SIDE or seen.never + waiting < FEWEST_A_SIDE
    return "few-units" if few else "too-short" if seen.before < 1 else ""


def _synthetic(seen: Sight) -> str:
    if seen.one:
        return "one-series"
    if not seen.treated:
        return "no-dates"
    if seen.touched or seen.absorbing:
        return "touched" if seen.touched else "absorbing"
    if seen.fine:
        return "not-aggregates"
    if seen.never < max(FEWEST_A_SIDE, 2 * seen.starts):  # two controls a start, or no placebo can be drawn
        return "few-units"
    return "too-short" if seen.before < FEWEST_BEFORE else ""


def _series(seen: Sight) -> str:
    if seen.one:
        return ""
    if not seen.treated:
        return "no-dates"
    if seen.touched or seen.absorbing:
        return "touched" if seen.touched else "absorbing"
    if seen.never or seen.starts > 1:
        return "other-units"
    return "too-short" if seen.before < FEWEST_IN_SERIES else ""


def _association(seen: Sight) -> str:
    if seen.treated or seen.one:
        return "dated"
    return "" if seen.used and seen.never else "nobody"


REASONS: Mapping[Design, Callable[[Sight], str]] = MappingProxyType(
    {
        "experiment": _experiment,
        "did": _did,
        "synthetic": _synthetic,
        "series": _series,
        "association": _association,
    }
)
"""Why a design does not serve, '' where it does, in the order in which they are taken. Protection is never chosen: only
a person knows that an outcome is something that was kept from happening."""

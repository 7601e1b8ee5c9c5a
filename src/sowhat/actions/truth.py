"""A simulated company's truth beside what the latest build found. Nothing that estimates reads it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from pydantic import ValidationError

from sowhat.actions import truth_opportunities
from sowhat.actions.lifecycle_answer import lifecycle
from sowhat.actions.simulated import truth_file
from sowhat.actions.so_what import standing
from sowhat.actions.totals import totals
from sowhat.errors import CallError, Problem, Where, WorkspaceError
from sowhat.ledger import money, prices
from sowhat.model.claim import Amount
from sowhat.model.compared import Compared, FateFound, Judged, TrueTotal, TruthVerdict
from sowhat.model.estimate import By, Effect, Estimate
from sowhat.model.so_what import SoWhat, StudyAnswer
from sowhat.model.totals import Counted, Totals
from sowhat.model.truth import TrueEffect, Truth
from sowhat.stories.answer import kind

CLAIMED = frozenset({"yes", "harm", "declared"})
"""Kinds of answer that tell people of an effect."""


def truth(root: Path) -> Judged:
    """What is true, beside what was found.

    Raises CallError (`not-simulated`) for a real company, WorkspaceError (`truth-…`) for a file that cannot be used,
    DataError where nothing was built yet.
    """
    known = read(root)
    said = {
        "totals": tuple(in_money(known, totals(root))),
        "fates": fates(known, root),
        "needs": truth_opportunities.needs(known, root),
    }
    return judge(known, standing(root)).model_copy(update=said)


def fates(known: Truth, root: Path) -> tuple[FateFound, ...]:
    """What should become of each service, with what its review says."""
    found = {one.service: one.verdict.kind for one in lifecycle(root).reviews} if known.lifecycle else {}
    return tuple(FateFound(truth=one, found=found.get(one.service)) for one in known.lifecycle)


def read(root: Path) -> Truth:
    """The truth that the workspace names. Raises as `truth` does."""
    name = truth_file(root)
    if not name:
        raise CallError(Problem("not-simulated", params={"root": str(root)}))
    try:
        content = (root / name).read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or type(error).__name__
        raise WorkspaceError(Problem("truth-unreadable", Where(name), {"reason": reason})) from None
    try:
        return Truth.model_validate_json(content)
    except ValidationError as error:
        raise WorkspaceError(*(_problem(name, one["type"], one["loc"]) for one in error.errors())) from None


def _problem(name: str, kind_: str, place: tuple[int | str, ...]) -> Problem:
    if kind_ == "json_invalid":
        return Problem("truth-not-json", Where(name))
    key = ".".join(map(str, place)) or "."
    if kind_ == "missing":
        return Problem("truth-missing", Where(name), {"key": key})
    return Problem("truth-wrong", Where(name), {"key": key})


def judge(known: Truth, seen: SoWhat) -> Judged:
    """Each true effect with what the build found of its study, in the order of the truth."""
    found = {one.studied.study.name: one for one in seen.studies}
    return Judged(
        build=seen.build,
        code_version=seen.code_version,
        truth=known,
        compared=tuple(compare(one, found.get(one.study)) for one in known.effects),
    )


def in_money(known: Truth, found: Totals) -> Iterator[TrueTotal]:
    """Each realised total beside what it truly is; none where the truth of a part is not told in its units."""
    for one in found.sums:
        parts = [part for part in found.counted if part.kind == one.kind]
        worth = [_true_money(known, part) for part in parts]
        if one.of == "realised" and parts and None not in worth:
            whole = sum((each for each in worth if each is not None), Decimal(0))
            true = money.rounded(whole, one.money.currency)
            yield TrueTotal(kind=one.kind, true=true, found=one.money, parts=len(parts))


def _true_money(known: Truth, part: Counted) -> Decimal | None:
    told = [one.retained if part.customers else one.avoided for one in known.effects if one.study in part.studies]
    if not told or None in told:
        return None
    each = prices.stored(part.price, part.rate).each.amount
    return each * sum((Decimal(str(one)) for one in told if one is not None), Decimal(0))


def compare(true: TrueEffect, answer: StudyAnswer | None) -> Compared:
    """One effect, on the scale on which people read it: customers where both sides count them, or nothing was found."""
    kept, measured = answer.retained if answer else None, _at_horizon(answer)
    if true.retained is not None and (kept is not None or measured is None):
        verdict = _verdict(true, answer, kept, true.retained)
        return Compared(truth=true, answer=answer, verdict=verdict, scale="customers", true=true.retained, found=kept)
    verdict = _verdict(true, answer, measured, true.effect)
    return Compared(truth=true, answer=answer, verdict=verdict, scale="effect", true=true.effect, found=measured)


def _verdict(true: TrueEffect, answer: StudyAnswer | None, found: Amount | None, value: float) -> TruthVerdict:
    if answer is None:
        return "not-built"
    said = kind(answer)
    return _of_nothing(said, found) if true.effect == 0 else _of_something(said, found, value)


def _of_nothing(said: str, found: Amount | None) -> TruthVerdict:
    """The verdict where there is no effect."""
    if said in CLAIMED:
        return "false-claim"
    return "not-claimed" if said == "related" or found is not None else "not-estimable"


def _of_something(said: str, found: Amount | None, value: float) -> TruthVerdict:
    """The verdict where there is an effect."""
    if said == "related":
        return "related"
    if found is None:
        return "missed" if said in CLAIMED else "not-estimable"
    if not found.low <= value <= found.high:
        return "missed"
    return "unsure" if said == "unknown" else "holds"


def _at_horizon(answer: StudyAnswer | None) -> Amount | None:
    """The effect for one unit so long after go-live as the study asks; None where it was not measured there.

    An absorbing outcome looks as far as its horizon by itself, so its own horizon is 0.
    """
    if answer is None or not isinstance(answer.studied.finding, Estimate):
        return None
    finding, studied = answer.studied.finding, answer.studied
    if not isinstance(finding.by, By):
        return _amount(finding.estimate, finding.ci)
    horizon = 0 if studied.outcome_kind == "absorbing" else studied.study.horizon
    at: Effect | None = next((one for one in finding.by.event if one.e == horizon), None)
    return _amount(at.estimate, at.ci) if at else None


def _amount(value: float, ci: tuple[float, float] | None) -> Amount | None:
    return Amount(value=value, low=ci[0], high=ci[1]) if ci else None

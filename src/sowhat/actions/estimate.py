"""One effect from one table: the call checked, the finding made, the code's version on it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from difflib import get_close_matches
from pathlib import Path
from typing import get_args

from sowhat.actions.version import code_version
from sowhat.errors import CallError, Problem
from sowhat.evidence.association.estimate import AssociationQuestion
from sowhat.evidence.auto import Sight, choose
from sowhat.evidence.did.question import Control, Question
from sowhat.evidence.experiment.estimate import Trial
from sowhat.evidence.protection.plan import ProtectionQuestion
from sowhat.evidence.synthetic.estimate import SyntheticQuestion
from sowhat.model.estimate import Estimate, Method, NotEstimable
from sowhat.model.study import Missing
from sowhat.studies import absorbing, association, did, experiment, moments_file, protection, series, sight, synthetic
from sowhat.studies.columns import Columns

DECIDING = ("evidence", "studies", "engine")
"""Rooms whose code decides the numbers of an estimate."""


@dataclass(frozen=True, slots=True)
class EstimateCall:
    """What `sowhat estimate` was asked, as it was written."""

    table: Path
    design: str = "did"
    unit: str | None = None
    period: str | None = None
    outcome: str | None = None
    first_treated: str | None = None
    arm: str | None = None
    baseline: str | None = None
    split: str | None = None
    covariate: tuple[str, ...] = ()
    starts: str | None = None
    control_series: tuple[str, ...] = ()
    cluster: str | None = None
    stratum: str | None = None
    weight: str | None = None
    denominator: str | None = None
    control: str = "never"
    anticipation: int = 0
    outcome_kind: str = "state"
    inference: str = "auto"
    confidence: float = 0.95
    missing: str = "drop-unit"
    horizon: int | None = None
    placebo_outcome: str | None = None
    secondary: tuple[str, ...] = ()
    winsorise: float | None = None
    quantile: tuple[str, ...] = ()
    moments: Path | None = None

    @classmethod
    def of(cls, table: Path, options: Mapping[str, object]) -> EstimateCall:
        """The call with options by name; an option that may be given several times comes as a list or None."""
        several = {one.name for one in fields(cls) if one.default == ()}
        given = {name: tuple(_listed(value)) if name in several else value for name, value in options.items()}
        return cls(table, **given)  # type: ignore[arg-type]


def _listed(value: object) -> list[str]:
    return [str(each) for each in value] if isinstance(value, list | tuple) else []


@dataclass(frozen=True, slots=True)
class Design:
    """What a design needs, what else it understands, and how it answers."""

    needs: tuple[str, ...]
    takes: tuple[str, ...]
    answer: Callable[[EstimateCall], Estimate | NotEstimable]


def estimate(call: EstimateCall) -> Estimate | NotEstimable:
    """The finding, with `data` and `version`.

    Raises CallError for a call that cannot be served, DataError and BlockedError for the table.
    """
    _one_of("--design", call.design, ("auto", *DESIGNS))
    if call.design == "auto" and call.moments is None:
        return _chosen(call)
    if call.moments is not None:
        return _handed(call).model_copy(update={"version": code_version(DECIDING)})
    design = DESIGNS[call.design]
    _check(call, design)
    return design.answer(call).model_copy(update={"version": code_version(DECIDING)})


def _chosen(call: EstimateCall) -> Estimate | NotEstimable:
    """The finding of the design that the options and the dates allow, with the reasons for it among its checks."""
    found = choose(_sight(call))
    told = estimate(replace(call, design=found.design))
    return told.model_copy(update={"checks": (*told.checks, found.check)})


def _sight(call: EstimateCall) -> Sight:
    """Raises CallError (`estimate-auto-nothing`) where nothing says how anybody came to be treated."""
    if call.arm:
        return Sight(lots=True)
    if call.starts:
        return Sight(one=True)
    if not call.first_treated:
        raise CallError(Problem("estimate-auto-nothing"))
    if not call.period:
        return Sight(never=1, used=True)
    if not (call.unit and call.outcome):
        return Sight()  # the design's own check says what is missing
    return sight.from_file(call.table, _columns(call), call.outcome_kind == "absorbing")


def _check(call: EstimateCall, design: Design) -> None:
    absent = [_option(name) for name in design.needs if not getattr(call, name)]
    if absent:
        params = {"design": call.design, "options": ", ".join(absent)}
        raise CallError(Problem("estimate-option-needed", params=params))
    known = {"table", "design", "confidence", *design.needs, *design.takes}
    foreign = [one.name for one in fields(call) if one.name not in known and getattr(call, one.name) != one.default]
    if foreign:
        params = {"design": call.design, "options": ", ".join(map(_option, foreign))}
        raise CallError(Problem("estimate-option-foreign", params=params))
    if not 0.5 <= call.confidence < 1:
        raise CallError(Problem("estimate-bad-confidence", params={"value": call.confidence}))


def _option(name: str) -> str:
    return f"--{name.replace('_', '-')}"


def _one_of(option: str, value: str, allowed: tuple[str, ...]) -> None:
    if value in allowed:
        return
    near = get_close_matches(value, allowed, n=1)
    params = {"option": option, "value": value, "allowed": ", ".join(allowed)}
    similar = {"similar": "yes" if near else "no", "nearest": near[0] if near else ""}
    raise CallError(Problem("estimate-bad-choice", params={**params, **similar}))


def _did(call: EstimateCall) -> Estimate | NotEstimable:
    _one_of("--control", call.control, get_args(Control))
    _one_of("--inference", call.inference, ("auto", *get_args(Method)))
    _one_of("--outcome-kind", call.outcome_kind, ("state", "absorbing"))
    _one_of("--missing", call.missing, get_args(Missing))
    if call.anticipation < 0:
        raise CallError(Problem("estimate-bad-anticipation", params={"value": call.anticipation}))
    if call.horizon is not None and call.horizon < 0:
        raise CallError(Problem("estimate-bad-horizon", params={"value": call.horizon}))
    if call.placebo_outcome is not None and call.placebo_outcome == call.outcome:
        raise CallError(Problem("placebo-same", params={"column": call.outcome}))
    if call.outcome_kind == "absorbing":
        return _absorbing(call)
    question = replace(_question(call), horizon=call.horizon)
    return did.from_file(call.table, _columns(call), question, call.missing)  # type: ignore[arg-type]


def _absorbing(call: EstimateCall) -> Estimate | NotEstimable:
    """Customers weigh the same, and have no denominator; a landmark has no pairs of periods."""
    foreign = [name for name in ("weight", "denominator", "placebo_outcome") if getattr(call, name)]
    if call.missing == "available-pairs":
        foreign.append("missing")
    if foreign:
        raise CallError(Problem("absorbing-options", params={"options": ", ".join(map(_option, foreign))}))
    missing: Missing = "zero" if call.missing == "zero" else "drop-unit"
    return absorbing.from_file(call.table, _columns(call), _question(call), missing, call.horizon)


def _handed(call: EstimateCall) -> Estimate | NotEstimable:
    """Moments take the table's place: what reads rows has nothing to read."""
    if call.table != Path() or call.moments is None:
        raise CallError(Problem("estimate-table-and-moments"))
    if call.design != "did":
        raise CallError(Problem("moments-design", params={"design": call.design}))
    _check(call, MOMENTS)
    return MOMENTS.answer(call)


def _of_moments(call: EstimateCall) -> Estimate | NotEstimable:
    _one_of("--control", call.control, get_args(Control))
    _one_of("--inference", call.inference, ("auto", *get_args(Method)))
    if call.anticipation < 0:
        raise CallError(Problem("estimate-bad-anticipation", params={"value": call.anticipation}))
    return moments_file.from_file(call.moments or Path(), replace(_question(call), horizon=call.horizon))


def _columns(call: EstimateCall) -> Columns:
    return Columns(
        relation="",
        unit=call.unit or "",
        period=call.period or "",
        outcome=call.outcome or "",
        first=call.first_treated or "",
        cluster=call.cluster,
        stratum=call.stratum,
        weight=call.weight,
        denominator=call.denominator,
        placebo=call.placebo_outcome,
    )


def _question(call: EstimateCall) -> Question:
    """The words were checked against the types' own."""
    return Question(
        control=call.control,  # type: ignore[arg-type]
        anticipation=call.anticipation,
        inference=call.inference,  # type: ignore[arg-type]
        confidence=call.confidence,
    )


def _experiment(call: EstimateCall) -> Estimate | NotEstimable:
    columns = experiment.TrialColumns(
        unit=call.unit or "",
        arm=call.arm or "",
        outcome=call.outcome or "",
        denominator=call.denominator,
        covariates=call.covariate,
        cluster=call.cluster,
        stratum=call.stratum,
        secondary=call.secondary,
    )
    trial = Trial(
        baseline=call.baseline,
        split=_split(call.split),
        confidence=call.confidence,
        winsorise=call.winsorise,
        quantiles=_quantiles(call.quantile),
    )
    return experiment.from_file(call.table, columns, trial)


def _quantiles(texts: tuple[str, ...]) -> tuple[float, ...]:
    """Each once, in order. Raises CallError (`trial-bad-quantile`)."""
    try:
        return tuple(sorted({float(text) for text in texts}))
    except ValueError:
        raise CallError(Problem("trial-bad-quantile", params={"quantiles": ", ".join(texts)})) from None


def _split(text: str | None) -> dict[str, float]:
    """`a=0.5,b=0.5`. Raises CallError (`estimate-bad-split`)."""
    pairs = [each.partition("=") for each in (text or "").split(",") if each.strip()]
    try:
        shares = {arm.strip(): float(share) for arm, _, share in pairs}
    except ValueError:
        shares = {"": 0.0}
    if text and not (shares and all(arm and 0 < share < float("inf") for arm, share in shares.items())):
        raise CallError(Problem("estimate-bad-split", params={"value": text}))
    return shares


def _synthetic(call: EstimateCall) -> Estimate | NotEstimable:
    return synthetic.from_file(call.table, _columns(call), SyntheticQuestion(confidence=call.confidence))


def _series(call: EstimateCall) -> Estimate | NotEstimable:
    columns = series.SeriesColumns(call.period or "", call.outcome or "", call.control_series)
    return series.from_file(call.table, columns, call.starts or "", call.confidence)


def _association(call: EstimateCall) -> Estimate | NotEstimable:
    return association.from_file(call.table, _columns(call), AssociationQuestion(confidence=call.confidence))


def _protection(call: EstimateCall) -> Estimate | NotEstimable:
    _one_of("--control", call.control, get_args(Control))
    _one_of("--missing", call.missing, get_args(protection.Missing))
    if call.anticipation < 0:
        raise CallError(Problem("estimate-bad-anticipation", params={"value": call.anticipation}))
    control: Control = "never" if call.control == "never" else "not-yet"
    asked = ProtectionQuestion(control=control, anticipation=call.anticipation, confidence=call.confidence)
    return protection.from_file(call.table, _columns(call), asked, "zero" if call.missing == "zero" else "drop-unit")


MOMENTS = Design(needs=("moments",), takes=("control", "anticipation", "inference", "horizon"), answer=_of_moments)
DESIGNS: Mapping[str, Design] = {
    "association": Design(
        needs=("unit", "outcome", "first_treated"),
        takes=("period", "stratum", "cluster", "weight"),
        answer=_association,
    ),
    "protection": Design(
        needs=("unit", "period", "outcome", "first_treated"),
        takes=("cluster", "denominator", "control", "anticipation", "missing"),
        answer=_protection,
    ),
    "series": Design(needs=("period", "outcome", "starts"), takes=("control_series",), answer=_series),
    "synthetic": Design(needs=("unit", "period", "outcome", "first_treated"), takes=(), answer=_synthetic),
    "experiment": Design(
        needs=("unit", "arm", "outcome"),
        takes=(
            *("denominator", "covariate", "cluster", "stratum", "baseline", "split"),
            *("secondary", "winsorise", "quantile"),
        ),
        answer=_experiment,
    ),
    "did": Design(
        needs=("unit", "period", "outcome", "first_treated"),
        takes=(
            *("cluster", "stratum", "weight", "denominator"),
            *("control", "anticipation", "outcome_kind", "inference", "missing", "horizon", "placebo_outcome"),
        ),
        answer=_did,
    ),
}

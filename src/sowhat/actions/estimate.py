"""One effect from one table: the call checked, the finding made, the code's version on it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from difflib import get_close_matches
from pathlib import Path
from typing import get_args

from sowhat.actions.version import code_version
from sowhat.errors import CallError, Problem
from sowhat.evidence.did.question import Control, Question
from sowhat.evidence.experiment.estimate import Trial
from sowhat.evidence.synthetic.estimate import SyntheticQuestion
from sowhat.model.estimate import Estimate, Method, NotEstimable
from sowhat.studies import did, experiment, series, synthetic
from sowhat.studies.columns import Columns

LATER = ("association", "protection")
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
    _one_of("--design", call.design, (*DESIGNS, *LATER))
    if call.design not in DESIGNS:
        params = {"design": call.design, "designs": ", ".join(DESIGNS)}
        raise CallError(Problem("estimate-design-later", params=params))
    design = DESIGNS[call.design]
    _check(call, design)
    return design.answer(call).model_copy(update={"version": code_version(DECIDING)})


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
    if call.outcome_kind == "absorbing":
        raise CallError(Problem("estimate-absorbing-later"))
    if call.anticipation < 0:
        raise CallError(Problem("estimate-bad-anticipation", params={"value": call.anticipation}))
    return did.from_file(call.table, _columns(call), _question(call))


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
    )
    trial = Trial(baseline=call.baseline, split=_split(call.split), confidence=call.confidence)
    return experiment.from_file(call.table, columns, trial)


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


DESIGNS: Mapping[str, Design] = {
    "series": Design(needs=("period", "outcome", "starts"), takes=("control_series",), answer=_series),
    "synthetic": Design(needs=("unit", "period", "outcome", "first_treated"), takes=(), answer=_synthetic),
    "experiment": Design(
        needs=("unit", "arm", "outcome"),
        takes=("denominator", "covariate", "cluster", "stratum", "baseline", "split"),
        answer=_experiment,
    ),
    "did": Design(
        needs=("unit", "period", "outcome", "first_treated"),
        takes=(
            *("cluster", "stratum", "weight", "denominator"),
            *("control", "anticipation", "outcome_kind", "inference"),
        ),
        answer=_did,
    ),
}

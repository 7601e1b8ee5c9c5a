"""One effect from one table: the call checked, the finding made, the code's version on it."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import get_args

from sowhat.actions.version import code_version
from sowhat.errors import CallError, Problem
from sowhat.evidence.question import Control, Question
from sowhat.model.estimate import Estimate, Method, NotEstimable
from sowhat.studies.columns import OPTIONS, Columns
from sowhat.studies.did import from_file

DESIGNS = ("did",)
LATER = ("experiment", "synthetic", "series", "association", "protection")
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
    cluster: str | None = None
    stratum: str | None = None
    weight: str | None = None
    denominator: str | None = None
    control: str = "never"
    anticipation: int = 0
    outcome_kind: str = "state"
    inference: str = "auto"
    confidence: float = 0.95


def estimate(call: EstimateCall) -> Estimate | NotEstimable:
    """The finding, with `data` and `version`.

    Raises CallError for a call that cannot be served, DataError and BlockedError for the table.
    """
    _check(call)
    found = from_file(call.table, _columns(call), _question(call))
    return found.model_copy(update={"version": code_version(DECIDING)})


def _check(call: EstimateCall) -> None:
    _one_of("--design", call.design, (*DESIGNS, *LATER))
    if call.design not in DESIGNS:
        params = {"design": call.design, "designs": ", ".join(DESIGNS)}
        raise CallError(Problem("estimate-design-later", params=params))
    absent = [option for field, option in _NEEDED.items() if not getattr(call, field)]
    if absent:
        params = {"design": call.design, "options": ", ".join(absent)}
        raise CallError(Problem("estimate-option-needed", params=params))
    _one_of("--control", call.control, get_args(Control))
    _one_of("--inference", call.inference, ("auto", *get_args(Method)))
    _one_of("--outcome-kind", call.outcome_kind, ("state", "absorbing"))
    if call.outcome_kind == "absorbing":
        raise CallError(Problem("estimate-absorbing-later"))
    if call.inference == "randomisation":
        raise CallError(Problem("inference-not-available", params={"inference": call.inference}))
    if not 0.5 <= call.confidence < 1:
        raise CallError(Problem("estimate-bad-confidence", params={"value": call.confidence}))
    if call.anticipation < 0:
        raise CallError(Problem("estimate-bad-anticipation", params={"value": call.anticipation}))


_NEEDED = {"unit": "--unit", "period": "--period", "outcome": "--outcome", "first_treated": OPTIONS["first"]}


def _one_of(option: str, value: str, allowed: tuple[str, ...]) -> None:
    if value in allowed:
        return
    near = get_close_matches(value, allowed, n=1)
    params = {"option": option, "value": value, "allowed": ", ".join(allowed)}
    similar = {"similar": "yes" if near else "no", "nearest": near[0] if near else ""}
    raise CallError(Problem("estimate-bad-choice", params={**params, **similar}))


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

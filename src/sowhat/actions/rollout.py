"""Plan a roll-out that can be measured: for a study of the workspace, or from a table without one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from difflib import get_close_matches
from pathlib import Path
from typing import cast, get_args

from sowhat.actions import ledger
from sowhat.actions.reading import latest
from sowhat.actions.written import written
from sowhat.errors import CallError, Param, Problem
from sowhat.evidence.did.document import from_document
from sowhat.evidence.did.moments import CohortMoments
from sowhat.evidence.rollout.dates import Step, last_day
from sowhat.evidence.rollout.planner import Known, Wanted, planned
from sowhat.evidence.rollout.power import Told, silent
from sowhat.ledger import claims
from sowhat.model.catalog import Catalog
from sowhat.model.ledger import Registration
from sowhat.model.rollout import Blocked, PastRead, RolloutPlan, Strata
from sowhat.model.study import Every, Study
from sowhat.studies import plan as bridge
from sowhat.studies.columns import NOBODY, Columns
from sowhat.studies.periods import opening
from sowhat.studies.run import Ran
from sowhat.workspace import rollouts
from sowhat.workspace.loading import load

SEED = 261122
HOLD_OUT = "20%"
WAVES = 3
MOST = 10**6
"""No number of an option is larger."""
TABLES = (".csv", ".parquet", ".tsv", ".txt")


@dataclass(frozen=True, slots=True)
class RolloutCall:
    """What `sowhat plan-rollout` was asked, as it was written; columns are for a table."""

    starts: str | None = None
    waves: int = WAVES
    every: str | None = None
    gap: int | None = None
    hold_out: str = HOLD_OUT
    stratum: str | None = None
    blocked: tuple[str, ...] = ()
    until: str | None = None
    seed: int = SEED
    effect: float | None = None
    horizon: int | None = None
    unit: str | None = None
    period: str | None = None
    outcome: str | None = None
    cluster: str | None = None
    weight: str | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """A plan that was written: its file, where the study names it, and its registration."""

    path: str
    named: str
    registration: Registration | None


def is_table(subject: str) -> bool:
    """Whether the first word of a call is a table, and no study."""
    return Path(subject).suffix.lower() in TABLES


def plan_study(root: Path, study: str, call: RolloutCall, told: Told = silent) -> RolloutPlan:
    """The plan for a study, from the past that the latest build knows.

    Raises CallError for a call that cannot be served, DataError where the study says nothing of deciding units.
    """
    _foreign(call, ("unit", "period", "outcome", "cluster", "weight", "horizon"))
    workspace = load(root)
    build = latest(root)
    found = ledger.studied(root, build, study)
    asked = next((one for one in workspace.studies if one.name == study), found.studied.study)
    known = _of_study(found, asked, workspace.catalog, rollouts.plan_of(root, asked))
    return planned(known, _wanted(known, call, _strata(call, known.unit)), told)


def plan_table(path: Path, call: RolloutCall, told: Told = silent) -> RolloutPlan:
    """The plan for the deciding units of a table. Raises what reading a table raises, CallError."""
    absent = [f"--{name}" for name in ("unit", "period", "outcome") if not getattr(call, name)]
    if absent:
        raise CallError(Problem("rollout-option-needed", params={"options": ", ".join(absent)}))
    known = _of_table(path, call)
    strata = "unit" if call.stratum and call.stratum not in get_args(Strata) else _strata(call, known.unit)
    return planned(known, _wanted(known, call, strata), told)


def write(root: Path, plan: RolloutPlan, *, again: bool = False) -> Written:
    """Write the plan, name it in the study's YAML, and register the study.

    Raises CallError (`rollout-exists`) where there is a plan and `again` was not said, (`rollout-claimed`) for a study
    whose answer was claimed already, WorkspaceError.
    """
    study = _named(load(root).studies, plan.study)
    standing = claims.standing_claim(ledger.book(root), study.name)
    if standing is not None:
        raise CallError(Problem("rollout-claimed", params={"study": study.name, "claim": standing.id}))
    name = rollouts.path_of(study)
    if (root / name).exists() and not again and rollouts.find(root, name) != plan:
        raise CallError(Problem("rollout-exists", params={"study": study.name, "path": name}))
    rollouts.write(root, name, plan)
    where = rollouts.name_in_yaml(root, study)
    return Written(name, str(where or ""), _registered(root, study.name))


def read(root: Path, study: str) -> RolloutPlan:
    """The plan that a study keeps to. Raises CallError (`no-such-study`, `rollout-none`), WorkspaceError."""
    found = rollouts.plan_of(root, _named(written(root).studies, study))
    if found is None:
        raise CallError(Problem("rollout-none", params={"study": study}))
    return found


def studies(root: Path) -> tuple[Study, ...]:
    """The studies that a plan can be made for."""
    return written(root).studies


def _registered(root: Path, study: str) -> Registration | None:
    """The registration made now; None where the study, plan included, is registered already."""
    try:
        return ledger.register(root, study)
    except CallError as error:
        if error.problems[0].code != "study-registered":
            raise
        return None


def _of_study(found: Ran, asked: Study, catalog: Catalog, before: RolloutPlan | None) -> Known:
    """From what a build knows of a study. Units of a plan that has not begun may draw again."""
    sealed = found.sealed
    if sealed is None or sealed.design != "did":
        raise CallError(Problem("rollout-no-past", params={"study": asked.name}))
    moments = from_document(sealed.moments)
    free = bridge.of_moments(moments, {place.unit for place in before.places} if before else ())
    day = opening(moments.periods.labels[-1])
    belongs = {
        team.name: next((link.of for link in team.units if day is None or link.span.holds(day)), "")
        for team in catalog.teams
    }
    return Known(
        study=asked.name,
        service=asked.service,
        outcome=asked.outcome,
        every=found.studied.outcome_every or "week",
        horizon=asked.horizon,
        names=free.names,
        y=free.y,
        weight=free.weight,
        unit=tuple(belongs.get(name, "") for name in free.names),
        past=_past(moments, len(free.names), sealed.data.fingerprint, found.studied.build),
        customers=sealed.customers,
        control=sealed.asked.control,
        anticipation=sealed.asked.anticipation,
        landmarks=found.studied.outcome_kind == "absorbing",
        left_out=free.left_out,
    )


def _of_table(path: Path, call: RolloutCall) -> Known:
    stratum = call.stratum if call.stratum not in get_args(Strata) else None
    columns = Columns(
        relation="",
        unit=call.unit or "",
        period=call.period or "",
        outcome=call.outcome or "",
        first=NOBODY,
        cluster=call.cluster or call.unit,
        stratum=stratum,
        weight=call.weight,
    )
    measured = bridge.of_table(path, columns)
    moments = measured.moments
    free = bridge.of_moments(moments)
    every = measured.scale if measured.scale in get_args(Every) else call.every or "week"
    _one_of("--every", every, get_args(Every))
    return Known(
        study=path.stem,
        service="",
        outcome=call.outcome or "",
        every=cast(Every, every),
        horizon=4 if call.horizon is None else call.horizon,
        names=free.names,
        y=free.y,
        weight=free.weight,
        unit=_strata_of(moments, free.names),
        past=_past(moments, len(free.names), measured.data.fingerprint, ""),
    )


def _strata_of(moments: CohortMoments, names: Sequence[str]) -> tuple[str, ...]:
    """The stratum of each unit, by the column that names it."""
    sums = moments.clusters
    if sums is None:
        return ("",) * len(names)
    pairs = zip(sums.cluster, sums.cell, strict=True)
    known = {str(sums.names[cluster]): moments.cells[cell].stratum for cluster, cell in pairs}
    return tuple(known[name] for name in names)


def _past(moments: CohortMoments, units: int, fingerprint: str, build: str) -> PastRead:
    labels = moments.periods.labels
    return PastRead(
        first=str(labels[0]),
        last=str(labels[-1]),
        periods=len(labels),
        units=units,
        fingerprint=fingerprint,
        build=build,
    )


def _wanted(known: Known, call: RolloutCall, strata: Strata) -> Wanted:
    """The call in days and numbers. Raises CallError (`rollout-bad-day`, `rollout-bad-number`, …)."""
    bounds = {"--waves": (call.waves, 1), "--gap": (call.gap, 1), "--seed": (call.seed, 0)}
    for option, (value, least) in bounds.items():
        if value is not None and not least <= value <= MOST:
            raise CallError(Problem("rollout-bad-number", params={"option": option, "least": least, "most": MOST}))
    return Wanted(
        starts=_ahead(known, _day("--starts", call.starts)) if call.starts else _next(known),
        step=_step(call, known.every),
        waves=call.waves,
        held=_held(call.hold_out, len(known.names)),
        strata=strata,
        blocked=tuple(_blocked(one) for one in call.blocked if one.strip()),
        seed=call.seed,
        until=_day("--until", call.until) if call.until else None,
        effect=call.effect,
    )


def _strata(call: RolloutCall, unit: Sequence[str]) -> Strata:
    """As asked; else business units where every deciding unit has one and there are several, else units alike."""
    if call.stratum:
        _one_of("--stratum", call.stratum, get_args(Strata))
        return cast(Strata, call.stratum)
    return "both" if all(unit) and len(set(unit)) > 1 else "size"


def _ahead(known: Known, day: date) -> date:
    """A day after the past that the plan is simulated on: who went live before then cannot be drawn any more.

    Raises CallError `rollout-past`.
    """
    last = opening(known.past.last)
    ended = last_day(last, 0, known.every) if last else None
    if ended is not None and day <= ended:
        raise CallError(Problem("rollout-past", params={"value": str(day), "last": str(ended)}))
    return day


def _next(known: Known) -> date:
    """The first day of the outcome period after the past and after today."""
    last = opening(known.past.last)
    day = max(last_day(last, 0, known.every), date.today()) if last else date.today()
    return last_day(day, 0, known.every) + timedelta(days=1)


def _step(call: RolloutCall, every: Every) -> Step:
    if call.gap is not None:
        return Step(days=call.gap)
    word = call.every or every
    _one_of("--every", word, get_args(Every))
    steps: Mapping[str, Step] = {
        "day": Step(days=1),
        "week": Step(days=7),
        "month": Step(months=1),
        "quarter": Step(months=3),
    }
    return steps[word]


def _held(text: str, units: int) -> int:
    """`20%`, `0.2` (a share) or `8` (a number); a share of any size holds out at least three where six would go."""
    said = text.strip()
    try:
        share = float(said.removesuffix("%")) / (100 if said.endswith("%") else 1)
    except ValueError:
        raise CallError(Problem("rollout-bad-hold-out", params={"value": text})) from None
    is_share = said.endswith("%") or "." in said
    if not 0 <= share < (1 if is_share else units):
        raise CallError(Problem("rollout-bad-hold-out", params={"value": text}))
    if not is_share:
        return int(share)
    return min(max(round(share * units), 3), max(units - 3, 0)) if share else 0


def _blocked(text: str) -> Blocked:
    """`2026-12-20..2027-01-03`, or one day."""
    first, _, last = text.partition("..")
    span = Blocked(from_=_day("--blocked", first), to=_day("--blocked", last or first))
    if span.to < span.from_:
        raise CallError(Problem("rollout-bad-day", params={"option": "--blocked", "value": text}))
    return span


def _day(option: str, text: str) -> date:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise CallError(Problem("rollout-bad-day", params={"option": option, "value": text})) from None


def _one_of(option: str, value: str, allowed: tuple[str, ...]) -> None:
    if value in allowed:
        return
    near = get_close_matches(value, allowed, n=1)
    params: dict[str, Param] = {"option": option, "value": value, "allowed": ", ".join(allowed)}
    similar = {"similar": "yes" if near else "no", "nearest": near[0] if near else ""}
    raise CallError(Problem("estimate-bad-choice", params={**params, **similar}))


def _foreign(call: RolloutCall, names: tuple[str, ...]) -> None:
    given = [f"--{name}" for name in names if getattr(call, name) is not None]
    if given:
        raise CallError(Problem("rollout-option-foreign", params={"options": ", ".join(given)}))


def _named(known: Sequence[Study], name: str) -> Study:
    found = next((one for one in known if one.name == name), None)
    if found is None:
        names = [one.name for one in known]
        near = get_close_matches(name, names, n=1)
        params: dict[str, Param] = {"study": name, "nearest": near[0] if near else "none", "known": ", ".join(names)}
        raise CallError(Problem("no-such-study", params=params))
    return found

"""An experiment in a workspace: the lot says which arm a unit is in, the outcome what became of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

import ibis.expr.types as ir
from pydantic import Field

from sowhat.engine.panel import PanelBench
from sowhat.errors import Param
from sowhat.evidence.experiment.document import ArmsDocument, from_document, to_document
from sowhat.evidence.experiment.estimate import ASSIGNED, Trial, estimate
from sowhat.metrics.assigned import Assigned, assigned, of_customers
from sowhat.metrics.panel import Asked
from sowhat.model.claim import Exposed
from sowhat.model.estimate import Check, Estimate, Finding, Remark, Total
from sowhat.model.stream import Counting, Stream
from sowhat.model.study import UnitKind
from sowhat.model.value import Value
from sowhat.studies.arm_words import control_of
from sowhat.studies.designs.seal import Answered, Lacking, Seal
from sowhat.studies.experiment import TrialColumns, measure
from sowhat.studies.scene import Scene, no_roster, roster_on, stamped_by, touched

RELATION = "study_trial"


class AskedTrial(Value):
    """The question as it was put to the moments. `cut_off`: outcomes were read when every unit's horizon had passed,
    and that horizon had been fixed before."""

    baseline: str | None
    split: dict[str, float] = Field(default_factory=dict)
    horizon: int
    registered: bool | None = None
    cut_off: bool | None = None
    confidence: float = 0.95

    def trial(self) -> Trial:
        """The same as evidence takes it; a unit counts where the lot put it."""
        known = replace(ASSIGNED, registered=self.registered, as_assigned=True, cut_off=self.cut_off)
        return Trial(baseline=self.baseline, split=self.split, confidence=self.confidence, provenance=known)


class SealedExperiment(Seal):
    """The question and the moments of arms; `closing` those of the last period of the horizon alone, where customers
    can be counted then."""

    design: Literal["experiment"] = "experiment"
    asked: AskedTrial
    arms: ArmsDocument
    closing: ArmsDocument | None = None

    def estimated(self) -> Finding:
        return estimate(from_document(self.arms), self.asked.trial())

    def retained(self, found: Finding) -> Total | None:
        """Units in all arms but the baseline, times what the arms differ by at the end of the horizon."""
        if not isinstance(found, Estimate) or self.closing is None or not self.customers:
            return None
        moments, asked = from_document(self.closing), self.asked
        at_end = estimate(moments, asked.trial())
        if not isinstance(at_end, Estimate) or at_end.ci is None:
            return None
        units = float(sum(arm.units for arm in moments.arms if arm.arm != _baseline(asked, moments.labels)))
        return Total(
            kind="retained",
            horizon=asked.horizon,
            units=units,
            per_unit=at_end.estimate,
            estimate=units * at_end.estimate,
            se=units * at_end.se,
            ci=(units * at_end.ci[0], units * at_end.ci[1]),
            confidence=asked.confidence,
            mde=None if at_end.mde is None else units * at_end.mde,
        )

    def stream(self, found: Finding, counting: Counting, horizon: int) -> Stream | None:
        """All at once: a lot is drawn in one go, and its end is when the data is read."""
        del horizon
        total = self.retained(found) if counting == "retained" else None
        if total is None or total.se is None:
            return None
        return Stream(total=total, periods=(), last=None, parts=(total.estimate,), cov=((total.se**2,),))


def _baseline(asked: AskedTrial, labels: tuple[str, ...]) -> str:
    return asked.baseline if asked.baseline is not None else next(iter(labels), "")


def answer(scene: Scene) -> Answered | Lacking:
    """The difference between the arms. Raises CallError and DataError for what contradicts itself."""
    found = _units(scene)
    if isinstance(found, Lacking):
        return found
    asked = Asked.of(scene.context.study, scene.table, scene.first, scene.last)
    missing = scene.context.study.missing or ("zero" if scene.table.unit == "customer" else "drop-unit")
    made = assigned(asked, scene.values, found.lots, missing, scene.context.study.anticipation)
    [counts] = scene.engine.execute(made.counts).to_pylist()
    if counts["open"] == counts["assigned"]:
        params: dict[str, Param] = {"horizon": asked.horizon}
        return Lacking(Remark(code="reason-horizon-open", params=params), Remark(code="help-wait-horizon"))
    sealed = _sealed(scene, found, made, counts)
    finding = sealed.finding()
    total = sealed.retained(finding)
    began = counts["first"] if isinstance(counts["first"], date) else None
    return Answered(finding, sealed, total, _exposed(scene, found, made, sealed), began)


@dataclass(frozen=True, slots=True)
class _Lots:
    """Units of the outcome with their arms, and what the lot assigned."""

    lots: ir.Table
    of: UnitKind


def _units(scene: Scene) -> _Lots | Lacking:
    study, table = scene.context.study, scene.table
    if scene.lots is None:
        params: dict[str, Param] = {"study": study.name, "experiment": study.experiment or "none"}
        return Lacking(Remark(code="reason-no-assignment", params=params), Remark(code="help-assignment-table"))
    [seen] = scene.engine.execute(_kinds(scene.lots)).to_pylist()
    if seen["kinds"] > 1:
        why = Remark(code="reason-assignment-two-kinds", params={"experiment": str(study.experiment)})
        return Lacking(why, Remark(code="help-one-kind-of-unit"))
    lots = scene.lots.drop("unit_kind")
    if seen["kind"] == table.unit:
        return _Lots(lots, table.unit)
    if table.unit == "team":
        why = Remark(code="reason-assignment-units", params={"outcome": study.outcome})
        return Lacking(why, Remark(code="help-customer-outcome"))
    roster = roster_on(scene, seen["first"])
    return Lacking(*no_roster(scene)) if roster is None else _Lots(of_customers(lots, roster), "team")


def _kinds(lots: ir.Table) -> ir.Table:
    return lots.agg(kinds=lots.unit_kind.nunique(), kind=lots.unit_kind.min(), first=lots["at"].min())


def _sealed(scene: Scene, found: _Lots, made: Assigned, counts: Mapping[str, object]) -> SealedExperiment:
    study = scene.context.study
    with scene.engine.kept(RELATION, made.rows, ("unit",)) as bench:
        columns = _columns(bench, scene, found)
        moments, data = measure(bench, columns)
        share = _share(bench, scene)
        closing = moments if share and scene.table.kind == "absorbing" else None
        if share and closing is None:
            closing, _ = measure(bench, replace(columns, outcome="closing"))
    first = counts["first"] if isinstance(counts["first"], date) else None
    registered = stamped_by(scene.context, first)
    lots = scene.context.lots
    named = next((one.baseline for one in lots if one.baseline), None)
    return SealedExperiment(
        asked=AskedTrial(
            baseline=named or control_of(moments.labels),
            split=next((one.split for one in lots if one.split), {}),
            horizon=study.horizon,
            registered=registered,
            cut_off=True if registered and not counts["open"] else None,
        ),
        arms=to_document(moments),
        closing=None if closing is None else to_document(closing),
        reading=(_window(counts), *scene.told),
        data=data,
        good=scene.good == "up",
        customers=share,
    )


def _columns(bench: PanelBench, scene: Scene, found: _Lots) -> TrialColumns:
    """What lies before the assignment is taken out where anything does."""
    before = bench.rows(f'SELECT count(x) FROM "{RELATION}"')[0][0]
    ratio = scene.table.columns.numerator is not None
    return TrialColumns(
        unit="unit",
        arm="arm",
        outcome="y",
        denominator="d" if ratio else None,
        covariates=("x",) if before else (),
        cluster="cluster" if found.of != scene.table.unit else None,
        relation=f'"{RELATION}"',
    )


def _share(bench: PanelBench, scene: Scene) -> bool:
    """Whether an effect at the end of the horizon is a share of customers."""
    if scene.table.unit != "customer" or scene.table.columns.numerator is not None:
        return False
    query = f'SELECT bool_and(closing IN (0, 1)) AND bool_and(y BETWEEN 0 AND 1) FROM "{RELATION}"'
    return bool(bench.rows(query)[0][0])


def _window(counts: Mapping[str, object]) -> Check:
    left, whole = int(str(counts["open"])), int(str(counts["assigned"]))
    verdict: Literal["weak", "pass"] = "weak" if left else "pass"
    says = Remark(code=f"check-window-{verdict}", params={"open": left, "all": whole})
    return Check(name="window", verdict=verdict, says=says, statistic=float(left))


def _exposed(scene: Scene, found: _Lots, made: Assigned, sealed: SealedExperiment) -> Exposed:
    """Those whom the lot gave the service, and how many of them were seen to use it."""
    baseline = _baseline(sealed.asked, from_document(sealed.arms).labels)
    treated = made.rows.filter(made.rows.arm != baseline)
    own = sum(one.n for one in sealed.arms.arms if one.arm != baseline)
    teams = own if found.of == "team" else 0
    if scene.table.unit == "team":
        return Exposed(teams=teams, customers=0)
    customers = sum(one.units for one in sealed.arms.arms if one.arm != baseline)
    people = treated.select(customer="unit", team=treated["cluster" if "cluster" in treated.columns else "unit"])
    return Exposed(teams=teams, customers=customers, touched=touched(scene, people))

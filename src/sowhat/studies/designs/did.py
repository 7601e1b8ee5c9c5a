"""Staggered adoption of a workspace's study: rosters, go-lives and an outcome become a panel and its moments."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import Literal

from sowhat.evidence.did import ahead, parts, totals
from sowhat.evidence.did.document import MomentsDocument, from_document, to_document
from sowhat.evidence.did.estimate import estimate
from sowhat.evidence.did.moments import CohortMoments
from sowhat.evidence.did.question import Control, Question
from sowhat.evidence.grade import with_checks
from sowhat.evidence.provenance import Exposure, Provenance
from sowhat.metrics.panel import Panel
from sowhat.model.estimate import Check, Estimate, Finding, NotEstimable, Remark, Total
from sowhat.model.stream import Counting, Stream
from sowhat.model.value import Value
from sowhat.studies import plan as drawing
from sowhat.studies.designs import unmoved
from sowhat.studies.designs.alone import Others, others
from sowhat.studies.designs.seal import Answered, Lacking, Prospect, Seal
from sowhat.studies.designs.unmoved import Unmoved
from sowhat.studies.did import of_reading
from sowhat.studies.laying import columns_of, laid, of_customers
from sowhat.studies.panel import Measured, Rule, measure
from sowhat.studies.scene import Scene, exposed, no_roster, panel_of, roster_of

RELATION = "study_panel"


class Lot(Value):
    """What is known of the lot that drew the go-lives, and the block in which each deciding unit drew; see
    `evidence.provenance`."""

    sample_ratio: bool | None = None
    as_assigned: bool | None = None
    complete: bool | None = None
    cut_off: bool | None = None
    blocks: tuple[tuple[str, str], ...] = ()


class Asked(Value):
    """The question as it was put to the moments; see `evidence.did.question`."""

    control: Control
    horizon: int
    anticipation: int = 0
    registered: bool | None = None
    exposure: Exposure | None = None
    confidence: float = 0.95
    lot: Lot | None = None

    def question(self) -> Question:
        """The same as evidence takes it."""
        return Question(
            control=self.control,
            anticipation=self.anticipation,
            confidence=self.confidence,
            horizon=self.horizon,
            provenance=self._provenance(),
            lots=self.lot.blocks if self.lot else (),
        )

    def _provenance(self) -> Provenance:
        known, lot = Provenance(registered=self.registered, exposure=self.exposure), self.lot
        if lot is None:
            return known
        return replace(
            known,
            randomised=True,
            sample_ratio=lot.sample_ratio,
            as_assigned=lot.as_assigned,
            complete=lot.complete,
            cut_off=lot.cut_off,
        )


class SealedDid(Seal):
    """The question and the moments. Documents of before there were other designs name none."""

    design: Literal["did"] = "did"
    asked: Asked
    moments: MomentsDocument
    unmoved: Unmoved | None = None
    others: Others | None = None

    def estimated(self) -> Finding:
        moments, question = from_document(self.moments), replace(self.asked.question(), share=self.customers)
        found = estimate(moments, question)
        doubts = [each.check(found, moments, question) for each in (self.others, self.unmoved) if each is not None]
        return with_checks(found, chain.from_iterable(doubts)) if doubts else found

    def retained(self, found: Finding) -> Total | None:
        if isinstance(found, NotEstimable) or not self.customers:
            return None
        return totals.retained(from_document(self.moments), self.asked.question(), self.asked.horizon)

    def stream(self, found: Finding, counting: Counting, horizon: int) -> Stream | None:
        del horizon  # of those still there so long after: the landmark's own
        if isinstance(found, NotEstimable) or (counting == "retained" and not self.customers):
            return None
        moments, question = from_document(self.moments), self.asked.question()
        if counting == "retained":
            return parts.retained(moments, question, self.asked.horizon)
        return parts.unit_periods(moments, question)

    def prospect(self, total: Total | None, found: Finding) -> Prospect:
        """From the estimate's own standard error, else from how much deciding units drift apart while none of them is
        treated."""
        if isinstance(found, Estimate):
            return super().prospect(total, found)
        moments = from_document(self.moments)
        smallest = _from_drift(moments, self.asked.horizon + 1)
        reached = float(moments.weight[[cell.start is not None for cell in moments.cells]].sum())
        counted = self.customers and smallest is not None and reached > 0
        return Prospect(detectable=smallest, customers=smallest * reached if counted and smallest is not None else None)


def _from_drift(moments: CohortMoments, after: int) -> float | None:
    """With half of the units going live: the best that a roll-out could do."""
    known = ahead.drift(moments, after) or ahead.drift(moments, 1)
    if known is None:
        return None
    half = known.units // 2
    smallest = ahead.could_detect(known, half, known.units - half)
    return smallest if smallest < float("inf") else None


def answer(scene: Scene) -> Answered | Lacking:
    """The effect on the rosters of the teams that went live. Raises CallError and DataError for what contradicts
    itself."""
    by_team = scene.table.unit == "team"  # its rows are the deciding units themselves: nobody's customers are looked up
    roster = None if by_team else roster_of(scene)
    if roster is None and not by_team:
        return Lacking(*no_roster(scene))
    made = panel_of(scene, roster)
    beside = unmoved.measured(scene, roster, _measured)
    measured = _measured(scene, made)
    known = {"unmoved": beside, "others": others(scene, measured.moments)}
    sealed = _sealed(scene, made, measured).model_copy(update=known)
    found = _explained(sealed.finding(), scene)
    total = sealed.retained(found)
    reached = exposed(scene, roster, _customers(scene, sealed, total, found))
    return Answered(found, sealed, total, reached)


def _measured(scene: Scene, made: Panel) -> Measured:
    """The panel's moments; its rows live in the engine as long as it takes."""
    rows = laid(made, scene.table)
    with scene.engine.kept(RELATION, rows, ("unit", "period")) as bench:
        columns = columns_of(RELATION, rows, ("cluster",) if scene.exposure == "first-touch" else ())
        return measure(bench, columns, rule=rule_of(scene, made))


def rule_of(scene: Scene, made: Panel) -> Rule:
    """What a gap means that the panel left: a customer's quiet periods inside its life are filled there already."""
    asked = scene.context.study.missing
    ahead_of = made.anticipation + scene.context.study.anticipation
    if asked is None or made.unit != scene.table.unit or (made.unit == "customer" and asked == "zero"):
        return Rule(anticipation=ahead_of)
    return Rule(asked, ahead_of)


def _sealed(scene: Scene, made: Panel, measured: Measured) -> SealedDid:
    study, absorbing = scene.context.study, scene.table.kind == "absorbing"
    lot, told = _lot(scene, measured)
    return SealedDid(
        asked=Asked(
            control=study.control,
            # A landmark's outcome is already that of `horizon` periods later.
            horizon=0 if absorbing else study.horizon,
            anticipation=made.anticipation + study.anticipation,
            registered=scene.registered_before,
            exposure=scene.exposure,
            lot=lot,
        ),
        moments=to_document(measured.moments),
        reading=(*of_reading(measured), *scene.told, *told),
        data=measured.data,
        good=scene.good == "up",
        customers=absorbing or of_customers(scene.engine, scene.table, made, measured.masked),
    )


def _lot(scene: Scene, measured: Measured) -> tuple[Lot | None, tuple[Check, ...]]:
    """What the lot of a roll-out plan says, and how the plan was kept; nothing without one."""
    plan, sums = scene.context.plan, measured.moments.clusters
    if plan is None:
        return None, ()
    seen = {str(name) for name in sums.names} if sums else set()
    kept = drawing.kept(plan, scene.went, seen, scene.until)
    found = drawing.provenance(plan, kept, Provenance(), scene.until)
    lot = Lot(
        sample_ratio=found.sample_ratio,
        as_assigned=found.as_assigned,
        complete=found.complete,
        cut_off=found.cut_off,
        blocks=drawing.lots(plan),
    )
    return lot, (drawing.check(kept),)


def _explained(found: Finding, scene: Scene) -> Finding:
    """Nobody is treated because nobody knows of a go-live: said as such."""
    if isinstance(found, Estimate) or scene.lives:
        return found
    others = [remark for remark in found.reasons if remark.code != "reason-no-treated"]
    params = {"service": scene.context.study.service}
    return found.model_copy(update={"reasons": (Remark(code="reason-no-go-live", params=params), *others)})


def _customers(scene: Scene, sealed: SealedDid, total: Total | None, found: Finding) -> int:
    """Customers counted in the estimated cells; without an estimate, those of the treated ones."""
    if total is not None:
        return round(total.units)
    teams = scene.table.kind == "absorbing" or (scene.table.unit == "team" and sealed.customers)
    if teams or (scene.table.unit == "customer" and isinstance(found, NotEstimable)):
        # Cells of teams are weighted by their customers; a refused study counts nobody in its headline.
        treated = (cell for cell in sealed.moments.cells if cell.start is not None)
        return round(sum(cell.weighted.weight if cell.weighted else cell.n for cell in treated))
    return found.n.treated if scene.table.unit == "customer" else 0

"""Association in a workspace: those whose team uses the service beside the others, whenever that began."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

import ibis.expr.types as ir

from sowhat.evidence.association.document import ComparedDocument, from_document, to_document
from sowhat.evidence.association.estimate import AssociationQuestion, estimate
from sowhat.evidence.provenance import Exposure, Provenance
from sowhat.metrics import steps
from sowhat.metrics.panel import Panel
from sowhat.model.estimate import Finding
from sowhat.model.value import Value
from sowhat.studies.association import compared, of_reading
from sowhat.studies.designs.over_time import reached
from sowhat.studies.designs.seal import Answered, Lacking, Seal
from sowhat.studies.laying import columns_of, laid
from sowhat.studies.scene import Scene, bare_panel_of, no_roster, uses_of, whole_roster_of

RELATION = "study_adopters"


class AskedAssociation(Value):
    """What is asked beyond the rows."""

    registered: bool | None = None
    exposure: Exposure | None = None
    confidence: float = 0.95


class SealedAssociation(Seal):
    """The question, and sums of adopters and others."""

    design: Literal["association"] = "association"
    asked: AskedAssociation
    compared: ComparedDocument

    def estimated(self) -> Finding:
        known = Provenance(registered=self.asked.registered, exposure=self.asked.exposure)
        return estimate(from_document(self.compared), AssociationQuestion(self.asked.confidence, known))


def answer(scene: Scene) -> Answered | Lacking:
    """How those who use the service differ from those who do not. Raises CallError and DataError for what contradicts
    itself."""
    by_team = scene.table.unit == "team"
    roster = None if by_team else whole_roster_of(scene)
    if roster is None and not by_team:
        return Lacking(*no_roster(scene))
    sealed = _sealed(scene, bare_panel_of(scene, roster))
    return Answered(sealed.finding(), sealed, None, reached(scene, roster))


def _sealed(scene: Scene, made: Panel) -> SealedAssociation:
    rows = _weighted(laid(replace(made, rows=_adopting(scene, made)), scene.table))
    with scene.engine.kept(RELATION, rows, ("unit", "period")) as bench:
        columns = columns_of(RELATION, rows, ("denominator",))
        read = compared(bench, columns)
    return SealedAssociation(
        asked=AskedAssociation(registered=scene.registered_before, exposure=scene.exposure),
        compared=to_document(read.compared),
        reading=(*of_reading(read), *scene.told),
        data=read.data,
        good=scene.good == "up",
        customers=False,
    )


def _adopting(scene: Scene, made: Panel) -> ir.Table:
    """The panel's rows with the period in which a unit's team began to use the service; 0 where that was before."""
    uses = uses_of(scene)
    begun = steps.number(uses.day, made.starts, scene.table.every).clip(lower=0)
    begun = uses.from_start.ifelse(0, begun)
    known = uses.select(user=uses.team, begun=begun)
    rows = made.rows.drop("first")
    joined = rows.left_join(known, rows.cluster == known.user)
    return joined.mutate(first=joined.begun).drop("user", "begun")


def _weighted(rows: ir.Table) -> ir.Table:
    """A ratio of each customer as a rate that weighs as much as its denominator."""
    if "denominator" not in rows.columns:
        return rows
    there = rows.filter(rows.denominator > 0)
    return there.mutate(y=there.y / there.denominator, weight=there.denominator).drop("denominator")

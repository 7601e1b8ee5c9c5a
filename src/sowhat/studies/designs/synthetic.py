"""A synthetic comparison in a workspace: the few teams that went live beside a weighted mix of those that never did."""

from __future__ import annotations

from typing import Literal

import ibis

from sowhat.evidence.provenance import Exposure, Provenance
from sowhat.evidence.synthetic import parts
from sowhat.evidence.synthetic.document import PanelDocument, from_document, to_document
from sowhat.evidence.synthetic.estimate import SyntheticQuestion, estimate
from sowhat.metrics import steps, together
from sowhat.model.estimate import Estimate, Finding, Total
from sowhat.model.stream import Counting, Stream
from sowhat.model.value import Value
from sowhat.studies.columns import Columns
from sowhat.studies.designs import counted
from sowhat.studies.designs.over_time import Survey, cannot, order, reached, surveyed
from sowhat.studies.designs.seal import Answered, Lacking, Seal
from sowhat.studies.scene import Scene
from sowhat.studies.synthetic import aggregates

RELATION = "study_aggregates"


class AskedSynthetic(Value):
    """What is asked beyond the units. `horizon`: null in documents of before customers were counted."""

    registered: bool | None = None
    exposure: Exposure | None = None
    confidence: float = 0.95
    horizon: int | None = None


class SealedSynthetic(Seal):
    """The question and the aggregate units, which are teams; `counted`: the customers of those that went live."""

    design: Literal["synthetic"] = "synthetic"
    asked: AskedSynthetic
    panel: PanelDocument
    counted: tuple[tuple[str, float], ...] = ()

    def estimated(self) -> Finding:
        known = Provenance(registered=self.asked.registered, exposure=self.asked.exposure)
        return estimate(from_document(self.panel), SyntheticQuestion(self.asked.confidence, known))

    def retained(self, found: Finding) -> Total | None:
        if self.asked.horizon is None:
            return None
        kept = self.stream(found, "retained", self.asked.horizon)
        return None if kept is None else kept.total

    def stream(self, found: Finding, counting: Counting, horizon: int) -> Stream | None:
        if not isinstance(found, Estimate) or not self.counted or (counting == "retained" and not self.customers):
            return None
        panel, many = from_document(self.panel), dict(self.counted)
        if counting == "retained":
            return parts.retained(panel, found, many, horizon)
        return parts.unit_periods(panel, found, many)


def answer(scene: Scene) -> Answered | Lacking:
    """The effect on the teams that went live. Periods of anticipation count as if the team were live by then. Raises
    CallError and DataError for what contradicts itself."""
    lacking = cannot(scene)
    if lacking is not None:
        return lacking
    looked = surveyed(scene)
    if isinstance(looked, Lacking):
        return looked
    sealed = _sealed(scene, looked)
    return Answered(sealed.finding(), sealed, None, reached(scene, looked.roster))


def _sealed(scene: Scene, looked: Survey) -> SealedSynthetic:
    made = looked.panel
    rows = together.by_team(made)
    ends = steps.following(made.starts[-1], scene.table.every)
    days = ibis.literal([*made.starts, ends], type="array<date>")
    first = (rows["first"] - scene.context.study.anticipation).clip(lower=0)
    with scene.engine.kept(
        RELATION, rows.mutate(period=days[rows.period], first=days[first]), ("unit", "period")
    ) as bench:
        columns = Columns(relation=RELATION, unit="unit", period="period", outcome="y", first="first")
        read = aggregates(bench, columns)
    return SealedSynthetic(
        asked=AskedSynthetic(
            registered=scene.registered_before, exposure=scene.exposure, horizon=scene.context.study.horizon
        ),
        panel=to_document(read.panel),
        reading=(looked.missing, *order(read.scale), *scene.told),
        data=read.data,
        good=scene.good == "up",
        customers=counted.shares(scene.engine, made, scene.table),
        counted=counted.by_team(scene.engine, made),
    )

"""Protection in a workspace: what was kept from happening, as counts or minutes of teams or of their customers."""

from __future__ import annotations

from typing import Literal

import ibis

from sowhat.evidence.did.question import Control
from sowhat.evidence.protection.document import CountsDocument, from_document, to_document
from sowhat.evidence.protection.estimate import estimate
from sowhat.evidence.protection.parts import avoided
from sowhat.evidence.protection.plan import ProtectionQuestion
from sowhat.evidence.provenance import Exposure, Provenance
from sowhat.metrics import steps
from sowhat.metrics.panel import Panel
from sowhat.model.estimate import Estimate, Finding
from sowhat.model.stream import Counting, Stream
from sowhat.model.value import Value
from sowhat.studies.designs.over_time import cannot, reached
from sowhat.studies.designs.seal import Answered, Lacking, Seal
from sowhat.studies.laying import columns_of
from sowhat.studies.protection import counts, of_reading
from sowhat.studies.scene import Scene, no_roster, panel_of, roster_of

RELATION = "study_counts"


class AskedProtection(Value):
    """The question as it was put to the counts."""

    control: Control
    anticipation: int = 0
    registered: bool | None = None
    exposure: Exposure | None = None
    confidence: float = 0.95

    def question(self) -> ProtectionQuestion:
        """The same as evidence takes it."""
        known = Provenance(registered=self.registered, exposure=self.exposure)
        return ProtectionQuestion(self.control, self.anticipation, self.confidence, known)


class SealedProtection(Seal):
    """The question, and the counts of deciding units."""

    design: Literal["protection"] = "protection"
    asked: AskedProtection
    counts: CountsDocument

    def estimated(self) -> Finding:
        return estimate(from_document(self.counts), self.asked.question())

    def stream(self, found: Finding, counting: Counting, horizon: int) -> Stream | None:
        del horizon
        if counting == "retained" or not isinstance(found, Estimate):
            return None
        return avoided(from_document(self.counts), self.asked.question(), found)


def answer(scene: Scene) -> Answered | Lacking:
    """What the rate of those who went live became beside that of the others. Raises CallError and DataError for what
    contradicts itself."""
    lacking = cannot(scene)
    if lacking is not None:
        return lacking
    by_team = scene.table.unit == "team"
    roster = None if by_team else roster_of(scene)
    if roster is None and not by_team:
        return Lacking(*no_roster(scene))
    sealed = _sealed(scene, panel_of(scene, roster))
    return Answered(sealed.finding(), sealed, None, reached(scene, roster))


def _sealed(scene: Scene, made: Panel) -> SealedProtection:
    study, rows = scene.context.study, made.rows
    ends = steps.following(made.starts[-1], scene.table.every)
    days = ibis.literal([*made.starts, ends], type="array<date>")
    rows = rows.mutate(period=days[rows.period], first=days[rows["first"]])
    with scene.engine.kept(RELATION, rows, ("unit", "period")) as bench:
        columns = columns_of(RELATION, rows, ("weight",))
        read = counts(bench, columns, study.missing == "zero")
    return SealedProtection(
        asked=AskedProtection(
            control=study.control,
            anticipation=study.anticipation,
            registered=scene.registered_before,
            exposure=scene.exposure,
        ),
        counts=to_document(read.panel),
        reading=(*of_reading(read), *scene.told),
        data=read.data,
        good=scene.good == "up",
        customers=False,
    )

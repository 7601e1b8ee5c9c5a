"""The outcome that a study says the service cannot have moved: the same rosters, go-lives and rules, another metric."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from sowhat.errors import CallError, DataError
from sowhat.evidence.did import unmoved
from sowhat.evidence.did.document import MomentsDocument, from_document, to_document
from sowhat.evidence.did.moments import CohortMoments
from sowhat.evidence.did.question import Question
from sowhat.metrics.panel import Panel
from sowhat.metrics.roster import Roster
from sowhat.model.estimate import Check, Estimate, Finding, Remark
from sowhat.model.study import OutcomeTable
from sowhat.model.value import Value
from sowhat.studies.panel import Measured
from sowhat.studies.scene import Scene, panel_of, values_of


class Unmoved(Value):
    """Moments of the other outcome, null where it told nothing that can be compared; and the periods before a start in
    which it may already respond."""

    moments: MomentsDocument | None
    anticipation: int = 0

    def check(self, found: Finding, moments: CohortMoments, question: Question) -> tuple[Check, ...]:
        """What it says about a finding; nothing about none."""
        if not isinstance(found, Estimate):
            return ()
        if self.moments is None:
            says = Remark(code="check-placebo-outcome-unknown")
            return (Check(name="placebo-outcome", verdict="unknown", says=says),)
        asked = replace(question, anticipation=self.anticipation)
        return (unmoved.check(found, moments, from_document(self.moments), asked),)


def named(scene: Scene) -> OutcomeTable | None:
    """The table of the outcome that the study names; None without one."""
    name = scene.context.study.placebo
    return next((table for table in scene.context.beside if table.name == name), None)


def measured(scene: Scene, roster: Roster | None, by: Callable[[Scene, Panel], Measured]) -> Unmoved | None:
    """Measured by the rule `by` of the study's own outcome. None where no such outcome is named; without moments where
    it is of other units or periods, or its facts cannot be put together."""
    table = named(scene)
    if table is None:
        return None
    if (table.unit, table.every) != (scene.table.unit, scene.table.every):
        return Unmoved(moments=None)
    other = replace(scene, table=table, values=values_of(scene.engine, table))
    try:
        made = panel_of(other, roster)
        told = to_document(by(other, made).moments)
    except (CallError, DataError):
        return Unmoved(moments=None)
    return Unmoved(moments=told, anticipation=made.anticipation + scene.context.study.anticipation)

"""A study, run: the scene says which design serves, and the design's own file answers.

Customer-level rows stay in the engine; what leaves it is moments, and counts of teams and customers.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sowhat.engine.duckdb import DuckDB
from sowhat.errors import CallError, DataError
from sowhat.model.claim import Exposed, Studied
from sowhat.model.estimate import Counts, Design, Finding, NotEstimable, Remark, Total
from sowhat.model.value import Value
from sowhat.studies import registered
from sowhat.studies import sealed as sealing
from sowhat.studies.cut_off import cut
from sowhat.studies.designs.choice import chosen
from sowhat.studies.designs.seal import Lacking
from sowhat.studies.designs.table import DESIGNS
from sowhat.studies.scene import Context, Scene, good_of, look
from sowhat.studies.sealed import Prospect, Sealed

__all__ = ["Context", "Ran", "run"]

_NOBODY = Counts(units=0, treated=0, clusters=0, periods=0)


class Ran(Value):
    """What a study found, with all that it takes to find it again: `sealed` (null where there was nothing to measure)
    and `context`. `outcome_until` is the last day of the last outcome period."""

    studied: Studied
    sealed: Sealed | None
    context: Context
    retained: Total | None
    prospect: Prospect
    first_go_live: date | None
    outcome_until: date | None


def run(engine: DuckDB, context: Context) -> Ran:
    """The answer to a study from the facts that `engine` reads. What is missing or contradicts itself becomes the
    reason of a `NotEstimable`; nothing is raised for it."""
    scene = look(engine, context)
    if scene is None:
        params = {"outcome": context.study.outcome, "service": context.study.service}
        reason = Remark(code="reason-no-outcome", params=params)
        return _refused(context, None, "did", Lacking(reason, Remark(code="help-outcome-table", params=params)))
    found = cut(scene)
    if isinstance(found, Lacking):
        return _refused(context, scene, "did", found)
    return _as_asked(_looked(found, context), context)


def _as_asked(ran: Ran, context: Context) -> Ran:
    """With the study as it was asked: a cut-off ends the window that is read, not the one that was fixed."""
    studied = ran.studied.model_copy(update={"study": context.study})
    return ran.model_copy(update={"context": context, "studied": studied})


def _looked(scene: Scene, context: Context) -> Ran:
    design: Design = "did"
    try:
        design, told = chosen(scene)
        return _answered(replace(scene, told=(*told, *registered.checks(context))), design)
    except (CallError, DataError) as error:
        problem = error.problems[0]
        reason = Remark(code=f"error-{problem.code}", params=dict(problem.params))
        cure = Remark(code=f"error-{problem.code}.cure", params=dict(problem.params))
        return _refused(context, scene, design, Lacking(reason, cure))


def _answered(scene: Scene, design: Design) -> Ran:
    answer = DESIGNS.get(design)
    if answer is None:
        why = Remark(code="reason-design-unserved", params={"design": design})
        return _refused(scene.context, scene, design, Lacking(why, Remark(code="help-design-other")))
    found = answer(scene)
    if isinstance(found, Lacking):
        return _refused(scene.context, scene, design, found)
    return Ran(
        studied=_studied(scene.context, found.finding, found.exposed),
        sealed=found.sealed,
        context=scene.context,
        retained=found.total,
        prospect=sealing.prospect(found.sealed, found.total, found.finding),
        first_go_live=found.began or scene.first_go_live,
        outcome_until=scene.until,
    )


def _studied(context: Context, found: Finding, reached: Exposed) -> Studied:
    table = context.outcome
    titles = {} if table is None else {"outcome_title_en": table.title.en, "outcome_title_zh": table.title.zh}
    return Studied(
        study=context.study,
        build="",
        code_version="",
        finding=found,
        exposed=reached,
        moments=None,
        outcome_kind=table.kind if table else "state",
        outcome_good=good_of(context),
        outcome_every=table.every if table else None,
        outcome_unit=table.unit if table else "customer",
        stamped=context.stamped,
        **titles,
    )


def _refused(context: Context, scene: Scene | None, design: Design, why: Lacking) -> Ran:
    checks = scene.told if scene else ()
    found = NotEstimable(design=design, reasons=(why.reason,), what_would_help=(why.cure,), n=_NOBODY, checks=checks)
    return Ran(
        studied=_studied(context, found, Exposed(teams=0, customers=0)),
        sealed=None,
        context=context,
        retained=None,
        prospect=Prospect(detectable=None, customers=None),
        first_go_live=scene.first_go_live if scene else None,
        outcome_until=scene.until if scene else None,
    )

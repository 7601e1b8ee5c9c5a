"""Business cases to read: the list of them, and the one page of each, with what is known beside what was written."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date
from pathlib import Path

from pydantic import ValidationError

from sowhat.actions import campaigns, case, case_beside, places
from sowhat.actions.case_beside import Beside
from sowhat.actions.measured import measured
from sowhat.actions.reading import latest, store_of
from sowhat.actions.simulated import marked
from sowhat.actions.version import code_version
from sowhat.actions.written import written
from sowhat.errors import CallError, Problem, SowhatError
from sowhat.model.case import Case, CaseRow, Cases, CaseSeen
from sowhat.model.case_paper import STEP, Baseline, PaperSeen
from sowhat.model.estimate import Remark
from sowhat.model.measured import MeasuredOrNot, NotMeasured
from sowhat.model.statement import Statement, StatementKind
from sowhat.model.value import Text
from sowhat.planning import cases as rules
from sowhat.planning.cases import Held, Step
from sowhat.store.database import Work

KIND: StatementKind = "case"


def held(root: Path) -> tuple[Held, ...]:
    """Every case as its steps made it, the one that was changed last first."""
    if not places.decided(root):
        return ()
    with store_of(places.decisions(root)).read() as work:
        return held_by(work)


def held_by(work: Work) -> tuple[Held, ...]:
    """The same within a unit of work."""
    steps: dict[str, list[Step]] = {}
    for one in work.statements.history(KIND):
        if (step := _step(one)) is not None:
            steps.setdefault(one.subject, []).append(step)
    found = [(own[-1].number, rules.replay(name, own)) for name, own in steps.items()]
    return tuple(one for _, one in sorted(found, key=lambda pair: -pair[0]))


def _step(one: Statement) -> Step | None:
    """What a later version of sowhat wrote in another shape is left out."""
    at = one.at if one.at.tzinfo else one.at.replace(tzinfo=UTC)
    for read in (Case.model_validate_json, STEP.validate_json):
        try:
            return Step(one.number, at, one.by, read(one.body))
        except ValidationError:
            continue
    return None


def find(every: Iterable[Held], name: str) -> Held:
    """One of them. Raises CallError `no-such-case`."""
    found = next((one for one in every if one.paper.name == name), None)
    if found is None:
        raise CallError(Problem("no-such-case", params={"value": name[:80]}))
    return found


def worked(one: Held) -> CaseSeen | None:
    """What its ranges amount to; null where nobody put them down."""
    return None if one.case is None else case.work_out(one.case)


def missing(one: Held, seen: CaseSeen | None) -> tuple[str, ...]:
    """What is lacking before anybody signs."""
    return rules.lacks(one.paper, one.case, seen.swings[0].name if seen else None)


def cases(root: Path) -> Cases:
    """Cases whose ranges were put down, and a row for each that is being written."""
    today = campaigns.today(root)
    rows = tuple(_row(one, today) for one in held(root))
    told = {"papers": rows, "build": _build(root), "code_version": code_version()}
    return case.kept(root).model_copy(update=told)


def _row(one: Held, today: date) -> CaseRow:
    seen, paper = worked(one), one.paper
    trials = rules.trials(one, seen, today)
    first = rules.first_open(trials)
    return CaseRow(
        name=paper.name,
        title=paper.about.title,
        service=paper.about.service,
        pillar=paper.about.pillar,
        status=rules.status(one, missing(one, seen)),
        net=seen.net if seen else None,
        gain=seen.gain if seen else None,
        first=first.name if first else None,
        by=first.trial.by if first and first.trial else None,
        overdue=any(each.overdue for each in trials),
        signed=tuple(each.side for each in one.signatures if each.stands),
        demand=paper.about.demand,
        okr=paper.okr,
        at=paper.at,
    )


def paper(root: Path, name: str) -> PaperSeen:
    """The one page of a case. What cannot be read beside it is said where it would stand.

    Raises CallError `no-such-case`, WorkspaceError.
    """
    one, here = find(held(root), name), Beside(root, written(root), campaigns.today(root))
    seen, known = worked(one), case_beside.customers(one.paper, here)
    standing = now(root, one.paper.baseline)
    lacking = missing(one, seen)
    told = PaperSeen(
        paper=one.paper,
        worked=seen,
        customers=known,
        now=standing,
        price=case_beside.priced(one, here),
        days=case_beside.days(one.paper, here),
        trials=rules.trials(one, seen, here.today),
        power=case_beside.power(one, here, known.count, len(standing.months) if standing else 0),
        signatures=one.signatures,
        pillar=next((each.title for each in here.workspace.pillars if each.name == one.paper.about.pillar), Text()),
        status=rules.status(one, lacking),
        lacks=lacking,
        today=here.today,
        build=_build(root),
        code_version=code_version(),
    )
    return marked(root, told)


def now(root: Path, one: Baseline | None) -> MeasuredOrNot | None:
    """The baseline's metric today; null without one, and for one that was stated."""
    if one is None or one.stated:
        return None
    try:
        return measured(root, one.metric, one.service or None, one.unit or None)
    except SowhatError as error:
        problem = error.problems[0]
        return NotMeasured(metric=one.metric, reasons=(Remark(code=f"error-{problem.code}", params=problem.params),))


def _build(root: Path) -> str:
    try:
        return latest(root).id
    except SowhatError:
        return ""

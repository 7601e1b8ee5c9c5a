"""The answer first: every study with its worth, the chain to customers, what changed, and what waits for a person."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path

from sowhat.actions import break_even, front, ledger, places, portfolio, spending, usage_answer
from sowhat.actions.data_answer import source_rows
from sowhat.actions.lifecycle_answer import lifecycle
from sowhat.actions.reading import Reading, latest, reading, store_of
from sowhat.actions.simulated import marked
from sowhat.actions.study import ran
from sowhat.actions.written import written
from sowhat.errors import CallError, Param, Problem, SowhatError, WorkspaceError
from sowhat.ledger import claims, registrations
from sowhat.metrics import periods
from sowhat.model.build import Build
from sowhat.model.ledger import Book, Terms
from sowhat.model.portfolio import Allocation
from sowhat.model.so_what import Ahead, Effects, Need, SoWhat, StudyAnswer
from sowhat.model.study import Study
from sowhat.model.value import Text
from sowhat.studies.run import Ran

KEPT = 64
"""Answers kept in memory; each belongs to one build and one state of the ledger."""


@dataclass(frozen=True, slots=True)
class Said:
    """What the workspace says now of what a build found: the order of its studies (null: as built), and agreements."""

    platform: Text
    studies: tuple[str, ...] | None
    allocations: tuple[Allocation, ...] = ()


def so_what(root: Path) -> SoWhat:
    """Everything that the front door says. Raises DataError where nothing was built yet, WorkspaceError."""
    workspace = written(root)
    names = tuple(study.name for study in workspace.studies)
    said = Said(workspace.platform.title, names, workspace.allocations)
    return marked(root, _so_what(root, latest(root), head(root), said))


def standing(root: Path) -> SoWhat:
    """The same for pages, which show the last build whatever the YAML says now: where that is broken, every study of
    the build. Raises DataError where nothing was built yet."""
    try:
        seen = so_what(root)
        return seen.model_copy(update={"needs": (*seen.needs, *_reviews(root))})
    except WorkspaceError:
        return marked(root, _so_what(root, latest(root), head(root), Said(Text(), None)))


def _reviews(root: Path) -> tuple[Need, ...]:
    """Services whose review waits for a decision; the page does without where they cannot be read."""
    try:
        due = sum(one.due is not None for one in lifecycle(root).reviews)
    except SowhatError:
        return ()
    return (Need(code="review-due", params={"n": due}, href="/lifecycle"),) if due else ()


def effects(root: Path, study: str | None = None) -> Effects:
    """Every study of the latest build, in the order of the workspace, with what it found; one of them where asked.

    Raises CallError (`no-such-study`), DataError where nothing was built yet.
    """
    seen = so_what(root)
    found = tuple(one for one in seen.studies if study in (None, one.studied.study.name))
    if study is not None and not found:
        known = ", ".join(one.studied.study.name for one in seen.studies)
        params: dict[str, Param] = {"study": study, "nearest": "none", "known": known}
        raise CallError(Problem("no-such-study", params=params))
    together = seen.portfolios if study is None else ()
    named = {"build": seen.build, "code_version": seen.code_version}
    return Effects(**named, effects=found, simulated=seen.simulated, portfolios=together)


def head(root: Path) -> str:
    """The hash of the ledger's last entry: an answer holds until the next one."""
    with store_of(places.decisions(root)).read() as work:
        last = work.ledger.last()
    return last.hash if last else ""


@lru_cache(KEPT)
def _so_what(root: Path, build: Build, ledger_head: str, said: Said) -> SoWhat:
    del ledger_head
    held = ledger.book(root)
    with reading(root, build) as open_:
        found = ran(open_.engine, build)
        spent = spending.by_service(open_.engine)
        asked = found if said.studies is None else said.studies
        answers = tuple(answer(found[name], held, spent) for name in asked if name in found)
        telemetry = _last_day(open_, build.timezone)
        ends = [one.outcome_until for one in found.values()]
        until = max((day for day in (telemetry, *ends) if day is not None), default=None)
        return SoWhat(
            build=build.id,
            code_version=build.code_version,
            platform=said.platform,
            until=until,
            studies=answers,
            chain=front.chain(open_.engine, telemetry),
            changes=front.changes(open_.engine, _covered(open_, build.timezone, telemetry)),
            needs=(*_needs(answers, held), *front.needs(open_.engine), *_no_study(answers)),
            portfolios=portfolio.seen(open_.engine, said.allocations),
        )


def _last_day(open_: Reading, zone: str) -> date | None:
    last = usage_answer.span(_sources(open_))[1]
    return periods.day(last, zone) if last else None


def _covered(open_: Reading, zone: str, last: date | None) -> bool:
    """Whether telemetry covers both windows of two weeks."""
    first = usage_answer.span(_sources(open_))[0]
    return first is not None and last is not None and periods.day(first, zone) <= last - timedelta(days=27)


def _sources(open_: Reading) -> list[usage_answer.Row]:
    return list(source_rows(usage_answer.Results(open_.engine, None, None)))


def answer(found: Ran, held: Book, spent: Mapping[str, spending.Spent] | None = None) -> StudyAnswer:
    """A study with what it amounts to, what it could tell, and its claim. `spent` is by service."""
    worth = ledger.worth_of(found, held)
    return StudyAnswer(
        studied=found.studied,
        retained=worth.retained,
        value=worth.value,
        ahead=_ahead(found, (spent or {}).get(found.studied.study.service)),
        claim=claims.standing_claim(held, found.studied.study.name),
        registrations=registrations.history(held, found.studied.study.name),
        changed=registrations.changes(held, found.studied.study, _terms(found)),
    )


def _terms(found: Ran) -> Terms | None:
    return registrations.beside(found.context.outcome, found.context.plan)


def _ahead(found: Ran, spent: spending.Spent | None) -> Ahead:
    """Break-even: customers that pay the cost at the likely price. What the study declares to cost counts; where it
    declares nothing, what was spent on its service so far."""
    study, reached, outcome = found.studied.study, found.studied.exposed.customers, found.context.outcome
    price = break_even.priced(study, outcome.price if outcome else None).price
    cost = break_even.costed(study, price, spent)
    need = break_even.needed(cost.cost, price) if break_even.counts_customers(outcome) else None
    share = break_even.of_reached(need, reached)
    return Ahead(
        cost=cost.cost,
        cost_from=cost.source,
        break_even=need.value if need else None,
        share=share.value if share else None,
        detectable=found.prospect.detectable,
        detectable_customers=found.prospect.customers,
    )


def _needs(answers: Iterable[StudyAnswer], held: Book) -> list[Need]:
    return [need for one in answers for need in _needs_of(one, held)]


def _needs_of(one: StudyAnswer, held: Book) -> Iterable[Need]:
    study, name = one.studied.study, one.studied.study.name
    if _unregistered(study, held):
        yield _command("register-study", name, f"sowhat ledger register {name}")
    if study.price is None:
        yield Need(code="price-study", params={"study": name})
    if one.claim is None and one.retained is not None and claims.state_of(one.studied.finding) == "evidenced":
        yield _command("claim-study", name, f"sowhat ledger claim {name}")


def _command(code: front.NeedCode, study: str, command: str) -> Need:
    return Need(code=code, params={"study": study}, command=command)


def _unregistered(study: Study, held: Book) -> bool:
    return registrations.standing(held, study) is None


def _no_study(answers: tuple[StudyAnswer, ...]) -> tuple[Need, ...]:
    return () if answers else (Need(code="name-outcome", href="/doctor"),)

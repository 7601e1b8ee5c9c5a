"""What is known beside what a case says: customers on rosters, prices, finance's rate, what a study could show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from sowhat.actions import ledger, rollout
from sowhat.actions.eligible import eligible
from sowhat.actions.reading import latest, reading
from sowhat.actions.so_what import so_what
from sowhat.errors import SowhatError
from sowhat.model.case_paper import DaysCost, KnownCustomers, Paper, Power, Priced
from sowhat.model.estimate import Remark
from sowhat.model.price import PriceEntry
from sowhat.model.rollout import RolloutPlan
from sowhat.model.so_what import StudyAnswer
from sowhat.model.study import Study
from sowhat.model.workspace import Workspace
from sowhat.planning import case_power
from sowhat.planning.cases import Held

FEW = 10
"""Groups of customers smaller than that are not shown."""
PERSON_DAY = "person-day"
Rosters = dict[str, tuple[str, int]]
"""Business unit and customers of each team."""


@dataclass(frozen=True, slots=True)
class Beside:
    """Where a case is read: its workspace, what people wrote there, the day."""

    root: Path
    workspace: Workspace
    today: date


def rosters(root: Path) -> Rosters:
    """How many customers each team's roster holds, by the latest build; nothing without one."""
    try:
        with reading(root, latest(root)) as open_:
            rows = open_.engine.execute(open_.engine.table("served")).to_pylist()
    except SowhatError:
        return {}
    return {row["team"]: (row["unit"], int(row["customers"])) for row in rows}


def customers(paper: Paper, here: Beside) -> KnownCustomers:
    """Customers on the rosters of those whom the case is for. Each counts once, with its main team."""
    found = rosters(here.root)
    if not found:
        return KnownCustomers(count=None, why=Remark(code="case-customers-no-rosters"))
    unit, service = paper.customers.unit, paper.about.service
    if unit:
        counts = [count for of, count in found.values() if of == unit]
        return _counted(sum(counts), "unit") if counts else _none("case-customers-unit", unit)
    declared = next((one for one in here.workspace.catalog.services if one.name == service), None)
    if declared is not None:
        teams = eligible(here.workspace.catalog, declared, here.today, here.today).teams
        counts = [count for team, (_, count) in found.items() if team in teams]
        return _counted(sum(counts), "service") if counts else _none("case-customers-service", service)
    return _counted(sum(count for _, count in found.values()), "all")


def _counted(count: int, source: str) -> KnownCustomers:
    if count < FEW:
        return KnownCustomers(count=None, why=Remark(code="case-customers-few", params={"few": FEW}))
    return KnownCustomers.model_validate({"count": count, "source": source})


def _none(code: str, name: str) -> KnownCustomers:
    return KnownCustomers(count=None, why=Remark(code=code, params={"name": name}))


def priced(one: Held, here: Beside) -> Priced:
    """The newest price of the book by the name that the case states, and whether its ranges count with it."""
    name = one.paper.effect.price
    if not name:
        return Priced()
    found = _entry([each for each in ledger.book(here.root).prices if each.name == name], here.today)
    if found is None:
        return Priced(why=Remark(code="case-price-unknown", params={"name": name}))
    if one.case is None:
        return Priced(entry=found)
    same = (one.case.price.low, one.case.price.likely, one.case.price.high) == (found.low, found.likely, found.high)
    return Priced(entry=found, differs=not same or one.case.currency != found.currency)


def _entry(known: list[PriceEntry], day: date) -> PriceEntry | None:
    """Of those that hold by then the newest, else the newest of all."""
    holding = [each for each in known if each.valid_from <= day]
    return max(holding or known, key=lambda each: (each.valid_from, each.number), default=None)


def days(paper: Paper, here: Beside) -> DaysCost:
    """Person-days at the price book's rate, else at that of the settings."""
    cost = paper.cost
    if cost.build_days is None and cost.run_days is None:
        return DaysCost()
    book = [one for one in ledger.book(here.root).prices if one.unit == PERSON_DAY and one.project is None]
    entry = _entry(book, here.today)
    rate = entry.likely if entry else here.workspace.day_rate
    if rate is None:
        return DaysCost()
    currency = entry.currency if entry else here.workspace.currency
    return DaysCost(rate=rate, build=_times(cost.build_days, rate), run=_times(cost.run_days, rate), currency=currency)


def _times(days_: Decimal | None, rate: Decimal) -> Decimal | None:
    return None if days_ is None else days_ * rate


def power(one: Held, here: Beside, people: int | None, months: int = 0) -> Power:
    """What a study of it could show; the baseline's metric is known for `months`."""
    paper, study = one.paper, _study(one.paper, here.workspace)
    answer = _answer(here.root, study)
    baseline = paper.baseline
    level = float(baseline.value) if baseline and baseline.measured_in == "share" else None
    known = case_power.Known(
        study=study,
        plan=_plan(here.root, study),
        finding=answer.studied.finding if answer else None,
        share=answer.retained is not None if answer else False,
        metric=baseline.metric if baseline else "",
        expected=float(one.case.effect.likely) if one.case else None,
        teams=_teams(paper, here),
        before=answer.studied.finding.n.periods if answer else months,
        customers=paper.customers.counted or people,
        level=level,
    )
    return case_power.power(known)


def _study(paper: Paper, workspace: Workspace) -> Study | None:
    return next((one for one in workspace.studies if one.name == paper.study.study), None)


def _answer(root: Path, study: Study | None) -> StudyAnswer | None:
    """What the latest build found; null without one, or without the study in it."""
    if study is None:
        return None
    try:
        return next((one for one in so_what(root).studies if one.studied.study.name == study.name), None)
    except SowhatError:
        return None


def _plan(root: Path, study: Study | None) -> RolloutPlan | None:
    if study is None:
        return None
    try:
        return rollout.read(root, study.name)
    except SowhatError:
        return None


def _teams(paper: Paper, here: Beside) -> int | None:
    """Teams that could use the service; null where none is declared."""
    declared = next((one for one in here.workspace.catalog.services if one.name == paper.about.service), None)
    if declared is None:
        return len(here.workspace.catalog.teams) or None
    return len(eligible(here.workspace.catalog, declared, here.today, here.today).teams) or None

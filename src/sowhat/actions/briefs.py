"""A partner's brief, and the list of partners with what is due: loads what others hold, and puts it on one page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sowhat.actions import brief_customers, brief_planning, brief_risks, brief_uses, campaigns, ecosystem, promises
from sowhat.actions.brief_asking import asked
from sowhat.actions.ecosystem_asked import Asked
from sowhat.actions.partners import catalog, find, partners_of
from sowhat.actions.simulated import marked
from sowhat.actions.written import written
from sowhat.errors import SowhatError
from sowhat.model.brief import Brief, Partner, PartnerRow, Partners, Person, Promise, Section
from sowhat.model.ecosystem import Possible, Proposal
from sowhat.planning import promises as rules

SHOWN = 5
"""At most so many opportunities on a page."""


@dataclass(frozen=True, slots=True)
class _Said:
    """What people put down and plan, of everybody."""

    promises: tuple[Promise, ...]
    people: tuple[Person, ...]
    planned: brief_planning.Planned


def briefs(root: Path) -> Partners:
    """All partners with what is due: those with something past its day first, then by the day of what comes next.

    Raises DataError where nothing was built yet, WorkspaceError.
    """
    seen, today = brief_uses.calls(root), campaigns.today(root)
    said = _Said(*promises.held(root, today), brief_planning.planned(root))
    rows = [_row(one, seen, said) for one in partners_of(catalog(root), today)]
    told = Partners(
        build=seen.build.id,
        code_version=seen.build.code_version,
        timezone=seen.build.timezone,
        today=today,
        month=seen.month,
        partners=tuple(sorted(rows, key=_order)),
    )
    return marked(root, told)


def _order(one: PartnerRow) -> tuple[bool, date, bool, int, str]:
    return not one.overdue, one.next or date.max, one.partner.kind != "unit", -one.calls, one.partner.id


def _row(one: Partner, seen: brief_uses.Calls, said: _Said) -> PartnerRow:
    mine = brief_uses.mine(seen, one, seen.month)
    own = [each for each in said.promises if each.partner == one.id and each.state not in rules.OVER]
    people = [each for each in said.people if each.partner == one.id]
    days = sorted(_due(own, people))
    asked_for = [each for each in brief_planning.demands(said.planned, one) if each.status not in brief_planning.OVER]
    return PartnerRow(
        partner=one,
        services=len({row.service for row in mine}),
        calls=sum(row.calls for row in mine),
        demands=len(asked_for),
        okrs=len(brief_planning.okrs(said.planned, one)),
        open=len(own),
        overdue=[*(each.state for each in own), *(each.state for each in people)].count("overdue"),
        people=len(people),
        next=days[0][0] if days else None,
        next_what=days[0][1] if days else "",
    )


def _due(own: Iterable[Promise], people: Iterable[Person]) -> list[tuple[date, str]]:
    found = [(each.due, each.what) for each in own if each.due]
    return found + [(each.next_on, each.next) for each in people if each.next and each.next_on]


def brief(root: Path, team: str) -> Brief:
    """The page of one partner: a team's name, or a unit's (after `unit:` where a team has the same).

    Raises CallError `no-such-partner`, DataError where nothing was built yet, WorkspaceError.
    """
    seen, today, known, workspace = brief_uses.calls(root), campaigns.today(root), catalog(root), written(root)
    one = find(partners_of(known, today), team)
    listed, few = brief_uses.listed(seen, one)
    planned, uses = brief_planning.planned(root), brief_uses.uses(root, seen, one)
    okrs = brief_planning.okrs(planned, one)
    confirmed, proposals = _possible(root, one)
    people, loose = _said(root, one, today)
    told = Brief(
        build=seen.build.id,
        code_version=seen.build.code_version,
        timezone=seen.build.timezone,
        today=today,
        quarter=today + brief_risks.QUARTER,
        until=seen.days.last if seen.days else None,
        partner=one,
        pillars=brief_customers.pillars(root, workspace, one),
        okrs=okrs,
        customers=listed,
        few=few,
        outcomes=brief_customers.outcomes(root, workspace, one),
        uses=uses,
        gave=brief_uses.gave(root, one),
        possible=tuple(brief_uses.new(each) for each in confirmed),
        demands=brief_planning.demands(planned, one),
        opportunities=brief_planning.opportunities(root, one)[:SHOWN],
        risks=brief_risks.risks(root, one, (known, uses, okrs), today),
        people=people,
        promises=loose,
    )
    return marked(root, told.model_copy(update={"questions": asked(told, proposals), "quiet": quiet(told)}))


def _possible(root: Path, one: Partner) -> tuple[tuple[Possible, ...], tuple[Proposal, ...]]:
    """What became possible for them, confirmed and not yet; nothing where reach cannot be told."""
    try:
        wanted = Asked(unit=one.name) if one.kind == "unit" else Asked(team=one.name)
        found = ecosystem.ecosystem(root, wanted)
    except SowhatError:
        return (), ()
    return found.possible, found.proposals


def _said(root: Path, one: Partner, today: date) -> tuple[tuple[Person, ...], tuple[Promise, ...]]:
    """People there with their promises, and promises to nobody in particular."""
    made, people = promises.held(root, today)
    mine = tuple(each for each in people if each.partner == one.id)
    names = {each.person for each in mine}
    loose = tuple(each for each in made if each.partner == one.id and each.person not in names)
    return mine, rules.in_order(loose)


def quiet(one: Brief) -> tuple[Section, ...]:
    """Sections about which nothing is recorded."""
    held: dict[Section, tuple[object, ...]] = {
        "pillar": one.pillars,
        "okrs": one.okrs,
        "customers": tuple(each for each in one.outcomes if each.measured or each.few),
        "uses": one.uses,
        "gave": (*one.gave, *one.possible),
        "demand": one.demands,
        "opportunities": one.opportunities,
    }
    return tuple(name for name, found in held.items() if not found)


def for_viewers(seen: Brief) -> Brief:
    """The same without people: what concerns them, and what was promised to them, is for those who work with them."""
    kept = tuple(one for one in seen.promises if not one.person)
    return seen.model_copy(update={"people": (), "promises": kept})


def listed_for_viewers(seen: Partners) -> Partners:
    """The same of the list: how much is due, not what was promised to whom."""
    rows = tuple(one.model_copy(update={"next": None, "next_what": ""}) for one in seen.partners)
    return seen.model_copy(update={"partners": rows})

"""Demands: ask for something, say whether that is the problem, what stands in the way, what it is worth, what becomes
of it; and where all of them stand.

Every step is a statement of the kind `demand` about the demand's id. A step that was just taken is not taken twice:
whoever sends a form again gets what stands. Nothing needs a build.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date
from difflib import get_close_matches
from pathlib import Path

from pydantic import ValidationError

from sowhat.actions import campaigns, demand_links, ledger, places, showcase_asks
from sowhat.actions.reading import latest, store_of
from sowhat.actions.simulated import is_simulated
from sowhat.actions.version import code_version
from sowhat.actions.written import written
from sowhat.errors import CallError, DataError, Problem
from sowhat.ledger.life import CLOSED
from sowhat.ledger.waits import waits
from sowhat.model.demand import (
    BODY,
    STATUSES,
    Alike,
    Asked,
    Bound,
    Came,
    Demand,
    DemandBody,
    DemandSeen,
    DemandsSeen,
    DemandStep,
    Linked,
    LinkKind,
    Need,
    NeedProblem,
    OpenAsk,
    Raised,
    Reworded,
    Says,
    Side,
    StatusCount,
    TestResult,
    Verdict,
)
from sowhat.model.priority import Candidate, Estimates
from sowhat.model.statement import Statement, StatementKind
from sowhat.model.value import Text
from sowhat.model.workspace import Workspace
from sowhat.planning import demand_next, duplicates
from sowhat.planning import demand_rules as rules
from sowhat.planning import demands as life
from sowhat.store.database import Work

KIND: StatementKind = "demand"
Held = Mapping[str, Demand]
AGREES: Says = "agrees"
OBJECTS: Says = "objects"
STANDING = ("confirmed", "published")
"""States of a claim from which on it says what came of a demand."""


@dataclass(frozen=True, slots=True)
class Source:
    """How a demand comes in; `of` is the statement `ask` that it was, `opportunity` the one that it answers."""

    came: Came = "form"
    of: int | None = None
    opportunity: str = ""


def held(root: Path) -> Held:
    """Every demand as its steps made it, in the order of asking."""
    if not places.decided(root):
        return {}
    claims = confirmed(root)
    standing = _claimed(root)
    with store_of(places.decisions(root)).read() as work:
        every = held_by(work, claims)
    return {id_: demand_next.claimed(one, standing.get(one.links.study or "")) for id_, one in every.items()}


def held_by(work: Work, claims: life.Claims) -> Held:
    """The same within a unit of work, by claims that stand."""
    steps: dict[str, list[DemandStep]] = {}
    for one in work.statements.history(KIND):
        if (step := _step(one)) is not None:
            steps.setdefault(one.subject, []).append(step)
    made = [life.replay(id_, own, claims) for id_, own in steps.items() if isinstance(own[0].body, Asked)]
    return {one.id: one for one in life.followed(made)}


def _step(one: Statement) -> DemandStep | None:
    """What a later version of sowhat wrote in another shape is left out."""
    try:
        body = BODY.validate_json(one.body)
    except ValidationError:
        return None
    at = one.at if one.at.tzinfo else one.at.replace(tzinfo=UTC)
    return DemandStep(number=one.number, at=at, by=one.by, body=body)


def confirmed(root: Path) -> life.Claims:
    """Claims that both sides stand by, and their studies."""
    return {one.id: one.study.name for one in ledger.book(root).claims if one.state in STANDING}


def _claimed(root: Path) -> Mapping[str, demand_next.Claimed]:
    """The newest claim of each study that nobody took back, and what it waits for."""
    found = (one for one in ledger.book(root).claims if one.state not in CLOSED)
    return {one.study.name: demand_next.Claimed(one.id, waits(one).what) for one in found}


def find(root: Path, id_: str) -> Demand:
    """One demand. Raises CallError `no-such-demand`."""
    return rules.known(held(root), id_)


def demands(root: Path) -> DemandsSeen:
    """All demands, those first that wait for a decision, and requests on the catalogue's pages that are none yet."""
    every = held(root)
    workspace = written(root)
    counted = Counter(one.status for one in every.values() if one.merged is None)
    return DemandsSeen(
        build=_build(root),
        code_version=code_version(),
        timezone=workspace.timezone,
        today=campaigns.today(root),
        currency=workspace.currency,
        counts=tuple(StatusCount(status=one, count=counted[one]) for one in STATUSES),
        demands=life.in_order(every.values()),
        asks=asks(root, every),
        alike=duplicates.pairs([one for one in every.values() if one.status not in life.OVER]),
        simulated=is_simulated(root),
    )


def demand(root: Path, id_: str) -> DemandSeen:
    """One demand, those that may be the same, opportunities nearby. Raises CallError `no-such-demand`."""
    every = held(root)
    one = rules.known(every, id_)
    workspace = written(root)
    return DemandSeen(
        build=_build(root),
        code_version=code_version(),
        timezone=workspace.timezone,
        today=campaigns.today(root),
        currency=workspace.currency,
        demand=one,
        alike=duplicates.alike(one, tuple(every.values())),
        nearby=demand_links.nearby(root, one),
        pillar=next((each.title for each in workspace.pillars if each.name == one.pillar), Text()),
        came=ledger.show(root, one.realised) if one.realised else None,
        simulated=is_simulated(root),
    )


def _build(root: Path) -> str | None:
    try:
        return latest(root).id
    except DataError:
        return None


def candidates(root: Path) -> tuple[Candidate, ...]:
    """Demands that are understood (or further), carry an estimate and have not ended."""
    return life.candidates(held(root).values())


def asks(root: Path, every: Held) -> tuple[OpenAsk, ...]:
    """Requests for a service on the catalogue's pages that nobody has made a demand of, the newest first."""
    taken = {one.history[0].body.of for one in every.values() if isinstance(one.history[0].body, Asked)}
    names = ("number", "at", "by", "service", "team", "what")
    found = (one for one in showcase_asks.asks(root) if one.number not in taken)
    return tuple(OpenAsk(**{name: getattr(one, name) for name in names}) for one in found)


def alike(root: Path, told: Need) -> tuple[Alike, ...]:
    """Demands that may be the same as what somebody is about to ask for."""
    return duplicates.alike(told, tuple(held(root).values()))


def need_of_ask(root: Path, number: int) -> Need:
    """What is known of a request on a catalogue's page, for the form that makes a demand of it: whose it is and what
    they want; the problem is still to be said. Raises CallError `no-such-ask`."""
    found = next((one for one in asks(root, held(root)) if one.number == number), None)
    if found is None:
        raise CallError(Problem("no-such-ask", params={"value": number}))
    team = found.team if any(one.name == found.team for one in written(root).catalog.teams) else None
    problem = NeedProblem(words=found.what)
    return Need(
        title="", asker=found.by[:60], team=team, unit=unit_of(root, team), service=found.service, problem=problem
    )


def unit_of(root: Path, team: str | None) -> str | None:
    """The business unit that a team sits in today, where that is one."""
    day = campaigns.today(root)
    teams = (one for one in written(root).catalog.teams if one.name == team)
    units = [link.of for one in teams for link in one.units if link.span.holds(day)]
    return units[0] if len(units) == 1 else None


def ask(root: Path, body: Need, by: str, source: Source | None = None) -> Demand:
    """Somebody asks for something: the problem first. The same asked twice is one demand.

    Raises CallError: `demand-by-nobody`, `demand-unknown` (a team, unit, service or pillar), `no-such-ask`,
    `demand-no-link` (there is no such opportunity), and what `planning.demand_rules.need` refuses.
    """
    way, who, now, day = source or Source(), rules.named(by), campaigns.moment(root), campaigns.today(root)
    told = prepared(root, body, who)
    if way.opportunity:
        demand_links.check(root, "opportunity", way.opportunity)
    claims = confirmed(root)
    with store_of(places.decisions(root)).begin() as work:
        every = held_by(work, claims)
        same = next((one for one in every.values() if _same(one, told, way)), None)
        if same is not None:
            return same
        if way.of is not None and not any(one.number == way.of for one in work.statements.history("ask")):
            raise CallError(Problem("no-such-ask", params={"value": way.of}))
        id_ = life.numbered(every)
        made = Asked(day=day, need=told, came=way.came, of=way.of)
        work.statements.state(KIND, id_, made.model_dump_json(), who, now)
        if way.opportunity:
            link_ = Linked(day=day, what="opportunity", to=way.opportunity)
            work.statements.state(KIND, id_, link_.model_dump_json(), who, now)
        return held_by(work, claims)[id_]


def prepared(root: Path, body: Need, by: str) -> Need:
    """What is asked for as it is kept; who asks is `by` where nobody is named. Raises CallError as `ask` does."""
    return placed(root, rules.need(body if body.asker.strip() else body.model_copy(update={"asker": by})))


def named(workspace: Workspace) -> Mapping[str, tuple[tuple[str, Text], ...]]:
    """What a need may name, with titles, by field."""
    catalog = workspace.catalog
    return {
        "team": tuple((one.name, one.title) for one in catalog.teams),
        "unit": tuple((one.name, one.title) for one in catalog.units),
        "service": tuple((one.name, one.title) for one in catalog.services),
        "pillar": tuple((one.name, one.title) for one in workspace.pillars),
    }


def repeated(root: Path, one: Demand, told: Need, of: int | None) -> bool:
    """Whether somebody who sends this form asks for what `one` asked for already, or for the same wish."""
    return _same(one, placed(root, told), Source(of=of))


def must_why(one: Demand) -> str:
    """Why it has to be done; empty where it has not."""
    found = [each.body.why for each in one.history if isinstance(each.body, Bound)]
    return found[-1] if one.must and found else ""


def _same(one: Demand, told: Need, way: Source) -> bool:
    first = one.history[0].body
    assert isinstance(first, Asked)
    return first.need == told or (way.of is not None and first.of == way.of)


def placed(root: Path, told: Need) -> Need:
    """A need whose team, unit, service and pillar are known; the unit is the team's where it is not said.

    Raises CallError `demand-unknown`.
    """
    workspace = written(root)
    catalog = workspace.catalog
    for name, entries in named(workspace).items():
        value = getattr(told, name)
        names = [one for one, _ in entries]
        if value is not None and value not in names:
            near = get_close_matches(value, names, n=1)
            params = {"field": name, "value": value[:80], "nearest": near[0] if near else "none"}
            raise CallError(Problem("demand-unknown", params=params))
    unit = told.unit or unit_of(root, told.team)
    pillar = told.pillar or next((one.pillar for one in catalog.services if one.name == told.service), None)
    return told.model_copy(update={"unit": unit, "pillar": pillar})


def take(root: Path, id_: str, by: str, make: Callable[[Demand, Held, date], DemandBody | None]) -> Demand:
    """Take the step that `make` makes of a demand, which may refuse; null leaves everything as it stands."""
    who, now, day, claims = rules.named(by), campaigns.moment(root), campaigns.today(root), confirmed(root)
    with store_of(places.decisions(root)).begin() as work:
        every = held_by(work, claims)
        one = rules.known(every, id_)
        body = make(one, every, day)
        if body is None:
            return one
        work.statements.state(KIND, one.id, body.model_dump_json(), who, now)
        return held_by(work, claims)[one.id]


def reword(root: Path, id_: str, told: Need, by: str) -> Demand:
    """Put it better; who agreed to the problem as it read before is asked again. Raises CallError as `ask` does."""
    new = placed(root, rules.need(told))

    def make(one: Demand, every: Held, day: date) -> Reworded | None:
        del every
        rules.going(one)
        return None if need_of(one) == new else Reworded(day=day, need=new)

    return take(root, id_, by, make)


def need_of(one: Demand) -> Need:
    """What is asked for, as it reads now."""
    return Need(**{name: getattr(one, name) for name in Need.model_fields})


def agree(root: Path, id_: str, side: Side, by: str, says: Says = "agrees", why: str = "") -> Demand:
    """A craft says that this is the problem, or why it is not. Raises CallError as `demand_rules.agree` does."""
    return take(root, id_, by, lambda one, _, day: rules.agree(one, day, side, says, why))


def obstacle(root: Path, id_: str, told: Raised, by: str) -> Demand:
    """It cannot be done, because of what, and the cheapest test of that. Raises CallError."""
    return take(root, id_, by, lambda one, _, day: rules.obstacle(one, told.model_copy(update={"day": day})))


def tested(root: Path, id_: str, number: int, result: TestResult, found: str, by: str) -> Demand:
    """What the test of an obstacle found. Raises CallError."""
    return take(root, id_, by, lambda one, _, day: rules.tested(one, day, number, result, found))


def estimate(root: Path, id_: str, estimates: Estimates, by: str) -> Demand:
    """What is believed of it: reach, value, evidence, effort by team, what waiting costs. Raises CallError
    `demand-unknown` for a team that is not in the catalogue."""
    teams = [one.name for one in written(root).catalog.teams]
    strange = [one.team for one in estimates.effort if one.team not in teams]
    if strange:
        near = get_close_matches(strange[0], teams, n=1)
        params = {"field": "team", "value": strange[0], "nearest": near[0] if near else "none"}
        raise CallError(Problem("demand-unknown", params=params))
    return take(root, id_, by, lambda one, _, day: rules.estimated(one, day, estimates))


def bind(root: Path, id_: str, told: Bound, by: str) -> Demand:
    """What it depends on, what it excludes, whether it must be done. Raises CallError."""
    return take(root, id_, by, lambda one, every, day: rules.bound(one, told.model_copy(update={"day": day}), every))


def merge(root: Path, id_: str, into: str | None, by: str) -> Demand:
    """It is the same as another one, which goes on for both; null: it is not, after all. Raises CallError."""
    return take(root, id_, by, lambda one, every, day: rules.merged(one, day, into, every))


def link(root: Path, id_: str, what: LinkKind, to: str | None, by: str) -> Demand:
    """It became part of an opportunity, a case, an objective, a study, a claim or a decision; null takes that back.

    Raises CallError `no-such-demand`, `demand-over`, `demand-no-link` (there is no such thing).
    """
    name = (to or "").strip() or None
    if name is not None:
        demand_links.check(root, what, name)
    return take(root, id_, by, lambda one, _, day: rules.linked(one, day, what, name))


def links(root: Path, id_: str, named: Mapping[LinkKind, str | None], by: str) -> Demand:
    """Several links at once; null says nothing of that kind. Raises CallError as `link` does."""
    made = find(root, id_)
    rules.named(by)
    for what, to in named.items():
        if to is not None:
            made = link(root, made.id, what, to, by)
    return made


def judge(root: Path, id_: str, verdict: Verdict, why: str, by: str) -> Demand:
    """Choose it, decline it, end it by hand, or take it up again. Raises CallError as `demand_rules.judged` does."""
    return take(root, id_, by, lambda one, _, day: rules.judged(one, day, verdict, why))

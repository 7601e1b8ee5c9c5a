"""What to do in a period: demands with estimates, the time that teams stated, and the best choice of them.

Nothing here is stored. What a choice hangs on (candidates, time, draws) is its key in memory, so that it is made once
for as long as nobody says anything new.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

from sowhat.actions import campaigns, demands, priority_people
from sowhat.actions.priority_asked import MOST_DAYS
from sowhat.actions.reading import latest
from sowhat.actions.simulated import marked
from sowhat.actions.solving import quiet
from sowhat.actions.version import code_version
from sowhat.actions.written import written
from sowhat.errors import CallError, DataError, Problem
from sowhat.ledger.money import seed_of
from sowhat.model.build import Build
from sowhat.model.demand import Demand
from sowhat.model.pillar import Capacity
from sowhat.model.priorities import (
    Changed,
    Period,
    PeriodFrom,
    Priorities,
    Standing,
    TeamRoom,
    Unweighed,
    Weighed,
    WhatIf,
)
from sowhat.model.priority import Candidate, Choice, LeftOut, Missing, Relief, Stability
from sowhat.planning import demands as life
from sowhat.planning import fairness, scores, spans, stability, subsets
from sowhat.planning.choice import choose, room
from sowhat.planning.left_out import left_out
from sowhat.planning.relief import relief

KEPT = 32
"""Choices kept in memory."""
MOST_DRAWS = 2000
TENTH = Decimal("0.05")
GONE = frozenset({"declined", "done"})
NOTHING = WhatIf()
SEED = seed_of("priorities")
Rooms = tuple[tuple[str, Decimal], ...]


@dataclass(frozen=True, slots=True)
class Chosen:
    """A choice, why the others are not in it, and what more time would bring."""

    choice: Choice
    left: tuple[LeftOut, ...]
    relief: tuple[Relief, ...]


def priorities(
    root: Path, period: str | None = None, what_if: WhatIf = NOTHING, draws: int | None = None
) -> Priorities:
    """What to do in `period` (`2026-11`, `2026-Q4`, `2026-10-01..2027-01-01`; null: the one that teams stated time
    for), with a reader's changes. `draws`: of the stability; null: as many as a reader waits for.

    Raises CallError: `priority-period`, `priority-no-candidate`, `priority-no-team`, `priority-days`,
    `priority-draws`, `priority-both`; WorkspaceError.
    """
    workspace, build = written(root), _build(root)
    told = tuple(demands.held(root).values())
    span, known_by = _period(period, workspace.capacity, root)
    every = based(life.candidates(told), told)
    stated = room(workspace.capacity, span.from_, span.to)
    _check(what_if, every, stated, draws)
    what_if = _real(what_if, stated)
    weighed = _asked(every, what_if)
    has = {**stated, **dict(what_if.room)}
    standing = _standing(told, every, has)
    made = _made(weighed, has) if standing == "chosen" else None
    picked = frozenset(made.choice.best.ids if made else ())
    counted, people = priority_people.people(root, build, every) if made else (None, {})
    seen = Priorities(
        build=build.id if build else "",
        code_version=build.code_version if build else code_version(),
        timezone=workspace.timezone,
        currency=workspace.currency,
        period=span,
        period_from=known_by,
        periods=spans.stated(workspace.capacity),
        asked=what_if,
        standing=standing if picked or not made else "nothing-fits",
        room=_rooms(every, stated, has),
        candidates=_weighed(every, told, what_if, picked),
        unweighed=_unweighed(every, told),
        waiting=sum(one.status == "asked" and one.merged is None for one in told),
        choice=made.choice if made else None,
        left_out=made.left if made else (),
        relief=made.relief if made else (),
        stability=_firm(weighed, has, made, what_if, draws) if made and picked else None,
        fairness=fairness.fairness(weighed, picked, people) if made and picked else None,
        counted=counted,
        changed=_changed(every, stated, made) if made and not what_if.empty else None,
    )
    return marked(root, seen)


def _build(root: Path) -> Build | None:
    """Nothing of a choice comes out of a build but how many people a unit has."""
    try:
        return latest(root)
    except DataError:
        return None


def _period(text: str | None, capacities: Sequence[Capacity], root: Path) -> tuple[Period, PeriodFrom]:
    usual = spans.usual(capacities, campaigns.today(root))
    if not text or not text.strip():
        return usual
    found = spans.written(text.strip())
    if found is None:
        raise CallError(Problem("priority-period", params={"value": text[:40]}))
    return usual if found == usual[0] else (found, "asked")


def based(candidates: Sequence[Candidate], told: Sequence[Demand]) -> tuple[Candidate, ...]:
    """The candidates without bases that are done already; what was merged into another one stands for that one."""
    done = {one.id for one in told if one.status == "done"}
    into = {one.id: one.merged for one in told if one.merged}
    return tuple(
        one.model_copy(
            update={
                "depends": _renamed(one.depends, into, {*done, one.id}),
                "excludes": _renamed(one.excludes, into, {one.id}),
            }
        )
        for one in candidates
    )


def _renamed(ids: Sequence[str], into: Mapping[str, str], without: set[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for one in ids if (name := into.get(one, one)) not in without))


def _check(what_if: WhatIf, every: Sequence[Candidate], stated: Mapping[str, Decimal], draws: int | None) -> None:
    """Refuse what cannot be asked."""
    ids = {one.id for one in every}
    teams = {*stated, *(each.team for one in every for each in one.estimates.effort)}
    for id_ in (*what_if.must, *what_if.without):
        if id_ not in ids:
            raise CallError(Problem("priority-no-candidate", params={"value": id_, "known": _listed(ids)}))
    for both in sorted({*what_if.must} & {*what_if.without}):
        raise CallError(Problem("priority-both", params={"value": both}))
    for team, days in what_if.room:
        if team not in teams:
            raise CallError(Problem("priority-no-team", params={"value": team, "known": _listed(teams)}))
        if not 0 <= days <= MOST_DAYS:
            raise CallError(Problem("priority-days", params={"value": str(days), "most": MOST_DAYS}))
    if draws is not None and not 1 <= draws <= MOST_DRAWS:
        raise CallError(Problem("priority-draws", params={"value": draws, "most": MOST_DRAWS}))


def _listed(names: set[str]) -> str:
    return ", ".join(sorted(names)) or "none"


def _real(what_if: WhatIf, stated: Mapping[str, Decimal]) -> WhatIf:
    """Without what is as stated anyway: a form sends every team's days, to a tenth."""
    changed = tuple(one for one in what_if.room if abs(one[1] - stated.get(one[0], Decimal())) > TENTH)
    return what_if.model_copy(update={"room": changed})


def _asked(every: Sequence[Candidate], what_if: WhatIf) -> tuple[Candidate, ...]:
    """The candidates as the reader changes them."""
    return tuple(
        one.model_copy(update={"must": True}) if one.id in what_if.must else one
        for one in every
        if one.id not in what_if.without
    )


def _standing(told: Sequence[Demand], every: Sequence[Candidate], has: Mapping[str, Decimal]) -> Standing:
    """Whether there is something to choose, else why not."""
    if not told and not every:
        return "no-demand"
    if not every and not any(_open(one) for one in told):
        return "not-understood"
    if not any(one.estimates.effort for one in every):
        return "no-estimates"
    return "chosen" if any(days > 0 for days in has.values()) else "no-capacity"


def _open(one: Demand) -> bool:
    """Understood, and still to be decided about or under way."""
    return one.merged is None and one.status not in GONE and one.status != "asked"


def _rooms(
    every: Sequence[Candidate], stated: Mapping[str, Decimal], has: Mapping[str, Decimal]
) -> tuple[TeamRoom, ...]:
    teams = sorted({*has, *(each.team for one in every for each in one.estimates.effort)})
    return tuple(TeamRoom(team=team, stated=stated.get(team), days=has.get(team, Decimal())) for team in teams)


def _weighed(
    every: Sequence[Candidate], told: Sequence[Demand], what_if: WhatIf, picked: frozenset[str]
) -> tuple[Weighed, ...]:
    status = {one.id: one.status for one in told}
    return tuple(
        Weighed(
            candidate=one,
            scores=each,
            status=status.get(one.id),
            chosen=one.id in picked,
            forced=one.id in what_if.must,
            barred=one.id in what_if.without,
        )
        for one, each in zip(every, scores.scores(every), strict=True)
    )


def _unweighed(every: Sequence[Candidate], told: Sequence[Demand]) -> tuple[Unweighed, ...]:
    """Demands that are understood and have no effort."""
    able = {one.id for one in every if one.estimates.effort}
    return tuple(
        Unweighed(id=one.id, title=one.text, missing=_missing(one)) for one in told if _open(one) and one.id not in able
    )


def _missing(one: Demand) -> tuple[Missing, ...]:
    told = one.estimates
    lacks: dict[Missing, bool] = {"reach": told.reach is None, "value": told.value is None, "effort": not told.effort}
    return tuple(name for name, absent in lacks.items() if absent)


def _made(candidates: tuple[Candidate, ...], has: Mapping[str, Decimal]) -> Chosen:
    return _choice(candidates, tuple(sorted(has.items())))


@lru_cache(KEPT)
def _choice(candidates: tuple[Candidate, ...], has: Rooms) -> Chosen:
    with quiet():
        found = choose(candidates, dict(has))
        return Chosen(found, left_out(candidates, dict(has), found), relief(candidates, dict(has), found))


def _firm(
    candidates: tuple[Candidate, ...], has: Mapping[str, Decimal], made: Chosen, what_if: WhatIf, draws: int | None
) -> Stability | None:
    """How firm the choice is. Of a long list with a reader's changes only where draws are asked for: it is a search a
    draw, and the next change would ask for all of them again."""
    n = len(candidates)
    if draws is None and n > subsets.MOST and not what_if.empty:
        return None
    return _stable(candidates, tuple(sorted(has.items())), made.choice.best.ids, draws or stability.draws_for(n))


@lru_cache(KEPT)
def _stable(candidates: tuple[Candidate, ...], has: Rooms, plan: tuple[str, ...], draws: int) -> Stability:
    with quiet():
        return stability.stability(candidates, dict(has), plan, SEED, draws)


def _changed(every: tuple[Candidate, ...], stated: Mapping[str, Decimal], made: Chosen) -> Changed:
    """Beside the choice without a reader's changes."""
    with quiet():
        before = _plain(every, tuple(sorted(stated.items())))
    then, now = before.best.ids, made.choice.best.ids
    return Changed(
        worth=made.choice.best.worth - before.best.worth,
        added=tuple(one for one in now if one not in then),
        dropped=tuple(one for one in then if one not in now),
    )


@lru_cache(KEPT)
def _plain(candidates: tuple[Candidate, ...], has: Rooms) -> Choice:
    return choose(candidates, dict(has))

"""Candidates to choose among, and all subsets of them tried one by one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import combinations

from hypothesis import strategies as st

from sowhat.model.case import Assumption
from sowhat.model.priority import Candidate, Effort, Estimates

TEAMS = ("api", "data")
Ids = tuple[str, ...]
Merit = tuple[int, Decimal, Decimal]


def sure(likely: float | str) -> Assumption:
    """Known to the digit."""
    told = Decimal(str(likely))
    return Assumption(low=told, likely=told, high=told)


def about(low: float, likely: float, high: float) -> Assumption:
    return Assumption(low=Decimal(str(low)), likely=Decimal(str(likely)), high=Decimal(str(high)))


def estimates(worth: float | None = None, **days: float) -> Estimates:
    """Worth so much a month with the best evidence, for so many days of each team."""
    effort = tuple(Effort(team=team, days=sure(told)) for team, told in days.items())
    if worth is None:
        return Estimates(effort=effort, grade="A")
    return Estimates(reach=sure(1), value=sure(worth), grade="A", effort=effort)


def candidate(
    id_: str,
    worth: float | None = None,
    depends: Sequence[str] = (),
    excludes: Sequence[str] = (),
    must: bool = False,
    **days: float,
) -> Candidate:
    told = estimates(worth, **days)
    return Candidate(id=id_, estimates=told, depends=tuple(depends), excludes=tuple(excludes), must=must)


def room(**days: float) -> dict[str, Decimal]:
    return {team: Decimal(str(told)) for team, told in days.items()}


def worth_of(one: Candidate) -> Decimal:
    return one.estimates.value.likely if one.estimates.value else Decimal()


def days_of(one: Candidate, team: str | None = None) -> Decimal:
    told = (each.days.likely for each in one.estimates.effort if team in (None, each.team))
    return sum(told, Decimal())


def allowed(picked: Sequence[Candidate], has: Mapping[str, Decimal]) -> bool:
    """The rules, read literally."""
    ids = {one.id for one in picked}
    teams = {each.team for one in picked for each in one.estimates.effort}
    within = all(sum((days_of(one, team) for one in picked), Decimal()) <= has.get(team, 0) for team in teams)
    based = all({*one.depends} <= ids for one in picked)
    apart = all(not ids & {*one.excludes} for one in picked)
    return within and based and apart and all(one.estimates.effort for one in picked)


def merit(picked: Sequence[Candidate]) -> Merit:
    worth = sum((worth_of(one) for one in picked), Decimal())
    return sum(one.must for one in picked), worth, -sum((days_of(one) for one in picked), Decimal())


def tried(candidates: Sequence[Candidate], has: Mapping[str, Decimal]) -> tuple[Merit, set[Ids]]:
    """The greatest merit of all subsets, and those that have it."""
    subsets = [each for n in range(len(candidates) + 1) for each in combinations(candidates, n) if allowed(each, has)]
    top = max(map(merit, subsets))
    return top, {tuple(one.id for one in each) for each in subsets if merit(each) == top}


@st.composite
def boards(draw: st.DrawFn, most: int = 8, musts: bool = True) -> tuple[tuple[Candidate, ...], dict[str, Decimal]]:
    """Few candidates with small numbers, so that ties are common; cycles, strangers and losses among them."""
    ids = [f"c{at}" for at in range(draw(st.integers(1, most)))]
    names = st.sampled_from([*ids, "stranger"])
    made = []
    for id_ in ids:
        told = {team: draw(st.integers(0, 6)) for team in TEAMS}
        days = {team: n for team, n in told.items() if n}
        worth = draw(st.none() | st.integers(-3, 9))
        links = [tuple(draw(st.sets(names, max_size=1)) - {id_}) if draw(st.booleans()) else () for _ in range(2)]
        must = musts and draw(st.integers(0, 4)) == 0
        made.append(candidate(id_, worth, links[0], links[1], must, **days))
    return tuple(made), {team: Decimal(draw(st.integers(0, 14))) for team in TEAMS}

"""The desks' log shows each planted need, and what only looks like one, as the company's file says."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import get_args

import pytest

from sowhat.model.workspace import PlatformKind
from sowhat.simulate.needs import calls, known, signups
from sowhat.simulate.needs.plan import Flow, needs
from sowhat.simulate.spec import company
from sowhat.simulate.world import LAST_DAY, World, draw


@pytest.fixture(scope="module", params=get_args(PlatformKind))
def world(request: pytest.FixtureRequest) -> World:
    """Each company."""
    return draw(company(request.param))


def flow(world: World, kind: str, *, real: bool = True) -> Flow:
    return next(one for one in needs(world.spec.kind).flows if (one.kind, one.real) == (kind, real))


def days_of(world: World, one: Flow) -> dict[tuple[str, str], set[object]]:
    """The days on which each app called each of a flow's routes."""
    found: dict[tuple[str, str], set[object]] = defaultdict(set)
    for day, _, path, key, *_ in calls.drawn(world):
        if path in {route for routes in one.by_team().values() for route in routes}:
            found[key, path].add(day)
    return found


def test_nobody_who_leaves_was_renamed_or_abstains_has_a_part(world: World) -> None:
    every = {*needs(world.spec.kind).teams, *(team for one in needs(world.spec.kind).flows for team in one.by_team())}
    assert every & {world.spec.abstains, world.spec.lost.team, world.spec.renamed.team} == set()


def test_every_planted_failure_repeats_and_the_lost_release_does_not(world: World) -> None:
    wanted = days_of(world, flow(world, "failures"))
    assert {len(days) > 40 for days in wanted.values()} == {True}
    [lost] = [one for one in needs(world.spec.kind).flows if one.pace == "once"]
    failed = {row[0] for row in calls.drawn(world) if row[2] == lost.routes[0] and row[4] == 404}
    assert failed == {lost.since}


def test_what_searches_for_holes_is_no_known_app(world: World) -> None:
    assert {key for key, _ in days_of(world, flow(world, "failures", real=False))} == {""}


def test_polling_goes_on_day_and_night(world: World) -> None:
    one = flow(world, "polling")
    hours = Counter(row[1] for row in calls.drawn(world) if row[2] == one.routes[0])
    assert set(hours) == set(range(24))
    assert len(set(hours.values())) == 1


def test_a_chain_is_called_in_equal_numbers(world: World) -> None:
    one, made = flow(world, "chain"), Counter[tuple[object, str, str]]()
    for day, _, path, key, _, _, _, many in calls.drawn(world):
        if path in one.routes:
            made[day, key, path] += many
    each = defaultdict(set)
    for (on, key, _), many in made.items():
        each[on, key].add(many)
    assert {len(many) for many in each.values()} == {1}


def test_use_follows_the_outcome_of_the_team(world: World) -> None:
    one = needs(world.spec.kind).moving
    more = calls._followed(world, one, calls.users(world, one))
    assert more[-20].std() > 0.05
    assert (more[0] == 1).all()


def test_counts_are_those_of_the_log(world: World) -> None:
    told = calls.counts(world)
    names = {one.route.lstrip("/") for one in needs(world.spec.kind).services}
    whole = sum(row[7] for row in calls.drawn(world) if row[2].split("/")[1] in names and row[3])
    assert sum(one.calls for one in told.values()) == whole
    assert calls.drawn(world)[-1][0] == LAST_DAY


def test_every_kind_that_makes_sense_is_planted(world: World) -> None:
    real = {one.kind for one in known.opportunities(world) if one.real}
    usual = {"failures", "polling", "chain", "twins", "export", "alike", "moving", "gap"}
    assert real == usual | ({"funnel"} if world.spec.kind == "open" else set())
    assert bool(list(signups.people(world))) == (world.spec.kind == "open")

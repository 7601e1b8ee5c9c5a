"""Calls that many put together."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sowhat.metrics.mining import chains
from sowhat.metrics.mining.chains import Pair, left, together
from sowhat.model.opportunity import Mined
from tests.metrics.mining.conftest import UNTIL, Company, Said, Stage, days

APPS = ("a", "b", "c", "d")
COMPANY = Company({f"team-{app}": [app] for app in APPS})
CHANCE = random.Random(11)


def linked(routes: tuple[str, ...], callers: tuple[str, ...], lost: float = 0.0) -> list[Said]:
    """Each as often as the others on each day, but for a share that the first of them lost."""
    found = []
    for who in callers:
        for day in days(20):
            calls = CHANCE.randrange(10, 60)
            kept = [calls, *(sum(CHANCE.random() >= lost for _ in range(calls)) for _ in routes[1:])]
            found += [Said(who, route, day, n) for route, n in zip(routes, kept, strict=True) if n]
    return found


def apart(routes: tuple[str, ...], callers: tuple[str, ...]) -> list[Said]:
    """Each as often as chance has it, the same on average."""
    return [
        Said(who, at, day, max(1, round(CHANCE.gauss(40, 6)))) for who in callers for at in routes for day in days(20)
    ]


STORIES = {
    "chain": linked(("/quote", "/check", "/link"), APPS),
    "lossy": linked(("/one", "/two"), APPS[:3], 0.05),
    "few": linked(("/three", "/four"), APPS[:2]),
    "apart": apart(("/five", "/six"), APPS),
    "page": linked(("/page/style.css", "/page/logo.png"), APPS),
    "once": [Said(who, at, UNTIL, 30) for who in APPS for at in ("/seven", "/eight")],
    "failed": [replace(one, status=500) for one in linked(("/nine", "/ten"), APPS)],
}


@pytest.fixture(scope="module")
def mined(stage: Stage) -> dict[frozenset[str], Mined]:
    """All stories at once, by routes."""
    found = chains.mine(stage([said for each in STORIES.values() for said in each], COMPANY))
    return {frozenset(one.routes): one for one in found}


def test_chains_are_found_and_nothing_else(mined: dict[frozenset[str], Mined]) -> None:
    assert set(mined) == {frozenset(("/quote", "/check", "/link")), frozenset(("/one", "/two"))}


def test_it_says_who_and_how_often(mined: dict[frozenset[str], Mined]) -> None:
    one = mined[frozenset(("/quote", "/check", "/link"))]
    told = {row.name: row.amount for row in one.evidence}
    assert (one.consumers, len(one.teams), told["chain-routes"], told["chain-left"]) == (APPS, 4, 3, 0)
    calls = sum(said.calls for said in STORIES["chain"] if said.route == "/check")
    assert (told["chain-calls"], told["chain-days"]) == (calls, 20)


def pair(one: list[int], other: list[int], who: str = "a", names: tuple[str, str] = ("/x", "/y")) -> Pair:
    """Of daily calls."""
    squares = (sum(a * a for a in one), sum(b * b for b in other))
    both = sum(bool(a and b) for a, b in zip(one, other, strict=True))
    there = (sum(map(bool, one)), sum(map(bool, other)))
    product = sum(a * b for a, b in zip(one, other, strict=True))
    return Pair(*names, who, (sum(one), sum(other)), squares, product, there, both, UNTIL)


COUNTS = st.lists(st.integers(1, 500), min_size=3, max_size=30)


@given(COUNTS)
def test_equal_numbers_leave_nothing_to_chance(counts: list[int]) -> None:
    assert left(pair(counts, counts)) == pytest.approx(0, abs=1e-9)


@given(COUNTS, st.randoms(use_true_random=False))
def test_the_order_of_days_changes_nothing(counts: list[int], chance: random.Random) -> None:
    pairs = [(count, max(1, count + chance.randrange(-3, 4))) for count in counts]
    straight = pair([a for a, _ in pairs], [b for _, b in pairs])
    chance.shuffle(pairs)
    assert pair([a for a, _ in pairs], [b for _, b in pairs]) == straight


@settings(max_examples=30)
@given(st.integers(0, 10_000))
def test_what_has_nothing_to_do_with_each_other_is_not_together(seed: int) -> None:
    chance = random.Random(seed)
    one, other = ([max(0, round(chance.gauss(40, 40**0.5))) for _ in range(60)] for _ in range(2))
    assert not together(pair(one, other))
    assert left(pair(one, other)) == pytest.approx(1, abs=0.75)


def test_names_of_callers_and_order_change_nothing() -> None:
    held = [
        pair([5, 9, 3], [5, 9, 3], who, names) for who in "abc" for names in (("/x", "/y"), ("/x", "/z"), ("/y", "/z"))
    ]
    (one,), (other,) = chains.chains(held), chains.chains([replace(each, who=f"q{each.who}") for each in held[::-1]])
    assert one.routes == other.routes == ("/x", "/y", "/z")
    assert tuple(f"q{who}" for who in one.callers) == other.callers


def test_a_chain_is_no_longer_than_its_callers_go() -> None:
    held = [pair([5, 9, 3], [5, 9, 3], who, ("/x", "/y")) for who in "abc"]
    held += [pair([5, 9, 3], [5, 9, 3], who, ("/y", "/z")) for who in "def"]
    assert [one.routes for one in chains.chains(held)] == [("/x", "/y")]

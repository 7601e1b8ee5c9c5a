"""Teams that use alike, and what they use besides."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sowhat.metrics.neighbours import LEAST_USERS, Neighbour, alike, nearest, proposals

SERVICES = st.frozensets(st.sampled_from("abcdefgh"))
USED = {
    "red": frozenset("ab"),
    "blue": frozenset("abc"),
    "green": frozenset("abcd"),
    "grey": frozenset("abc"),
    "far": frozenset("xyz"),
}


@pytest.mark.parametrize(
    ("one", "other", "share"), [("ab", "ab", 2 / 4), ("a", "a", 1 / 3), ("ab", "bc", 1 / 5), ("a", "b", 0), ("", "", 0)]
)
def test_alike_by_hand(one: str, other: str, share: float) -> None:
    assert alike(frozenset(one), frozenset(other)) == pytest.approx(share)


@given(SERVICES, SERVICES)
def test_alike_is_symmetric_and_below_one(one: frozenset[str], other: frozenset[str]) -> None:
    assert alike(one, other) == alike(other, one)
    assert 0 <= alike(one, other) < 1


@given(SERVICES.filter(bool), st.sampled_from("xyz"))
def test_one_more_service_in_common_is_more_alike(one: frozenset[str], more: str) -> None:
    assert alike(one | {more}, one | {more}) > alike(one, one)


def test_who_shares_nothing_is_no_neighbour() -> None:
    assert [each.team for each in nearest("red", USED)] == ["blue", "grey", "green"]


def test_a_team_that_nobody_saw_has_no_neighbour() -> None:
    assert nearest("new", USED) == ()


def test_a_service_is_told_with_how_many_of_how_many_use_it() -> None:
    near = nearest("red", USED)
    [one] = proposals(USED["red"], near, USED, set("abcdxyz"), 9)
    assert (one.service, one.users, one.of) == ("c", 3, 3)
    assert one.weight == pytest.approx(1)


def test_fewer_users_than_the_least_are_an_accident() -> None:
    near = [Neighbour("blue", 0.5), Neighbour("green", 0.5)]
    assert len(near) < LEAST_USERS
    assert proposals(frozenset("ab"), near, USED, {"c"}, 9) == ()


def test_what_is_not_offered_is_never_told() -> None:
    assert proposals(USED["red"], nearest("red", USED), USED, {"d"}, 9) == ()


def test_of_equals_the_one_that_fewer_use_overall_comes_first() -> None:
    used = {f"t{n}": frozenset("apq") for n in range(3)} | {"me": frozenset("a"), "other": frozenset("p")}
    told = proposals(used["me"], nearest("me", used), used, {"p", "q"}, 9)
    assert [one.service for one in told] == ["q", "p"]


@given(st.permutations(sorted(USED)))
def test_the_order_of_teams_does_not_matter(order: list[str]) -> None:
    turned = {name: USED[name] for name in order}
    assert nearest("red", turned) == nearest("red", USED)


def test_only_the_nearest_are_counted_and_all_have_a_say_in_the_order() -> None:
    near = [Neighbour("blue", 0.5), Neighbour("grey", 0.4), Neighbour("green", 0.1), Neighbour("far", 0.1)]
    used = {**USED, "far": frozenset("cd")}
    [one] = proposals(frozenset("ab"), near, used, {"c", "d"}, 3)
    assert (one.service, one.users, one.of) == ("c", 3, 3)
    assert one.weight == pytest.approx(1)

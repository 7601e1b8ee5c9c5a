"""Whom to visit: nobody too often, everybody in the end, the same all week."""

from __future__ import annotations

from datetime import date, timedelta

from sowhat.feedback.revisit import User, Visit, plan, strata

MONDAY = date(2026, 11, 23)
USERS = tuple(
    User(
        "team",
        f"t{n:02}",
        f"u{n % 5}",
        0 if n in (3, 9) else 10 * (n + 1),
        2 if n == 7 else 30,
        4 if n in (3, 9) else 0,
    )
    for n in range(40)
)


def test_kinds_of_users_by_what_is_known_of_them() -> None:
    kinds = strata(USERS)
    assert (kinds["t03"], kinds["t07"], kinds["t39"], kinds["t10"]) == ("lost", "new", "heavy", "regular")


def test_the_plan_is_the_same_for_the_week_whatever_is_visited_in_it() -> None:
    first = plan(USERS, (), MONDAY)
    went = tuple(Visit(one.user.name, MONDAY + timedelta(days=2)) for one in first)
    assert plan(tuple(reversed(USERS)), went, MONDAY) == first


def test_every_kind_is_in_a_week_and_no_unit_twice_while_others_wait() -> None:
    chosen = plan(USERS, (), MONDAY)
    assert {one.stratum for one in chosen} == {"lost", "new", "heavy", "regular"}
    assert len({one.user.unit for one in chosen}) >= 3


def test_nobody_is_visited_twice_in_ninety_days_and_everybody_comes_round() -> None:
    visits: list[Visit] = []
    for week in range(26):
        monday = MONDAY + timedelta(weeks=week)
        for one in plan(USERS, visits, monday):
            earlier = [visit.day for visit in visits if visit.name == one.user.name]
            assert all(monday - day >= timedelta(days=90) for day in earlier)
            visits.append(Visit(one.user.name, monday))
    assert {visit.name for visit in visits} == {one.name for one in USERS}


def test_who_was_not_visited_for_longest_comes_first() -> None:
    users = tuple(User("team", name, "u", 5, 30) for name in "abcdefgh")
    visits = [Visit(name, MONDAY - timedelta(days=100 + 10 * n)) for n, name in enumerate("abcdefgh")]
    chosen = [one.user.name for one in plan(users, visits, MONDAY) if one.stratum == "regular"]
    assert chosen[0] in "fgh"
    assert chosen == sorted(chosen, reverse=True)

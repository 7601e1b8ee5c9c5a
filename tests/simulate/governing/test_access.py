"""Grants to apps, and what is wrong with them on purpose."""

from __future__ import annotations

from sowhat.simulate.governing import access
from sowhat.simulate.governing.curves import apps_of, granted_to
from sowhat.simulate.governing.plan import governing
from sowhat.simulate.world import World


def held(bank: World, data: str) -> dict[str, access.Grant]:
    """The grants of a class of data, by app."""
    return {one.app.name: one for one in access.grants(bank) if one.data == data}


def test_each_thing_that_can_be_wrong_is_wrong_once(bank: World) -> None:
    kinds = [one.kind for one in access.planted(bank)]
    assert sorted(kinds) == ["allowed", "allowed", "allowed", "expired", "no-grant", "purpose", "unused"]


def test_grants_are_as_the_truth_says(bank: World) -> None:
    grants = held(bank, governing(bank.spec.kind).controlled)
    for one in access.planted(bank):
        grant = grants.get(one.consumer)
        assert (grant is None) == (one.kind == "no-grant")
        if grant is not None:
            assert (grant.until == access.EXPIRED) == (one.kind == "expired")
            assert (grant.purpose != access.purpose_of(bank, grant.app)) == (one.kind == "purpose")


def test_who_never_calls_is_none_of_those_who_do(bank: World) -> None:
    assert access.unused_by(bank).key not in {app.key for app in (*granted_to(bank), *apps_of(bank, "healthy"))}


def test_whoever_reaches_other_sensitive_data_may(bank: World) -> None:
    known = governing(bank.spec.kind)
    assert set(held(bank, known.reached)) == {app.name for app in apps_of(bank, "healthy")}
    assert set(held(bank, known.guarded)) == {app.name for app in apps_of(bank, "rare")}

"""Teams that work like the users of a service."""

from __future__ import annotations

from datetime import date

from sowhat.metrics.mining import alike
from sowhat.model.catalog import BusinessUnit, Catalog, Membership, Service, Team

DAY = date(2026, 9, 30)
RETAIL = {f"r{n}": frozenset({"a", "b", "c", "new"}) for n in range(8)}
OTHERS = {f"o{n}": frozenset({"x", "y", "z"}) for n in range(20)}


def test_a_team_like_the_users_may_be_suited() -> None:
    used = {**RETAIL, **OTHERS, "late": frozenset({"a", "b", "c"})}
    assert [one.team for one in alike.fits("new", used, used)] == ["late"]


def test_how_many_of_its_nearest_use_it_is_told() -> None:
    used = {**RETAIL, **OTHERS, "late": frozenset({"a", "b", "c"})}
    [found] = alike.fits("new", used, {"late"})
    assert (found.users, found.of) == (8, 8)


def test_what_everybody_uses_needs_no_hint() -> None:
    used = {name: theirs | {"new"} for name, theirs in {**RETAIL, **OTHERS}.items()}
    used["late"] = frozenset({"a", "b", "c"})
    assert alike.fits("new", used, {"late"}) == ()


def test_a_team_that_uses_one_thing_is_like_nobody() -> None:
    used = {**RETAIL, **OTHERS, "late": frozenset({"a"})}
    assert alike.fits("new", used, {"late"}) == ()


def test_a_team_unlike_the_users_is_left_in_peace() -> None:
    used = {**RETAIL, **OTHERS}
    assert alike.fits("new", used, OTHERS) == ()


def test_its_owner_and_other_units_are_not_suited() -> None:
    teams = tuple(
        Team(name=name, units=(Membership(of=unit),))
        for name, unit in (("own", "retail"), ("in", "retail"), ("out", "funds"))
    )
    known = Catalog(units=(BusinessUnit(name="retail"), BusinessUnit(name="funds")), teams=teams)
    service = Service(name="new", owner="own", eligible_units=("retail",))
    assert alike.suited(known, service, DAY) == {"in"}

"""Where a team sat, and where it sits."""

from __future__ import annotations

from datetime import date

import pytest

from sowhat.actions.seats import Seats, moved, seat
from sowhat.model.catalog import Catalog, Consumer, Membership, Team
from sowhat.model.value import Span

DAY = date(2026, 7, 1)
LINKS = (Membership(of="retail", span=Span(to=DAY)), Membership(of="wealth", span=Span(from_=DAY)))
GONE = (Membership(of="retail", span=Span(from_=date(2026, 1, 1), to=DAY)),)


@pytest.mark.parametrize(
    ("links", "day", "unit"),
    [
        (LINKS, date(2026, 6, 30), "retail"),
        (LINKS, DAY, "wealth"),
        (GONE, date(2026, 8, 1), "retail"),
        (GONE, date(2025, 12, 31), ""),
        ((), DAY, ""),
    ],
)
def test_what_held_last_holds_until_something_else_does(links: tuple[Membership, ...], day: date, unit: str) -> None:
    assert seat(links, day) == unit


def test_an_app_sits_where_its_team_does() -> None:
    catalog = Catalog(
        teams=(Team(name="red", units=LINKS), Team(name="blue", units=(Membership(of="retail"),))),
        consumers=(Consumer(name="till", teams=(Membership(of="red", span=Span(to=DAY)), Membership(of="blue"))),),
    )
    seats = Seats(catalog, "app", date(2026, 8, 1))
    assert (seats.then("till", "2026-W20"), seats.now("till")) == ("retail", "retail")
    assert Seats(catalog, "team", date(2026, 8, 1)).now("red") == "wealth"


def test_only_a_change_of_unit_within_the_days_is_a_move() -> None:
    same = (Membership(of="retail", span=Span(to=DAY)), Membership(of="retail", span=Span(from_=DAY)))
    catalog = Catalog(teams=(Team(name="red", units=LINKS), Team(name="blue", units=same), Team(name="new")))
    found = moved(catalog, date(2026, 6, 1), date(2026, 8, 1))
    assert [(one.team, one.before, one.after, one.day) for one in found] == [("red", "retail", "wealth", DAY)]
    assert moved(catalog, DAY, date(2026, 8, 1)) == ()

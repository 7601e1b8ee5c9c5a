"""People who carry data out by hand."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sowhat.metrics.mining import export
from sowhat.metrics.mining.export import regular
from sowhat.model.catalog import Service
from sowhat.model.governing import Holding
from sowhat.model.opportunity import Mined
from tests.metrics.mining.conftest import UNTIL, Company, Said, Stage, days

COMPANY = Company({"sales": ["shop"]}, (Service(name="crm", data=(Holding(data="leads"),)),))
WORKING = [day for day in days(60) if day.weekday() < 5]
MONTHLY = [UNTIL - timedelta(days=1 + 30 * n) for n in range(8)]
STORIES = {
    "/people/export": [Said("jo", "/people/export", day, 1, size=4000) for day in MONTHLY],
    "/clicked.csv": [Said("shop", "/clicked.csv", day, 2 + day.day % 3) for day in WORKING],
    "/job/export": [Said("shop", "/job/export", day, 4) for day in days(60)],
    "/even/export": [Said("shop", "/even/export", day, 4) for day in WORKING],
    "/bulk/export": [Said("shop", "/bulk/export", day, 900 + day.day) for day in WORKING],
    "/once/export": [Said("jo", "/once/export", day, 3) for day in days(5)],
    "/people/names": [Said("jo", "/people/names", day, 3) for day in MONTHLY],
    "/downloads.png": [Said("jo", "/downloads.png", day, 3) for day in MONTHLY],
    "/failed/export": [Said("jo", "/failed/export", day, 3, 500) for day in MONTHLY],
}
MEMBERS = [{"person": "ann", "team": "sales", "unit": "retail", "valid_from": date(2025, 1, 1), "revision": 1}]
GRANTS = [
    {"subject": who, "data": "leads", "event": "used", "at": day, "revision": 1}
    for who in ("ann", "shop")
    for day in MONTHLY
]


@pytest.fixture(scope="module")
def mined(stage: Stage) -> dict[str, Mined]:
    """All stories at once, by key."""
    said = [one for each in STORIES.values() for one in each]
    return {one.key.split("|")[-1]: one for one in export.mine(stage(said, COMPANY, members=MEMBERS, grants=GRANTS))}


def test_work_by_hand_is_found_and_jobs_are_not(mined: dict[str, Mined]) -> None:
    assert set(mined) == {"/people/export", "/clicked.csv", "leads"}


def test_it_says_how_often_and_how_much(mined: dict[str, Mined]) -> None:
    told = {row.name: row.amount for row in mined["/people/export"].evidence}
    assert told == {"export-people": 1, "export-days": 8, "export-every": 30, "export-size": 4000}
    assert (mined["/clicked.csv"].teams, mined["/clicked.csv"].units) == (("sales",), ("retail",))


def test_of_grants_only_people_count(mined: dict[str, Mined]) -> None:
    one = mined["leads"]
    assert (one.services, one.consumers, one.teams, one.units) == (("crm",), ("ann",), ("sales",), ("retail",))


@pytest.mark.parametrize(
    ("kept", "every"),
    [
        (MONTHLY, 30.0),
        ([UNTIL - timedelta(days=7 * n) for n in range(10)], 7.0),
        (MONTHLY[:3], None),
        ([UNTIL - timedelta(days=n) for n in (0, 1, 2, 40, 90, 95)], None),
        ([day - timedelta(days=70) for day in WORKING], None),
    ],
    ids=["monthly", "weekly", "thrice", "at-random", "stopped"],
)
def test_a_rhythm_is_told_from_chance(kept: list[date], every: float | None) -> None:
    assert regular(kept, UNTIL) == every


@given(st.lists(st.integers(0, 200), min_size=0, max_size=40, unique=True), st.randoms(use_true_random=False))
def test_the_order_of_days_changes_nothing(back: list[int], chance: object) -> None:
    kept = [UNTIL - timedelta(days=n) for n in back]
    assert regular(kept, UNTIL) == regular(sorted(kept), UNTIL)

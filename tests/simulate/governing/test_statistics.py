"""The gateway that only counts: its files say what was drawn, and the truth is counted from them."""

from __future__ import annotations

import csv
from collections import Counter

import pytest

from sowhat.simulate.governing import known, statistics
from sowhat.simulate.governing.plan import governing
from sowhat.simulate.spec import company
from sowhat.simulate.world import World, draw

MONTH = "2026-10"


@pytest.fixture(scope="module")
def rows(bank: World, tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, str]]:
    """All rows of its files."""
    root = tmp_path_factory.mktemp("counted")
    statistics.write(bank, "en", root)
    paths = sorted((root / statistics.FOLDER).iterdir())
    assert [path.name for path in paths] == ["calls-2025.csv", "calls-2026.csv"]
    return [row for path in paths for row in csv.DictReader(path.read_text(encoding="utf-8").splitlines())]


def service_of(bank: World, path: str) -> str:
    """The service whose route a path begins with."""
    return next(
        one.name for one in governing(bank.spec.kind).services if path.startswith((one.route + "/", one.route + "?"))
    )


def test_calls_are_those_that_the_truth_counts(bank: World, rows: list[dict[str, str]]) -> None:
    found: Counter[str] = Counter()
    for row in rows:
        found[service_of(bank, row["path"])] += int(row["calls"])
    assert dict(found) == {one.service: one.answered.whole for one in known.services(bank)}


def test_calls_of_the_last_month_are_those_of_the_truth(bank: World, rows: list[dict[str, str]]) -> None:
    found: Counter[str] = Counter()
    for row in rows:
        if row["app"] and row["day"].startswith(MONTH):
            found[service_of(bank, row["path"])] += int(row["calls"])
    told = {one.service: one.calls for one in known.fates(bank) if one.calls is not None}
    assert told == {name: found[name] for name in told}


def test_a_bare_threshold_says_what_all_calls_say(bank: World) -> None:
    naive = {one.role: one.naive for one in known.fates(bank)}
    assert naive["bots"] == naive["healthy"] == naive["new"] == "keep"
    assert {naive[role] for role in ("duplicate", "rare", "periodic", "old", "growing", "seasonal")} == {"retire"}


def test_only_the_rare_service_tells_customers(bank: World, rows: list[dict[str, str]]) -> None:
    told = {service_of(bank, row["path"]) for row in rows if row["customer"]}
    assert told == {governing(bank.spec.kind).of("rare").name}


def test_only_what_nobody_uses_is_crawled(bank: World, rows: list[dict[str, str]]) -> None:
    nameless = {service_of(bank, row["path"]) for row in rows if not row["app"]}
    assert nameless == {governing(bank.spec.kind).of("bots").name}


def test_on_the_day_of_the_trial_nearly_everything_is_refused(bank: World, rows: list[dict[str, str]]) -> None:
    plan = next(one for one in governing(bank.spec.kind).campaigns if one.brown_out)
    route = governing(bank.spec.kind).of(plan.role).route
    day = [row for row in rows if row["day"] == str(plan.brown_out) and row["path"].startswith(route + "/")]
    refused = sum(int(row["calls"]) for row in day if row["status"] == "503")
    assert refused / sum(int(row["calls"]) for row in day) == pytest.approx(0.97, abs=0.01)


def test_the_scale_changes_nothing_that_a_threshold_looks_at(bank: World) -> None:
    small = draw(company("internal"), scale=0.1)
    assert {one.role: one.naive for one in known.fates(small)} == {one.role: one.naive for one in known.fates(bank)}

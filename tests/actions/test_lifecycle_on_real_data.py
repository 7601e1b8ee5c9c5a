"""Decline and migration in real exports whose sources broke: packages of PyPI and integrations of Home Assistant.

Each workspace is made as a user would, from some of the file's rows, and counted again in Python.
"""

from __future__ import annotations

import csv
import gzip
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise
from math import expm1, log1p
from pathlib import Path

import pytest
from scipy import stats

from sowhat.actions.build import build
from sowhat.actions.init import InitOptions, init
from sowhat.actions.lifecycle_answer import lifecycle
from sowhat.model.lifecycle import Lifecycle, Review
from sowhat.workspace.loading import load
from tests.actions.conftest import Quiet

HOME, PYPI = "adoption/home_assistant_50_days.csv.gz", "adoption/pypi_downloads_2018_2022.csv.gz"
Rows = list[dict[str, str]]

OBSOLETE = (
    "azureml-dataprep-native",
    "backports-tempfile",
    "backports-weakref",
    "dotnetcore2",
    "functools32",
    "futures",
    "ipaddress",
    "ndg-httpsclient",
    "testpath",
)
"""Judged by hand: of 14 packages among all 1,192 with every month that the trend calls falling in 2022, these are
backports of what Python 3 has, or were dropped by what used them. The other five are in use, and were downloaded less:
"""
LESS = ("autograd", "azureml-dataprep-rslex", "distributed", "prometheus-client", "tensorflow-datasets")
EVERY = 25
"""Beside them every so manieth of the packages with all months, by name."""


def read(folder: Path, name: str) -> Rows:
    """The file's rows as texts."""
    with gzip.open(folder / name, "rt", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def made(folder: Path, rows: Sequence[Mapping[str, str]]) -> Path:
    """A workspace of these rows, built."""
    table = folder / "export.csv"
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    init(folder / "w", [table], InitOptions())
    build(folder / "w", Quiet())
    return folder / "w"


def reviews(root: Path) -> tuple[Lifecycle, dict[str, Review]]:
    """The answer, and its reviews by what the file calls the thing."""
    seen = lifecycle(root)
    names = {one.name: route.path for one in load(root).catalog.services for route in one.routes}
    return seen, {names[one.service]: one for one in seen.reviews}


# PyPI


@pytest.fixture(scope="module")
def packages(real_inputs: Path) -> Rows:
    rows = read(real_inputs, PYPI)
    months: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        months[row["project"]].add(row["month"])
    whole = sorted(project for project, held in months.items() if len([at for at in held if at >= "2020-04"]) == 33)
    kept = {*OBSOLETE, *LESS, *whole[::EVERY]}
    return [row for row in rows if row["project"] in kept]


@pytest.fixture(scope="module")
def pypi(packages: Rows, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Review]:
    return reviews(made(tmp_path_factory.mktemp("pypi"), packages))[1]


def test_packages_that_nobody_needs_any_more_are_found(pypi: Mapping[str, Review]) -> None:
    falling = {name for name, one in pypi.items() if one.evidence.trend.falls}
    assert set(OBSOLETE) <= falling
    assert falling <= {*OBSOLETE, *LESS}


def test_every_slope_as_scipy_has_it(pypi: Mapping[str, Review], packages: Rows) -> None:
    counts: dict[str, dict[str, int]] = defaultdict(dict)
    for row in packages:
        counts[row["project"]][row["month"][:7]] = int(row["downloads_30d"])
    told = {name: one.evidence.trend for name, one in pypi.items() if one.evidence.trend.months == 13}
    mine = {}
    for name in told:
        line = [log1p(calls) for month, calls in sorted(counts[name].items()) if month >= "2021-12"]
        mine[name] = expm1(stats.theilslopes(line, range(len(line))).slope)
    assert len(told) > 50
    assert {name: one.per_month for name, one in told.items()} == pytest.approx(mine)


def test_no_month_before_the_break_is_compared(pypi: Mapping[str, Review]) -> None:
    assert {one.evidence.trend.since for one in pypi.values()} <= {
        "",
        *(f"2022-{at:02}" for at in range(1, 13)),
        "2021-12",
    }


def test_few_downloads_are_no_reason_to_end_a_package(pypi: Mapping[str, Review]) -> None:
    assert {one.verdict.kind for one in pypi.values()} == {"keep"}


@pytest.fixture(scope="module")
def broken(packages: Rows, tmp_path_factory: pytest.TempPathFactory) -> tuple[Lifecycle, dict[str, Review]]:
    """Records that end in June 2021, two months after all numbers fell at once and one after they trebled."""
    return reviews(made(tmp_path_factory.mktemp("broken"), [row for row in packages if row["month"] < "2021-07"]))


def test_a_bare_slope_across_the_break_would_call_packages_declining(packages: Rows) -> None:
    """Until April 2021, of those with all thirteen months."""
    counts: dict[str, list[int]] = defaultdict(list)
    for row in packages:
        if "2020-04" <= row["month"][:7] <= "2021-04":
            counts[row["project"]].append(int(row["downloads_30d"]))
    whole = {name: line for name, line in counts.items() if len(line) == 13}
    falling = [
        name for name, line in whole.items() if stats.theilslopes([log1p(n) for n in line], range(13)).high_slope < 0
    ]
    assert len(falling) > 5


def test_what_a_broken_source_counts_less_is_nobody_s_decline(broken: tuple[Lifecycle, dict[str, Review]]) -> None:
    seen, found = broken
    assert seen.month == "2021-06"
    assert {one.evidence.trend.why.code for one in found.values() if one.evidence.trend.why} == {"review-trend-broken"}
    assert not [name for name, one in found.items() if one.evidence.trend.falls or one.evidence.trend.rises]


def test_the_breaks_are_told_with_every_package(broken: tuple[Lifecycle, dict[str, Review]]) -> None:
    told = {
        tuple((one.kind, f"{one.start:%Y-%m}") for one in each.evidence.disturbances) for each in broken[1].values()
    }
    assert told == {(("jump", "2021-04"), ("jump", "2021-05"))}


# Home Assistant


@pytest.fixture(scope="module")
def rows(real_inputs: Path) -> Rows:
    """Integrations of which somebody has an installation each day, every fourth of them."""
    everything = read(real_inputs, HOME)
    days: dict[str, set[str]] = defaultdict(set)
    for row in everything:
        if int(row["installations"]):
            days[row["integration"]].add(row["day"])
    most = max(map(len, days.values()))
    kept = set(sorted(name for name, held in days.items() if len(held) == most)[::4])
    return [row for row in everything if row["integration"] in kept]


@pytest.fixture(scope="module")
def home(rows: Rows, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Review]:
    return reviews(made(tmp_path_factory.mktemp("home"), rows))[1]


def weeks() -> Iterator[tuple[date, date]]:
    """The whole weeks of the file: six Mondays, and the Sundays after."""
    first = date(2022, 10, 31)
    for at in range(6):
        yield first + timedelta(weeks=at), first + timedelta(weeks=at, days=6)


def weekly(rows: Rows) -> dict[str, list[int]]:
    days: dict[str, Counter[date]] = defaultdict(Counter)
    for row in rows:
        days[row["integration"]][date.fromisoformat(row["day"])] += int(row["installations"])
    return {
        name: [sum(n for day, n in own.items() if first <= day <= last) for first, last in weeks()]
        for name, own in days.items()
    }


def test_integrations_that_lose_installations_are_found_week_by_week(home: Mapping[str, Review], rows: Rows) -> None:
    counts = weekly(rows)
    shrinking = {name for name in home if all(b < a for a, b in pairwise(counts[name]))}
    falling = {name for name, one in home.items() if one.evidence.trend.falls}
    assert len(shrinking) > 3
    assert shrinking <= falling
    assert all(counts[name][-1] < counts[name][0] for name in falling)


def test_fifty_days_retire_nothing(home: Mapping[str, Review]) -> None:
    assert {one.verdict.kind for one in home.values()} <= {"keep", "promote"}
    assert {one.evidence.season for one in home.values()} == {None}


def test_days_that_repeat_are_told_and_are_no_decline(home: Mapping[str, Review]) -> None:
    assert {tuple(one.kind for one in each.evidence.disturbances) for each in home.values()} == {("stale",)}
    assert {one.evidence.trend.months for one in home.values() if one.evidence.trend.grain == "week"} == {6}


def test_installations_that_move_to_a_new_release_are_found(home: Mapping[str, Review], rows: Rows) -> None:
    moving = {name: one.evidence.moving for name, one in home.items() if one.evidence.moving}
    last_week = list(weeks())[-1]
    for name, one in moving.items():
        first: dict[str, str] = {}
        now: Counter[str] = Counter()
        for row in rows:
            if row["integration"] == name and int(row["installations"]) and row["version"]:
                first[row["version"]] = min(first.get(row["version"], row["day"]), row["day"])
                if last_week[0] <= date.fromisoformat(row["day"]) <= last_week[1]:
                    now[row["version"]] += int(row["installations"])
        began = date.fromisocalendar(int(one.since[:4]), int(one.since[6:]), 1).isoformat()
        older = sum(n for version, n in now.items() if first[version] < began)
        assert one.older == pytest.approx(older / sum(now.values()))
    assert len(moving) > 5

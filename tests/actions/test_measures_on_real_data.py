"""Adoption, versions and decline of real exports: built as a user would, and counted again from the files in Python.

A generative-AI platform's requests name who called; Home Assistant's installations and PyPI's downloads are counts that
name nobody. The sources of the last two broke, which must not be read as adoption.
"""

from __future__ import annotations

import csv
import gzip
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from statistics import fmean, quantiles

import pytest

from sowhat.actions.adoption_answer import adoption
from sowhat.actions.build import build
from sowhat.actions.ecosystem import ecosystem
from sowhat.actions.init import InitOptions, init
from sowhat.actions.show import data, usage
from sowhat.model.adoption import AdoptionSeen, Rhythm
from sowhat.model.data import Data
from sowhat.model.ecosystem import Ecosystem
from sowhat.model.usage import Usage
from sowhat.workspace.loading import load
from tests.actions.conftest import Quiet

GENAI, HOME, PYPI = (
    "calls/genai_platform_requests.csv",
    "adoption/home_assistant_50_days.csv.gz",
    "adoption/pypi_downloads_2018_2022.csv.gz",
)
Rows = list[dict[str, str]]
Built = Callable[[str], Path]


@pytest.fixture(scope="module")
def built(real_inputs: Path, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A workspace of one file, as `sowhat init` and `sowhat build` make it; made once."""
    made: dict[str, Path] = {}

    def of(name: str) -> Path:
        if name not in made:
            root = tmp_path_factory.mktemp("real") / "w"
            init(root, [real_inputs / name], InitOptions())
            build(root, Quiet())
            made[name] = root
        return made[name]

    return of


def read(folder: Path, name: str) -> Rows:
    """The file's rows as texts."""
    packed = name.endswith(".gz")
    with (gzip.open if packed else open)(folder / name, "rt", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def services(root: Path) -> dict[str, str]:
    """Name of each declared service by the thing that it stands for."""
    return {route.path: one.name for one in load(root).catalog.services for route in one.routes}


def week(day: date) -> str:
    return f"{day.isocalendar()[0]}-W{day.isocalendar()[1]:02}"


# The generative-AI platform


@pytest.fixture(scope="module")
def genai(built: Built) -> Path:
    return built(GENAI)


@pytest.fixture(scope="module")
def requests(real_inputs: Path) -> Rows:
    """Each row once; a repeated row is one request that was exported twice."""
    return [dict(pairs) for pairs in dict.fromkeys(tuple(row.items()) for row in read(real_inputs, GENAI))]


WHOLE = ("2024-W47", "2024-W48", "2024-W49")
Weekly = Mapping[tuple[str, str, str], tuple[int, int]]
"""By service, consumer and whole week: calls, and days with one."""


@pytest.fixture(scope="module")
def weekly(real_inputs: Path) -> Weekly:
    days: dict[tuple[str, str, str], Counter[date]] = defaultdict(Counter)
    for row in read(real_inputs, GENAI):
        day = datetime.fromisoformat(row["gmt_create"]).date()
        if week(day) in WHOLE:
            name = "-".join(filter(None, (row["predict_type"], row["checkpoint_model_version_id"])))
            for service in (name, "*"):
                days[service, row["groupId"], week(day)][day] += 1
    return {key: (sum(found.values()), len(found)) for key, found in days.items()}


@pytest.fixture(scope="module")
def adopted(genai: Path) -> AdoptionSeen:
    return adoption(genai)


def frequency(weekly: Weekly, service: str) -> tuple[float, ...]:
    """Stickiness, and the quartiles of calls in an active week."""
    mine = {key: found for key, found in weekly.items() if key[0] == service}
    users = Counter(consumer for _, consumer, _ in mine)
    calls = sorted(found for found, _ in mine.values())
    cut = quantiles(calls, n=4, method="inclusive") if len(calls) > 1 else calls * 3
    return (len(users), fmean(users.values()) / len(WHOLE), *cut)


def told(rhythm: Rhythm | None) -> tuple[float, ...]:
    return () if rhythm is None else (rhythm.names, rhythm.share, rhythm.q1, rhythm.median, rhythm.q3)


def test_frequency_and_stickiness_of_every_service(adopted: AdoptionSeen, weekly: Weekly) -> None:
    found = {one.service: told(one.rhythm) for one in (adopted.platform, *adopted.services) if one.rhythm}
    mine = {service: frequency(weekly, service) for service in {key[0] for key in weekly}}
    assert set(found) == set(mine)
    assert all(found[name] == pytest.approx(mine[name]) for name in mine)


def test_days_with_a_call_in_an_active_week(adopted: AdoptionSeen, weekly: Weekly) -> None:
    mine: dict[str, list[int]] = defaultdict(list)
    for (service, _, _), (_, days) in weekly.items():
        mine[service].append(days)
    found = {one.service: one.rhythm.days for one in adopted.services if one.rhythm}
    assert found == pytest.approx({name: fmean(days) for name, days in mine.items() if name != "*"})


def test_who_came_back_the_week_after(genai: Path, weekly: Weekly) -> None:
    here = {at: {consumer for _, consumer, seen in weekly if seen == at} for at in WHOLE}
    mine = [(len(here[a]), len(here[a] & here[b])) for a, b in pairwise(WHOLE)]
    assert mine == [(1166, 113), (1577, 157)]
    found = {one.week: (one.active, one.returned) for one in usage(genai).weeks if one.complete}
    assert [found[at] for at in WHOLE[:2]] == mine


def test_calls_of_every_service(genai: Path, real_inputs: Path) -> None:
    mine = Counter(
        "-".join(filter(None, (row["predict_type"], row["checkpoint_model_version_id"])))
        for row in read(real_inputs, GENAI)
    )
    assert {one.service: one.calls for one in usage(genai).services if one.service} == mine


def test_three_weeks_of_requests_show_no_break_and_no_change(genai: Path) -> None:
    seen = usage(genai)
    assert (data(genai).breaks, {one.trend.own for one in seen.services if one.trend}) == ((), {None})


# Home Assistant: installations by day and version, which name nobody


@pytest.fixture(scope="module")
def home(built: Built) -> Path:
    return built(HOME)


@pytest.fixture(scope="module")
def installed(real_inputs: Path, home: Path) -> dict[tuple[str, str], Counter[date]]:
    """Installations by day, of each declared service's versions."""
    names = services(home)
    found: dict[tuple[str, str], Counter[date]] = defaultdict(Counter)
    for row in read(real_inputs, HOME):
        if row["integration"] in names:
            found[names[row["integration"]], row["version"]][date.fromisoformat(row["day"])] += int(
                row["installations"]
            )
    return dict(found)


@pytest.fixture(scope="module")
def reached(home: Path) -> Ecosystem:
    return ecosystem(home)


def test_every_row_is_read_and_the_repeated_days_are_told(home: Path, real_inputs: Path) -> None:
    seen = data(home)
    assert [(one.read, one.quarantined) for one in seen.sources] == [(len(read(real_inputs, HOME)), 0)]
    assert [(one.kind, str(one.start), str(one.end)) for one in seen.breaks] == [("stale", "2022-12-02", "2022-12-06")]


def test_the_versions_of_november(reached: Ecosystem, installed: Mapping[tuple[str, str], Counter[date]]) -> None:
    sums = {key: sum(n for day, n in days.items() if day.month == 11) for key, days in installed.items()}
    whole: Counter[str] = Counter()
    for (service, _), n in sums.items():
        whole[service] += n
    mine = {key: (n, n / whole[key[0]]) for key, n in sums.items() if n}
    found = {(one.service, one.version): (one.calls, one.share) for one in reached.versions if one.calls}
    assert reached.month == "2022-11"
    assert {name: n for name, (n, _) in found.items()} == {name: mine[name][0] for name in found}
    assert {name: share for name, (_, share) in found.items()} == pytest.approx({name: mine[name][1] for name in found})
    assert {service for service, _ in found} == {service for service, version in mine if version}


def moved(own: Mapping[str, Counter[date]]) -> tuple[str, str, int, float, int | None] | None:
    """The last release that mattered of one service, day by day in Python: version, week, weeks, older share, half."""
    whole = [week(date(2022, 10, 31) + timedelta(weeks=n)) for n in range(6)]
    by_week = {version: Counter({at: 0 for at in whole}) for version in own}
    first = {}
    for version, days in own.items():
        first[version] = week(min(day for day, n in days.items() if n))
        for day, n in days.items():
            by_week[version][week(day)] += n
    for at in (3, 2, 1):
        new = [version for version, came in first.items() if came == whole[at]]
        shares = [
            [by_week[version][now] / sum(other[now] for other in by_week.values()) for now in whole[at:]]
            for version in new
        ]
        if any(max(line) >= 0.05 for line in shares):
            left = [
                sum(by_week[v][now] for v in own if first[v] < whole[at]) / sum(o[now] for o in by_week.values())
                for now in whole[at:]
            ]
            half = next((n + 1 for n, share in enumerate(left) if share <= 0.5), None)
            most = max(new, key=lambda version: (sum(by_week[version][now] for now in whole[at:]), version))
            return most, whole[at], len(left), left[-1], half
    return None


def test_how_quickly_installations_move_to_a_release(
    reached: Ecosystem, installed: Mapping[tuple[str, str], Counter[date]]
) -> None:
    by: dict[str, dict[str, Counter[date]]] = defaultdict(dict)
    for (service, version), days in installed.items():
        if sum(days.values()) and version:
            by[service][version] = days
    mine = {service: one for service, own in by.items() if (one := moved(own)) is not None}
    found = {one.service: (one.version, one.since, one.weeks, one.older, one.half) for one in reached.migrations}
    assert len(found) > 30
    exact = {name: (*one[:3], one[4]) for name, one in mine.items()}
    assert {name: (*one[:3], one[4]) for name, one in found.items()} == exact
    assert {name: one[3] for name, one in found.items()} == pytest.approx({name: one[3] for name, one in mine.items()})


def test_counts_that_name_nobody_are_nobody_s_adoption(home: Path) -> None:
    seen = adoption(home)
    assert (seen.platform.deciding.total, seen.silences, seen.silent_keys) == (0, (), {})
    assert {(one.habit, one.why.code if one.why else "") for one in seen.services} == {(None, "adoption-why-unnamed")}


def test_days_that_repeat_leave_no_whole_month_to_compare(home: Path) -> None:
    found = [one.trend for one in usage(home).services if one.trend]
    assert {(one.own, one.broken.kind if one.broken else "") for one in found} == {(None, "stale")}


# PyPI: downloads by month, whose source broke three times


@pytest.fixture(scope="module")
def pypi(built: Built) -> Path:
    return built(PYPI)


@pytest.fixture(scope="module")
def downloads(real_inputs: Path) -> dict[str, Counter[str]]:
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for row in read(real_inputs, PYPI):
        found[row["project"]][row["month"]] += int(row["downloads_30d"])
    return found


@pytest.fixture(scope="module")
def seen(pypi: Path) -> Usage:
    return usage(pypi)


SINCE = "2021-05"
"""The month in which the source last began to count otherwise; 20 months are known from there on."""


def test_the_breaks_of_the_source_are_told_and_no_other(pypi: Path) -> None:
    told_: Data = data(pypi)
    assert [(one.kind, f"{one.start:%Y-%m}", f"{one.end:%Y-%m}") for one in told_.breaks] == [
        ("jump", "2018-08", "2018-08"),
        ("stale", "2020-01", "2020-02"),
        ("jump", "2021-04", "2021-04"),
        ("jump", "2021-05", "2021-05"),
    ]


def months() -> list[str]:
    return [f"{2021 + (4 + n) // 12}-{(4 + n) % 12 + 1:02}" for n in range(20)]


def changes(pypi: Path, downloads: Mapping[str, Counter[str]]) -> Iterator[tuple[str, tuple[float, float, float]]]:
    """Of each service: its change over half a year, that of its share, and over the year."""
    line = months()
    whole = {at: sum(own[at] for own in downloads.values()) for at in line}
    for project, name in services(pypi).items():
        own = downloads[project]
        last, before = (sum(own[at] for at in part) for part in (line[-6:], line[-12:-6]))
        all_last, all_before = (sum(whole[at] for at in part) for part in (line[-6:], line[-12:-6]))
        year = sum(own[at] for at in line[-15:-12])
        if before and year:
            share = (last / all_last) / (before / all_before)
            yield name, (last / before - 1, share - 1, sum(own[at] for at in line[-3:]) / year - 1)


def test_growth_and_decline_of_every_package_since_the_break(
    pypi: Path, seen: Usage, downloads: Mapping[str, Counter[str]]
) -> None:
    mine = dict(changes(pypi, downloads))
    found = {
        one.service: one.trend for one in seen.services if one.service and one.trend and one.trend.year is not None
    }
    assert {one.since for one in found.values()} == {SINCE}
    assert {one.months for one in found.values()} == {6}
    assert {name: (one.own, one.relative, one.year) for name, one in found.items()} == {
        name: pytest.approx(one) for name, one in mine.items()
    }


def test_a_package_that_lost_ground_is_told_by_its_share_though_all_grew(
    pypi: Path, seen: Usage, downloads: Mapping[str, Counter[str]]
) -> None:
    mine = {name for name, (own, relative, _) in changes(pypi, downloads) if own > 0 > relative}
    found = {one.service for one in seen.services if one.trend and (one.trend.own or 0) > 0 > (one.trend.relative or 0)}
    assert found & set(services(pypi).values()) == mine
    assert len(mine) > 5


def test_no_change_is_told_across_a_break(seen: Usage) -> None:
    runs = {len(one.trend.run) for one in seen.services if one.trend}
    assert runs == {len(months())}
    assert {one.trend.broken.start for one in seen.services if one.trend and one.trend.broken} == {date(2021, 5, 1)}


def test_what_trebles_everywhere_at_once_is_nobody_s_growth(downloads: Mapping[str, Counter[str]], seen: Usage) -> None:
    """July against August 2018: four of five packages more than doubled, which is the source's doing."""
    both = [own for own in downloads.values() if own["2018-07"] and own["2018-08"]]
    assert sum(own["2018-08"] > 2 * own["2018-07"] for own in both) > 0.8 * len(both)
    assert next(one.start for one in seen.breaks if one.kind == "jump") == date(2018, 8, 1)


def test_downloads_are_nobody_s_habit(pypi: Path) -> None:
    found = adoption(pypi)
    assert (found.platform.deciding.total, found.platform.rhythm, found.silences) == (0, None, ())

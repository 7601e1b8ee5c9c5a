"""Calls as the logs of two gateways: nginx lines, rotated by month, and JSON lines of the telephones' gateway."""

from __future__ import annotations

import gzip
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import Protocol

import numpy as np

from sowhat.simulate.spec import Release
from sowhat.simulate.tally import Tally
from sowhat.simulate.traffic import Calls, Traffic, days
from sowhat.simulate.world import FIRST_DAY, LAST_DAY, Ints, World

FORMAT = (
    '$remote_addr - $remote_user [$time_local] "$request" $status $body_bytes_sent '
    '"$http_referer" "$http_user_agent" $request_time "$http_x_customer_id"'
)
"""The first gateway's log_format."""
OFFSET = "+0800"
PARAMETER = "app_key"
CLOCK = tuple(f"{at // 3600:02}:{at // 60 % 60:02}:{at % 60:02}" for at in range(86_400))
PROBE = '10.0.0.9 - - [{at}] "GET /healthz HTTP/1.1" 200 2 "-" "kube-probe/1.29" 0.001 "-"\n'
ROBOT = (
    '66.249.66.{n} - - [{at}] "GET /robots.txt HTTP/1.1" 404 153 "-" '
    '"Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)" 0.002 "-"\n'
)
BROKEN = '10.2.7.1 - svc-unknown [{at}] "GET /payments/tra\n'
PROBES, ROBOTS = 12, 5
LAG, STAYS = 9, 4
"""Days by which each thirteenth of the apps moves later to a version, and which ninth of them never does."""
MOBILE_MONTHS = 3
"""The telephones' gateway keeps its logs so long."""


class Sink(Protocol):
    """What takes lines."""

    def writelines(self, lines: Iterable[str], /) -> None: ...


def write(world: World, folder: Path, scale: float = 1.0) -> Tally:
    """Both gateways' logs below `folder`, day by day, in memory never more than a day; and what is in them."""
    traffic, lines, tally = Traffic.of(world, scale), Lines(world), Tally.of(world)
    for ago in range(_months_ago(FIRST_DAY), -1, -1):
        with ExitStack() as opened:
            web = opened.enter_context(_rotated(folder / "gateway", ago))
            phone = opened.enter_context(_mobile(folder / "mobile", ago)) if ago < MOBILE_MONTHS else None
            for day in (one for one in days() if _months_ago(one) == ago):
                for calls in _day(lines, traffic.on(day), web, phone):
                    tally.add(calls)
    return tally


def _day(lines: Lines, calls: Calls, web: Sink, phone: Sink | None) -> Iterator[Calls]:
    """Writes a day, and gives what was written."""
    by_phone = np.array([app.mobile for app in lines.world.apps])[calls.app]
    at_web = calls.only(np.flatnonzero(~by_phone))
    web.writelines(lines.nginx(at_web))
    yield at_web
    if phone is not None:
        at_phone = calls.only(np.flatnonzero(by_phone))
        phone.writelines(lines.json(at_phone))
        yield at_phone


def _months_ago(day: date) -> int:
    return (LAST_DAY.year - day.year) * 12 + LAST_DAY.month - day.month


@contextmanager
def _rotated(folder: Path, number: int) -> Iterator[Sink]:
    """The file that logrotate would have: this month's, the last one's, and compressed ones, whose bytes do not depend
    on when they are written."""
    folder.mkdir(parents=True, exist_ok=True)
    if number < 2:
        name = "access.log.1" if number else "access.log"
        with (folder / name).open("w", encoding="utf-8", newline="\n") as file:
            yield file
        return
    with (
        (folder / f"access.log.{number}.gz").open("wb") as raw,
        gzip.GzipFile("", "wb", 3, raw, 0) as packed,
        io.TextIOWrapper(packed, encoding="utf-8", newline="\n") as text,
    ):
        yield text


@contextmanager
def _mobile(folder: Path, number: int) -> Iterator[Sink]:
    folder.mkdir(parents=True, exist_ok=True)
    year, month = divmod(LAST_DAY.year * 12 + LAST_DAY.month - 1 - number, 12)
    with (folder / f"calls-{year}-{month + 1:02}.jsonl").open("w", encoding="utf-8", newline="\n") as file:
        yield file


class Lines:
    """Texts of calls; what repeats is made once."""

    def __init__(self, world: World) -> None:
        spec = world.spec
        parameter = spec.key == "query"
        self.world = world
        self.users = ["-" if parameter else app.key for app in world.apps]
        self.keys = [app.key for app in world.apps]
        self.parameters = [f"?{PARAMETER}={app.key}" if parameter else "" for app in world.apps]
        self.addresses = [f"10.{1 + n // 200}.{n % 200}.{1 + n % 9}" for n in range(len(world.apps))]
        self.agent = spec.agent
        self.paths = [[_split(text) for text in one.operations] for one in spec.services]
        self.versions = {n: (one.route, one.versions) for n, one in enumerate(spec.services) if one.versions}

    def nginx(self, calls: Calls) -> Iterator[str]:
        """The day in the first gateway's log, probes, robots and now and then a broken line among the calls."""
        date_ = f"{calls.day:%d/%b/%Y}"
        yield from self._noise(calls.day, date_)
        agent = self.agent
        for app, service, operation, second, thing, customer, status, latency, size in _rows(calls):
            method, target = self._target(calls.day, app, service, (operation, thing))
            yield (
                f"{self.addresses[app]} - {self.users[app]} [{date_}:{CLOCK[second]} {OFFSET}] "
                f'"{method} {target}{self.parameters[app]} HTTP/1.1" {status} {size} "-" "{agent}" '
                f'{latency / 1000:.3f} "{name_of(customer)}"\n'
            )

    def _target(self, day: date, app: int, service: int, of: tuple[int, int]) -> tuple[str, str]:
        """Method and path of a call; `of`: the operation, and the number of what it is about."""
        method, before, after = self.paths[service][of[0]]
        path = f"{before}{of[1]}{after}" if after is not None else before
        if service not in self.versions:
            return method, path
        route, releases = self.versions[service]
        return method, f"{route}/{_version(releases, day, app)}{path.removeprefix(route)}"

    def _noise(self, day: date, date_: str) -> Iterator[str]:
        dice = self.world.chances.of("noise", day.toordinal())
        for n, second in enumerate(np.sort(dice.integers(0, 3600, PROBES + ROBOTS)).tolist()):
            at = f"{date_}:{CLOCK[second]} {OFFSET}"
            yield PROBE.format(at=at) if n % 3 else ROBOT.format(at=at, n=1 + n)
        if dice.random() < 0.03:
            yield BROKEN.format(at=f"{date_}:{CLOCK[7200]} {OFFSET}")

    def json(self, calls: Calls) -> Iterator[str]:
        """The day in the second gateway's log."""
        for app, service, operation, second, thing, customer, status, latency, size in _rows(calls):
            method, target = self._target(calls.day, app, service, (operation, thing))
            line = {
                "time": f"{calls.day.isoformat()}T{CLOCK[second]}+08:00",
                "method": method,
                "path": target,
                "app": self.keys[app],
                "customer": name_of(customer),
                "status": status,
                "latency_ms": latency,
                "bytes": size,
            }
            yield json.dumps(line) + "\n"


def _version(releases: Sequence[Release], day: date, app: int) -> str:
    """The version that an app calls: it moves to each some weeks after its release; one app in nine never moves."""
    late = timedelta(days=LAG * (app * 5 % 13))
    known = [one.name for one in releases[1:] if app % 9 != STAYS and one.since + late <= day]
    return known[-1] if known else releases[0].name


def _split(operation: str) -> tuple[str, str, str | None]:
    """Method, and the path before and after its number; None after it where it has none."""
    method, path = operation.split()
    before, hole, after = path.partition("{id}")
    return method, before, after if hole else None


def _rows(calls: Calls) -> Iterator[Sequence[int]]:
    """Calls one by one, as plain numbers."""
    columns: tuple[Ints, ...] = (
        calls.app, calls.service, calls.operation, calls.second, calls.object,
        calls.customer, calls.status, calls.latency, calls.size,
    )  # fmt: skip
    return zip(*(column.tolist() for column in columns), strict=True)


def name_of(customer: int) -> str:
    """A customer's number as the business writes it."""
    return f"C{customer + 1:07}"

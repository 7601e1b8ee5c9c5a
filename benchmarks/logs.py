"""Large access logs for benchmarks: a real one repeated, and a generated one with many addresses."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from pathlib import Path

BLOCK = 100_000
START = datetime(2026, 3, 2, tzinfo=UTC)
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
AREAS = ("catalog", "payments", "identity", "messages", "search", "orders", "stock", "loyalty")
THINGS = ("items", "sessions", "events", "reports", "devices")
AGENTS = (
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148",
    "okhttp/4.12.0",
    "python-requests/2.32",
)
STATUSES = ("200",) * 45 + ("304",) * 2 + ("404",) * 2 + ("500",)


def repeated(log: Path, times: int, target: Path) -> Path:
    """`log` written `times` times one after the other."""
    data = log.read_bytes()
    with target.open("wb") as out:
        for _ in range(times):
            out.write(data)
    return target


def generated(lines: int, addresses: int, target: Path, seed: int = 7) -> Path:
    """A combined log of `lines` requests from `addresses` addresses to 40 routes with ids, over seven days."""
    return _written(lines, addresses, START, timedelta(days=7), target, seed)


def daily(days: int, lines: int, addresses: int, folder: Path) -> list[Path]:
    """As `generated`, one file of `lines` requests a day."""
    folder.mkdir(parents=True, exist_ok=True)
    starts = [START + timedelta(days=number) for number in range(days)]
    names = [folder / f"access-{start:%Y-%m-%d}.log" for start in starts]
    pairs = enumerate(zip(starts, names, strict=True))
    return [_written(lines, addresses, start, timedelta(days=1), name, seed) for seed, (start, name) in pairs]


def _written(lines: int, addresses: int, start: datetime, span: timedelta, target: Path, seed: int) -> Path:
    dice = random.Random(seed)
    hosts = [f"10.{n >> 16 & 255}.{n >> 8 & 255}.{n & 255}" for n in range(addresses)]
    seconds = int(span.total_seconds())
    with target.open("w", encoding="ascii") as out:
        for first in range(0, lines, BLOCK):
            out.writelines(
                _line(hosts, start + timedelta(seconds=number * seconds // lines), dice)
                for number in range(first, min(first + BLOCK, lines))
            )
    return target


def _line(hosts: list[str], at: datetime, dice: random.Random) -> str:
    draw = dice.getrandbits(64)
    stamp = f"{at.day:02}/{MONTHS[at.month - 1]}/{at.year}:{at.hour:02}:{at.minute:02}:{at.second:02} +0000"
    path = f"/{AREAS[draw & 7]}/{THINGS[(draw >> 3) % 5]}/{draw >> 20 & 4095}"
    status = STATUSES[draw >> 32 & 31] if draw & 1 else STATUSES[(draw >> 40) % len(STATUSES)]
    agent = AGENTS[draw >> 50 & 3]
    host = hosts[(draw >> 16) % len(hosts)]
    return f'{host} - - [{stamp}] "GET {path} HTTP/1.1" {status} {draw & 16383} "-" "{agent}"\n'

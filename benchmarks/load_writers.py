"""People who write while others read: what each was told, and what is stored afterwards."""

from __future__ import annotations

import re
import secrets
import threading
import time
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from random import Random

import httpx
from sqlalchemy import create_engine, make_url, text

from benchmarks.load_company import Company

Fields = Mapping[str, str]
TOKEN = re.compile(r'name="token" value="([^"]+)"')
PATIENCE = 120.0
"""Seconds after which a writer gives up."""
TEXTS = ("SELECT body FROM statements", "SELECT name FROM views")
"""Where what was written has to be."""


@dataclass(frozen=True, slots=True)
class Kind:
    """Something that is written: the page of its form, where it goes, and its fields around a text of one's own."""

    form: str
    action: str
    fields: Callable[[str], Fields]


KINDS: tuple[Kind, ...] = (
    Kind(
        "/planning/demand/new",
        "/planning/demand",
        lambda mark: {"title": mark, "whose": "Bankers", "today": f"They type it twice ({mark[-6:]}).", "sure": "1"},
    ),
    Kind("/feedback", "/feedback/visits", lambda mark: {"name": "cards", "note": mark, "day": ""}),
    Kind("/views?for=/services", "/views", lambda mark: {"name": mark, "address": "/services?sort=calls"}),
)


@dataclass(slots=True)
class Told:
    """What writers were told. `acknowledged` and `unsure` are texts; `refused` counts any other answer; `unseen` are
    texts that whoever wrote them did not find on the page that follows."""

    acknowledged: list[str] = field(default_factory=list)
    unsure: list[str] = field(default_factory=list)
    refused: Counter[str] = field(default_factory=Counter)
    unseen: list[str] = field(default_factory=list)
    milliseconds: list[float] = field(default_factory=list)
    guard: threading.Lock = field(default_factory=threading.Lock)


@dataclass(frozen=True, slots=True)
class Stored:
    """What is in the database: texts that were acknowledged and are not there, and texts that are there twice."""

    lost: tuple[str, ...]
    twice: tuple[str, ...]


def write(company: Company, seconds: float, pause: float) -> Told:
    """Let every writer write for so many seconds, each with about `pause` seconds between two texts."""
    told, until = Told(), time.monotonic() + seconds
    threads = [
        threading.Thread(target=_writer, args=(company.address, cookie, number, told, until, pause))
        for number, cookie in enumerate(company.writers)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return told


def _writer(address: str, cookie: str, number: int, told: Told, until: float, pause: float) -> None:
    draw, headers = Random(number), {"Cookie": cookie, "Origin": address, "Accept-Language": "en"}
    with httpx.Client(base_url=address, headers=headers, timeout=PATIENCE, trust_env=False) as client:
        time.sleep(draw.uniform(0, min(pause, max(until - time.monotonic(), 0))))
        at = number
        while time.monotonic() < until:
            _one(client, KINDS[at % len(KINDS)], told)
            at += 1
            time.sleep(min(draw.uniform(0, 2 * pause), max(until - time.monotonic(), 0)))


def _one(client: httpx.Client, kind: Kind, told: Told) -> None:
    mark = f"Load {secrets.token_hex(8)}"
    try:
        found = TOKEN.search(client.get(kind.form).text)
        sent = {"token": found[1] if found else "", **kind.fields(mark)}
        began = time.perf_counter()
        answer = client.post(kind.action, data=sent)
        took = (time.perf_counter() - began) * 1000
        seen = answer.status_code == 303 and mark in client.get(answer.headers["location"]).text
    except httpx.HTTPError as error:
        with told.guard:
            told.refused[type(error).__name__] += 1
            told.unsure.append(mark)
        return
    with told.guard:
        told.milliseconds.append(took)
        if answer.status_code != 303:
            told.refused[f"{kind.action} {answer.status_code}"] += 1
            told.unsure.append(mark)
            return
        told.acknowledged.append(mark)
        if not seen:
            told.unseen.append(mark)


def stored(decisions: str, told: Told) -> Stored:
    """Compare what was told with what is in the database."""
    url = make_url(decisions)
    engine = create_engine(url.set(drivername="postgresql+psycopg") if url.drivername == "postgresql" else url)
    counted: Counter[str] = Counter()
    with engine.connect() as connection:
        for query in TEXTS:
            for (body,) in connection.execute(text(query)):
                counted.update(re.findall(r"Load [0-9a-f]{16}", body))
    engine.dispose()
    every = [*told.acknowledged, *told.unsure]
    lost = tuple(mark for mark in told.acknowledged if not counted[mark])
    return Stored(lost, tuple(mark for mark in every if counted[mark] > 1))

"""A real Prometheus with a known past: what is counted is what happened, to the call."""

from __future__ import annotations

import shutil
import socket
import time
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import duckdb
import pytest

from sowhat.actions import places
from sowhat.actions.build import build
from sowhat.actions.fetch import Tools
from sowhat.errors import WorkspaceError
from sowhat.lake.lake import Lake
from sowhat.lake.spool import put
from sowhat.model.built import Built
from sowhat.model.source import Prometheus
from sowhat.sources.servers.asking import Patience, Server
from sowhat.sources.servers.chunks import Chunk
from sowhat.sources.servers.prometheus import ask
from sowhat.tables.buckets import bucket
from sowhat.tables.facts import CALLS, LATENCY
from tests.actions.conftest import Quiet
from tests.servers.prometheus_world import HOUR, SCRAPE, Past, prometheus, the_past

SINCE = int(time.time()) // HOUR * HOUR - 5 * HOUR
QUICK = Tools(Patience(timeout=20, attempts=2, pause=0.05), rest=0)
POINTS = {"0.1": 0.05, "0.5": (0.1 * 0.5) ** 0.5, "+Inf": 0.5}
SETTINGS = """
platform: shop
sources:
  - {{name: prom, type: prometheus, url: '{url}', step: {step}, metric: '{metric}'{latency}}}
"""


@pytest.fixture(scope="module")
def past() -> Past:
    return the_past(SINCE)


@pytest.fixture(scope="module")
def url(past: Past, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with prometheus(tmp_path_factory.mktemp("prometheus"), past) as address:
        yield address


def built(
    root: Path, url: str, step: int = SCRAPE, latency: str = "took_seconds", metric: str = "http_requests_total"
) -> Built:
    timed = f", latency: {latency}" if latency else ""
    text = SETTINGS.format(url=url, step=step, latency=timed, metric=metric)
    (root / "sowhat.yaml").write_text(text, encoding="utf-8")
    return build(root, Quiet(), fetching=QUICK)


def rows(root: Path, table: str, columns: str) -> list[tuple[Any, ...]]:
    lake = Lake(places.lake(root))
    files = lake.uris(table, lake.versions((CALLS, LATENCY))[table])
    return duckdb.execute(f"SELECT {columns} FROM read_parquet($files) GROUP BY ALL", {"files": files}).fetchall()


def calls(root: Path) -> Counter[tuple[int, str, str]]:
    found = rows(root, "calls", "epoch(hour)::BIGINT, route, status, sum(calls)::BIGINT")
    return Counter({(hour, route, status): n for hour, route, status, n in found if n and hour >= SINCE})


def test_calls_are_exact_over_restarts_and_births(url: str, past: Past, tmp_path: Path) -> None:
    assert built(tmp_path, url).notes == ()
    assert calls(tmp_path) == past.calls


def test_a_histogram_says_how_long_calls_took(url: str, past: Past, tmp_path: Path) -> None:
    built(tmp_path, url)
    found = rows(tmp_path, "latency", "epoch(hour)::BIGINT, route, bucket, sum(calls)::BIGINT")
    expected = {(hour, route, bucket(POINTS[bound])): n for (hour, route, bound), n in past.timed.items()}
    assert {(hour, route, at): n for hour, route, at, n in found if hour >= SINCE} == expected
    sums = {
        (hour, route): seconds
        for hour, route, seconds in rows(tmp_path, "calls", "epoch(hour)::BIGINT, route, sum(latency_sum)")
        if hour >= SINCE
    }
    assert sums == pytest.approx(dict(past.seconds))
    assert rows(tmp_path, "calls", "status")
    assert ("",) not in rows(tmp_path, "calls", "status")


def test_hours_asked_one_by_one_and_in_pages_are_the_same(
    url: str, past: Past, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sowhat.sources.servers.prometheus.SAMPLES", 50)
    asking = Prometheus(name="prom", url=url, step=SCRAPE)
    hours = [Chunk(_moment(SINCE + n * HOUR), _moment(SINCE + (n + 1) * HOUR)) for n in range(3)]
    with Server(url, "", None, QUICK.patience) as server:
        found = [row for chunk in ask(asking, server, None, hours) for row in chunk]
    counted = Counter[tuple[int, str, str]]()
    for row in found:
        hour = int(datetime.fromisoformat(str(row["hour"])).timestamp())
        counted[hour, str(row["path"]), str(row["status"])] += int(str(row["calls"]))
    assert counted == past.calls


def test_a_longer_step_loses_no_call_between_restarts(url: str, past: Past, tmp_path: Path) -> None:
    built(tmp_path, url, step=60, latency="")
    quiet = SINCE + HOUR  # the hour in which a process restarted between two samples of a minute is not compared
    found = {key: n for key, n in calls(tmp_path).items() if key[0] != quiet}
    assert found == {key: n for key, n in past.calls.items() if key[0] != quiet}


def test_a_deleted_spool_is_not_counted_twice(url: str, past: Past, tmp_path: Path) -> None:
    built(tmp_path, url, latency="")
    shutil.rmtree(tmp_path / "spool")
    built(tmp_path, url, latency="")
    assert calls(tmp_path) == past.calls


def test_a_build_that_is_killed_at_a_chunk_counts_nothing_twice(
    url: str, past: Past, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = iter(range(1000))

    def killed(*arguments: object) -> bool:
        if next(written) == 29:
            raise KeyboardInterrupt
        return put(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr("sowhat.actions.fetch.put", killed)
    with pytest.raises(KeyboardInterrupt):
        built(tmp_path, url, latency="")
    built(tmp_path, url, latency="")
    assert calls(tmp_path) == past.calls


@pytest.mark.parametrize(
    ("metric", "latency", "code", "near"),
    [
        ("http_request_total", "", "prometheus-no-series", "http_requests_total"),
        ("http_requests_total", "took_secs", "prometheus-no-series", ""),
        ('http_requests_total{job="other"}', "", "prometheus-no-series", "http_requests_total"),
    ],
    ids=["a slip of the pen", "no histogram", "no match"],
)
def test_a_metric_that_is_not_there_is_a_note_and_nothing_is_written(
    url: str, tmp_path: Path, metric: str, latency: str, code: str, near: str
) -> None:
    notes = built(tmp_path, url, metric=metric, latency=latency).notes
    assert [(note.code, str(note.where)) for note in notes] == [(code, "sowhat.yaml:4:12")]
    assert notes[0].params["nearest"] == near or not near
    assert not (tmp_path / "spool").exists()


def test_an_expression_is_no_counter(url: str, tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError, match="prometheus-selector"):
        built(tmp_path, url, metric="sum(rate(http_requests_total[5m]))")


def test_an_address_shows_no_password(tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    notes = built(tmp_path, f"http://me:hidden@127.0.0.1:{port}").notes
    assert [(note.code, note.params["url"]) for note in notes] == [("server-silent", f"http://127.0.0.1:{port}")]


def _moment(at: int) -> datetime:
    return datetime.fromtimestamp(at, UTC)

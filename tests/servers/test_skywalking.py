"""A stub of SkyWalking's documented protocol: minutes add up to hours, failures are told, and nobody is asked twice."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

import duckdb
import pytest

from sowhat.actions import places
from sowhat.actions.build import build
from sowhat.actions.fetch import Tools
from sowhat.lake.lake import Lake
from sowhat.sources.servers.asking import Patience
from sowhat.tables.facts import CALLS
from tests.actions.conftest import Quiet
from tests.servers.skywalking_stub import Minutes, Oap, skywalking

QUICK = Tools(Patience(timeout=10, attempts=3, pause=0.01), rest=0)
START = datetime.now(UTC).replace(minute=0, second=0, microsecond=0) - timedelta(hours=9)
SETTINGS = """
platform: shop
sources:
  - {{name: sky, type: skywalking, url: '{url}', token: 'env:SKY_TOKEN', layer: {layer}}}
"""


def minutes(*told: tuple[int, int, int, int]) -> Minutes:
    return {START + timedelta(minutes=at): (calls, good, mean) for at, calls, good, mean in told}


@pytest.fixture
def oap(monkeypatch: pytest.MonkeyPatch) -> Oap:
    monkeypatch.setenv("SKY_TOKEN", "not-to-be-seen")
    pay = minutes((0, 10, 10_000, 20), (1, 30, 9_000, 40), (59, 5, 10_000, 10), (60, 7, 0, 100), (400, 2, 10_000, 5))
    refund = minutes((1, 4, 7_500, 50))
    whole = minutes((0, 10, 10_000, 20), (1, 36, 9_000, 40), (59, 5, 10_000, 10), (60, 7, 0, 100), (400, 2, 10_000, 5))
    return Oap({"Orders": {"": whole, "POST:/pay/{id}": pay, "{GET}/refund": refund}, "idle": {"": {}}})


def written(root: Path, url: str, layer: str = "GENERAL") -> Path:
    (root / "sowhat.yaml").write_text(SETTINGS.format(url=url, layer=layer), encoding="utf-8")
    return root


def calls(root: Path) -> Counter[tuple[int, str, str, str]]:
    lake = Lake(places.lake(root))
    files = lake.uris("calls", lake.versions((CALLS,))["calls"])
    columns = "epoch(hour)::BIGINT, host, route, status_class, sum(calls)::BIGINT"
    query = f"SELECT {columns} FROM read_parquet($files) GROUP BY ALL"
    first = int(START.timestamp())
    found = duckdb.execute(query, {"files": files}).fetchall()
    return Counter({((hour - first) // 3600, host, route, kind): n for hour, host, route, kind, n in found})


def test_minutes_add_up_to_hours_with_their_failures(oap: Oap, tmp_path: Path) -> None:
    with skywalking(oap) as url:
        assert build(written(tmp_path, url), Quiet(), fetching=QUICK).notes == ()
    pay = {(0, "ok"): 42, (0, "server_error"): 3, (1, "server_error"): 7, (6, "ok"): 2}
    expected = {(hour, "orders", "/pay/{id}", kind): n for (hour, kind), n in pay.items()}
    refund = {(0, "orders", "/refund", "ok"): 3, (0, "orders", "/refund", "server_error"): 1}
    assert calls(tmp_path) == {**expected, **refund, (0, "orders", "", "ok"): 2}


def test_hours_that_were_read_are_not_asked_for_again(oap: Oap, tmp_path: Path) -> None:
    with skywalking(oap) as url:
        build(written(tmp_path, url), Quiet(), fetching=QUICK)
        before = oap.asked
        build(tmp_path, Quiet(), fetching=QUICK)
    assert oap.asked == before


def test_a_server_that_is_away_for_a_moment_is_asked_again(oap: Oap, tmp_path: Path) -> None:
    oap.fail = 2
    with skywalking(oap) as url:
        assert build(written(tmp_path, url), Quiet(), fetching=QUICK).notes == ()
    assert sum(calls(tmp_path).values()) == 60


def test_a_server_that_stays_away_is_a_note_and_the_next_build_asks_again(oap: Oap, tmp_path: Path) -> None:
    oap.fail = 3
    with skywalking(oap) as url:
        first = build(written(tmp_path, url), Quiet(), fetching=QUICK)
        build(tmp_path, Quiet(), fetching=QUICK)
    assert [note.code for note in first.notes] == ["server-silent"]
    assert sum(calls(tmp_path).values()) == 60


def test_a_layer_without_services_writes_nothing_down(oap: Oap, tmp_path: Path) -> None:
    with skywalking(oap) as url:
        built = build(written(tmp_path, url, "MESH"), Quiet(), fetching=QUICK)
    assert [note.code for note in built.notes] == ["skywalking-no-services"]
    assert not (tmp_path / "spool").exists()


def test_the_token_is_sent_and_stands_nowhere(oap: Oap, tmp_path: Path) -> None:
    with skywalking(oap) as url:
        build(written(tmp_path, url), Quiet(), fetching=QUICK)
    assert set(oap.tokens) == {"Bearer not-to-be-seen"}
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert not [path for path in files if b"not-to-be-seen" in path.read_bytes()]


def test_a_token_that_is_not_set_is_a_note_that_names_the_variable(
    oap: Oap, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SKY_TOKEN")
    with skywalking(oap) as url:
        built = build(written(tmp_path, url), Quiet(), fetching=QUICK)
    assert [(note.code, note.params["name"], str(note.where)) for note in built.notes] == [
        ("env-unset", "SKY_TOKEN", "sowhat.yaml:4:12")
    ]

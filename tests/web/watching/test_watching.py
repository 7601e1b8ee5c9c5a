"""The application watching itself."""

from __future__ import annotations

import json
import logging
import os
import re
import shutil
import sqlite3
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from prometheus_client.parser import text_string_to_metric_families

from sowhat.actions.build import build
from sowhat.actions.jobs import ask
from sowhat.errors import CallError
from sowhat.lake.lake import Lake
from sowhat.web.app import create
from sowhat.web.watching import logs
from tests.actions.conftest import Quiet, line, shop_in

HERE = "http://localhost"


def asked(root: Path) -> TestClient:
    return TestClient(create(root), base_url=HERE)


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """A small workspace, built."""
    root = shop_in(tmp_path, line("app", "/a", 1))
    build(root, Quiet())
    return root


def values(client: TestClient) -> dict[tuple[str, tuple[tuple[str, str], ...]], float]:
    """What Prometheus' own reader finds."""
    answer = client.get("/metrics")
    assert answer.headers["content-type"].startswith("text/plain; version=")
    samples = (sample for family in text_string_to_metric_families(answer.text) for sample in family.samples)
    return {(sample.name, tuple(sorted(sample.labels.items()))): sample.value for sample in samples}


def test_requests_are_counted_by_route_and_not_by_address(shop: Path) -> None:
    client = asked(shop)
    for path in ("/data", "/data", "/services/nothing", "/evil/a", "/evil/b"):
        client.get(path)
    counted = values(client)

    def requests(route: str, status: str) -> float:
        return counted["sowhat_requests_total", (("method", "GET"), ("route", route), ("status", status))]

    assert requests("/data", "2xx") == 2
    assert requests("/services/{name}", "4xx") == 1
    assert requests("none", "4xx") == 2
    assert counted["sowhat_request_seconds_count", (("route", "/data"),)] == 2
    assert not [labels for _, labels in counted if "evil" in str(labels) or "nothing" in str(labels)]


def test_what_is_shown_has_an_age_and_jobs_have_states(shop: Path) -> None:
    counted = values(asked(shop))
    assert 0 < counted["sowhat_build_age_seconds", ()] < 3600
    parts = {dict(labels)["part"] for name, labels in counted if name == "sowhat_ready"}
    assert parts == {"workspace", "decisions", "results", "spool"}


def test_a_workspace_that_answers_is_ready(shop: Path) -> None:
    answer = asked(shop).get("/readyz")
    told = answer.json()
    assert (answer.status_code, told["ready"], told["build"]) == (200, True, "b000001")


def test_an_empty_folder_is_ready_for_files(tmp_path: Path) -> None:
    assert asked(tmp_path).get("/readyz").json()["ready"]


def test_results_that_are_gone_are_named_and_the_process_lives(shop: Path) -> None:
    for path in (shop / "results").rglob("*.parquet"):
        path.unlink()
    client = asked(shop)
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert {check["part"]: check["code"] for check in answer.json()["checks"] if not check["ok"]} == {
        "results": "result-gone"
    }
    assert client.get("/healthz").text == "ok"


def test_a_database_that_went_bad_is_named(shop: Path) -> None:
    with sqlite3.connect(shop / "decisions.db") as connection:
        connection.execute("DROP TABLE builds")
    connection.close()
    answer = asked(shop).get("/readyz")
    assert answer.status_code == 503
    assert {check["part"] for check in answer.json()["checks"] if not check["ok"]} == {"decisions"}


def failing(root: Path) -> dict[str, str]:
    """The parts that do not work, each with its code; the process itself lives."""
    client = asked(root)
    answer = client.get("/readyz")
    found = {check["part"]: check["code"] for check in answer.json()["checks"] if not check["ok"]}
    assert answer.status_code == (503 if found else 200)
    assert str(root) not in answer.text
    assert client.get("/healthz").text == "ok"
    assert {
        dict(labels)["part"]: value for (name, labels), value in values(client).items() if name == "sowhat_ready"
    } == {part: float(part not in found) for part in ("workspace", "decisions", "results", "spool")}
    return found


def test_a_database_that_is_away_is_named(shop: Path) -> None:
    with (shop / "sowhat.yaml").open("a", encoding="utf-8") as settings:
        settings.write("decisions: postgresql://127.0.0.1:1/sowhat\n")
    assert failing(shop) == {"decisions": "store-unavailable"}


def test_a_disk_that_is_full_is_named(shop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert failing(shop) == {}
    told = list(os.statvfs(shop))
    told[2:5] = (1000, 1, 1)  # blocks: all, free, free for us
    monkeypatch.setattr(os, "statvfs", lambda path: os.statvfs_result(told))
    assert failing(shop) == {"spool": "spool-full"}


def test_a_lake_that_is_gone_keeps_no_page_from_answering(shop: Path) -> None:
    """Pages read results; what the lake lacks is told by the next build."""
    shutil.rmtree(shop / "lake")
    assert failing(shop) == {}


def test_a_build_under_way_keeps_nobody_waiting(shop: Path) -> None:
    with Lake(shop / "lake").locked():
        ask(shop, "build")
        assert failing(shop) == {}
        counted = values(asked(shop))
    assert counted["sowhat_jobs", (("kind", "build"), ("state", "queued"))] == 1


def test_every_answer_has_an_id_of_its_own_that_nobody_else_chose(shop: Path) -> None:
    client = asked(shop)
    ids = [client.get("/healthz", headers={"X-Request-Id": "mine"}).headers["x-request-id"] for _ in range(3)]
    assert len(set(ids)) == 3
    assert all(re.fullmatch(r"[0-9a-f]{32}", id_) for id_ in ids)


def test_a_request_is_one_line_without_its_query(shop: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, logs.LOGGER)
    answer = asked(shop).get("/data?q=13800138000")
    (record,) = [one for one in caplog.records if one.name == logs.LOGGER]
    told = json.loads(logs.AsJson().format(record))
    assert told["request"] == answer.headers["x-request-id"]
    assert (told["method"], told["route"], told["status"]) == ("GET", "/data", 200)
    assert told["bytes"] > 1000
    assert "138" not in logs.AsJson().format(record) + logs.AsText().format(record)


def test_no_log_begins_a_line_that_was_not_logged() -> None:
    record = logging.LogRecord("sowhat.jobs", logging.ERROR, "", 1, "bad %s", ("a\nlevel=info forged\x1b[2J",), None)
    assert "\n" not in logs.AsText().format(record)
    assert "\x1b" not in logs.AsText().format(record)
    assert "\n" not in logs.AsJson().format(record)


def test_the_text_of_an_error_looks_like_no_line_of_the_log() -> None:
    try:
        raise ValueError("typed\n2026-11-23T00:00:00.000+00:00 info request status=200\r\x1b[2J")
    except ValueError as error:
        known = (type(error), error, error.__traceback__)
    record = logging.LogRecord("uvicorn.error", logging.ERROR, "", 1, "broken", (), known)
    first, *rest = logs.AsText().format(record).split("\n")
    assert first.endswith("broken")
    assert rest
    assert all(line.startswith("    ") and line.isprintable() for line in rest)


def test_json_holds_nothing_that_ends_a_line_for_anybody() -> None:
    record = logging.LogRecord("sowhat.jobs", logging.ERROR, "", 1, "a\u2028b\x85c\u2029\x9bd 李", (), None)
    line = logs.AsJson().format(record)
    assert len(line.splitlines()) == 1
    assert json.loads(line)["message"] == "a\u2028b\x85c\u2029\x9bd 李"
    assert "李" in line


def test_an_error_carries_its_trace_and_the_id_of_its_request() -> None:
    token = logs.REQUEST.set("abc")
    try:
        raise ValueError("what")
    except ValueError as error:
        known = (type(error), error, error.__traceback__)
        record = logging.LogRecord("uvicorn.error", logging.ERROR, "", 1, "broken", (), known)
        told = json.loads(logs.AsJson().format(record))
    finally:
        logs.REQUEST.reset(token)
    assert told["request"] == "abc"
    assert "ValueError: what" in told["trace"]


def test_a_form_of_log_that_there_is_not() -> None:
    with pytest.raises(CallError, match="no-such-log"):
        logs.known("xml")

"""A write with a key is done once: sent again, sent by two at once, killed in between."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from threading import Event

import pytest
from fastapi import FastAPI

from sowhat.actions import demands, instant, repeating
from sowhat.model.demand import Demand
from sowhat.web.app import create
from tests.web.writing.asking import DEMAND, NEED, send

KEY = {"Idempotency-Key": '"8e03978e-40d5-43dd-bc93-6894a57f9324"'}
OTHER = {**DEMAND, "problem": {**NEED, "today": "Nothing at all like that: paper forms in triplicate"}}
YAML = "platform: p\ntimezone: Asia/Shanghai\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "sowhat.yaml").write_text(YAML, encoding="utf-8")
    return tmp_path


@pytest.fixture
def app(root: Path) -> FastAPI:
    return create(root)


def test_the_same_request_gets_the_same_answer_and_is_told_so(app: FastAPI, root: Path) -> None:
    first, again = (send(app, "/demand", DEMAND, KEY) for _ in range(2))
    assert (first.status_code, first.headers["location"]) == (201, "/api/v1/demand/D-1")
    assert "idempotency-replayed" not in first.headers
    assert (again.status_code, again.headers["location"], again.content) == (201, "/api/v1/demand/D-1", first.content)
    assert (again.headers["idempotency-replayed"], again.headers["content-type"]) == ("true", "application/json")
    assert list(demands.held(root)) == ["D-1"]


def test_a_stored_answer_stays_what_it_was_although_the_demand_went_on(app: FastAPI, root: Path) -> None:
    first = send(app, "/demand", DEMAND, KEY)
    demands.agree(root, "D-1", "design", "Li")
    assert send(app, "/demand", DEMAND, KEY).content == first.content


def test_another_body_under_the_same_key_is_refused(app: FastAPI, root: Path) -> None:
    send(app, "/demand", DEMAND, KEY)
    answer = send(app, "/demand", OTHER, KEY)
    assert (answer.status_code, answer.json()["code"]) == (422, "repeat-other")
    assert list(demands.held(root)) == ["D-1"]


def test_quotes_around_a_key_make_no_other_key(app: FastAPI) -> None:
    send(app, "/demand", DEMAND, {"Idempotency-Key": '"abc"'})
    assert send(app, "/demand", DEMAND, {"Idempotency-Key": "abc"}).headers["idempotency-replayed"] == "true"


@pytest.mark.parametrize("key", ["", '""', "a b", '"a', "x" * 129])
def test_what_is_no_key_is_refused(app: FastAPI, key: str) -> None:
    answer = send(app, "/demand", DEMAND, {"Idempotency-Key": key})
    assert (answer.status_code, answer.json()["code"]) == (400, "repeat-key")


@pytest.mark.parametrize("body", [{"problem": {}, "by": "Wang"}, {"problem": 1}])
def test_what_was_refused_leaves_its_key_free(app: FastAPI, body: dict[str, object]) -> None:
    assert send(app, "/demand", body, KEY).status_code == 422
    assert send(app, "/demand", DEMAND, KEY).status_code == 201


def test_two_at_once_are_one_act(app: FastAPI, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inside, on = Event(), Event()
    act: Callable[..., Demand] = demands.ask

    def slow(*given: object) -> Demand:
        inside.set()
        assert on.wait(20)
        return act(*given)

    monkeypatch.setattr(demands, "ask", slow)
    with ThreadPoolExecutor(1) as thread:
        first = thread.submit(send, app, "/demand", DEMAND, KEY)
        assert inside.wait(20)
        second = send(app, "/demand", DEMAND, KEY)
        on.set()
        assert (second.status_code, second.json()["code"]) == (409, "repeat-running")
        assert first.result().status_code == 201
    assert send(app, "/demand", DEMAND, KEY).headers["idempotency-replayed"] == "true"
    assert list(demands.held(root)) == ["D-1"]


@pytest.mark.parametrize(("where", "done"), [("before", []), ("after", ["D-1"])])
def test_whoever_was_killed_in_between_does_not_do_it_twice(
    root: Path, monkeypatch: pytest.MonkeyPatch, where: str, done: list[str]
) -> None:
    program = [sys.executable, "-m", "tests.web.writing.killed", str(root), where]
    assert subprocess.run(program, timeout=120, check=False).returncode == 9
    assert list(demands.held(root)) == done
    app = create(root)
    later = instant.now() + repeating.RUNNING
    monkeypatch.setattr(repeating, "now", lambda: later)
    answer = send(app, "/demand", DEMAND, KEY)
    assert (answer.status_code, answer.json()["code"]) == (409, "repeat-unknown")
    assert list(demands.held(root)) == done


def test_what_nobody_foresaw_leaves_the_key_without_an_answer(app: FastAPI, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*given: object) -> Demand:
        raise ZeroDivisionError

    monkeypatch.setattr(demands, "ask", broken)
    assert send(app, "/demand", DEMAND, KEY).status_code == 500
    assert send(app, "/demand", DEMAND, KEY).json()["code"] == "repeat-unknown"


def test_a_key_is_forgotten_after_two_days(app: FastAPI, monkeypatch: pytest.MonkeyPatch) -> None:
    send(app, "/demand", DEMAND, KEY)
    later = instant.now() + repeating.KEPT + timedelta(seconds=1)
    monkeypatch.setattr(repeating, "now", lambda: later)
    assert "idempotency-replayed" not in send(app, "/demand", DEMAND, KEY).headers

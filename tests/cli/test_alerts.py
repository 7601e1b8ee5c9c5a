"""`sowhat alerts …` as a user runs it, against a real receiver."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.actions.health_company import SETTINGS, write
from tests.actions.receiver import receiving
from tests.cli.conftest import Sowhat

PROGRAM = Path(sys.executable).with_name("sowhat")
COMMAND = (
    "import signal, sys; from sowhat.cli.app import main;"
    " signal.signal(signal.SIGINT, signal.default_int_handler); sys.exit(main())"
)
"""A shell that started the tests in the background has told them, and all their children, to ignore Ctrl-C."""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built company with an incident that has been open for three days; tests work on copies."""
    root = write(tmp_path_factory.mktemp("built") / "w")
    (root / "sowhat.yaml").write_text(SETTINGS + "alerts: {to: env:SOWHAT_A}\n", encoding="utf-8")
    opened = f"{datetime.now(UTC) - timedelta(days=3):%Y-%m-%d %H:%M}"
    head = "id,service,opened,taken,over,by,down,seen\n"
    (root / "incidents.csv").write_text(f"{head}1,pay,{opened},,,,,\n", encoding="utf-8")
    subprocess.run([str(PROGRAM), "build"], cwd=root, check=True, capture_output=True, timeout=120)
    return root


@pytest.fixture
def company(built: Path, tmp_path: Path) -> Path:
    """A copy of its own."""
    return shutil.copytree(built, tmp_path / "company")


def test_check_says_what_would_be_sent(company: Path, sowhat: Sowhat) -> None:
    told = sowhat("alerts", "check", cwd=company).stdout
    assert "pay: 1 incident is open" in told
    assert "SOWHAT_A" in told
    seen = json.loads(sowhat("alerts", "check", "--json", cwd=company).stdout)
    assert [one["form"] for one in seen["messages"]] == ["group"]


def test_a_killed_run_is_repeated_once(company: Path, sowhat: Sowhat, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with receiving() as receiver:
        monkeypatch.setenv("SOWHAT_A", f"json://127.0.0.1:{receiver.port}/?rto=60")
        receiver.pause = 30
        program = [str(PROGRAM), "alerts", "send"]
        with subprocess.Popen(program, cwd=company, env={**os.environ, "PYTHONUTF8": "1"}) as run:
            until = time.monotonic() + 60
            while not receiver.got and time.monotonic() < until:
                time.sleep(0.05)
            run.kill()
        receiver.pause = 0
        codes = [sowhat("alerts", "send", cwd=company).returncode for _ in range(2)]
    assert (codes, len(receiver.got)) == ([0, 0], 2)
    assert receiver.bodies[0]["message"] == receiver.bodies[1]["message"]


def test_what_is_not_sent_is_said_without_the_address(
    company: Path, sowhat: Sowhat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOWHAT_A", "somewhere-secret")
    ran = sowhat("alerts", "test", lang="zh", cwd=company)
    assert ran.returncode == 1
    assert ran.stdout.startswith("SOWHAT_A：没有发出")
    assert "secret" not in ran.stdout + ran.stderr


def test_without_an_address_nobody_is_told(company: Path, sowhat: Sowhat) -> None:
    (company / "sowhat.yaml").write_text(SETTINGS, encoding="utf-8")
    ran = sowhat("alerts", "send", cwd=company)
    assert (ran.returncode, ran.stdout) == (0, "Nobody is told: sowhat.yaml names no address (alerts: to).\n")


def test_every_so_often_what_is_new_is_sent_until_somebody_stops_it(
    company: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with receiving() as receiver:
        monkeypatch.setenv("SOWHAT_A", f"json://127.0.0.1:{receiver.port}/")
        program = [sys.executable, "-c", COMMAND, "alerts", "send", "--every", "10s", "--json"]
        environment = {**os.environ, "PYTHONUTF8": "1"}
        with subprocess.Popen(program, cwd=company, env=environment, stdout=subprocess.PIPE, text=True) as run:
            assert run.stdout is not None
            try:
                told = json.loads(run.stdout.readline())
                run.send_signal(signal.SIGINT)
                code = run.wait(60)
            finally:
                run.kill()
    assert ([one["outcome"] for one in told["sent"]], len(receiver.got), code) == (["told"], 1, 130)


def test_a_pause_that_is_none_is_refused(company: Path, sowhat: Sowhat) -> None:
    ran = sowhat("alerts", "send", "--every", "5", cwd=company)
    assert (ran.returncode, ran.stderr.splitlines()[0]) == (2, "This is no pause: 5.")


def test_a_silence_is_kept_and_lifted(company: Path, sowhat: Sowhat) -> None:
    until = f"{datetime.now(UTC) + timedelta(days=9):%Y-%m-%d}"
    made = sowhat("alerts", "silence", "service:pay", "--until", until, "--why", "moves", "--by", "Lin", cwd=company)
    assert made.stdout == "Silenced: service:pay\n"
    told = sowhat("alerts", "check", cwd=company).stdout
    assert ("silenced" in told, "would be sent" in told) == (True, False)
    assert sowhat("alerts", "lift", "service:pay", "--by", "Lin", cwd=company).returncode == 0
    assert "would be sent" in sowhat("alerts", "check", cwd=company).stdout

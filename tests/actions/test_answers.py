"""Answers are kept as long as they hold, and not a moment longer: what is decided, here or elsewhere, shows at once."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import fields
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sowhat.actions import answers, instant, places
from sowhat.actions.answers import Answers, State, kept, state
from sowhat.actions.build import build
from sowhat.actions.glance import once
from sowhat.actions.reading import store_of
from sowhat.errors import CallError, Problem
from sowhat.web.loaders import KEPT, TIMED, Loaders
from tests.actions.conftest import Quiet

LINE = '10.0.0.1 - - [01/Nov/2026:10:00:00 +0800] "GET /pay HTTP/1.1" 200 1\n'
SETTINGS = """platform: shop
policies: [policies/*.yaml]
sources:
- {name: gateway, type: access-log, paths: [access.log], format: common, consumer: user}
"""
ELSEWHERE = (
    "import sys; from pathlib import Path; from datetime import UTC, datetime; "
    "from sowhat.actions import places; from sowhat.actions.reading import store_of; "
    "root = Path(sys.argv[1]); work = store_of(places.decisions(root)).begin(); "
    "work.__enter__().statements.state('possible', 'x', '{}', 'Ada', datetime.now(UTC)); "
    "work.__exit__(None, None, None)"
)
NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)


@pytest.fixture
def company(tmp_path: Path) -> Path:
    """A workspace with a build; its files have settled."""
    (tmp_path / "sowhat.yaml").write_text(SETTINGS, encoding="utf-8")
    (tmp_path / "access.log").write_text(LINE, encoding="utf-8")
    (tmp_path / "policies").mkdir()
    (tmp_path / "policies" / "data.yaml").write_text("policies: []\n", encoding="utf-8")
    build(tmp_path, Quiet())
    return tmp_path


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], int]:
    """How often an action was made so far, this time included or not; files count as settled at once."""
    monkeypatch.setattr(answers, "SETTLED", 0)
    monkeypatch.setattr(answers, "ANSWERS", Answers())
    made: list[Path] = []

    def count(root: Path) -> int:
        made.append(root)
        return len(made)

    return kept("count", count)


def said(root: Path, kind: str = "possible") -> None:
    with store_of(places.decisions(root)).begin() as work:
        work.statements.state(kind, "x", "{}", "Ada", datetime.now(UTC))  # type: ignore[arg-type]


def test_what_did_not_change_is_made_once(company: Path, asked: Callable[[Path], int]) -> None:
    assert [asked(company), asked(company)] == [1, 1]


@pytest.mark.parametrize(
    "name", ["sowhat.yaml", "catalog/services.yaml", "studies/a.yaml", "scenarios/a.yaml", "policies/data.yaml"]
)
def test_a_file_that_changes_is_seen(company: Path, asked: Callable[[Path], int], name: str) -> None:
    before = asked(company)
    file = company / name
    file.parent.mkdir(exist_ok=True)
    file.write_text((file.read_text(encoding="utf-8") if file.exists() else "") + "\n", encoding="utf-8")
    assert (before, asked(company)) == (1, 2)


def test_a_file_of_the_same_size_and_time_in_the_place_of_another_is_seen(
    company: Path, asked: Callable[[Path], int]
) -> None:
    file = company / "sowhat.yaml"
    before, seen = asked(company), file.stat()
    other = company / "other"
    other.write_text(SETTINGS.replace("shop", "mall"), encoding="utf-8")
    instant_of = (seen.st_atime_ns, seen.st_mtime_ns)
    os.utime(other, ns=instant_of)
    other.replace(file)
    assert (before, asked(company)) == (1, 2)


def test_a_statement_is_seen_at_once(company: Path, asked: Callable[[Path], int]) -> None:
    before = asked(company)
    said(company)
    assert (before, asked(company)) == (1, 2)


def test_a_statement_of_another_process_is_seen_at_once(company: Path, asked: Callable[[Path], int]) -> None:
    before = asked(company)
    subprocess.run([sys.executable, "-c", ELSEWHERE, str(company)], check=True)
    assert (before, asked(company)) == (1, 2)


def test_an_entry_of_the_ledger_is_seen_at_once(company: Path) -> None:
    before = state(company)
    from_ledger = "INSERT INTO ledger_head (one, number, hash) VALUES (1, 1, 'abc')"
    script = "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute(sys.argv[2]); c.commit(); c.close()"
    subprocess.run([sys.executable, "-c", script, str(company / places.DECISIONS), from_ledger], check=True)
    assert (before.ledger, state(company).ledger) == ("", "1 abc")


def test_a_new_build_is_seen_at_once(company: Path, asked: Callable[[Path], int]) -> None:
    before = asked(company)
    with (company / "access.log").open("a", encoding="utf-8") as file:
        file.write(LINE * 2)
    build(company, Quiet())
    assert (before, asked(company)) == (1, 2)


def test_who_looked_at_a_list_makes_no_answer_old(company: Path, asked: Callable[[Path], int]) -> None:
    before = asked(company)
    said(company, "look")
    assert (before, asked(company)) == (1, 1)


def test_another_day_is_another_answer(company: Path, asked: Callable[[Path], int]) -> None:
    with instant.simulated(NOON):
        before = asked(company)
    with instant.simulated(NOON + timedelta(days=1)):
        assert (before, asked(company)) == (1, 2)


@pytest.mark.parametrize(("timed", "after"), [(False, 1), (True, 2)])
def test_another_minute_counts_for_what_tells_the_time(
    company: Path, monkeypatch: pytest.MonkeyPatch, timed: bool, after: int
) -> None:
    monkeypatch.setattr(answers, "SETTLED", 0)
    monkeypatch.setattr(answers, "ANSWERS", Answers())
    made: list[Path] = []
    tell = kept("tell", lambda root: made.append(root) or len(made), timed=timed)  # type: ignore[func-returns-value]
    with instant.simulated(NOON):
        tell(company)
    with instant.simulated(NOON + timedelta(minutes=1)):
        assert tell(company) == after


def test_while_a_file_changed_just_now_nothing_is_kept(
    company: Path, asked: Callable[[Path], int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(answers, "SETTLED", 10**15)
    assert [asked(company), asked(company)] == [1, 2]


def test_other_arguments_are_another_question(company: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answers, "SETTLED", 0)
    own = Answers()
    monkeypatch.setattr(answers, "ANSWERS", own)

    def twice(root: Path, one: str = "", two: tuple[str, ...] | list[str] = ()) -> str:
        return f"{one}{two}"

    tell = kept("twice", twice)
    assert [tell(company, "a"), tell(company, one="b"), tell(company, "a", ("x",))] == ["a()", "b()", "a('x',)"]
    assert (tell(company, "a", ["x"]), len(own)) == ("a['x']", 3)


def test_an_error_is_raised_and_not_kept(company: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answers, "SETTLED", 0)
    tries: list[Path] = []

    def fail(root: Path) -> int:
        tries.append(root)
        raise CallError(Problem("no-such-team"))

    tell = kept("fail", fail)
    for _ in range(2):
        with pytest.raises(CallError):
            tell(company)
    assert len(tries) == 2


def test_before_a_build_the_action_says_so_itself(tmp_path: Path) -> None:
    assert kept("path", lambda root: root)(tmp_path) == tmp_path


def a_state(number: int = 0) -> State:
    return State(Path("/a"), ("b1", NOON), (number, None), "", (), (NOON.date(), NOON.date()))


def test_one_makes_an_answer_and_the_others_wait() -> None:
    made, held, begun = Answers(), threading.Event(), []

    def slow() -> int:
        begun.append(1)
        assert held.wait(10)
        return 7

    found: list[int] = []
    threads = [threading.Thread(target=lambda: found.append(made.give(a_state(), "q", slow))) for _ in range(8)]
    for thread in threads:
        thread.start()
    held.set()
    for thread in threads:
        thread.join()
    assert (found, len(begun)) == ([7] * 8, 1)


def test_memory_is_bounded_and_older_states_are_dropped() -> None:
    made = Answers(kept=4)
    for number in range(10):
        made.give(a_state(), number, lambda: 1)
    full = len(made)
    made.give(a_state(1), 0, lambda: 1)
    assert (full, len(made)) == (4, 1)


def test_the_least_asked_for_goes_first() -> None:
    made, again = Answers(kept=2), []
    for question in ("a", "b", "a", "c"):
        made.give(a_state(), question, lambda: 1)
    made.give(a_state(), "a", lambda: again.append("a"))
    made.give(a_state(), "b", lambda: again.append("b"))
    assert again == ["b"]


def test_one_look_asks_the_disk_once(company: Path) -> None:
    with once():
        before = state(company)
        (company / "sowhat.yaml").write_text(SETTINGS + "\n", encoding="utf-8")
        assert state(company).papers == before.papers
    assert state(company).papers != before.papers


def test_every_answer_that_is_kept_is_a_loader() -> None:
    names = {one.name for one in fields(Loaders)}
    assert {*KEPT, *TIMED} <= names
    assert not {"alerts", "doctor", "looks", "workspace", "book", "pedigree"} & {*KEPT, *TIMED}

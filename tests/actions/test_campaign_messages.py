"""Letters of a campaign: who is sent what on which day, and nobody the same thing twice."""

from __future__ import annotations

import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest
from filelock import FileLock

from sowhat.actions import campaign_answer, campaign_messages, campaigns, instant, locked
from sowhat.actions.build import build
from sowhat.actions.messenger import Delivery
from sowhat.errors import BlockedError, CallError
from sowhat.model.campaign import MessageStage, SentMessage
from sowhat.stories.voice import voice
from tests.actions import campaign_company as company
from tests.actions.campaign_company import BY, NOTICE, SUNSET, TRIAL, at
from tests.actions.conftest import Quiet
from tests.actions.receiver import receiving

ID = "w000001"
NARROW = "\N{NO-BREAK SPACE}"


class Postman:
    """Takes letters, and answers as it is told."""

    def __init__(self, *outcomes: str) -> None:
        self.outcomes = list(outcomes)
        self.took: list[tuple[str, str, str]] = []

    def __call__(self, variable: str, title: str, body: str) -> Delivery:
        self.took.append((variable, title, body))
        return Delivery(self.outcomes.pop(0) if self.outcomes else "told")  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A company that lived on until May, with a campaign; tests work on copies."""
    root = company.write(tmp_path_factory.mktemp("lived"), weeks=17)
    build(root, Quiet())
    with instant.simulated(at(NOTICE)):
        campaigns.open_(root, company.terms(brown_outs=(TRIAL,)), BY)
    return root


@pytest.fixture
def root(lived: Path, tmp_path: Path) -> Path:
    """A copy of its own."""
    return shutil.copytree(lived, tmp_path / "company")


def notice(root: Path, postman: Postman, day: date = NOTICE) -> tuple[SentMessage, ...]:
    with instant.simulated(at(day)):
        return campaign_messages.notice(root, ID, BY, postman)


def remind(root: Path, postman: Postman, day: date) -> tuple[SentMessage, ...]:
    with instant.simulated(at(day)):
        return campaign_messages.remind(root, ID, BY, postman)


def due(root: Path, day: date) -> set[tuple[str, MessageStage]]:
    with instant.simulated(at(day)):
        return {(one.team, one.stage) for one in campaign_answer.show(root, ID).due}


def test_who_has_an_address_is_written_to_and_others_are_told_by_hand(root: Path) -> None:
    postman = Postman()
    done = {one.team: one for one in notice(root, postman)}
    assert [variable for variable, _, _ in postman.took] == ["SOWHAT_LEDGER"]
    assert (done["ledger"].outcome, done["cards"].outcome) == ("told", "by-hand")
    letter = done["cards"].letter
    assert letter is not None
    assert letter.title.replace(NARROW, " ") == "Fax ends on 20 Apr 2026"


def test_a_second_run_sends_nothing_again(root: Path) -> None:
    notice(root, Postman())
    again = Postman()
    notice(root, again)
    assert again.took == []


def test_a_letter_that_was_refused_is_due_again(root: Path) -> None:
    notice(root, Postman("refused"))
    again = Postman()
    notice(root, again)
    assert len(again.took) == 1


def test_a_letter_that_may_have_arrived_is_sent_once_more_at_most(root: Path) -> None:
    for _ in range(3):
        notice(root, postman := Postman("doubtful"))
    assert postman.took == []
    assert ("ledger", "notice") not in due(root, NOTICE)


def test_who_was_told_by_hand_is_told(root: Path) -> None:
    with instant.simulated(at(NOTICE)):
        campaign_messages.by_hand(root, ID, "cards", BY)
        before = campaigns.held(root)
        campaign_messages.by_hand(root, ID, "cards", BY)
        assert campaigns.held(root) == before
        with pytest.raises(CallError, match="campaign-not-due"):
            campaign_messages.by_hand(root, ID, "nobody", BY)
    assert due(root, NOTICE) == {("ledger", "notice")}


def told(root: Path) -> None:
    """Both teams, on the first day."""
    notice(root, Postman())
    with instant.simulated(at(NOTICE)):
        campaign_messages.by_hand(root, ID, "cards", BY)


def test_reminders_come_half_way_a_month_and_a_week_before_to_those_who_call(root: Path) -> None:
    """Notice 16 Feb, end 20 Apr: half is 19 March, a month before 20 March, a week before 13 April; a brown-out on 18
    March is told a week before."""
    told(root)
    assert due(root, date(2026, 3, 10)) == set()
    assert due(root, date(2026, 3, 11)) == {("ledger", "brown-out"), ("cards", "brown-out")}
    assert due(root, date(2026, 3, 19)) == {("ledger", "half"), ("cards", "half")}
    assert due(root, date(2026, 3, 20)) == {("ledger", "month"), ("cards", "month")}
    assert due(root, date(2026, 4, 13)) == {("cards", "week")}
    assert due(root, SUNSET) == set()


def test_a_reminder_is_sent_once(root: Path) -> None:
    told(root)
    first, second = Postman(), Postman()
    assert {one.outcome for one in remind(root, first, date(2026, 3, 19))} == {"told", "by-hand"}
    remind(root, second, date(2026, 3, 19) + timedelta(hours=1))
    assert (len(first.took), len(second.took)) == (1, 0)


def test_after_a_roll_back_all_are_told_and_again_when_it_goes_on(root: Path) -> None:
    told(root)
    with instant.simulated(at(date(2026, 3, 2))):
        campaigns.roll_back(root, ID, "payslips failed", BY)
    assert due(root, date(2026, 3, 2)) == {("ledger", "rolled-back"), ("cards", "rolled-back")}
    remind(root, postman := Postman(), date(2026, 3, 2))
    assert "payslips failed" in postman.took[0][2]
    with instant.simulated(at(date(2026, 3, 3))):
        campaigns.resume(root, ID, "payslips moved", BY, date(2026, 6, 1))
    assert ("ledger", "resumed") in due(root, date(2026, 3, 3))


def test_notice_that_comes_too_late_is_refused(root: Path) -> None:
    with pytest.raises(CallError, match="campaign-late-notice"):
        notice(root, Postman(), date(2026, 2, 21))


def test_two_runs_at_once_wait_for_each_other(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locked, "PATIENCE", 0.1)
    with FileLock(root / campaigns.LOCK), pytest.raises(BlockedError, match="campaigns-busy"):
        notice(root, Postman())


def test_a_team_reads_its_own_calls_and_no_other_teams(root: Path) -> None:
    notice(root, postman := Postman())
    body = postman.took[0][2]
    assert "ledger-app: 560 calls" in body
    assert "cards" not in body.casefold()


def test_a_letter_is_written_in_both_languages(root: Path) -> None:
    with instant.simulated(at(NOTICE)):
        seen = campaign_answer.show(root, ID)
        titles = [campaign_messages.letters(root, seen, voice(tongue))[0].title for tongue in ("en", "zh")]
    assert [one.replace(NARROW, " ") for one in titles] == ["fax ends on 20 Apr 2026", "fax将于 2026 年 4 月 20 日下线"]


def test_a_letter_goes_through_apprise_to_the_teams_address(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with receiving() as receiver:
        monkeypatch.setenv("SOWHAT_LEDGER", f"json://127.0.0.1:{receiver.port}/team")
        with instant.simulated(at(NOTICE)):
            done = campaign_messages.notice(root, ID, BY)
    assert [one.outcome for one in done if one.team == "ledger"] == ["told"]
    assert [path for path, _ in receiver.got] == ["/team"]

"""A campaign of a built company, step by step, on the days on which they are taken."""

from __future__ import annotations

import shutil
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from sowhat.actions import campaign_answer, campaign_booking, campaign_figures, campaigns, instant, places
from sowhat.actions.build import build
from sowhat.actions.reading import store_of
from sowhat.errors import CallError
from sowhat.ledger import declared
from sowhat.model.campaign import AppLeft, Campaign, CampaignSeen, Scope, Window
from tests.actions import campaign_company as company
from tests.actions.campaign_company import BY, LEFT, NOTICE, SHOCKED, SUNSET, TRIAL, at
from tests.actions.conftest import Quiet

END = date(2026, 5, 4)


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A company that lived on until May; tests work on copies, on the days that they say."""
    root = company.write(tmp_path_factory.mktemp("lived"), weeks=17)
    build(root, Quiet())
    return root


@pytest.fixture
def root(lived: Path, tmp_path: Path) -> Path:
    """A copy of its own."""
    return shutil.copytree(lived, tmp_path / "company")


def opened(root: Path, **changed: object) -> Campaign:
    with instant.simulated(at(NOTICE)):
        return campaigns.open_(root, company.terms(**changed), BY)


def seen(root: Path, day: date, hour: int = 9) -> CampaignSeen:
    with instant.simulated(at(day, hour)):
        return campaign_answer.show(root, "w000001")


def refused(code: str) -> pytest.RaisesExc[CallError]:
    return pytest.raises(CallError, match=code)


def test_what_is_left_is_counted_as_planted(root: Path) -> None:
    """Week 8 by hand: ledger 2 an hour, cards 5, two hours, seven days."""
    opened(root)
    told = seen(root, company.monday(9))
    assert [one.people for one in told.weeks if one.whole][-1] == 7 * 2 * (2 + 5)
    assert (told.row.start, told.row.left, told.row.consumers, told.row.teams) == (210, 98, 2, 2)


def test_robots_are_told_apart(root: Path) -> None:
    opened(root)
    assert {one.bots for one in seen(root, company.monday(9)).weeks} == {21}


def test_each_team_is_counted_over_four_weeks_and_before_the_notice(root: Path) -> None:
    opened(root)
    told = {one.team: one for one in seen(root, date(2026, 3, 16)).affected}
    assert (told["ledger"].before, told["ledger"].left) == (28 * 20, 7 * 2 * (10 + 6 + 2))
    assert (told["cards"].before, told["cards"].left) == (28 * 10, 28 * 10)
    assert {name for name, one in told.items() if one.straggles} == {"cards"}
    assert told["ledger"].moved == 28 * 40


def test_a_brown_out_is_observed_with_what_teams_did_since(root: Path) -> None:
    opened(root, brown_outs=(TRIAL,))
    [window] = seen(root, date(2026, 3, 30)).brown_outs
    assert (window.state, window.calls, window.failed) == ("over", 5, 5)
    [cards] = [one for one in window.reactions if one.team == "cards"]
    assert (cards.before, cards.refused, cards.did) == (10, 5, "fell")


def test_it_may_be_finished_only_after_as_many_days_without_a_call_as_the_rule_asks(root: Path) -> None:
    opened(root)
    day = SHOCKED + timedelta(days=14)
    with instant.simulated(at(day - timedelta(days=1))), refused("campaign-still-called"):
        campaigns.finish(root, "w000001", BY)
    with instant.simulated(at(day)):
        done = campaigns.finish(root, "w000001", BY).steps[-1].body
    assert done.model_dump(include={"since", "bots"}) == {"since": SHOCKED, "bots": 14 * 3}


def test_a_day_without_a_line_is_no_day_without_a_call(tmp_path: Path) -> None:
    root = company.write(tmp_path / "shop", weeks=11)
    company.add(root, 11, 12, 13, silent=frozenset({SHOCKED + timedelta(days=9)}))
    build(root, Quiet())
    opened(root)
    with instant.simulated(at(SHOCKED + timedelta(days=15))):
        with refused("campaign-silent"):
            campaigns.finish(root, "w000001", BY)
        campaigns.finish(root, "w000001", BY, "the gateway was moved that day")


def test_a_step_sent_twice_is_taken_once(root: Path) -> None:
    first = opened(root)
    assert opened(root) == first
    with instant.simulated(at(date(2026, 3, 1))):
        once = campaigns.roll_back(root, first.id, "payslips failed", BY)
        assert campaigns.roll_back(root, first.id, "payslips failed", BY) == once
    assert [one.body.step for one in once.steps] == ["opened", "roll-back"]


def test_two_clicks_at_once_open_one_campaign(root: Path) -> None:
    with ThreadPoolExecutor(4) as pool:
        made = [one.result() for one in [pool.submit(opened, root) for _ in range(4)]]
    assert {one.id for one in made} == {"w000001"}
    assert len(campaigns.held(root)) == 1


def test_notice_is_as_long_as_the_rule_unless_the_users_agreed(root: Path) -> None:
    with refused("campaign-short-notice"):
        opened(root, sunset=date(2026, 4, 15))
    assert opened(root, sunset=date(2026, 4, 15), agreed="Wang").terms.agreed == "Wang"


def test_it_follows_from_a_decision_or_states_why(root: Path) -> None:
    with refused("campaign-no-reason"):
        opened(root, why="")
    body = '{"month":"2026-01","says":"confirmed","verdict":"retire","kind":"retire"}'
    with store_of(places.decisions(root)).begin() as work:
        work.statements.state("review", "fax", body, BY, at(NOTICE))
    assert opened(root, why="").terms.review is not None


def test_a_second_campaign_of_the_same_is_refused(root: Path) -> None:
    opened(root)
    with refused("campaign-under-way"):
        opened(root, why="another reason")
    assert opened(root, scope=Scope(kind="version", version="v1")).id == "w000002"


def test_a_roll_back_stops_it_and_a_later_end_may_be_named(root: Path) -> None:
    opened(root)
    with instant.simulated(at(date(2026, 3, 2))):
        campaigns.roll_back(root, "w000001", "payslips failed", BY)
    assert seen(root, date(2026, 3, 3)).row.stage == "rolled-back"
    with instant.simulated(at(date(2026, 3, 9))):
        with refused("campaign-sunset"):
            campaigns.resume(root, "w000001", "moved", BY, date(2026, 4, 1))
        campaigns.resume(root, "w000001", "moved", BY, date(2026, 6, 1))
    told = seen(root, date(2026, 3, 10))
    assert (told.row.stage, told.row.sunset, told.row.start) == ("opened", date(2026, 6, 1), 210)


def test_a_brown_out_that_is_over_cannot_be_taken_back(root: Path) -> None:
    opened(root, brown_outs=(TRIAL,))
    with instant.simulated(at(date(2026, 3, 19))), refused("campaign-no-window"):
        campaigns.brown_out(root, "w000001", TRIAL, BY, "too soon", cancel=True)
    with instant.simulated(at(date(2026, 3, 17))):
        campaigns.brown_out(root, "w000001", TRIAL, BY, "too soon", cancel=True)
    assert [one.state for one in seen(root, date(2026, 3, 17)).brown_outs] == ["cancelled"]


def test_brown_outs_do_not_overlap(root: Path) -> None:
    opened(root, brown_outs=(TRIAL,))
    window = Window(start=TRIAL.start + timedelta(hours=1), end=TRIAL.end + timedelta(hours=1))
    with instant.simulated(at(date(2026, 3, 1))), refused("campaign-window-twice"):
        campaigns.brown_out(root, "w000001", window, BY)


def test_a_refused_brown_out_is_told_in_the_time_that_was_typed(root: Path) -> None:
    opened(root)
    settings = root / "sowhat.yaml"
    told = settings.read_text(encoding="utf-8").replace("timezone: UTC", "timezone: Asia/Shanghai")
    settings.write_text(told, encoding="utf-8")
    late = campaigns.window_of("2027-03-02T10:00", "2", "Asia/Shanghai")
    with instant.simulated(at(NOTICE)), pytest.raises(CallError) as error:
        campaigns.brown_out(root, "w000001", late, BY)
    assert error.value.problems[0].params["start"] == "2027-03-02 10:00"


def test_what_nobody_was_ever_seen_calling_is_finished_only_with_a_reason(root: Path) -> None:
    opened(root, scope=Scope(kind="version", version="v77"))
    with instant.simulated(at(company.monday(30))):
        with refused("campaign-never-called"):
            campaigns.finish(root, "w000001", BY)
        campaigns.finish(root, "w000001", BY, "it was announced and never built")
    assert seen(root, company.monday(30)).row.stage == "done"


def test_what_is_saved_enters_the_ledger_as_declared_once(root: Path) -> None:
    """1,000 a month before the notice, 200 in April."""
    opened(root)
    with instant.simulated(at(END)):
        campaigns.finish(root, "w000001", BY)
        with refused("campaign-no-proof"):
            campaign_booking.book(root, "w000001", "IT-1", "", BY)
        with refused("campaign-long"):
            campaign_booking.book(root, "w000001", "x" * 2001, "budget.xlsx", BY)
        made = campaign_booking.book(root, "w000001", "IT-1", "budget.xlsx", BY)
        assert campaign_booking.book(root, "w000001", "IT-1", "budget.xlsx", BY) == made
    assert made.money is not None
    assert (made.grade, int(made.money.value), made.month) == ("E", 800, date(2026, 4, 1))
    with store_of(places.decisions(root)).read() as work:
        assert len(declared.book(work.ledger.entries())) == 1


def test_a_campaign_that_ended_takes_no_further_step(root: Path) -> None:
    opened(root)
    with instant.simulated(at(date(2026, 3, 1))):
        campaigns.cancel(root, "w000001", "it stays", BY)
        with refused("campaign-ended"):
            campaigns.roll_back(root, "w000001", "why not", BY)
        with refused("campaign-ended"):
            campaigns.finish(root, "w000001", BY)


def test_all_campaigns_are_listed_with_those_under_way_first(root: Path) -> None:
    opened(root)
    with instant.simulated(at(date(2026, 3, 1))):
        campaigns.cancel(root, "w000001", "it stays", BY)
        campaigns.open_(root, company.terms(notice=date(2026, 3, 1), sunset=date(2026, 6, 1)), BY)
        told = campaign_answer.campaigns(root).campaigns
        assert [(one.id, one.stage) for one in told] == [("w000002", "opened"), ("w000001", "cancelled")]
        assert [one.calls_left for one in campaign_answer.briefs(root)] == [one.left for one in told]


def test_before_a_build_looked_closer_weeks_of_the_service_are_known(tmp_path: Path) -> None:
    """A service that nobody said will end: campaigns of it are seen by week until the next build."""
    root = company.write(tmp_path / "shop", weeks=8)
    text = (root / "catalog" / "all.yaml").read_text(encoding="utf-8").replace("replaced_by: mail, ", "")
    (root / "catalog" / "all.yaml").write_text(text, encoding="utf-8")
    build(root, Quiet())
    opened(root)
    day = company.monday(8)
    before = seen(root, day)
    assert (before.coarse, before.row.left, before.affected) == (True, 154, ())
    build(root, Quiet())
    after = seen(root, day)
    assert (after.coarse, after.row.left, len(after.affected)) == (False, 154, 2)


@pytest.mark.parametrize(("start", "hours"), [("2026-03-18T10:00", "2"), ("2026-03-18T10:00+00:00", "2")])
def test_a_window_is_typed_in_the_workspaces_time(start: str, hours: str) -> None:
    assert campaigns.window_of(start, hours, "UTC") == TRIAL


def test_a_local_window_is_kept_in_utc() -> None:
    made = campaigns.window_of("2026-03-18T10:00", "1", "Asia/Shanghai")
    assert made.start == datetime(2026, 3, 18, 2)


def test_what_was_typed_badly_is_refused() -> None:
    with refused("campaign-bad"):
        campaigns.window_of("soon", "2", "UTC")
    with refused("campaign-bad"):
        campaigns.typed({"service": "fax", "notice": "today", "sunset": SUNSET.isoformat()})


def test_the_last_call_of_who_left_is_known(root: Path) -> None:
    opened(root)
    [ledger] = [one for one in seen(root, date(2026, 3, 20)).affected if one.team == "ledger"]
    assert ledger.apps[0].last == LEFT - timedelta(days=1)


def test_of_many_undeclared_keys_the_rest_is_told_together() -> None:
    keys = [AppLeft(app="", consumer=f"k{n:03}", before=1, left=n) for n in range(campaign_figures.KEYS + 3)]
    found = campaign_figures._few([AppLeft(app="shop", before=1, left=1), *keys])
    assert (found[0].app, len(found), found[-1].consumer, found[-1].left) == ("shop", campaign_figures.KEYS + 2, "", 3)

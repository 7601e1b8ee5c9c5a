"""Who joined and who stopped, by what was usual before; nothing is said where records cannot carry it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from sowhat.actions.talks.changed_use import Seen, joined, stopped
from sowhat.model.catalog import Service
from sowhat.model.changed import Joined, Stopped
from sowhat.model.showcase import Notice
from sowhat.model.value import Text

MONDAY = date(2026, 10, 19)
WEEK = (MONDAY, MONDAY + timedelta(days=6))
LAST = WEEK[1] + timedelta(days=3)
BEGAN = {"pay": date(2026, 1, 1), "new": date(2026, 9, 28)}
OWN = {name: Service(name=name, title=Text(en=name)) for name in ("pay", "new", "old")}


def seen(calls: Mapping[int, int], service: str = "pay", team: str = "red") -> Seen:
    """Calls by weeks before the week that is looked at (0: in it)."""
    by = {MONDAY - timedelta(weeks=ago): n for ago, n in calls.items()}
    return Seen(team, service, "food", min(by), by)


def began(one: Seen) -> list[Joined]:
    return list(joined(one, WEEK, (BEGAN, {("pay", "red"): "own-choice"})))


def ended(*every: Seen, notice: Notice | None = None, last: date = LAST) -> list[Stopped]:
    going = {"old": notice} if notice else {}
    return list(stopped(every, WEEK, (OWN, going), last))


def test_a_first_call_is_a_team_that_joined_with_how_it_was_decided() -> None:
    [one] = began(seen({0: 12}))
    assert (one.day, one.calls, one.back, one.decided) == (MONDAY, 12, False, "own-choice")


def test_a_team_that_called_before_did_not_join() -> None:
    assert began(seen({0: 12, 1: 9})) == []


def test_a_team_that_was_silent_for_a_month_is_back() -> None:
    [one] = began(seen({0: 12, 5: 9}))
    assert (one.day, one.back) == (MONDAY, True)


def test_three_silent_weeks_are_no_return() -> None:
    assert began(seen({0: 12, 4: 9})) == []


def test_in_the_first_weeks_of_a_source_nobody_joins() -> None:
    assert began(seen({0: 12}, service="new")) == []


def test_a_team_that_called_every_week_and_not_in_this_one_stopped() -> None:
    [one] = ended(seen({1: 30, 2: 30, 3: 30, 4: 33}))
    assert (one.team, one.since, one.usual, one.going) == ("red", MONDAY, 31, False)


def test_who_calls_every_other_week_did_not_stop() -> None:
    assert ended(seen({1: 30, 3: 30, 5: 30})) == []


def test_of_a_few_calls_a_silence_proves_nothing() -> None:
    assert ended(seen({1: 2, 2: 2, 3: 2, 4: 2})) == []


def test_a_stop_is_told_once() -> None:
    assert ended(seen({2: 30, 3: 30, 4: 30, 5: 30})) == []


def test_a_week_that_records_do_not_cover_is_not_silent() -> None:
    assert ended(seen({1: 30, 2: 30, 3: 30, 4: 30}), last=MONDAY + timedelta(days=5)) == []


def test_who_called_again_since_did_not_stop() -> None:
    assert ended(seen({-1: 3, 1: 30, 2: 30, 3: 30, 4: 30})) == []


def test_whoever_calls_what_replaces_it_has_moved() -> None:
    old, new = seen({1: 30, 2: 30, 3: 30, 4: 30}, service="old"), seen({0: 40}, service="pay")
    [one] = ended(old, new, notice=Notice(instead="pay"))
    assert (one.towards, one.going) == ("pay", True)

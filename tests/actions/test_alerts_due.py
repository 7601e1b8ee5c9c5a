"""Which alerts are told, and which are held back."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest

from sowhat.actions.alerts_due import Moment, Remembered, answered, due, next_memory
from sowhat.model.alert import Address, Alert, AlertRule, Memory, Message, Mute, Outcome, Quiet
from sowhat.model.estimate import Remark

NOW = datetime(2026, 9, 1, 8, tzinfo=UTC)
TEAM = Address(variable="TEAM")


def alert(subject: str = "pay/availability", severity: str = "soon", **more: object) -> Alert:
    """An alert of a service that its subject begins with."""
    told = {"kind": "burn", "subject": subject, "severity": severity, "service": subject.partition("/")[0]}
    rest = {"since": None, "says": Remark(code="burn"), "href": "/health"}
    return Alert.model_validate({**told, **rest, **more})


def known(outcome: Outcome | None, ago: timedelta, one: Alert | None = None, **more: object) -> dict[str, Remembered]:
    """What is remembered of an alert."""
    of = one or alert()
    at = NOW - ago
    memory = Memory.model_validate({"alert": of, "outcome": outcome, "last": at if outcome == "told" else None, **more})
    return {of.key: Remembered(memory, at)}


def told(
    *alerts: Alert, remembered: dict[str, Remembered] | None = None, rule: AlertRule | None = None, now: datetime = NOW
) -> tuple[list[Message], list[str]]:
    """The messages, and why others are held."""
    moment = Moment(now, "Asia/Shanghai", rule or AlertRule())
    messages, held = due(TEAM, alerts, remembered or {}, moment)
    return list(messages), [one.why for one in held]


def there(*alerts: Alert, remembered: dict[str, Remembered] | None = None) -> list[str]:
    """The keys that are told."""
    messages, _ = told(*alerts, remembered=remembered)
    return [one.key for message in messages for one in message.there]


HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def test_what_begins_is_told() -> None:
    assert there(alert()) == ["burn/pay/availability"]


@pytest.mark.parametrize(
    ("severity", "ago", "again"),
    [("urgent", HOUR * 23, False), ("urgent", DAY, True), ("soon", DAY * 6, False), ("soon", DAY * 7, True)],
)
def test_what_lasts_is_told_again_after_a_rest(severity: str, ago: timedelta, again: bool) -> None:
    one = alert(severity=severity)
    assert bool(there(one, remembered=known("told", ago, one))) == again


def test_what_becomes_worse_is_told_at_once() -> None:
    assert there(alert(severity="urgent"), remembered=known("told", HOUR)) == ["burn/pay/availability"]


@pytest.mark.parametrize("outcome", ["refused", "unset", "unreadable"])
def test_what_did_not_arrive_is_told_the_next_time(outcome: Outcome) -> None:
    assert there(alert(), remembered=known(outcome, HOUR)) == ["burn/pay/availability"]


@pytest.mark.parametrize("outcome", [None, "doubtful"])
def test_of_unknown_fate_it_is_sent_twice_at_most(outcome: Outcome | None) -> None:
    once, twice = (known(outcome, HOUR, attempt=attempt) for attempt in (1, 2))
    assert (len(there(alert(), remembered=once)), len(there(alert(), remembered=twice))) == (1, 0)


def test_the_second_attempt_is_counted_and_an_answer_begins_anew() -> None:
    first = next_memory(alert(), "there", None)
    second = next_memory(alert(), "there", Remembered(first, NOW))
    after = next_memory(alert(), "there", Remembered(answered(second, "told", NOW), NOW))
    assert [one.attempt for one in (first, second, after)] == [1, 2, 1]


def test_what_is_over_is_told_once() -> None:
    [message], _ = told(remembered=known("told", HOUR))
    assert (message.form, [one.key for one in message.over]) == ("over", ["burn/pay/availability"])
    assert told(remembered=known("told", HOUR, phase="over")) == ([], [])


@pytest.mark.parametrize("outcome", ["refused", "unset", "unreadable"])
def test_nobody_hears_the_end_of_what_nobody_was_told(outcome: Outcome) -> None:
    assert told(remembered=known(outcome, HOUR)) == ([], [])


def test_an_event_does_not_end() -> None:
    assert told(remembered=known("told", HOUR, alert(event=True))) == ([], [])


def test_what_is_too_old_is_neither_told_nor_over() -> None:
    assert told(alert(fresh=False), remembered=known("told", DAY * 30)) == ([], ["old"])


def test_what_comes_and_goes_is_told_once_a_day() -> None:
    flapped = known("told", HOUR, phase="over")
    assert told(alert(), remembered=flapped) == ([], ["told"])
    assert there(alert(), remembered=known("told", DAY * 2, phase="over")) == ["burn/pay/availability"]


def test_a_silence_ends_on_its_day() -> None:
    rule = AlertRule(silence=(Mute(service="pay", until=date(2026, 9, 2), why="moving"),))
    assert told(alert(), rule=rule) == ([], ["silenced"])
    assert len(told(alert(), rule=rule, now=NOW + DAY)[0]) == 1


def test_a_silence_of_a_source_leaves_others_alone() -> None:
    rule = AlertRule(silence=(Mute(source="web", until=date(2026, 9, 2), why="moving"),))
    assert told(alert(service="", source="web"), alert("chat/x"), rule=rule)[1] == ["silenced"]


@pytest.mark.parametrize(("hour", "quiet"), [(13, False), (14, True), (23, True), (0, False)])
def test_quiet_hours_reach_over_midnight_in_the_workspaces_zone(hour: int, quiet: bool) -> None:
    """22:00 to 08:00 in Shanghai is 14:00 to 24:00 UTC."""
    rule = AlertRule(quiet=Quiet(start=time(22), end=time(8)))
    messages, held = told(alert(), rule=rule, now=NOW.replace(hour=hour))
    assert (messages == [], held == ["quiet"]) == (quiet, quiet)


def test_groups_are_by_service_and_severity() -> None:
    messages, _ = told(alert("pay/a"), alert("pay/b"), alert("chat/a"), alert("pay/c", "urgent"))
    assert [(one.there[0].service, len(one.there)) for one in messages] == [("pay", 1), ("chat", 1), ("pay", 2)]


@pytest.mark.parametrize(("n", "form", "messages"), [(5, "group", 5), (6, "digest", 1)])
def test_more_than_five_become_one_message(n: int, form: str, messages: int) -> None:
    made, _ = told(*(alert(f"s{number}/a") for number in range(n)))
    assert ({one.form for one in made}, len(made)) == ({form}, messages)


def test_a_daily_digest_comes_once_a_day() -> None:
    rule = AlertRule(digest="daily")
    [message], _ = told(alert(), rule=rule)
    assert message.form == "digest"
    assert told(alert("chat/x"), rule=rule, remembered=known("told", HOUR, alert("late/x")))[1] == ["daily", "daily"]
    assert len(told(alert("chat/x"), rule=rule, remembered=known("told", DAY, alert()))[0]) == 1


def test_a_long_subject_is_remembered_by_its_digest() -> None:
    one, other = alert("pay/" + "x" * 300 + "a"), alert("pay/" + "x" * 300 + "b")
    assert len(one.key) == 200
    assert one.key != other.key

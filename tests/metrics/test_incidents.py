"""Incidents counted by hand: what is not told is not a time of zero."""

from __future__ import annotations

from datetime import datetime, timedelta

from sowhat.metrics.incidents import Incident, incidents

BEGAN = datetime(2026, 8, 1, 10)
SINCE = datetime(2026, 7, 1)


def after(minutes: int) -> datetime:
    return BEGAN + timedelta(minutes=minutes)


def test_time_to_detect_is_the_median_of_those_that_tell_it() -> None:
    seen = [Incident(BEGAN, detected=after(4)), Incident(BEGAN, detected=after(10)), Incident(BEGAN)]
    found = incidents(seen, SINCE, 90)
    assert found.detect is not None
    assert (found.detect.seconds, found.detect.n, found.count) == (7 * 60, 2, 3)


def test_where_nobody_tells_when_it_was_noticed_the_time_is_unknown() -> None:
    found = incidents([Incident(BEGAN, acknowledged=after(5), resolved=after(9))], SINCE, 90)
    assert found.detect is None
    assert found.acknowledge is not None


def test_noticed_before_it_began_says_nothing() -> None:
    assert incidents([Incident(BEGAN, detected=after(-5))], SINCE, 90).detect is None

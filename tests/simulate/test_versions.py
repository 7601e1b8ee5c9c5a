"""Apps that move from one version in the paths to the next, and one in nine that never does."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from sowhat.simulate.logs import STAYS, _version
from sowhat.simulate.spec import Release

RELEASES = (Release(name="v1", since=date(2026, 1, 1)), Release(name="v2", since=date(2026, 3, 1)))
DAYS = [date(2026, 2, 1) + timedelta(days=n) for n in range(200)]


@pytest.mark.parametrize("app", range(30))
def test_an_app_moves_once_and_never_before_the_release(app: int) -> None:
    called = [_version(RELEASES, day, app) for day in DAYS]
    assert called == sorted(called)
    assert set(called[: (RELEASES[1].since - DAYS[0]).days]) == {"v1"}
    assert called[-1] == ("v1" if app % 9 == STAYS else "v2")

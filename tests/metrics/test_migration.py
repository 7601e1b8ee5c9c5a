"""How quickly calls leave older versions, counted by hand."""

from __future__ import annotations

from sowhat.metrics.migration import Migration, migration

WEEKS = tuple(f"2026-W{n:02}" for n in range(10, 16))


def line(*calls: int, since: int = 0) -> dict[str, int]:
    return dict(zip(WEEKS[since:], calls, strict=True))


def test_half_has_moved_in_the_third_week() -> None:
    found = migration({"1": line(100, 100, 80, 60, 50, 20), "2": line(20, 40, 50, 80, since=2)}, WEEKS)
    assert found == Migration("2", "2026-W12", 4, 0.2, 3)


def test_what_is_not_reached_is_not_told() -> None:
    found = migration({"1": line(*[100] * 6), "2": line(10, 20, 30, 40, 50, since=1)}, WEEKS)
    assert found is not None
    assert (found.half, round(found.older, 3)) == (None, 0.667)


def test_a_trial_is_no_release() -> None:
    assert migration({"1": line(*[100] * 6), "2": line(1, 1, 1, 1, since=2)}, WEEKS) is None


def test_a_version_of_the_first_week_is_not_new() -> None:
    assert migration({"1": line(*[100] * 6), "2": line(*[100] * 6)}, WEEKS) is None


def test_a_release_two_weeks_ago_is_too_young() -> None:
    assert migration({"1": line(*[100] * 6), "2": line(50, 90, since=4)}, WEEKS) is None


def test_a_source_that_trebles_moves_nobody() -> None:
    plain = {"1": [100, 100, 80, 60, 50, 20], "2": [20, 40, 50, 80]}
    thrice = {"1": line(100, 100, 80, 180, 150, 60), "2": line(20, 120, 150, 240, since=2)}
    once = {"1": line(*plain["1"]), "2": line(*plain["2"], since=2)}
    assert migration(thrice, WEEKS) == migration(once, WEEKS)

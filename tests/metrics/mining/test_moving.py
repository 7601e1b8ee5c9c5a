"""An outcome that moves with the use of a service."""

from __future__ import annotations

from itertools import product

import numpy as np

from sowhat.metrics.mining import moving

TEAMS = [f"t{n}" for n in range(12)]
MONTHS = [f"2026-{n:02}" for n in range(1, 10)]
PAIR = ("pay", "kept")


def lines(seed: int, size: float = 1.0) -> dict[tuple[str, str], float]:
    draw = np.random.default_rng(seed)
    return {key: size * float(draw.random()) for key in product(TEAMS, MONTHS)}


def along(use: dict[tuple[str, str], float]) -> dict[tuple[str, str], float]:
    return {key: 0.5 + 0.1 * float(np.log1p(value)) for key, value in use.items()}


def test_what_moves_together_is_seen() -> None:
    use = lines(1, 50)
    found = moving.together(along(use), use, PAIR, "month")
    assert found is not None
    assert (round(found.r, 9), found.p) == (1.0, 1 / 10_000)


def test_a_team_that_is_better_throughout_is_no_movement() -> None:
    use = lines(2, 50)
    level = {key: value + 10 * TEAMS.index(key[0]) for key, value in along(use).items()}
    base, moved = (moving.together(each, use, PAIR, "month") for each in (along(use), level))
    assert base is not None
    assert moved is not None
    assert abs(base.r - moved.r) < 1e-9


def test_what_all_teams_did_in_a_month_is_no_movement() -> None:
    use = lines(3, 50)
    season = {key: value + MONTHS.index(key[1]) ** 2 for key, value in lines(4).items()}
    plain, found = (moving.together(each, use, PAIR, "month") for each in (lines(4), season))
    assert plain is not None
    assert found is not None
    assert abs(plain.r - found.r) < 1e-9


def test_chance_is_rarely_taken_for_movement() -> None:
    found = [moving.together(lines(n), lines(n + 1000, 50), PAIR, "month") for n in range(200)]
    small = sum(one is not None and one.p <= 0.05 for one in found)
    assert small <= 20


def test_few_teams_say_nothing() -> None:
    few = {key: value for key, value in lines(5).items() if key[0] in TEAMS[:5]}
    assert moving.together(few, lines(6), PAIR, "month") is None


def test_use_that_never_changes_says_nothing() -> None:
    assert moving.together(lines(7), dict.fromkeys(product(TEAMS, MONTHS), 3.0), PAIR, "month") is None


def test_many_pairs_are_held_to_more() -> None:
    assert moving.held([0.02, 0.5, 0.001]) == (True, False, True)
    assert moving.held([0.03, 0.04]) == (False, False)

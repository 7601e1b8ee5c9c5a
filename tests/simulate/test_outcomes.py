"""What customers did: as often as the hidden model says."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from sowhat.simulate.outcomes import added, blocks, chances, month_ends, months, weeks
from sowhat.simulate.world import World


def test_the_effect_is_added_from_the_week_of_the_go_live_on(bank: World) -> None:
    team = next(p for p, day in enumerate(bank.live["next-offer"]) if day and bank.live["e-sign"][p] is None)
    gained = added(bank, bank.spec.outcome("weekly-return"))[team]
    first = next(week for week, gain in zip(weeks(), gained, strict=True) if gain > 0)
    assert first == bank.live["next-offer"][team]
    assert gained.max() == pytest.approx(0.07 + 0.01)


def test_what_does_nothing_adds_nothing(bank: World) -> None:
    assert not added(bank, bank.spec.outcome("weekly-purchase")).any()


def test_customers_do_as_often_as_their_team_s_chance(bank: World) -> None:
    outcome = bank.spec.outcome("weekly-return")
    did, asked = 0.0, 0.0
    levels = chances(bank, outcome)
    for block in blocks(bank, outcome):
        did += block.did.sum()
        asked += levels[block.team].sum() * len(block.did)
    assert did / asked == pytest.approx(1, abs=0.01)


@pytest.mark.parametrize("name", ["weekly-return", "weekly-purchase"])
def test_no_chance_is_cut_off_so_that_the_effect_is_as_told(bank: World, name: str) -> None:
    outcome = bank.spec.outcome(name)
    levels = chances(bank, outcome)
    assert levels.min() - outcome.own > 0
    assert levels.max() + outcome.own < 1


def test_a_month_ends_with_its_last_whole_week() -> None:
    assert months()[0] == (date(2026, 4, 1), weeks().index(date(2026, 4, 20)))
    assert months()[-1] == (date(2026, 10, 1), weeks().index(date(2026, 10, 19)))


def test_the_end_of_a_month_counts_that_week_s_customers(bank: World) -> None:
    outcome = bank.spec.outcome("weekly-return")
    week = weeks().index(date(2026, 4, 20))
    first = next(iter(month_ends(bank, outcome)))
    did = np.concatenate([block.did for block in blocks(bank, outcome) if block.team == 0])
    assert (first.did, first.customers) == (did[:, week].sum(), len(did))

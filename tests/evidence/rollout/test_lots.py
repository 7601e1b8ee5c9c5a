"""Lots: every unit's chance, balance within blocks, blocks of units alike, how many orders there are."""

from __future__ import annotations

from itertools import permutations
from math import prod

import numpy as np
import pytest

from sowhat.evidence.rollout.lots import Counts, alike, counts, draw, orders

BLOCKS = ("a",) * 5 + ("b",) * 7 + ("c",) * 3


@pytest.mark.parametrize("wanted", [Counts((5, 4), 6), Counts((15,), 0), Counts((3, 3, 3, 3), 3)])
def test_every_unit_has_the_same_chance_of_every_wave(wanted: Counts) -> None:
    rng = np.random.default_rng(1)
    drawn = np.array([draw(BLOCKS, wanted, rng) for _ in range(6000)])
    for wave, size in [(0, wanted.held), *enumerate(wanted.waves, start=1)]:
        share = (drawn == wave).mean(axis=0)
        spread = np.sqrt(max(share.mean() * (1 - share.mean()), 1e-12) / 6000)
        assert np.abs(share - size / 15).max() <= 4.5 * spread + 1e-12


def test_every_lot_gives_each_wave_its_size() -> None:
    wanted = Counts((5, 4), 6)
    drawn = draw(BLOCKS, wanted, np.random.default_rng(2))
    assert np.bincount(drawn).tolist() == [6, 5, 4]


def test_each_block_gets_its_share_of_every_wave() -> None:
    rng = np.random.default_rng(3)
    blocks = ("a",) * 8 + ("b",) * 8
    drawn = [draw(blocks, Counts((4, 4, 4), 4), rng) for _ in range(200)]
    assert {int((one[:8] == wave).sum()) for one in drawn for wave in range(4)} == {2}


def test_orders_within_a_block_are_equally_likely_given_its_counts() -> None:
    rng = np.random.default_rng(4)
    drawn = [tuple(draw(("a",) * 4, Counts((2,), 2), rng).tolist()) for _ in range(6000)]
    seen = [drawn.count(order) / 6000 for order in set(permutations((0, 0, 1, 1)))]
    assert len(seen) == 6
    assert max(abs(one - 1 / 6) for one in seen) < 0.02


def test_the_same_generator_draws_the_same() -> None:
    first, second = (draw(BLOCKS, Counts((5, 4), 6), np.random.default_rng(9)) for _ in range(2))
    assert np.array_equal(first, second)


def test_orders_are_counted_as_if_written_down() -> None:
    blocks, wave = ("a",) * 4 + ("b",) * 3, np.array([0, 0, 1, 2, 1, 1, 0])
    parts = [wave[:4], wave[4:]]
    assert orders(blocks, wave) == prod(len(set(permutations(part.tolist()))) for part in parts)


def test_units_alike_share_a_block() -> None:
    level = np.repeat([0.0, 10.0, 20.0], 4) + np.arange(12) * 0.01
    y = level[:, None] + np.random.default_rng(5).normal(size=10)
    blocks = alike(y, np.ones(12), 4, ("",) * 12)
    assert [len({blocks[i] for i in range(k, k + 4)}) for k in (0, 4, 8)] == [1, 1, 1]
    assert len(set(blocks)) == 3


def test_blocks_do_not_cross_business_units() -> None:
    y = np.random.default_rng(6).normal(size=(20, 6))
    within = tuple("xy"[i % 2] for i in range(20))
    blocks = alike(y, np.ones(20), 4, within)
    assert all(name.startswith(stratum) for name, stratum in zip(blocks, within, strict=True))


def test_no_block_is_smaller_than_asked() -> None:
    blocks = alike(np.random.default_rng(7).normal(size=(23, 6)), np.ones(23), 4, ("",) * 23)
    assert min(blocks.count(name) for name in set(blocks)) >= 4


def test_waves_are_as_equal_as_can_be() -> None:
    assert counts(23, 4, 3) == Counts((5, 5, 5, 5), 3)
    assert counts(22, 4, 0) == Counts((6, 6, 5, 5), 0)

"""Among whom lots are drawn, and the drawing: every deciding unit has the same chance of every wave.

Blocks of units alike: Moore (2012), Multivariate continuous blocking to improve political science experiments,
Political Analysis 20, section 3, greedily from the outermost unit inwards, on past level, past trend and size.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import comb

import numpy as np

from sowhat.evidence.did.moments import Floats, Ints
from sowhat.evidence.provenance import MOST_ORDERS
from sowhat.model.rollout import HELD


@dataclass(frozen=True, slots=True)
class Counts:
    """How many deciding units go in each wave, and how many are held out."""

    waves: tuple[int, ...]
    held: int

    @property
    def units(self) -> int:
        """All of them."""
        return sum(self.waves) + self.held

    @property
    def block(self) -> int:
        """The smallest block in which every wave, and a hold-out if there is any, can have its own."""
        return max(4, len(self.waves) + (1 if self.held else 0))


def counts(units: int, waves: int, held: int) -> Counts:
    """Waves as equal as can be, the earlier ones larger by one where it does not divide."""
    going = units - held
    return Counts(tuple(going // waves + (1 if k < going % waves else 0) for k in range(waves)), held)


def alike(y: Floats, weight: Floats, size: int, within: Sequence[str]) -> list[str]:
    """The block of each unit, of `size` units or a few more, named by its stratum of `within` and a number.

    `y` (C, T) past outcomes, `weight` (C,) how many customers a unit speaks for.
    """
    features = _features(y, weight)
    names = [""] * len(y)
    for stratum in sorted(set(within)):
        own = np.array([i for i, one in enumerate(within) if one == stratum])
        for number, members in enumerate(_blocks(features[own], size), start=1):
            for at in own[members]:
                names[at] = f"{stratum} {number}".strip()
    return names


def _features(y: Floats, weight: Floats) -> Floats:
    """(C, 3) past level, past trend, log size, each in its own standard deviations."""
    time = np.arange(y.shape[1]) - (y.shape[1] - 1) / 2
    slope = y @ time / max(float(time @ time), 1.0)
    raw = np.column_stack([y.mean(axis=1), slope, np.log(np.maximum(weight, 1e-12))])
    spread = raw.std(axis=0)
    differ = spread > 1e-9 * np.abs(raw).max(axis=0)  # what is the same for all would else be told apart by rounding
    return np.asarray((raw - raw.mean(axis=0)) / np.where(differ, spread, np.inf))


def _blocks(features: Floats, size: int) -> list[Ints]:
    """Places of the members of each block; those left over join the last one."""
    left = np.arange(len(features))
    found: list[Ints] = []
    while len(left) >= 2 * size:
        outermost = left[np.argmax(((features[left] - features[left].mean(axis=0)) ** 2).sum(axis=1))]
        near = np.argsort(((features[left] - features[outermost]) ** 2).sum(axis=1), kind="stable")
        found.append(left[near[:size]])
        left = np.sort(left[near[size:]])
    return [*found, left] if len(left) else found


def draw(blocks: Sequence[str], wanted: Counts, rng: np.random.Generator) -> Ints:
    """(C,) the wave of each unit, 0 for a hold-out.

    Units stand in a row, block by block, in random order within their block; waves and hold-outs are spread evenly over
    the row, and the row is turned by a random number of places. So each unit's chance of a wave is the wave's share,
    each block gets its share of every wave to within one or so, and given how many of each wave a block got, all
    orders within the block are equally likely.
    """
    names = sorted(set(blocks))
    order = rng.permutation(len(names))
    members = [np.array([i for i, one in enumerate(blocks) if one == names[at]]) for at in order]
    row = np.concatenate([rng.permutation(each) for each in members])
    wave = np.empty(len(row), dtype=np.int64)
    wave[row] = np.roll(_spread(wanted), int(rng.integers(len(row))))
    return wave


def _spread(wanted: Counts) -> Ints:
    """Every wave's number as often as it has units, each as evenly spaced as can be."""
    sizes = [(k + 1, n) for k, n in enumerate(wanted.waves)] + [(HELD, wanted.held)]
    places = [((i + 0.5) / n, -n, wave) for wave, n in sizes for i in range(n)]
    return np.array([wave for *_, wave in sorted(places)], dtype=np.int64)


def orders(blocks: Sequence[str], waves: Ints) -> int:
    """How many orders the lot could have given, if units change places within their blocks; at most MOST_ORDERS."""
    found = 1
    for name in sorted(set(blocks)):
        own = waves[[i for i, one in enumerate(blocks) if one == name]]
        left = len(own)
        for size in np.unique(own, return_counts=True)[1].tolist():
            found = min(found * comb(left, size), MOST_ORDERS)
            left -= size
    return found

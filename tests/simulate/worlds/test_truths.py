"""The truth that a world names is what its own draws bear out, counted by brute force."""

from __future__ import annotations

import numpy as np
import pytest

from sowhat.errors import CallError
from sowhat.simulate.worlds import bad_minutes, few, lots
from sowhat.simulate.worlds.catalogue import DESIGNS, WORLDS, chosen
from sowhat.simulate.worlds.made import NEVER, Floats, Lot, Panel, World

PANELS = [world for world in WORLDS if world.design == "did"]
LOTS = {name: world for world in WORLDS if world.design == "experiment" for name in [world.name]}


def added(panel: Panel) -> Floats:
    """What treatment did to each treated unit-period, and what that counts."""
    periods = np.arange(panel.y.shape[1])
    treated = (panel.start != NEVER)[:, None] & (periods >= panel.start[:, None])
    weight = np.ones(len(panel.y)) if panel.weight is None else panel.weight
    counts = treated * weight[:, None]
    return np.array([(panel.added * counts).sum(), counts.sum()])


@pytest.mark.parametrize("world", PANELS, ids=lambda world: world.name)
def test_what_treatment_adds_averages_to_the_truth(world: World) -> None:
    draws = [added(world.draw(np.random.default_rng(seed))) for seed in range(40)]  # type: ignore[arg-type]
    total = np.array(draws)
    each = total[:, 0] / total[:, 1]
    error = each.std() / np.sqrt(len(each))
    assert abs(each.mean() - world.truth) <= 4 * error + 1e-12


def treated_less_untreated(world: World, null: World, seed: int) -> float:
    """The same draw with and without the effect: the mean gap among those treated."""
    with_it, without = (one.draw(np.random.default_rng(seed)) for one in (world, null))
    assert isinstance(with_it, Lot)
    assert isinstance(without, Lot)
    on = with_it.arm == 1
    below = next((with_it.names.index(name) for name in ("d", "n") if name in with_it.names), None)
    units = np.ones(on.sum()) if below is None else with_it.rows[on, below]
    return float((with_it.rows[on, 0] - without.rows[on, 0]).sum() / units.sum())


@pytest.mark.parametrize("name", ["lot", "lot-covariate", "lot-ratio", "lot-teams", "lot-rare"])
def test_an_experiment_s_effect_is_the_gap_between_two_draws_alike(name: str) -> None:
    null = LOTS.get(f"{name}-null", lots.WORLDS[1])
    gaps = [treated_less_untreated(LOTS[name], null, seed) for seed in range(60)]
    assert np.mean(gaps) == pytest.approx(LOTS[name].truth, abs=4 * float(np.std(gaps)) / np.sqrt(60) + 1e-9)


def test_a_region_gains_its_effect_after_the_start_alone() -> None:
    y, bare = (few.regions(effect, 24)(np.random.default_rng(3)).y for effect in (3.0, 0.0))
    gap = y - bare
    assert gap[0, 14:] == pytest.approx(3.0)
    assert np.abs(gap[1:]).max() == np.abs(gap[0, :14]).max() == 0


def test_a_series_gains_its_effect_after_the_start_alone() -> None:
    y, bare = (few.series(effect, 2)(np.random.default_rng(3)).y for effect in (6.0, 0.0))
    assert (y - bare)[few.BEGAN :] == pytest.approx(6.0)
    assert np.abs((y - bare)[: few.BEGAN]).max() == 0


def test_incidents_are_as_many_fewer_as_the_truth_says() -> None:
    after = slice(bad_minutes.BEGAN, None)
    gaps = []
    for seed in range(300):
        few_, many = (bad_minutes.incidents(ratio)(np.random.default_rng(seed)).y for ratio in (0.7, 1.0))
        gaps.append((few_ - many)[:40, after].mean())
    assert np.mean(gaps) == pytest.approx(bad_minutes.truth(0.7), abs=4 * float(np.std(gaps)) / np.sqrt(300))


def test_names_are_told_apart() -> None:
    assert len({world.name for world in WORLDS}) == len(WORLDS)


def test_a_null_world_says_so_in_its_name() -> None:
    assert [world.name for world in WORLDS if world.null != world.name.endswith("-null")] == []


def test_an_unknown_world_is_refused_with_the_nearest() -> None:
    with pytest.raises(CallError, match="calibrate-no-such") as caught:
        chosen(["few-60"])
    assert caught.value.problems[0].params["nearest"] in ("few-6", "few-50")


def test_designs_narrow_the_worlds() -> None:
    assert {world.design for world in chosen((), ["series"])} == {"series"}
    assert set(DESIGNS) >= {"did", "experiment", "synthetic", "series"}

"""Scales of levels, and how levels are worded."""

from __future__ import annotations

import pytest

from sowhat.stories.plots import closely, level, levels, stride


@pytest.mark.parametrize(
    ("values", "share", "said"),
    [
        ([0.31, 0.58], True, ["30%", "40%", "50%", "60%"]),
        ([1185.0, 1290.0], False, ["1,150", "1,200", "1,250", "1,300"]),
        ([-0.5, 3.2], False, ["−1", "0", "1", "2", "3", "4"]),
    ],
)
def test_a_scale_of_levels_has_round_values_around_them(values: list[float], share: bool, said: list[str]) -> None:
    assert [tick.text for tick in levels(values, share=share)] == said


@pytest.mark.parametrize("value", [0.0, 1e-9, 7.0, 1e9])
def test_a_level_that_never_changes_has_a_scale(value: float) -> None:
    found = [tick.at for tick in levels([value, value], share=False)]
    assert found[0] <= value <= found[-1]
    assert len(found) < 12


@pytest.mark.parametrize(("wide", "step"), [(4.0, 1), (4.1, 2), (0.3, 0.1), (17, 5)])
def test_steps_are_round(wide: float, step: float) -> None:
    assert stride(wide, wide) == pytest.approx(step)


def test_a_share_is_said_as_one() -> None:
    assert (level(0.442, share=True), level(0.442, share=False)) == ("44%", "0.44")
    assert (closely(0.4424, share=True), closely(0.4424, share=False)) == ("44.2%", "0.4424")
    assert (closely(-12_345.6, share=False), closely(None, share=True)) == ("−12,346", "–")

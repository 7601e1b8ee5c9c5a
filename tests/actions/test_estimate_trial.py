"""What a call says of an experiment reaches the estimate."""

from __future__ import annotations

from pathlib import Path

import pytest

from sowhat.actions.estimate import EstimateCall, estimate
from sowhat.errors import CallError
from sowhat.model.estimate import ByArm, Estimate

ASKED = {"design": "experiment", "unit": "unit", "arm": "arm", "outcome": "y"}


def table(folder: Path) -> Path:
    path = folder / "trial.csv"
    rows = [f"{unit},{'ab'[unit % 2]},{unit * 37 % 101},{unit * 53 % 97}" for unit in range(400)]
    path.write_text("\n".join(["unit,arm,y,z", *rows]) + "\n", encoding="utf-8")
    return path


def test_what_stands_beside_the_headline_is_asked_for_by_options(tmp_path: Path) -> None:
    options = {**ASKED, "winsorise": 0.05, "quantile": ["0.9", "0.5", "0.5"], "secondary": ["z"]}
    found = estimate(EstimateCall.of(table(tmp_path), options))
    assert isinstance(found, Estimate)
    assert isinstance(found.by, ByArm)
    assert found.by.winsorised is not None
    assert [one.q for one in found.by.arms[0].quantiles] == [0.5, 0.9]
    assert [one.outcome for one in found.by.secondary] == ["z"]


@pytest.mark.parametrize("quantile", ["half", "0", "1.5", "nan"])
def test_a_quantile_that_is_none_is_a_wrong_call(tmp_path: Path, quantile: str) -> None:
    with pytest.raises(CallError, match="trial-bad-quantile"):
        estimate(EstimateCall.of(table(tmp_path), {**ASKED, "quantile": [quantile]}))


@pytest.mark.parametrize("share", [float("nan"), -1.0, 0.5])
def test_a_cut_that_is_none_is_a_wrong_call(tmp_path: Path, share: float) -> None:
    with pytest.raises(CallError, match="trial-bad-winsorise"):
        estimate(EstimateCall.of(table(tmp_path), {**ASKED, "winsorise": share}))

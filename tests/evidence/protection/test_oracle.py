"""The ratio against statsmodels' Poisson regression, as stored by `make oracles`."""

from __future__ import annotations

import hashlib
import importlib.util
import json
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest

from sowhat.evidence.protection.estimate import estimate
from sowhat.model.estimate import Estimate
from sowhat.model.rate_effects import ByProtection
from tests.evidence.count_worlds import panel

ROOT = Path(__file__).parents[3]


@cache
def stored() -> dict[str, Any]:
    told: dict[str, Any] = json.loads((ROOT / "tests/oracles/protection/statsmodels.json").read_text(encoding="utf-8"))
    return told


@cache
def cases() -> ModuleType:
    spec = importlib.util.spec_from_file_location("protection_cases", ROOT / "oracles/protection/cases.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("case", ["plain", "exposed"])
def test_the_ratio_is_that_of_a_poisson_regression(case: str) -> None:
    made = cases()
    units, periods = range(made.UNITS), range(made.PERIODS)
    counts = np.array([[made.count(unit, t) for t in periods] for unit in units], dtype=float)
    exposure = np.array([[made.exposure(unit) if case == "exposed" else 1.0 for _ in periods] for unit in units])
    half = made.UNITS // 2
    found = estimate(panel(counts, [made.START] * half + [None] * half, exposure))
    assert isinstance(found, Estimate)
    assert isinstance(found.by, ByProtection)
    assert found.by.log_ratio.estimate == pytest.approx(stored()["answer"][case], abs=1e-8)


def test_the_stored_answers_are_those_of_the_script() -> None:
    script = (ROOT / "oracles/protection/statsmodels/run.py").read_bytes()
    assert stored()["script"] == hashlib.sha256(script).hexdigest(), "run make oracles"

"""Panels of aggregate units: those of the oracle, and drawn ones with a known effect."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import numpy as np

from sowhat.evidence.synthetic.estimate import Aggregates, SyntheticQuestion, estimate
from sowhat.evidence.synthetic.simplex import Floats
from sowhat.model.estimate import BySynthetic, Estimate

CASES = Path(__file__).parents[2] / "oracles" / "synthetic" / "cases.py"


def cases() -> ModuleType:
    """The module that the oracle reads too."""
    spec = importlib.util.spec_from_file_location("synthetic_cases", CASES)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def panel_of(case: str) -> Aggregates:
    units, periods, y, starts = cases().panel(case)
    return Aggregates(tuple(units), tuple(periods), np.array(y), tuple(starts))


def made(y: Floats, starts: dict[int, int]) -> Aggregates:
    """Units named by their row."""
    units = tuple(f"u{at:03}" for at in range(len(y)))
    return Aggregates(units, tuple(range(y.shape[1])), y, tuple(map(starts.get, range(len(y)))))


def drawn(seed: int, units: int = 25, periods: int = 16, starts: dict[int, int] | None = None) -> Aggregates:
    """Levels, two factors that units share to different degrees, noise; the first units are treated, by 1."""
    rng, began = np.random.default_rng(seed), {0: 11} if starts is None else starts
    shared = rng.uniform(0, 1, (units, 2)) @ rng.normal(size=(2, periods)).cumsum(axis=1) / 3
    y = 5 * rng.normal(size=(units, 1)) + shared + rng.normal(scale=0.5, size=(units, periods))
    for unit, start in began.items():
        y[unit, start:] += 1.0
    return made(y, began)


def answered(panel: Aggregates, confidence: float = 0.95) -> Estimate:
    found = estimate(panel, SyntheticQuestion(confidence=confidence))
    assert isinstance(found, Estimate)
    return found


def parts(found: Estimate) -> BySynthetic:
    assert isinstance(found.by, BySynthetic)
    return found.by


def verdicts(found: Estimate) -> dict[str, str]:
    return {check.name: check.verdict for check in found.checks}

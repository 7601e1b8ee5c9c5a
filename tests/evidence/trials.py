"""Experiments as rows and as moments."""

from __future__ import annotations

import importlib.util
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from sowhat.evidence.experiment.arms import ArmMoments, Floats, from_rows
from sowhat.evidence.experiment.estimate import Trial, estimate
from sowhat.model.estimate import ArmEffect, ByArm, Estimate

CASES = Path(__file__).parents[2] / "oracles" / "experiment" / "cases.py"


def rows_of(case: str) -> list[dict[str, Any]]:
    """The rows that the oracle was asked about."""
    spec = importlib.util.spec_from_file_location("experiment_cases", CASES)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    made: list[dict[str, Any]] = module.rows(case)
    return made


def moments(rows: Sequence[dict[str, Any]], names: Sequence[str], columns: Sequence[str]) -> ArmMoments:
    values = np.array([[row[column] for column in columns] for row in rows], dtype=float)
    return from_rows(names, values, [row["arm"] for row in rows], [row.get("stratum", "") for row in rows])


def drawn(seed: int, n: int = 400, effect: float = 0.0, covariates: int = 0) -> tuple[Floats, list[str]]:
    """(n, 1 + covariates) values and arms."""
    rng = np.random.default_rng(seed)
    x = rng.normal(size=(n, covariates))
    arm = np.where(rng.random(n) < 0.5, "b", "a")
    y = x.sum(axis=1) + rng.normal(size=n) + effect * (arm == "b")
    return np.column_stack([y, x]), list(map(str, arm))


def answered(found: ArmMoments, trial: Trial | None = None) -> Estimate:
    said = estimate(found, trial or Trial())
    assert isinstance(said, Estimate), said
    return said


def arms(found: ArmMoments, trial: Trial | None = None) -> tuple[ArmEffect, ...]:
    by = answered(found, trial).by
    assert isinstance(by, ByArm)
    return by.arms

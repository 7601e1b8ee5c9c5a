"""The panel of Callaway and Sant'Anna (2021) and the cases that the oracles of this folder answer.

Needs SOWHAT_REAL_INPUTS, the folder of real inputs. An answer holds, for each case, the group-time effects with
analytic standard errors, and the four aggregations.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
import warnings
from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np
import pandas as pd

Case = dict[str, str | int]
Answer = dict[str, object]

TYPES = ("simple", "group", "calendar", "dynamic")
PLAIN = [
    {"control": control, "anticipation": anticipation, "base": base}
    for control in ("never", "not-yet")
    for anticipation in (0, 1)
    for base in ("varying", "universal")
]
USUAL = {"control": "never", "anticipation": 0, "base": "varying"}
CASES: list[Case] = [{**case, "data": "all"} for case in PLAIN] + [
    {**USUAL, "data": "all", "cluster": "state"},
    {**USUAL, "control": "not-yet", "data": "all", "cluster": "state"},
    {**USUAL, "data": "all", "weight": "pop"},
    {**USUAL, "control": "not-yet", "data": "all", "weight": "pop"},
    {**USUAL, "data": "all", "stratum": "big"},
    {**USUAL, "control": "not-yet", "data": "all", "stratum": "big"},
    {**USUAL, "data": "without-2005"},
    {**USUAL, "control": "not-yet", "anticipation": 1, "data": "without-2005"},
    {**USUAL, "control": "not-yet", "data": "without-never"},
]


def panel(data: str) -> pd.DataFrame:
    """mpdta with whole-number columns, a state (the first digits of a county's code), a weight and two strata."""
    table = pd.read_csv(Path(os.environ["SOWHAT_REAL_INPUTS"]) / "outcomes" / "mpdta.csv")
    table = table.rename(columns={"first.treat": "g", "countyreal": "unit", "lemp": "y"})
    table = table.astype({"g": int, "unit": int, "year": int})
    table["state"] = table["unit"] // 1000
    table["pop"] = np.exp(table["lpop"])
    table["big"] = (table["lpop"] > 3.0).astype(int)
    if data == "without-2005":
        return table[table["year"] != 2005].reset_index(drop=True)
    if data == "without-never":
        return table[table["g"] > 0].reset_index(drop=True)
    return table


def number(value: float | Iterable[float]) -> float | None:
    """A finite float, or nothing."""
    single = float(np.ravel(np.asarray(value))[0])
    return single if np.isfinite(single) else None


def rows(*columns: Iterable[float]) -> list[list[float | None]]:
    """Columns as rows."""
    return [[number(value) for value in row] for row in zip(*columns, strict=True)]


def answer(one: Callable[[Case], Answer]) -> None:
    """Prints every case's answer as one JSON object; what the package itself prints goes to stderr."""
    warnings.simplefilter("ignore")
    with contextlib.redirect_stdout(sys.stderr):
        results = [{"case": case, **one(case)} for case in CASES]
    json.dump(results, sys.stdout)

"""What stands beside staggered adoption, from a table to the terminal."""

from __future__ import annotations

from dataclasses import replace
from io import StringIO
from pathlib import Path

import numpy as np
import pytest
from rich.console import Console

from sowhat.actions.estimate import EstimateCall, estimate
from sowhat.errors import CallError
from sowhat.model.estimate import By, Estimate
from sowhat.model.language import Language
from sowhat.render.terminal_estimate import finding
from sowhat.stories.words import words


def table(path: Path, units: int, effect: float = 2.0) -> EstimateCall:
    """Every other unit treated in the fourth of seven periods."""
    rng = np.random.default_rng(1)
    rows = [
        f"{unit},{period},{rng.normal() + effect * (unit % 2 and period > 3)},{4 * (unit % 2)}"
        for unit in range(units)
        for period in range(1, 8)
    ]
    path.write_text("\n".join(["unit,period,y,g", *rows]), encoding="utf-8")
    return EstimateCall(path, unit="unit", period="period", outcome="y", first_treated="g")


def answer(call: EstimateCall) -> Estimate:
    found = estimate(call)
    assert isinstance(found, Estimate)
    return found


def test_randomisation_beside_the_jackknife_and_as_the_interval(tmp_path: Path) -> None:
    call = table(tmp_path / "panel.csv", 24)
    beside, asked = answer(call), answer(replace(call, inference="randomisation"))
    assert (beside.inference.method, asked.inference.method) == ("jackknife", "randomisation")
    assert beside.inference.randomisation is not None
    assert beside.estimate == asked.estimate


def test_published_tables_have_nothing_beside_them(tmp_path: Path) -> None:
    found = answer(replace(table(tmp_path / "panel.csv", 24), inference="normal"))
    assert (found.inference.method, found.inference.randomisation) == ("normal", None)


def test_too_many_units_without_a_cluster_cannot_be_permuted(tmp_path: Path) -> None:
    with pytest.raises(CallError, match="inference-needs-clusters"):
        estimate(replace(table(tmp_path / "panel.csv", 501), inference="randomisation"))


def test_six_units_have_an_effect_and_no_interval_by_orders(tmp_path: Path) -> None:
    found = answer(replace(table(tmp_path / "panel.csv", 6), inference="randomisation"))
    assert found.ci is None
    assert isinstance(found.by, By)
    assert found.by.simple.ci is None


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize(("units", "inference"), [(24, "auto"), (6, "randomisation"), (24, "normal")])
def test_the_terminal_says_it_in_both_languages(tmp_path: Path, language: Language, units: int, inference: str) -> None:
    found = answer(replace(table(tmp_path / "panel.csv", units), inference=inference))
    console = Console(width=100, record=True, file=StringIO())
    console.print(finding(found, words(language)))
    said = console.export_text()
    assert words(language).say("check-name-sensitivity") in said
    assert words(language).say("estimate-column-band-low").split()[0] in said

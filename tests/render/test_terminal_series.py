"""An interrupted series in the terminal: never worded as an effect where it is only related."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import numpy as np
import pytest
from rich.console import Console

from sowhat.actions.estimate import EstimateCall, estimate
from sowhat.errors import CallError
from sowhat.model.language import Language
from sowhat.render.terminal_estimate import finding
from sowhat.stories.words import words


def table(folder: Path) -> Path:
    rng = np.random.default_rng(0)
    x = np.cumsum(rng.normal(size=90))
    y = 1e5 + 2000 * x + 3000 * rng.normal(size=90) + 9e4 * (np.arange(90) >= 72)
    rows = [f"{1 + at},{y[at]:.0f},{x[at]:.4f}" for at in range(90)]
    path = folder / "series.csv"
    path.write_text("\n".join(["week,orders,elsewhere", *rows]) + "\n", encoding="utf-8")
    return path


def shown(folder: Path, language: Language, *controls: str) -> str:
    options = {"design": "series", "period": "week", "outcome": "orders", "starts": "73", "control_series": controls}
    console = Console(file=StringIO(), width=100)
    console.print(finding(estimate(EstimateCall.of(table(folder), options)), words(language)))
    return str(console.file.getvalue())  # type: ignore[attr-defined]


@pytest.mark.parametrize(("language", "higher"), [("en", "ran higher than"), ("zh", "高于按此前走势的预期")])
def test_with_a_control_series_it_says_higher(tmp_path: Path, language: Language, higher: str) -> None:
    assert higher in shown(tmp_path, language, "elsewhere")


@pytest.mark.parametrize(("language", "related"), [("en", "does not say why"), ("zh", "说不清为什么变")])
def test_without_one_it_only_says_that_it_changed(tmp_path: Path, language: Language, related: str) -> None:
    assert related in shown(tmp_path, language)


def test_thousands_are_told_in_full(tmp_path: Path) -> None:
    assert "e+" not in shown(tmp_path, "en", "elsewhere").split("Period by period")[1].split("What would help")[0]


def test_json_has_the_keys_of_every_design(tmp_path: Path) -> None:
    options = {"design": "series", "period": "week", "outcome": "orders", "starts": "73"}
    said = estimate(EstimateCall.of(table(tmp_path), options)).to_json(
        lambda remark: words("en").say(remark.code, **remark.params)
    )
    assert {"status", "estimate", "se", "ci", "p", "grade", "checks", "inference", "mde", "by", "data"} <= set(said)
    by = said["by"]
    assert isinstance(by, dict)
    assert {"average", "cumulative", "periods"} <= set(by)


def test_an_option_of_another_design_is_refused(tmp_path: Path) -> None:
    options = {"design": "series", "period": "week", "outcome": "orders", "starts": "73", "cluster": "team"}
    with pytest.raises(CallError, match="estimate-option-foreign"):
        estimate(EstimateCall.of(table(tmp_path), options))

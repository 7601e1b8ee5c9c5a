"""`--design synthetic` as it is called and as it is told in the terminal."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from rich.console import Console

from sowhat.actions.estimate import EstimateCall, estimate
from sowhat.errors import CallError
from sowhat.model.estimate import Estimate
from sowhat.model.language import Language
from sowhat.render.terminal_estimate import finding
from sowhat.stories.words import words


def called(folder: Path, units: int) -> EstimateCall:
    """A table in which the first unit rises by 3 from period 8 on."""
    lines = [
        f"u{unit:02},{t},{unit + (unit * 7 + t * (5 + unit)) % 11 / 4 + (3 if not unit and t >= 8 else 0)},"
        f"{8 if not unit else ''}"
        for unit in range(units)
        for t in range(1, 13)
    ]
    path = folder / "regions.csv"
    path.write_text("\n".join(["region,month,orders,go_live", *lines]), encoding="utf-8")
    names = {"unit": "region", "period": "month", "outcome": "orders", "first_treated": "go_live"}
    return EstimateCall(path, design="synthetic", **names)  # type: ignore[arg-type]


def told(call: EstimateCall, language: Language) -> str:
    console = Console(width=400)
    with console.capture() as captured:
        console.print(finding(estimate(call), words(language)))
    return captured.get()


def test_the_finding_says_what_made_it(tmp_path: Path) -> None:
    found = estimate(called(tmp_path, 24))
    assert isinstance(found, Estimate)
    assert (found.design, found.inference.method, found.data is not None, bool(found.version)) == (
        "synthetic",
        "placebo",
        True,
        True,
    )


def test_an_option_of_another_design_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CallError, match="estimate-option-foreign"):
        estimate(replace(called(tmp_path, 5), cluster="region"))


@pytest.mark.parametrize(("language", "word"), [("en", "too few units were never treated"), ("zh", "单位太少")])
def test_without_an_interval_the_estimate_is_told_and_why(tmp_path: Path, language: Language, word: str) -> None:
    text = told(called(tmp_path, 10), language)
    assert word in text.splitlines()[0]
    assert "19" in text


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_terminal_lists_donors_and_events(tmp_path: Path, language: Language) -> None:
    text = told(called(tmp_path, 24), language)
    assert words(language).say("estimate-by-donor") in text
    assert words(language).say("estimate-by-event") in text
    assert "u0" in text

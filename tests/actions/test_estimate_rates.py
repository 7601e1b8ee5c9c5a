"""`--design protection` and `--design association` as they are called and as they are told in the terminal."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from rich.console import Console

from sowhat.actions.estimate import EstimateCall, estimate
from sowhat.model.estimate import Estimate
from sowhat.model.language import Language
from sowhat.render.terminal_estimate import finding
from sowhat.stories.words import words


def called(folder: Path, design: str, never: int = 8) -> EstimateCall:
    """Eight teams halve their minutes from the ninth month on, beside some that never do."""
    lines = [
        f"t{unit:02},{t},{((unit * 7 + t * 5) % 9 + 12) * (1 if unit >= 8 or t < 9 else 0.5)},{'' if unit >= 8 else 9},"
        f"{'ab'[unit % 2]}"
        for unit in range(8 + never)
        for t in range(1, 17)
    ]
    path = folder / "downtime.csv"
    path.write_text("\n".join(["team,month,minutes,go_live,size", *lines]), encoding="utf-8")
    names = {"unit": "team", "period": "month", "outcome": "minutes", "first_treated": "go_live"}
    return EstimateCall(path, design=design, **names)  # type: ignore[arg-type]


def told(call: EstimateCall, language: Language) -> str:
    console = Console(width=300)
    with console.capture() as captured:
        console.print(finding(estimate(call), words(language)))
    return captured.get()


def test_protection_says_how_much_less_there_was_and_the_ratio(tmp_path: Path) -> None:
    text = told(called(tmp_path, "protection"), "en")
    assert text.startswith("The treated were spared some of it: −")
    assert "a ratio of 0.5" in text


@pytest.mark.parametrize(("language", "word"), [("en", "no proof"), ("zh", "不能说是上线带来的")])
def test_before_and_after_alone_is_told_as_related(tmp_path: Path, language: Language, word: str) -> None:
    text = told(called(tmp_path, "protection", never=0), language)
    assert word in text.splitlines()[0]
    assert "(D)" in text or "（D）" in text


@pytest.mark.parametrize(("language", "word"), [("en", "effect"), ("zh", "效果")])
def test_an_association_is_never_told_as_an_effect(tmp_path: Path, language: Language, word: str) -> None:
    call = replace(called(tmp_path, "association"), stratum="size")
    assert word not in told(call, language).lower()


def test_strata_are_listed(tmp_path: Path) -> None:
    text = told(replace(called(tmp_path, "association"), stratum="size"), "en")
    assert "By stratum" in text


@pytest.mark.parametrize("design", ["association", "protection"])
def test_the_finding_reads_back_from_its_own_json(tmp_path: Path, design: str) -> None:
    found = estimate(called(tmp_path, design))
    assert isinstance(found, Estimate)
    assert Estimate.model_validate_json(found.model_dump_json()) == found


@pytest.mark.parametrize("design", ["association", "protection"])
def test_its_json_has_the_keys_of_the_contract(tmp_path: Path, design: str) -> None:
    said = estimate(called(tmp_path, design)).to_json(lambda remark: remark.code)
    keys = {"status", "design", "estimand", "estimate", "se", "ci", "p", "confidence", "grade", "checks", "by", "mde"}
    assert keys | {"what_would_help", "n", "inference", "data", "version"} <= set(said)

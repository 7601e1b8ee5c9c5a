"""Arms of an experiment in the terminal: each with its baseline, quantiles and further outcomes only where asked."""

from __future__ import annotations

from io import StringIO

import numpy as np
import pytest
from rich.console import Console

from sowhat.evidence.experiment.arms import from_rows
from sowhat.evidence.experiment.beside import Beside, Cut, Further, beside, cut_away
from sowhat.evidence.experiment.estimate import Trial, estimate
from sowhat.evidence.experiment.quantiles import ArmQuantile
from sowhat.model.estimate import Estimate, NotEstimable
from sowhat.model.language import Language
from sowhat.render.terminal_estimate import finding
from sowhat.stories.words import words
from tests.evidence.trials import answered, drawn

PLAIN = answered(from_rows(("y",), *drawn(1)))
FLAT = estimate(from_rows(("y",), np.zeros((8, 1)), ["a", "b"] * 4), Trial())
LANGUAGES: tuple[Language, Language] = ("en", "zh")


def quantiles(ends: tuple[float, float] | None, distinct: int = 100) -> tuple[ArmQuantile, ...]:
    return tuple(ArmQuantile(arm, 0.9, 1.5, ends, 100, distinct) for arm in "ab")


def shown(found: Estimate | NotEstimable, language: Language) -> str:
    screen = Console(file=StringIO(), width=200)
    screen.print(finding(found, words(language)))
    assert isinstance(screen.file, StringIO)
    return screen.file.getvalue()


def test_an_arm_is_shown_with_its_baseline() -> None:
    assert "b − a" in shown(PLAIN, "en")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("distinct", [100, 3])
def test_quantiles_have_a_table_where_they_were_asked_for(language: Language, distinct: int) -> None:
    head = words(language).say("estimate-by-quantile")
    asked = beside(PLAIN, Beside(quantiles=quantiles((1.0, 2.0), distinct)))
    assert (head in shown(asked, language), head in shown(PLAIN, language)) == (True, False)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_quantile_without_an_interval_shows_none(language: Language) -> None:
    assert "0.9" in shown(beside(PLAIN, Beside(quantiles=quantiles(None))), language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("found", [PLAIN, FLAT])
def test_a_further_outcome_is_shown_also_if_nothing_is_known_of_it(
    language: Language, found: Estimate | NotEstimable
) -> None:
    assert "visits" in shown(beside(PLAIN, Beside(further=(Further("visits", found),))), language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("high", [(50, 50), (10, 90)])
def test_a_cut_is_said_in_both_languages(language: Language, high: tuple[int, int]) -> None:
    cut = Cut(0.01, 89.5, 0.0, {"a": (high[0], 5000), "b": (high[1], 5000)})
    assert "89.5" in shown(beside(PLAIN, Beside(cut=cut)), language)
    assert shown(cut_away(FLAT, Cut(0.01, 0.0, 0.0, {})), language)

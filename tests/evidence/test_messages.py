"""Everything that evidence can remark on or raise has words in both languages."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from sowhat.evidence.did.estimate import estimate
from sowhat.evidence.did.question import Question
from sowhat.evidence.did.units import Units, from_units
from sowhat.evidence.provenance import Provenance
from sowhat.model.estimate import Remark
from sowhat.model.language import Language
from sowhat.stories.words import words

Panel = Callable[..., Units]
LANGUAGES: tuple[Language, Language] = ("en", "zh")
SOURCE = Path(__file__).parents[2] / "src" / "sowhat" / "evidence"
YES_NO = ("registered", "exposure", "randomised", "sample-ratio", "as-assigned", "complete", "cut-off")
each_language = pytest.mark.parametrize("language", LANGUAGES)


def said(language: Language, remark: Remark) -> str:
    return words(language).say(remark.code, **remark.params)


def written_codes() -> set[str]:
    """Whole codes in the source; those put together from a verdict are covered by the answers below."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py"))
    helps = {f"help-{name}" for name in re.findall(r'_help\("([a-z-]+)"\)', text)}
    raised = {f"error-{code}" for code in re.findall(r'Problem\("([a-z-]+)"', text)}
    return helps | raised | set(re.findall(r'"((?:check|reason|help)-[a-z-]+[a-z])"', text))


@each_language
def test_every_code_has_words(language: Language) -> None:
    assert {code for code in written_codes() if not words(language).has(code)} == set()


@each_language
@pytest.mark.parametrize("known", [True, False, None])
def test_whatever_is_known_of_a_study_can_be_said(panel: Panel, language: Language, known: bool | None) -> None:
    exposure = None if known is None else "decided" if known else "first-touch"
    lot = Provenance(known, exposure, True, known, known, known, known)  # type: ignore[arg-type]
    for provenance in (lot, replace(lot, randomised=known)):
        found = estimate(from_units(panel()), Question(provenance=provenance))
        assert all(said(language, check.says) for check in found.checks)
        assert all(words(language).has(f"check-name-{check.name}") for check in found.checks)


@each_language
def test_a_lonely_stratum_and_an_early_cohort_can_be_said(panel: Panel, language: Language) -> None:
    units = panel()
    stratum = ["lonely" if s == 2 and i < 60 else "rest" for i, s in enumerate(units.start)]
    start = [0 if i < 30 and s is None else s for i, s in enumerate(units.start)]
    found = estimate(from_units(replace(units, stratum=stratum, start=start)))
    sentences = [said(language, check.says) for check in found.checks]
    assert sum("lonely" in sentence or "2026-01" in sentence for sentence in sentences) == 2


@each_language
def test_reasons_and_helps_can_be_said(panel: Panel, language: Language) -> None:
    found = estimate(from_units(replace(panel(), cluster=["only"] * 240)))
    answer = found.to_json(lambda remark: said(language, remark))
    assert "3" in str(answer["reasons"])
    assert len(str(answer["what_would_help"])) > 20


@each_language
def test_a_small_effect_is_not_said_as_zero(language: Language) -> None:
    params = {"slope": 1e-5, "carried": 2e-5, "limit": 0.00034, "detectable": 0.00012, "power": 0.8}
    assert "0.00034" in said(language, Remark(code="check-pre-trend-pass", params=params))

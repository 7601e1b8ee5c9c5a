"""Which design serves, from what may be seen."""

from __future__ import annotations

from dataclasses import fields, replace
from itertools import product

import pytest

from sowhat.evidence.auto import REASONS, Sight, choose
from sowhat.evidence.grade import REQUIRED
from sowhat.model.estimate import Design
from sowhat.model.language import Language
from sowhat.stories.words import LANGUAGES, words

STAGED = Sight(treated=10, never=10, starts=3, before=6, after=6)


@pytest.mark.parametrize(
    ("seen", "design"),
    [
        (STAGED, "did"),
        (replace(STAGED, lots=True), "experiment"),
        (replace(STAGED, treated=2, starts=1, never=19), "synthetic"),
        (replace(STAGED, treated=3, starts=1, never=3), "did"),
        (replace(STAGED, treated=4, starts=2, never=0), "did"),
        (replace(STAGED, treated=2, starts=2, never=3), "did"),
        (replace(STAGED, treated=2, starts=1, never=19, absorbing=True), "did"),
        (replace(STAGED, treated=2, starts=1, never=19, before=1), "did"),
        (replace(STAGED, starts=1, never=0, before=10), "series"),
        (replace(STAGED, starts=1, never=0, before=9), "did"),
        (Sight(one=True, before=30, after=5), "series"),
        (Sight(never=12, early=4, used=True), "association"),
        (Sight(never=12), "did"),
        (Sight(touched=True, treated=1, starts=1, before=5), "did"),
    ],
)
def test_the_order_is_that_of_what_can_be_concluded(seen: Sight, design: Design) -> None:
    assert choose(seen).design == design


def test_nothing_of_an_outcome_can_be_seen() -> None:
    assert {one.type for one in fields(Sight)} == {"bool", "int"}
    assert not {one.name for one in fields(Sight)} & {"y", "outcome", "effect", "mean"}


def test_every_other_design_has_a_reason_against_it() -> None:
    found = choose(STAGED)
    assert set(found.others) | {found.design} == set(REASONS)
    assert found.others["experiment"] == "no-lots"


def test_protection_is_for_a_person_to_choose() -> None:
    assert set(REQUIRED) - set(REASONS) == {"protection"}


def test_the_check_passes_whatever_was_chosen() -> None:
    assert choose(STAGED).check.verdict == "pass"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_choice_and_every_reason_can_be_said(language: Language) -> None:
    numbers = product((0, 2, 12), (0, 2, 30), (0, 1, 3), (0, 1, 12))
    flags = list(product((False, True), repeat=5))
    for treated, never, starts, before in numbers:
        for lots, one, absorbing, touched, used in flags:
            seen = Sight(lots, treated, never, 0, starts, before, 5, one, absorbing, touched, used)
            says = choose(seen).why
            assert words(language).say(says.code, **says.params)


def test_the_reasons_read_as_sentences() -> None:
    says = choose(replace(STAGED, treated=2, starts=1, never=30)).why
    assert words("en").say(says.code, **says.params) == (
        "The design is a synthetic comparison: 2 deciding units went live, and 30 that did not can be weighted to "
        "stand in for them over 6 periods before. No experiment: no lots are recorded. No staggered adoption: it "
        "takes three deciding units on each side. No interrupted series: there are units to compare with."
    )

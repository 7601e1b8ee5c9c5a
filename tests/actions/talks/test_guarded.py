"""The talks of a built company: every true one passes the guard, and with one figure changed none does."""

from __future__ import annotations

from pathlib import Path

import pytest

from sowhat.actions.talks.telling import Asked, talk
from sowhat.model.language import Language
from sowhat.model.talk import AUDIENCES, Audience, TalkKind
from sowhat.stories.guard.guard import refusals
from sowhat.stories.words import LANGUAGES
from tests.conftest import Harbours
from tests.stories.guard.mutations import mutants

KINDS: tuple[TalkKind, ...] = ("weekly", "developers")
"""The others are told and held by the guard where they are shown (test_showing)."""


@pytest.fixture(scope="module")
def harbour(harbours: Harbours) -> Path:
    return harbours(log_days=2)


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_true_talk_passes(harbour: Path, audience: Audience, language: Language) -> None:
    told = [talk(harbour, Asked(kind=kind, audience=audience, language=language)) for kind in KINDS]
    assert [(one.kind, each.text, each.why, each.inside) for one in told for each in refusals(one)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_none_with_a_figure_changed_does(harbour: Path, language: Language) -> None:
    told = talk(harbour, Asked(kind="stakeholders", audience="executives", language=language))
    passed = [
        (mutant.change, mutant.stated.text, mutant.text)
        for mutant in mutants(told, seed=3, n=100)
        if mutant.stated not in [one.nearest for one in refusals(mutant.talk)]
    ]
    assert passed == []

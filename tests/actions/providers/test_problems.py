"""What is said about signing in: in both languages, for each reason, with the cure that fits."""

from __future__ import annotations

import pytest

from sowhat.errors import Param, Problem
from sowhat.model.language import Language
from sowhat.stories.problems import explain
from sowhat.stories.words import LANGUAGES, words

REASONS = ("issuer", "audience", "expired", "early", "nonce", "subject", "hash", "algorithm", "signature")
SILENCES = ("timeout", "certificate", "unreachable", "busy", "503")


def said(language: Language, code: str, **params: Param) -> tuple[str, str]:
    told = explain(Problem(code, params={"provider": "corp", **params}), words(language))
    assert "{" not in told.says + told.cure
    return told.says, told.cure


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_reason_to_doubt_an_answer_has_its_own_words(language: Language) -> None:
    every = [said(language, "sign-in-untrusted", reason=one)[0] for one in (*REASONS, "unreadable")]
    assert len(set(every)) == len(every)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_silence_has_its_own_words(language: Language) -> None:
    every = [said(language, "provider-silent", url="https://login.example.com", reason=one)[0] for one in SILENCES]
    assert len(set(every)) == len(every)
    assert "503" in every[-1]


def test_a_code_is_shown_as_the_provider_writes_it() -> None:
    assert "invalid_client" in said("zh", "provider-secret", says="invalid_client")[0]
    assert "40029" in said("en", "provider-refused", says="40029")[0]

"""The words by which parts of a pitch, doubts and jargon are recognised: kept in the catalogues, of both languages at
once, since a Chinese pitch has English words in it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from sowhat.model.language import Language
from sowhat.model.talk import Audience
from sowhat.stories.words import LANGUAGES, words

CONCEPTS = (
    *("latency", "api", "sla", "microservice", "kubernetes", "cicd", "throughput", "debt", "schema"),
    *("deploy", "middleware", "adoption", "statistics", "churn", "accounting", "buzz", "portal"),
)
"""What jargon is about; its words, for whom they are jargon, and what to say instead stand in the catalogues."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word that an audience may not know, by its concept."""

    concept: str
    text: str


@cache
def listed(id_: str) -> tuple[str, ...]:
    """The variants of a list, of both languages."""
    found = {one.strip() for language in LANGUAGES for one in words(language).say(id_).split("|")}
    return tuple(sorted(found - {""}, key=lambda one: (-len(one), one)))


@cache
def pattern(id_: str) -> re.Pattern[str]:
    """Any word of a list: whole words where they are of Latin letters, in small or capital ones."""
    return re.compile("|".join(map(_bounded, listed(id_))), re.IGNORECASE)


def _bounded(word: str) -> str:
    before = r"(?<![A-Za-z0-9])" if word[:1].isascii() and word[:1].isalnum() else ""
    after = r"(?![A-Za-z0-9])" if word[-1:].isascii() and word[-1:].isalnum() else ""
    return before + re.escape(word).replace(r"\ ", r"\s+") + after


@cache
def concepts(audience: Audience) -> tuple[str, ...]:
    """The jargon that this audience should not have to know."""
    spoken = words("en")
    return tuple(one for one in CONCEPTS if audience in spoken.say(f"pitch-jargon-{one}.for").split("|"))


def jargon(text: str, audience: Audience) -> tuple[Term, ...]:
    """Words of a text that its audience may not know, in the order in which they are read; each concept once."""
    found = ((pattern(f"pitch-jargon-{one}").search(text), one) for one in concepts(audience))
    hits = sorted((hit.start(), one, hit[0]) for hit, one in found if hit)
    return tuple(Term(concept, said) for _, concept, said in hits)


def plain(concept: str, language: Language) -> str:
    """What to say instead."""
    return words(language).say(f"pitch-jargon-{concept}.plain")


def any_of(text: str, ids: Iterable[str]) -> bool:
    """Whether a text has a word of one of the lists."""
    return any(pattern(one).search(text) for one in ids)

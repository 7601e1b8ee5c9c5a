"""The ledger and the effects in the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rich.console import RenderableType

from sowhat.model.agreeing import Asking
from sowhat.model.claim import Claim
from sowhat.model.ledger import Book, Verified
from sowhat.model.so_what import Effects
from sowhat.render.terminal import Drawn
from sowhat.stories import ledger, portfolio, sentence
from sowhat.stories.voice import voice
from sowhat.stories.words import Words


def effects(seen: Effects, words: Words) -> RenderableType:
    """Every study with what it found, and what services did together."""
    spoken = voice(words.language)
    told = ledger.effects(spoken, seen)
    titles = {one.studied.study.name: sentence.title(spoken, one.studied) for one in seen.effects}
    together = portfolio.sections(spoken, seen.portfolios, titles)
    return Drawn(replace(told, sections=(*told.sections, *together)), words)


def book(held: Book, words: Words) -> RenderableType:
    """Registrations and claims."""
    return Drawn(ledger.book(voice(words.language), held), words)


def claim(one: Claim, words: Words, asked: Sequence[Asking] = ()) -> RenderableType:
    """One claim, and how the business side was `asked` about it."""
    return Drawn(ledger.claim(voice(words.language), one, asked), words)


def verified(found: Verified, words: Words) -> RenderableType:
    """What verification found."""
    return Drawn(ledger.verified(voice(words.language), found), words)

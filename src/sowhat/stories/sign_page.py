"""The page on which a claim is signed, in words: what is claimed, what agreeing costs, and what was written down."""

from __future__ import annotations

from dataclasses import dataclass

from sowhat.ledger.life import CLOSED
from sowhat.ledger.waits import waits
from sowhat.model.claim import Claim
from sowhat.model.pedigree import Pedigree
from sowhat.stories import amounts, claim_words, signing
from sowhat.stories.numbers import NOTHING
from sowhat.stories.voice import Voice


@dataclass(frozen=True, slots=True)
class SignPage:
    """A claim as those who sign read it. `recorded` is what was just written down, in entry `number`."""

    id: str
    title: str
    lead: str
    under: str
    cost: tuple[str, ...]
    waiting: str
    confirms: bool
    signs: bool
    amends: bool
    teams: tuple[tuple[str, str], ...]
    recorded: str = ""
    reason: str = ""
    number: str = ""


def page(voice: Voice, seen: Pedigree, number: int | None = None) -> SignPage:
    """What to read before signing; with `number`, what that entry recorded."""
    one = seen.claim
    made = next((each for each in one.signatures if each.number == number), None)
    told, kept = waits(one), claim_words.stands(one)[0]
    return SignPage(
        id=one.id,
        title=voice.say("claims-step", claim=one.id, title=claim_words.title(voice, one)),
        lead=_lead(voice, one),
        under=_under(voice, one),
        cost=tuple(signing.cost(voice, seen.cost, one.split)) if seen.cost and _countable(one) else (),
        waiting=claim_words.waiting(voice, told),
        confirms=told.what == "confirmation",
        signs=one.state not in (*CLOSED, "draft"),
        amends=kept is not None and kept.value > 0,
        teams=tuple((name, voice.title(voice.teams, name)) for name in _teams(one)),
        recorded=signing.signature(voice, made) if made else "",
        reason=made.reason if made else "",
        number=str(made.number) if made else "",
    )


def _countable(one: Claim) -> bool:
    """Whether sentences may count: of a small group they would tell who it is."""
    kept = claim_words.stands(one)[0]
    return kept is not None and not claim_words.small(one, kept.value)


def _lead(voice: Voice, one: Claim) -> str:
    """The claim in one sentence."""
    kept, worth = claim_words.stands(one)
    amount = claim_words.quantity(voice, one, kept)
    service = voice.title(voice.services, one.study.service)
    if worth is None:
        return voice.say("sign-lead-unpriced", service=service, amount=amount)
    return voice.say("sign-lead", service=service, amount=amount, value=claim_words.money(voice, worth))


def _under(voice: Voice, one: Claim) -> str:
    kept, worth = claim_words.stands(one)
    spread = claim_words.span(voice, one, kept)
    grade = voice.say("sign-grade", grade=claim_words.grade_said(voice, one))
    stands = voice.say("ledger-stands", share=signing.share(one.factor)) if one.factor != 1 else ""
    span = "" if spread == NOTHING else voice.say("ledger-range", range=spread)
    money = voice.say("sign-money-range", range=amounts.money_span(voice, worth)) if worth else ""
    return voice.sentences(span, claim_words.maybe_nothing(voice, kept), money, grade, stands)


def _teams(one: Claim) -> tuple[str, ...]:
    return one.population.teams if one.population is not None else ()

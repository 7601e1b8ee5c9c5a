"""Signing in words: what agreeing costs, the message that asks for it, and who stands behind a claim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from sowhat.model.agreeing import Asked, CostOfAgreeing
from sowhat.model.claim import Claim, QuantityKind, Split
from sowhat.model.ledger import Definition
from sowhat.model.signature import Signature
from sowhat.stories import amounts
from sowhat.stories.alerts import Text
from sowhat.stories.evidence import grade_word
from sowhat.stories.numbers import NOTHING, percent
from sowhat.stories.pieces import Note, Notes, Tone
from sowhat.stories.voice import Voice

TONES: dict[str, Tone] = {"agree": "good", "amend": "care", "disagree": "bad", "confirm": "good"}


def cost(voice: Voice, one: CostOfAgreeing, split: Split | None = None) -> tuple[str, ...]:
    """What agreeing costs, sentence by sentence."""
    return (_claimed(voice, one), _split(voice, one, split), _movement(voice, one))


def _claimed(voice: Voice, one: CostOfAgreeing) -> str:
    told = quantity(voice, one.kind, float(one.claimed.all))
    if one.money is None:
        return voice.say("cost-claimed-unpriced", amount=told)
    return voice.say("cost-claimed", amount=told, value=amounts.money(voice, one.money.all, one.currency))


def quantity(voice: Voice, kind: QuantityKind, x: float) -> str:
    """So much of what was kept or made."""
    n, customers = amounts.plain(voice, x), amounts.customers(voice, x)
    return voice.say("sign-amount", kind=kind, n=n, customers=customers, way="lost" if x < 0 else "kept")


def found(voice: Voice, one: Claim, x: float) -> str:
    """What a claim says was kept or made."""
    kind = one.quantity.kind if one.quantity else "retained"
    if kind == "retained" and x >= 0:
        return voice.say("ledger-kept", customers=amounts.customers(voice, x))
    return voice.say("sign-found", amount=quantity(voice, kind, x))


def _split(voice: Voice, one: CostOfAgreeing, split: Split | None) -> str:
    if not one.split_agreed:
        return voice.say("cost-unsplit")
    source = split.source if split and split.source else "none"
    if one.money is None:
        parts = [amounts.plain(voice, float(part)) for part in (one.claimed.platform, one.claimed.business)]
    else:
        parts = [amounts.money(voice, part, one.currency) for part in (one.money.platform, one.money.business)]
    return voice.say("cost-split", platform=parts[0], business=parts[1], source=source)


def _movement(voice: Voice, one: CostOfAgreeing) -> str:
    if one.movement is None or one.rest is None:
        return voice.say("cost-no-movement")
    return voice.say(
        "cost-movement",
        movement=amounts.plain(voice, one.movement.amount),
        first=voice.numbers.dated(one.movement.first),
        last=voice.numbers.dated(one.movement.last),
        rest=amounts.plain(voice, one.rest),
    )


@dataclass(frozen=True, slots=True)
class Asking:
    """Where to answer, who asks, and whether the company is simulated."""

    link: str
    platform: str
    simulated: bool = False


def asking(voice: Voice, one: Claim, price: CostOfAgreeing, how: Asking) -> Text:
    """The message that asks the business side to look at a claim."""
    title = one.study.title.in_(voice.language) or one.study.name
    told = one.quantity or one.retained
    lead = voice.say(
        "sign-ask-lead",
        platform=how.platform,
        title=title,
        amount=quantity(voice, one.quantity.kind if one.quantity else "retained", told.value) if told else NOTHING,
        range=amounts.span(voice, told.low, told.high) if told else NOTHING,
        grade=grade_word(getattr(one.finding, "grade", None), voice.words),
    )
    lines = [voice.say("simulated-terminal")] if how.simulated else []
    lines += [lead, *cost(voice, price, one.split)]
    lines += [voice.say("sign-ask-page", link=how.link), voice.say("sign-ask-silence")]
    return Text(voice.say("sign-ask-title", claim=one.id, title=title), "\n".join(lines))


def asked(voice: Voice, sent: Sequence[Asked]) -> tuple[str, ...]:
    """To whom the question went, and whether it arrived."""
    return tuple(
        voice.say("sign-asked", claim=one.claim, variable=one.variable, outcome=one.outcome, link=one.link)
        for one in sent
    )


def definition(voice: Voice, one: Definition) -> str:
    """What the business side said to a definition."""
    before = "unknown" if one.before is None else "yes" if one.before else "no"
    return voice.say(
        "ledger-defined",
        name=one.signer.name,
        team=voice.title(voice.teams, one.signer.team) if one.signer.team else "none",
        says=one.says,
        study=one.study,
        day=voice.numbers.day(voice.numbers.local(one.at).date()),
        before=before,
    )


def standing(voice: Voice, one: Claim) -> Notes:
    """Who said what about a claim, first to last, and what became of it."""
    return Notes(tuple(_standing(voice, one)))


def _standing(voice: Voice, one: Claim) -> Iterator[Note]:
    if one.supersedes:
        yield Note(voice.say("ledger-predecessor", claim=one.supersedes))
    if one.superseded_by:
        yield Note(voice.say("ledger-successor", claim=one.superseded_by), tone="care")
    for each in one.signatures:
        yield Note(signature(voice, each), each.reason, TONES[each.says])
    if not one.signatures:
        yield Note(voice.say("ledger-signature-silent"))
    if one.factor != 1:
        yield Note(voice.say("ledger-stands", share=share(one.factor)), tone="care")
    if any(each.signer.known == "typed" for each in one.signatures):
        yield Note(voice.say("ledger-typed"))


def signature(voice: Voice, one: Signature) -> str:
    """One signature in a sentence."""
    return voice.say(
        "ledger-signature",
        name=one.signer.name,
        role=voice.say(f"ledger-role-{one.signer.role}"),
        team=voice.title(voice.teams, one.signer.team) if one.signer.team else "none",
        day=voice.numbers.day(voice.numbers.local(one.at).date()),
        says=one.says,
        share=share(one.factor) if one.factor is not None else NOTHING,
    )


def share(factor: Decimal) -> str:
    """A part as people say it: `80 %`."""
    return percent(float(factor))

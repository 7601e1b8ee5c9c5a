"""How the business side was asked for its answer to a claim, and whether it has answered since."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sowhat.model.agreeing import UNHEARD, Asking
from sowhat.model.claim import Claim
from sowhat.stories.pieces import Note
from sowhat.stories.voice import Voice


def notes(voice: Voice, one: Claim, asked: Sequence[Asking]) -> Iterator[Note]:
    """One note an asking, first to last."""
    for each in asked:
        yield Note(
            voice.say(
                "claims-asked",
                at=voice.numbers.moment(each.at),
                by=each.by,
                whom=each.whom or each.variable,
                hand="yes" if each.outcome == "by-hand" else "no",
                outcome=each.outcome or "unknown",
            ),
            _answer(voice, one, each),
            "plain" if _answered(one, each) else "care",
        )


def _answer(voice: Voice, one: Claim, asking: Asking) -> str:
    if _answered(one, asking):
        return voice.say("claims-asked-answered")
    return voice.say("claims-asked-unheard" if asking.outcome in UNHEARD else "claims-asked-silent")


def _answered(one: Claim, asking: Asking) -> bool:
    """Whether anybody of the business side said anything since."""
    return any(each.signer.role == "business" and each.at >= asking.at for each in one.signatures)

"""Words that a language model offered for a showcase: who asked, when, what holds, what the guard refused."""

from __future__ import annotations

from sowhat.model.drafting import Line
from sowhat.model.showcase_calendar import Occasion, Offer
from sowhat.stories.pieces import Note, Tone
from sowhat.stories.voice import Voice


def lede(voice: Voice, offer: Offer) -> str:
    """Who asked which model, and when."""
    return voice.say("showcase-offer-lede", by=offer.by, model=offer.body.model, day=voice.numbers.day(offer.body.day))


def state(voice: Voice, offer: Offer, one: Occasion) -> Note:
    """How much of it holds, and who took or left it."""
    kept = len(offer.body.lines) - offer.taken
    counted = voice.say("showcase-offer-counted", taken=offer.taken, kept=kept)
    if offer.settled:
        return Note(counted, voice.say("showcase-offer-settled", how=offer.settled, by=offer.settled_by))
    old = one.draft is None or one.draft.digest != offer.body.digest
    return Note(counted, voice.say("showcase-offer-open", old="yes" if old else "no"), "care")


def line(voice: Voice, one: Line, slide: str) -> Note:
    """One sentence: what the draft says, what was offered, and why it holds or not."""
    text = voice.say(
        "talk-drafting-line",
        slide=voice.say("showcase-offer-slide", slide=slide),
        part=one.part,
        why=one.why,
        figure=one.figure,
        wrong=one.figure_why or "none",
    )
    told = ((voice.say("showcase-then"), one.before), (voice.say("showcase-offer-words"), one.after))
    examples = tuple((name, words) for name, words in told if words)
    tone: Tone = "good" if one.why == "taken" else "bad" if one.why == "figure" else "care"
    return Note(text, tone=tone, examples=examples, fold=voice.say("showcase-hand-fold"))


def silent(voice: Voice, slide: str, why: str) -> Note:
    """A slide that got no answer."""
    return Note(voice.say("showcase-offer-silent", slide=slide, why=why), tone="care")

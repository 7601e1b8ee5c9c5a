"""What pages and the terminal say of joint objectives alike."""

from __future__ import annotations

from decimal import Decimal
from urllib.parse import quote

from sowhat.model.okr import (
    Accepted,
    CheckedIn,
    ClaimBinding,
    DeclaredBinding,
    Flag,
    KeyResultSeen,
    Objective,
    OkrBody,
    OkrStatus,
    Period,
    Prepared,
    Proposed,
    Reviewed,
    Scored,
    Side,
)
from sowhat.model.value import Text
from sowhat.stories import measured as said
from sowhat.stories.numbers import NOTHING, percent
from sowhat.stories.pieces import Tone
from sowhat.stories.voice import Voice

API = "/api/v1/okrs"
PAGE = "/planning/okrs"
GOOD = Decimal("0.7")
"""From this score on an objective counts as reached: the mark that those who invented the method use."""


def address(id_: str) -> str:
    """The page of an objective."""
    return f"{PAGE}/{quote(id_, safe='')}"


def title(voice: Voice, text: Text) -> str:
    """A title that people gave."""
    return text.in_(voice.language)


def team(voice: Voice, name: str) -> str:
    """A team by its title."""
    return voice.title(voice.teams, name)


def period(voice: Voice, one: Period) -> str:
    """`October to December 2026`."""
    first, last = (voice.numbers.month(f"{day:%Y-%m}") for day in (one.start, one.end))
    return voice.say("okr-period", first=first, last=last)


def brief(voice: Voice, one: Period) -> str:
    """`Q4 2026`, or its two months."""
    number = one.name[-1]
    last = voice.numbers.month_name(one.end.month)
    first = voice.numbers.month_name(one.start.month)
    return voice.say("okr-brief", kind=one.kind, n=number, year=str(one.start.year), first=first, last=last)


def status(voice: Voice, one: OkrStatus) -> str:
    """A state in a word or two."""
    return voice.say("okr-status", status=one)


def side(voice: Voice, one: Side) -> str:
    """A side's name."""
    return voice.say("okr-side", side=one)


def share(one: Decimal | None) -> str:
    """A score, `0.62`; a dash where there is none."""
    return NOTHING if one is None else f"{one:.2f}"


def tone(one: Objective) -> Tone:
    """Good from the mark on; only once the period is over is little of it bad."""
    if one.score is None:
        return "care"
    if one.score >= GOOD:
        return "good"
    return "care" if one.status in ("ended", "reviewed") else "plain"


def flag(voice: Voice, one: Flag) -> str:
    """Something late or lacking."""
    return voice.say("okr-flag", kind=one.kind, days=one.days or 0, n=one.n or 0)


def bound(voice: Voice, seen: KeyResultSeen) -> str:
    """What a key result is bound to."""
    binding = seen.key_result.binding
    if isinstance(binding, DeclaredBinding):
        return voice.say("okr-bound-declared")
    if isinstance(binding, ClaimBinding):
        return voice.say("okr-bound-claim", study=binding.study, counts=binding.counts)
    name, of = said.metric(voice, binding.metric, seen.metric_title), said.of(voice, binding.service, binding.unit)
    return voice.say("okr-bound-metric", metric=name, of=of or "none", reads=binding.reads)


def amount(voice: Voice, seen: KeyResultSeen, value: Decimal | None) -> str:
    """A value of a key result in its own units."""
    return said.value(voice, value, seen.measured_in, seen.currency)


def step(voice: Voice, body: OkrBody) -> str:
    """A step in a sentence."""
    match body:
        case Proposed():
            how = "changed" if body.why else "first"
            return voice.sentences(voice.say("okr-step-proposed", how=how), body.why)
        case Prepared():
            parts = [body.problem and "problem", body.owner and "owner", body.baseline and "baseline"]
            told = [voice.say("okr-part", part=str(part)) for part in parts if part]
            return voice.say("okr-step-prepared", parts=voice.say("okr-comma").join(told))
        case Accepted() | CheckedIn() | Scored():
            return _of_side(voice, body)
        case Reviewed():
            return voice.sentences(voice.say("okr-step-reviewed", score=share(body.score)), body.learned)
        case _:
            return voice.sentences(voice.say("okr-step-withdrawn"), body.why)


def _of_side(voice: Voice, body: Accepted | CheckedIn | Scored) -> str:
    who = side(voice, body.side)
    match body:
        case Accepted():
            return voice.say("okr-step-accepted", side=who)
        case CheckedIn():
            return voice.sentences(voice.say("okr-step-checked", side=who), body.words)
        case _:
            return voice.sentences(voice.say("okr-step-scored", side=who, score=share(body.score)), body.why)


def plain(one: Decimal | None) -> float | None:
    """A number as tables sort it."""
    return None if one is None else float(one)


def elapsed(one: Objective) -> str:
    """How much of the period is over."""
    return percent(float(one.elapsed))

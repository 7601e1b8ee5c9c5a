"""What was said about a claim, in the order of the book: as a way from question to number, and as a table."""

from __future__ import annotations

from collections.abc import Iterator

from sowhat.ledger.waits import waits
from sowhat.model.ledger import Definition
from sowhat.model.pedigree import Act, Pedigree
from sowhat.model.signature import Signature
from sowhat.stories import claim_asked, claim_words, signing
from sowhat.stories.numbers import NOTHING, count
from sowhat.stories.pieces import Cell, Column, Note, Notes, Row, Table, Tone
from sowhat.stories.voice import Voice

TONES: dict[str, Tone] = {
    "agree": "good",
    "amend": "care",
    "disagree": "bad",
    "confirm": "good",
}


def pedigree(voice: Voice, seen: Pedigree) -> Notes:
    """From the registered question to what it waits for now."""
    return Notes(tuple(_notes(voice, seen)))


def _notes(voice: Voice, seen: Pedigree) -> Iterator[Note]:
    one = seen.claim
    kinds = [act.kind for act in seen.acts]
    if "registered" not in kinds:
        yield Note(voice.say("claims-act-unregistered"), tone="care")
    elif "definition" not in kinds:
        yield Note(voice.say("claims-act-undefined"))
    for act in seen.acts:
        yield Note(said(voice, act, one.id), _detail(voice, act), _tone(act))
    if one.factor != 1:
        yield Note(voice.say("ledger-stands", share=signing.share(one.factor)), tone="care")
    yield from claim_asked.notes(voice, one, seen.asked)
    told = waits(one)
    if told.what != "nothing":
        yield Note(claim_words.waiting(voice, told), voice.say("claims-silence"), "care")
    if any(act.signer is not None and act.signer.known == "typed" for act in seen.acts):
        yield Note(voice.say("ledger-typed"))


def _day(voice: Voice, act: Act) -> str:
    return voice.numbers.day(voice.numbers.local(act.at).date())


def said(voice: Voice, act: Act, id_: str) -> str:
    """One entry as a sentence; `id_` is the claim that is told of."""
    if act.kind in ("signed", "disputed") and act.signer is not None and act.says is not None:
        made = Signature(number=act.number, at=act.at, signer=act.signer, says=act.says, factor=act.factor)
        return signing.signature(voice, made)
    if act.kind == "definition" and act.signer is not None and act.says is not None:
        fields = {"number": act.number, "at": act.at, "study": act.named, "registration": 0, "before": act.before}
        return signing.definition(voice, Definition(signer=act.signer, says=act.says, **fields))
    kind = "succeeded" if act.kind == "claimed" and act.named != id_ else act.kind
    who = act.signer.name if act.signer is not None else "none"
    return voice.say("claims-act", kind=kind, day=_day(voice, act), name=who, named=act.named)


def _detail(voice: Voice, act: Act) -> str:
    if act.kind == "registered":
        before = "unknown" if act.before is None else "yes" if act.before else "no"
        return voice.say("ledger-before", before=before)
    return voice.say("claims-because", reason=act.reason) if act.reason else ""


def _tone(act: Act) -> Tone:
    if act.kind in ("registered", "definition") and act.says != "disagree":
        return "good" if act.before else "care"
    if act.kind == "published":
        return "good"
    return TONES.get(act.says or "", "care" if act.kind == "retracted" else "plain")


def entries(voice: Voice, seen: Pedigree) -> Table:
    """Every entry with its reason and its fingerprint: for whoever checks the book."""
    names = ("number", "at", "what", "who", "reason")
    columns = tuple(
        Column(name, voice.say(f"claims-entry-{name}"), "number" if name == "number" else "text") for name in names
    )
    rows = tuple(Row(None, _entry(voice, act, seen.claim.id)) for act in seen.acts)
    return Table("entries", voice.say("claims-entries"), columns, rows, NOTHING, "number")


def _entry(voice: Voice, act: Act, id_: str) -> tuple[Cell, ...]:
    who = NOTHING
    if act.signer is not None:
        role = voice.say(f"ledger-role-{act.signer.role}")
        team = voice.title(voice.teams, act.signer.team) if act.signer.team else ""
        who = voice.say("value-comma").join(part for part in (act.signer.name, role, team) if part)
    return (
        Cell(count(act.number), act.number),
        Cell(voice.numbers.moment(act.at), act.at.isoformat()),
        Cell(said(voice, act, id_), act.kind),
        Cell(who, act.signer.name if act.signer else None),
        Cell(act.reason or NOTHING, act.reason or None),
    )

"""The ledger in words: the book, one claim, what checking it found; and the effects that it can hold."""

from __future__ import annotations

from collections.abc import Sequence

from sowhat.ledger import agreeing
from sowhat.model.agreeing import Asking
from sowhat.model.claim import Claim, Money
from sowhat.model.ledger import Book, Difference, Fault, Registration, Verification, Verified
from sowhat.model.so_what import Effects, StudyAnswer
from sowhat.stories import amounts, chance, claim_asked, sensitivity, sentence, signing
from sowhat.stories.answer import agreed, grade_of, leading
from sowhat.stories.evidence import grade_word
from sowhat.stories.numbers import NOTHING, count
from sowhat.stories.pieces import Cell, Column, Figure, Note, Notes, Row, Table, Tone
from sowhat.stories.shape import Section, Story
from sowhat.stories.voice import Voice
from sowhat.stories.words import Part

API = "/api/v1/effects"


def effects(voice: Voice, seen: Effects) -> Story:
    """Every study with what it found."""
    first = leading(seen.effects)
    answer = sentence.sentence(voice, first) if first else (Part(voice.say("effects-none")),)
    return Story(
        page="effects",
        title=voice.say("effects-page"),
        question=voice.say("effects-question"),
        answer=answer,
        under=sentence.under(voice, first) if first else voice.say("effects-none-why"),
        sections=(
            Section("effects", voice.say("effects-page"), "", (_effects(voice, seen),), API),
            *_doubts(voice, seen),
        ),
        tone=sentence.tone(first) if first else "plain",
        build=seen.build,
        code_version=seen.code_version,
    )


def _doubts(voice: Voice, seen: Effects) -> tuple[Section, ...]:
    """Of one study: what would bring its answer down, whether it could be chance, what could have been found."""
    if len(seen.effects) != 1:
        return ()
    said = (*sensitivity.sentences(voice, seen.effects[0]), *chance.sentences(voice, seen.effects[0]))
    notes = Notes(tuple(Note(one) for one in said))
    return (Section("doubts", voice.say("effects-doubts"), "", (notes,), API),) if said else ()


def _effects(voice: Voice, seen: Effects) -> Table:
    names = ("study", "service", "grade", "customers", "range", "value", "claim")
    kinds = {"customers": "number", "value": "number"}
    columns = tuple(
        Column(name, voice.say(f"ledger-head-{name}"), "number" if name in kinds else "text", wide=name == "service")
        for name in names
    )
    rows = tuple(Row(one.studied.study.name, _effect(voice, one)) for one in seen.effects)
    return Table("effects", voice.say("effects-page"), columns, rows, voice.say("effects-none"))


def _effect(voice: Voice, one: StudyAnswer) -> tuple[Cell, ...]:
    studied, kept = one.studied, agreed(one)
    worth = one.value if kept is not None else None
    grade = grade_of(studied)
    return (
        Cell(sentence.title(voice, studied), studied.study.name),
        Cell(voice.title(voice.services, studied.study.service), studied.study.service),
        Cell(f"{grade or NOTHING} · {grade_word(grade, voice.words)}", grade),
        Cell(amounts.plain(voice, kept.value) if kept else NOTHING, kept.value if kept else None),
        Cell(amounts.span(voice, kept.low, kept.high) if kept else NOTHING, None),
        Cell(amounts.money(voice, worth.value, worth.currency) if worth else NOTHING, None),
        Cell(one.claim.id if one.claim else NOTHING, one.claim.id if one.claim else None),
    )


def book(voice: Voice, held: Book) -> Story:
    """Everything that was registered and claimed."""
    claims, registered = len(held.claims), len(held.registrations)
    said = voice.say("ledger-count", claims=claims, registrations=registered)
    last = held.claims[-1] if held.claims else None
    return Story(
        page="ledger",
        title=voice.say("ledger-page"),
        question=voice.say("ledger-question"),
        answer=(Part(said),),
        under=voice.say("ledger-rule"),
        sections=tuple(_sections(voice, held)),
        build=last.build if last else NOTHING,
        code_version=last.code_version if last else NOTHING,
    )


def _sections(voice: Voice, held: Book) -> list[Section]:
    found = []
    if held.claims:
        found.append(Section("claims", voice.say("ledger-claims"), "", (_claims(voice, held),)))
    if held.registrations:
        told = [Note(signing.definition(voice, one), one.reason) for one in held.definitions]
        notes = Notes((*(_registration(voice, one) for one in held.registrations), *told))
        found.append(Section("registrations", voice.say("ledger-registrations"), "", (notes,)))
    return found


def _claims(voice: Voice, held: Book) -> Table:
    names = ("claim", "study", "state", "grade", "customers", "value", "build")
    columns = tuple(
        Column(
            name,
            voice.say(f"ledger-head-{name}"),
            "number" if name in ("customers", "value") else "text",
            wide=name == "build",
        )
        for name in names
    )
    rows = tuple(Row(one.id, _claim_cells(voice, one)) for one in held.claims)
    return Table("claims", voice.say("ledger-claims"), columns, rows, voice.say("effects-none"))


def _claim_cells(voice: Voice, one: Claim) -> tuple[Cell, ...]:
    grade, (kept, worth) = getattr(one.finding, "grade", None), agreeing.stands(one)
    return (
        Cell(one.id, one.id),
        Cell(one.study.title.in_(voice.language) or one.study.name, one.study.name),
        Cell(voice.say(f"ledger-state-{one.state}"), one.state),
        Cell(grade or NOTHING, grade),
        Cell(amounts.plain(voice, kept.value) if kept else NOTHING, kept.value if kept else None),
        Cell(amounts.money(voice, worth.value, worth.currency) if worth else NOTHING, None),
        Cell(one.build, one.build),
    )


def _registration(voice: Voice, one: Registration) -> Note:
    before = "unknown" if one.before is None else "yes" if one.before else "no"
    title = one.study.title.in_(voice.language) or one.study.name
    text = voice.say("ledger-registered", study=title, day=voice.numbers.day(voice.numbers.local(one.at).date()))
    return Note(text, voice.say("ledger-before", before=before), "good" if one.before else "care")


def registration(voice: Voice, one: Registration) -> str:
    """What was fixed, and whether in time."""
    said = _registration(voice, one)
    return voice.sentences(said.text, said.detail)


def claim(voice: Voice, one: Claim, asked: Sequence[Asking] = ()) -> Story:
    """One claim with its pedigree, and how the business side was `asked` about it."""
    stands = signing.standing(voice, one)
    stands = Notes((*stands.notes, *claim_asked.notes(voice, one, asked)))
    kept, worth = agreeing.stands(one)
    title = one.study.title.in_(voice.language) or one.study.name
    figures = [
        _figure(voice, "state", voice.say(f"ledger-state-{one.state}"), one.reason),
        _figure(voice, "grade", grade_word(getattr(one.finding, "grade", None), voice.words)),
        _figure(voice, "made", voice.numbers.moment(one.made_at)),
        _figure(voice, "teams", count(one.exposed.teams), voice.say("ledger-reached", n=count(one.exposed.customers))),
        _figure(voice, "moments", (one.moments or NOTHING)[:12], voice.say("ledger-seed", seed=str(one.seed))),
        _figure(voice, "hash", one.hash[:12], voice.say("ledger-previous", hash=one.previous[:12] or NOTHING)),
    ]
    return Story(
        page="claim",
        title=one.id,
        question=title,
        answer=(Part(signing.found(voice, one, kept.value) if kept else title),),
        under=voice.sentences(
            voice.say("ledger-range", range=amounts.span(voice, kept.low, kept.high)) if kept else "",
            _worth(voice, worth) if worth else voice.say("ledger-unpriced"),
        ),
        figures=tuple(figures),
        sections=(Section("signatures", voice.say("ledger-head-signatures"), "", (stands,)),),
        build=one.build,
        code_version=one.code_version,
    )


def _worth(voice: Voice, worth: Money) -> str:
    value = amounts.money(voice, worth.value, worth.currency)
    return voice.say("ledger-worth", value=value, range=amounts.money_span(voice, worth))


def _figure(voice: Voice, name: str, value: str, note: str = "") -> Figure:
    return Figure(voice.say(f"ledger-head-{name}"), value, note)


def verified(voice: Voice, found: Verified) -> Story:
    """Whether the book is what it was, and every claim comes out again."""
    notes = (
        *(_fault(voice, one) for one in found.faults),
        *(verification(voice, one) for one in found.claims),
    )
    tone: Tone = "good" if found.sound else "bad"
    said = voice.say("ledger-sound" if found.sound else "ledger-unsound", entries=found.entries)
    section = Section("verified", voice.say("ledger-claims"), "", (Notes(notes),))
    return Story(
        page="verify",
        title=voice.say("ledger-page"),
        question=voice.say("ledger-verify-question"),
        answer=(Part(said, strong=True),),
        under="",
        sections=(section,) if notes else (),
        tone=tone,
        build=NOTHING,
        code_version=NOTHING,
    )


def _fault(voice: Voice, one: Fault) -> Note:
    return Note(voice.say(f"ledger-fault-{one.kind}", number=one.number, subject=one.subject), tone="bad")


def _difference(voice: Voice, one: Difference) -> str:
    return voice.say("ledger-difference", field=one.field, claimed=one.claimed, found=one.found)


def verification(voice: Voice, one: Verification) -> Note:
    """Whether a claim came out again, and what did not."""
    tones: dict[str, Tone] = {"verified": "good", "verified-from-moments": "care", "differs": "bad"}
    why = voice.say(f"ledger-no-data-{one.no_data}") if one.no_data else ""
    apart = [_difference(voice, each) for each in one.differences[:10]]
    apart += [voice.say("ledger-newer", names=", ".join(one.newer))] if one.newer else []
    return Note(
        voice.say(f"ledger-{one.outcome}", claim=one.claim), "\n".join([why, *apart]).strip(), tones[one.outcome]
    )

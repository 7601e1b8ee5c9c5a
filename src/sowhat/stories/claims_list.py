"""The ledger of value: every claim and declaration a line, and what waits for whom. Lines are not added up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from urllib.parse import quote

from sowhat.ledger.waits import waits
from sowhat.model.claim import Claim, ClaimKind
from sowhat.model.declared import Declared
from sowhat.model.ledger import Book
from sowhat.stories import amounts, claim_words, prices, value_nav
from sowhat.stories.numbers import NOTHING, count
from sowhat.stories.pieces import Cell, Column, Figure, Row, Step, Steps, Table, Way
from sowhat.stories.shape import Section, Story
from sowhat.stories.voice import Voice
from sowhat.stories.words import Part, Phrase

API = "/api/v1/claims"
PAGE = "/value/ledger"
CLOSED = ("superseded", "retracted")
HEADS = ("claim", "state", "waits", "grade", "customers", "value", "signed")
NUMBERS = ("customers", "value")


def ledger(voice: Voice, held: Book) -> Story:
    """The page."""
    return Story(
        page="claims",
        title=voice.say("ledger-page"),
        question=voice.say("claims-question"),
        answer=_answer(voice, held),
        under=voice.sentences(voice.say("claims-under"), voice.say("claims-no-sum")),
        figures=_figures(voice, held) if held.claims else (),
        sections=tuple(_sections(voice, held)),
        ways=(
            Way(voice.say("claims-to-totals"), "/value/totals"),
            Way(voice.say("claims-to-prices"), "/value/prices"),
            Way(voice.say("claims-to-workbook"), "/value/ledger.xlsx"),
        ),
        tabs=value_nav.tabs(voice, "ledger"),
    )


def standing(held: Book) -> tuple[Claim, ...]:
    """Claims that were neither taken back nor estimated anew."""
    return tuple(one for one in held.claims if one.state not in CLOSED)


def _answer(voice: Voice, held: Book) -> Phrase:
    if not held.claims:
        return (Part(voice.say("claims-answer-none")),)
    open_ = [one for one in standing(held) if waits(one).role is not None]
    n = len(standing(held))
    return voice.phrase("claims-answer", "waiting", n=n, waiting=count(len(open_)), open=len(open_))


def _figures(voice: Voice, held: Book) -> tuple[Figure, ...]:
    """How many stand where; never their sum."""
    states = ("evidenced", "agreed", "confirmed", "published")
    found = [sum(one.state == state for one in held.claims) for state in states]
    return tuple(
        Figure(voice.say(f"ledger-state-{state}"), count(n), voice.say(f"claims-figure-{state}"))
        for state, n in zip(states, found, strict=True)
    )


def _sections(voice: Voice, held: Book) -> Iterator[Section]:
    if steps := tuple(_steps(voice, held)):
        yield Section("waiting", voice.say("claims-waiting"), voice.say("claims-silence"), (Steps(steps),), API)
    lede = voice.say("claims-no-sum")
    for kind in ("create", "protect"):
        told = [one for one in held.claims if one.kind == kind]
        if told or kind == "create":
            table = _table(voice, kind, told)
            yield Section(kind, voice.say(f"claims-{kind}"), lede, (table,), API)
    if held.declared:
        table = _declared(voice, held.declared)
        yield Section("declared", voice.say("claims-declared"), voice.say("claims-declared-lede"), (table,), API)
    yield from prices.overlapping(voice, held.overlaps)


def _steps(voice: Voice, held: Book) -> Iterator[Step]:
    for one in standing(held):
        told = waits(one)
        if told.role is None:
            continue
        signs = told.what in ("agreement", "confirmation", "settlement")
        href = f"/value/claims/{quote(one.id, safe='')}" + ("/sign" if signs else "#acts")
        button = voice.say("claims-sign" if signs else "claims-open")
        text = voice.say("claims-step", claim=one.id, title=claim_words.title(voice, one))
        yield Step(text, claim_words.waiting(voice, told), button, href)


def _table(voice: Voice, kind: ClaimKind, claims: Sequence[Claim]) -> Table:
    columns = tuple(
        Column(name, voice.say(f"claims-head-{name}"), "number" if name in NUMBERS else "text") for name in HEADS
    )
    rows = tuple(Row(one.id, _cells(voice, one)) for one in claims)
    named = "claims" if kind == "create" else kind
    return Table(named, voice.say(f"claims-{kind}"), columns, rows, voice.say("claims-none"), "", "claim", find=True)


def _cells(voice: Voice, one: Claim) -> tuple[Cell, ...]:
    kept, worth = claim_words.stands(one)
    shown = kept is not None and not claim_words.small(one, kept.value)
    told = waits(one)
    service = voice.title(voice.services, one.study.service)
    return (
        Cell(claim_words.title(voice, one), one.id, note=f"{one.id} · {service}"),
        Cell(voice.say(f"ledger-state-{one.state}"), one.state, note=_also(voice, one)),
        Cell(claim_words.waiting(voice, replace(told, teams=())), told.what),
        Cell(claim_words.grade_lettered(voice, one), claim_words.grade(one)),
        Cell(claim_words.quantity(voice, one, kept), kept.value if kept and shown else None, note=_span(voice, one)),
        Cell(
            claim_words.money(voice, worth),
            float(worth.value) if worth else None,
            note=amounts.money_span(voice, worth) if worth else voice.say("claims-unpriced"),
        ),
        Cell(claim_words.signers(voice, one), len(one.signatures)),
    )


def _also(voice: Voice, one: Claim) -> str:
    """Where it went, or from where it came."""
    if one.superseded_by:
        return voice.say("ledger-successor", claim=one.superseded_by)
    return voice.say("ledger-predecessor", claim=one.supersedes) if one.supersedes else ""


def _span(voice: Voice, one: Claim) -> str:
    told = claim_words.span(voice, one, claim_words.stands(one)[0])
    return "" if told == NOTHING else told


def _declared(voice: Voice, said: Sequence[Declared]) -> Table:
    """Grade E, in a table of its own: nothing of it stands beside what was measured."""
    names = ("id", "amount", "as", "owner", "state")
    kinds = {"amount": "number"}
    columns = tuple(
        Column(name, voice.say(f"prices-head-{name}"), "number" if name in kinds else "text") for name in names
    )
    rows = tuple(Row(None, prices.declared_cells(voice, one)) for one in said)
    return Table("declared", voice.say("claims-declared"), columns, rows, voice.say("prices-none-declared"), find=True)

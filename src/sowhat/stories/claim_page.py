"""One claim: its number, how it was worked out, who stands behind it, and all that was ever said about it."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from sowhat.ledger.life import CLOSED
from sowhat.ledger.waits import waits
from sowhat.model.claim import Claim
from sowhat.model.pedigree import Pedigree
from sowhat.model.price import PriceEntry
from sowhat.stories import amounts, claim_acts, claim_months, claim_sums, claim_words, prices, signing, value_nav
from sowhat.stories.evidence import check_name, remark
from sowhat.stories.limits import ORDER
from sowhat.stories.numbers import NOTHING
from sowhat.stories.pieces import Badge, Cell, Column, Figure, Limit, Limits, Note, Notes, Row, Table, Tone, Way
from sowhat.stories.sentence import address as study_address
from sowhat.stories.shape import Section, Story
from sowhat.stories.voice import Voice
from sowhat.stories.words import Part

TONES: dict[str, Tone] = {"A": "good", "B": "good"}


def claim(voice: Voice, seen: Pedigree) -> Story:
    """The page."""
    one = seen.claim
    kept, worth = claim_words.stands(one)
    found = voice.say("sign-found", amount=claim_words.quantity(voice, one, kept))
    spread = claim_words.span(voice, one, kept)
    grade = claim_words.grade(one)
    return Story(
        page="claim",
        title=one.id,
        question=voice.say("claims-step", claim=one.id, title=claim_words.title(voice, one)),
        answer=(Part(found),),
        under=voice.sentences(
            "" if spread == NOTHING else voice.say("ledger-range", range=spread),
            claim_words.maybe_nothing(voice, kept),
            _worth(voice, one) if worth else voice.say("claims-unpriced-why"),
        ),
        figures=_figures(voice, one),
        sections=tuple(_sections(voice, seen)),
        build=one.build,
        code_version=one.code_version,
        badge=Badge(grade or NOTHING, claim_words.grade_said(voice, one), TONES.get(grade or "", "care")),
        ways=tuple(_ways(voice, one)),
        tabs=value_nav.tabs(voice, "ledger"),
    )


def _worth(voice: Voice, one: Claim) -> str:
    worth = claim_words.stands(one)[1]
    if worth is None:
        return ""
    return voice.say("ledger-worth", value=claim_words.money(voice, worth), range=amounts.money_span(voice, worth))


def _ways(voice: Voice, one: Claim) -> Iterator[Way]:
    if waits(one).what in ("agreement", "confirmation", "settlement"):
        yield Way(voice.say("claims-to-sign"), f"/value/claims/{quote(one.id, safe='')}/sign")
    yield Way(voice.say("claims-to-study"), study_address(one.study.name))
    yield Way(voice.say("claims-to-build", build=one.build), "/data")
    if isinstance(one.price, PriceEntry):
        yield Way(voice.say("claims-to-price", price=one.price.name), "/value/prices")
    for other in (one.supersedes, one.superseded_by):
        if other:
            yield Way(voice.say("claims-to-claim", claim=other), f"/value/claims/{quote(other, safe='')}")
    yield Way(voice.say("claims-to-bundle"), f"/value/claims/{quote(one.id, safe='')}/bundle.zip")
    yield Way(voice.say("claims-back"), "/value/ledger")


def _figures(voice: Voice, one: Claim) -> tuple[Figure, ...]:
    told = waits(one)
    tone: Tone = "bad" if one.state == "disputed" else "good" if one.state == "published" else "plain"
    worth = claim_words.stands(one)[1]
    role = voice.say(f"ledger-role-{told.role}") if told.role else claim_words.waiting(voice, told)
    teams = voice.say("claims-teams", n=one.exposed.teams)
    reached = voice.say("claims-reached", customers=amounts.customers(voice, one.exposed.customers))
    return (
        Figure(voice.say("claims-head-state"), voice.say(f"ledger-state-{one.state}"), one.reason, tone=tone),
        Figure(voice.say("claims-head-waits"), role, "" if told.role is None else claim_words.waiting(voice, told)),
        Figure(voice.say("claims-head-value"), claim_words.money(voice, worth), voice.say(f"claims-kind-{one.kind}")),
        Figure(voice.say("claims-head-teams"), teams, reached),
    )


def _sections(voice: Voice, seen: Pedigree) -> Iterator[Section]:
    one, api = seen.claim, f"/api/v1/claims/{quote(seen.claim.id, safe='')}"
    lede = voice.say("claims-acts-lede")
    yield Section("acts", voice.say("claims-acts"), lede, (claim_acts.pedigree(voice, seen),), api, half=True)
    yield _limits(voice, one, api)
    blocks = (claim_sums.arithmetic(voice, one),)
    yield Section("sums", voice.say("claims-sums"), voice.say("claims-sums-lede"), blocks, api)
    yield claim_months.section(voice, one, api)
    yield _people(voice, seen, api)
    yield _cost(voice, seen, api)
    table = claim_acts.entries(voice, seen)
    yield Section("entries", voice.say("claims-entries"), voice.say("claims-entries-lede"), (table,), api)
    opens = voice.say("claims-evidence-open")
    yield Section("evidence", voice.say("claims-evidence"), "", (_evidence(voice, seen),), api, folded=opens)


def _limits(voice: Voice, one: Claim, api: str) -> Section:
    """Every check that was made, doubts first."""
    share = one.retained is not None
    made = [
        Limit(
            check.verdict,
            remark(check.says, voice.words, share=share, services=voice.services),
            voice.say("front-verdict", verdict=check.verdict),
            check_name(check, voice.words),
        )
        for check in one.finding.checks
        if check.name != "design"
    ]
    ordered = tuple(sorted(made, key=lambda limit: ORDER.index(limit.verdict)))
    lede = voice.say("claims-limits-lede") if ordered else voice.say("front-limits-none")
    return Section("limits", voice.say("claims-limits"), lede, (Limits(ordered),) if ordered else (), api, half=True)


def _people(voice: Voice, seen: Pedigree, api: str) -> Section:
    """Whose outcome it is, and which other entries speak of the same people."""
    one = seen.claim
    notes = [Note(prices.overlap(voice, each), tone="care") for each in seen.overlaps]
    notes = notes or [Note(voice.say("claims-overlaps-none"))]
    return Section(
        "people", voice.say("claims-people"), "", (Notes((*_population(voice, one), *notes)),), api, half=True
    )


def _population(voice: Voice, one: Claim) -> Iterator[Note]:
    exposed, known = one.exposed, one.population
    service = voice.title(voice.services, one.study.service)
    yield Note(voice.say("claims-of", service=service, outcome=one.study.outcome))
    if known is not None and known.teams:
        teams = voice.say("value-comma").join(voice.title(voice.teams, name) for name in known.teams)
        yield Note(voice.say("claims-of-teams", n=len(known.teams), teams=teams))
    day = voice.numbers.day(known.roster_day) if known and known.roster_day else "none"
    yield Note(voice.say("claims-of-customers", customers=amounts.customers(voice, exposed.customers), day=day))
    if exposed.touched is not None:
        yield Note(voice.say("claims-of-touched", customers=amounts.customers(voice, exposed.touched)))
    if exposed.shared:
        yield Note(voice.say("claims-of-shared", customers=amounts.customers(voice, exposed.shared)))


def _cost(voice: Voice, seen: Pedigree, api: str) -> Section:
    """Whose share is which, and what agreeing costs while it can be agreed with."""
    one = seen.claim
    if seen.cost is not None:
        notes = tuple(Note(text) for text in signing.cost(voice, seen.cost, one.split) if text)
    elif one.split is not None:
        parts = {name: signing.share(getattr(one.split, name)) for name in ("platform", "business")}
        notes = (Note(voice.say("claims-split", team=voice.title(voice.teams, one.split.team), **parts)),)
    else:
        notes = (Note(voice.say("claims-closed" if one.state in CLOSED else "claims-split-none")),)
    return Section("cost", voice.say("claims-cost"), "", (Notes(notes),), api, half=True)


def _evidence(voice: Voice, seen: Pedigree) -> Table:
    """What an auditor needs to work the number out again."""
    one = seen.claim
    data = one.finding.data
    facts = {
        "build": one.build,
        "code": one.code_version,
        "fingerprint": data.fingerprint if data else NOTHING,
        "moments": one.moments or NOTHING,
        "seed": str(one.seed),
        "hash": one.hash,
        "previous": one.previous or NOTHING,
        "verify": f"sowhat ledger verify {one.id}",
    }
    columns = (Column("what", voice.say("study-what"), "text"), Column("value", voice.say("study-value"), "text"))
    rows = tuple(
        Row(None, (Cell(voice.say(f"claims-fact-{name}"), name), Cell(said, said))) for name, said in facts.items()
    )
    return Table("evidence", voice.say("claims-evidence"), columns, rows, NOTHING)

"""Registrations, claims and signatures as entries, and the book that entries add up to. Nothing is ever taken out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache

from sowhat.errors import CallError, Param, Problem
from sowhat.ledger import chain, declared, life, overlap, prices, rates, splits
from sowhat.ledger.bodies import (
    ClaimBody,
    DefinitionBody,
    PublicationBody,
    RegistrationBody,
    RetractionBody,
    SignatureBody,
)
from sowhat.ledger.life import Life
from sowhat.model.claim import Amount, Claim, ClaimKind, ClaimState, Money, MonthMoney, Quantity, Studied
from sowhat.model.estimate import Estimate, Finding, NotEstimable
from sowhat.model.ledger import Book, Definition, Entry, EntryKind, Registration
from sowhat.model.price import PriceEntry, Rate
from sowhat.model.signature import Signature, Signer
from sowhat.model.study import Price

EVIDENCE = ("A", "B", "C")
"""Grades of an effect; a lower one is association, and a claim of it stays a draft."""


@dataclass(frozen=True, slots=True)
class Worth:
    """What a study's effect amounts to. `retained` only where `quantity` counts customers kept; `months` add up to
    `value`."""

    retained: Amount | None
    value: Money | None
    seed: int
    quantity: Quantity | None = None
    months: tuple[MonthMoney, ...] = ()
    price: PriceEntry | Price | None = None
    rate: Rate | None = None


def register(last: Entry | None, body: RegistrationBody, at: datetime) -> Entry:
    """The entry that fixes a study."""
    return chain.follow(last, "registered", body.study.name, at, chain.canonical(body))


def claim_body(kind: ClaimKind, studied: Studied, worth: Worth, context: str) -> ClaimBody:
    """A claim of what a study found. Raises CallError (`claim-not-estimable`, `claim-no-total`) where there is nothing
    to claim."""
    refuse(studied, worth)
    return ClaimBody(
        kind=kind,
        study=studied.study,
        build=studied.build,
        code_version=studied.code_version,
        finding=studied.finding,
        exposed=studied.exposed,
        retained=worth.retained,
        value=worth.value,
        seed=worth.seed,
        moments=studied.moments,
        context=context,
        quantity=worth.quantity,
        months=worth.months,
        price=worth.price,
        rate=worth.rate,
    )


def refuse(studied: Studied, worth: Worth) -> None:
    """Only an estimate with a total can become a claim."""
    name: dict[str, Param] = {"study": studied.study.name}
    if isinstance(studied.finding, NotEstimable):
        reasons = ", ".join(reason.code for reason in studied.finding.reasons)
        raise CallError(Problem("claim-not-estimable", params={**name, "reasons": reasons}))
    if worth.retained is None and worth.quantity is None:
        raise CallError(Problem("claim-no-total", params={**name, "horizon": studied.study.horizon}))


def claim(entries: Sequence[Entry], body: ClaimBody, at: datetime) -> Entry:
    """The entry that makes a claim. Raises CallError (`claim-exists`) while an earlier one of the study stands, except
    for one that `supersedes` it, with what a re-estimate can be refused for: `no-such-claim`, `supersede-study`,
    `reason-needed`, `claim-closed`, `supersede-cut-off`."""
    held = book(entries)
    standing = standing_claim(held, body.study.name)
    if body.supersedes:
        _refuse_succession(entries, held, body)
    elif standing is not None:
        raise CallError(Problem("claim-exists", params={"study": body.study.name, "claim": standing.id}))
    made = sum(entry.kind == "claimed" for entry in entries)
    return _after(entries, "claimed", f"c{made + 1:06d}", at, chain.canonical(body))


def _refuse_succession(entries: Sequence[Entry], held: Book, body: ClaimBody) -> None:
    """An effect is estimated anew at a registered cut-off, and at no day of somebody's choice."""
    old = find(held, body.supersedes)
    if old.study.name != body.study.name:
        raise CallError(Problem("supersede-study", params={"claim": old.id, "study": old.study.name}))
    life.refuse_succession(life_of(entries, old.id), body.reason)
    registered = [one for one in held.registrations if one.study.name == body.study.name]
    days = registered[-1].study.cut_offs if registered else ()
    read = old.until or old.made_at.date()
    if not days or days != body.study.cut_offs or body.until is None or body.until <= read:
        params: dict[str, Param] = {
            "claim": old.id,
            "read": read.isoformat(),
            "days": ", ".join(map(str, days)) or "none",
        }
        raise CallError(Problem("supersede-cut-off", params=params))


def define(entries: Sequence[Entry], study: str, body: DefinitionBody, at: datetime) -> Entry:
    """What the business side says to a definition. Raises CallError: `definition-claimed`, `signer-unnamed`,
    `definition-role`, `reason-needed`."""
    claimed = any(one.study.name == study for one in book(entries).claims)
    life.refuse_definition(study, body.signer, body.says, body.reason, claimed=claimed)
    return _after(entries, "definition", study, at, chain.canonical(body))


def sign(entries: Sequence[Entry], id_: str, body: SignatureBody, at: datetime) -> Entry:
    """What a person says about a claim; `claim` of the body is filled in with the hash of what is signed. Raises
    CallError (`no-such-claim`, and all that `life.refuse_signature` does)."""
    now = life_of(entries, id_)
    made = Signature(number=0, at=at, signer=body.signer, says=body.says, reason=body.reason, factor=body.factor)
    life.refuse_signature(now, made)
    held = body.model_copy(update={"claim": now.hash, "reason": body.reason.strip()})
    kind: EntryKind = "disputed" if body.says == "disagree" else "signed"
    return _after(entries, kind, id_, at, chain.canonical(held))


def publish(entries: Sequence[Entry], id_: str, signer: Signer, at: datetime) -> Entry:
    """The entry that publishes what finance confirmed. Raises CallError (`no-such-claim`, and all that
    `life.refuse_publication` does)."""
    now = life_of(entries, id_)
    life.refuse_publication(now, signer)
    body = PublicationBody(signer=signer, claim=now.hash, factor=life.factor(now))
    return _after(entries, "published", id_, at, chain.canonical(body))


def retract(entries: Sequence[Entry], id_: str, reason: str, at: datetime, by: Signer | None = None) -> Entry:
    """The entry that takes a claim back. Raises CallError (`no-such-claim`, `claim-retracted`, `claim-closed`,
    `reason-needed`)."""
    if not reason.strip():
        raise CallError(Problem("reason-needed"))
    life.refuse_retraction(life_of(entries, id_), reason)
    body = RetractionBody(reason=reason.strip(), by=by)
    return _after(entries, "retracted", id_, at, chain.canonical(body))


def _after(entries: Sequence[Entry], kind: EntryKind, subject: str, at: datetime, body: str) -> Entry:
    return chain.follow(entries[-1] if entries else None, kind, subject, at, body)


def book(entries: Iterable[Entry]) -> Book:
    """The ledger as it stands after these entries; kinds that are others' to read are passed over."""
    every = tuple(entries)
    lives, said = lives_of(every), declared.book(every)
    made = tuple(_claim(entry, lives[entry.subject]) for entry in every if entry.kind == "claimed")
    return Book(
        registrations=tuple(_registration(entry) for entry in every if entry.kind == "registered"),
        claims=made,
        definitions=tuple(_definition(entry) for entry in every if entry.kind == "definition"),
        prices=prices.book(every),
        rates=rates.table(every),
        declared=said,
        splits=splits.book(every),
        overlaps=overlap.overlaps(made, said),
    )


def life_of(entries: Iterable[Entry], id_: str) -> Life:
    """What happened to a claim. Raises CallError (`no-such-claim`)."""
    lives = lives_of(entries)
    if id_ not in lives:
        raise no_such_claim(id_, list(lives))
    return lives[id_]


def lives_of(entries: Iterable[Entry]) -> dict[str, Life]:
    """What happened to every claim, by its id."""
    lives: dict[str, Life] = {}
    for entry in entries:
        if entry.kind == "claimed":
            made = _born(entry)
            lives[entry.subject] = made
            older = body_of(entry).supersedes
            if older in lives:
                lives[older] = replace(lives[older], superseded_by=entry.subject)
        elif entry.subject in lives:
            lives[entry.subject] = _lived(lives[entry.subject], entry)
    return lives


def _born(entry: Entry) -> Life:
    body = body_of(entry)
    told = body.quantity or body.retained
    return Life(
        id=entry.subject,
        graded=state_of(body.finding),
        hash=entry.hash,
        claimant=body.by,
        gain=told is None or told.value > 0,
        money=body.value is not None,
        price=body.price,
    )


def _lived(before: Life, entry: Entry) -> Life:
    if entry.kind in ("signed", "disputed"):
        return life.signed(before, _signature(entry))
    if entry.kind == "published":
        return replace(before, published=PublicationBody.model_validate_json(entry.body).factor)
    if entry.kind == "retracted":
        return replace(before, retracted=RetractionBody.model_validate_json(entry.body).reason)
    return before


def find(held: Book, id_: str) -> Claim:
    """A claim by its id. Raises CallError (`no-such-claim`)."""
    found = next((one for one in held.claims if one.id == id_), None)
    if found is None:
        raise no_such_claim(id_, [one.id for one in held.claims])
    return found


def no_such_claim(id_: str, known: Sequence[str]) -> CallError:
    """What to raise for a claim that nobody made."""
    return CallError(Problem("no-such-claim", params={"claim": id_, "known": ", ".join(known) or "none"}))


def standing_claim(held: Book, study: str) -> Claim | None:
    """The claim of a study that was neither taken back nor estimated anew."""
    return next((one for one in held.claims if one.study.name == study and one.state not in life.CLOSED), None)


def state_of(finding: Finding) -> ClaimState:
    """An association stays a draft."""
    return "evidenced" if isinstance(finding, Estimate) and finding.grade in EVIDENCE else "draft"


def body_of(entry: Entry) -> ClaimBody:
    """What a claim's entry holds."""
    return _read(entry.body)


@lru_cache(256)
def _read(body: str) -> ClaimBody:
    """Read once: a book is opened at every act."""
    return ClaimBody.model_validate_json(body)


KEPT = (
    *("kind", "study", "build", "code_version", "finding", "exposed", "retained", "value", "seed", "moments", "by"),
    *("supersedes", "population", "months", "price", "rate", "quantity", "split", "until"),
)
"""What a claim has as its entry holds it."""


def _claim(entry: Entry, now: Life) -> Claim:
    body = body_of(entry)
    return Claim(
        id=entry.subject,
        state=life.state(now),
        made_at=entry.at,
        reason=_reason(now) or body.reason,
        previous=entry.previous,
        hash=entry.hash,
        signatures=now.signatures,
        factor=life.factor(now),
        superseded_by=now.superseded_by,
        **{name: getattr(body, name) for name in KEPT},
    )


def _reason(now: Life) -> str:
    """Why it was taken back, or what the latest standing disagreement says; else why it was estimated anew."""
    if now.retracted is not None:
        return now.retracted
    open_ = life.disputes(now)
    return open_[-1].reason if open_ else ""


def _signature(entry: Entry) -> Signature:
    body = SignatureBody.model_validate_json(entry.body)
    return Signature(
        number=entry.number, at=entry.at, signer=body.signer, says=body.says, reason=body.reason, factor=body.factor
    )


def _definition(entry: Entry) -> Definition:
    body = DefinitionBody.model_validate_json(entry.body)
    return Definition(
        number=entry.number,
        at=entry.at,
        study=entry.subject,
        signer=body.signer,
        says=body.says,
        registration=body.registration,
        before=body.before,
        reason=body.reason,
    )


def _registration(entry: Entry) -> Registration:
    body = RegistrationBody.model_validate_json(entry.body)
    return Registration(
        number=entry.number,
        at=entry.at,
        study=body.study,
        outcome_until=body.outcome_until,
        first_go_live=body.first_go_live,
        before=body.before,
        hash=entry.hash,
        outcome=body.outcome,
        thresholds=body.thresholds,
    )

"""Registrations and claims as entries, and the book that entries add up to. Nothing is ever taken out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from pydantic import Field

from sowhat.errors import CallError, Param, Problem
from sowhat.ledger import chain
from sowhat.model.claim import Amount, Claim, ClaimKind, ClaimState, Exposed, Money, Studied
from sowhat.model.estimate import Estimate, Finding, NotEstimable
from sowhat.model.ledger import Book, Entry, Registration, Terms
from sowhat.model.study import Study
from sowhat.model.value import Value

EVIDENCE = ("A", "B", "C")
"""Grades of an effect; a lower one is association, and a claim of it stays a draft."""


class RegistrationBody(Value):
    """What an entry `registered` holds."""

    study: Study
    outcome_until: date | None
    first_go_live: date | None
    before: bool | None
    outcome: Terms | None = None
    thresholds: dict[str, float] = Field(default_factory=dict)


class ClaimBody(Value):
    """What an entry `claimed` holds. `moments` and `context` are hashes of sealed documents."""

    kind: ClaimKind
    study: Study
    build: str
    code_version: str
    finding: Finding
    exposed: Exposed
    retained: Amount | None
    value: Money | None
    seed: int
    moments: str | None
    context: str


class RetractionBody(Value):
    """What an entry `retracted` holds."""

    reason: str


@dataclass(frozen=True, slots=True)
class Worth:
    """What a study's effect amounts to."""

    retained: Amount | None
    value: Money | None
    seed: int


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
    )


def refuse(studied: Studied, worth: Worth) -> None:
    """Only an estimate with a total can become a claim."""
    name: dict[str, Param] = {"study": studied.study.name}
    if isinstance(studied.finding, NotEstimable):
        reasons = ", ".join(reason.code for reason in studied.finding.reasons)
        raise CallError(Problem("claim-not-estimable", params={**name, "reasons": reasons}))
    if worth.retained is None:
        raise CallError(Problem("claim-no-total", params={**name, "horizon": studied.study.horizon}))


def claim(entries: Sequence[Entry], body: ClaimBody, at: datetime) -> Entry:
    """The entry that makes a claim. Raises CallError (`claim-exists`) while an earlier one of the study stands."""
    standing = standing_claim(book(entries), body.study.name)
    if standing is not None:
        raise CallError(Problem("claim-exists", params={"study": body.study.name, "claim": standing.id}))
    made = sum(entry.kind == "claimed" for entry in entries)
    return chain.follow(entries[-1] if entries else None, "claimed", f"c{made + 1:06d}", at, chain.canonical(body))


def retract(entries: Sequence[Entry], id_: str, reason: str, at: datetime) -> Entry:
    """The entry that takes a claim back. Raises CallError (`no-such-claim`, `claim-retracted`, `reason-needed`)."""
    if not reason.strip():
        raise CallError(Problem("reason-needed"))
    if find(book(entries), id_).state == "retracted":
        raise CallError(Problem("claim-retracted", params={"claim": id_}))
    body = chain.canonical(RetractionBody(reason=reason.strip()))
    return chain.follow(entries[-1], "retracted", id_, at, body)


def book(entries: Iterable[Entry]) -> Book:
    """The ledger as it stands after these entries."""
    registrations: list[Registration] = []
    claims: dict[str, Claim] = {}
    for entry in entries:
        if entry.kind == "registered":
            registrations.append(_registration(entry))
        elif entry.kind == "claimed":
            claims[entry.subject] = _claim(entry)
        else:
            reason = RetractionBody.model_validate_json(entry.body).reason
            retracted = {"state": "retracted", "reason": reason}
            claims[entry.subject] = claims[entry.subject].model_copy(update=retracted)
    return Book(registrations=tuple(registrations), claims=tuple(claims.values()))


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
    """The claim of a study that was not taken back."""
    return next((one for one in held.claims if one.study.name == study and one.state != "retracted"), None)


def state_of(finding: Finding) -> ClaimState:
    """An association stays a draft."""
    return "evidenced" if isinstance(finding, Estimate) and finding.grade in EVIDENCE else "draft"


def body_of(entry: Entry) -> ClaimBody:
    """What a claim's entry holds."""
    return ClaimBody.model_validate_json(entry.body)


def _claim(entry: Entry) -> Claim:
    body = body_of(entry)
    return Claim(
        id=entry.subject,
        kind=body.kind,
        state=state_of(body.finding),
        study=body.study,
        build=body.build,
        code_version=body.code_version,
        made_at=entry.at,
        finding=body.finding,
        exposed=body.exposed,
        retained=body.retained,
        value=body.value,
        seed=body.seed,
        moments=body.moments,
        previous=entry.previous,
        hash=entry.hash,
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

"""Who stands behind a claim: the business side, finance, and the platform team that publishes. Each act is an entry."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from pathlib import Path

from sowhat.actions import instant, ledger, places
from sowhat.actions.ledger import Anew
from sowhat.actions.reading import store_of
from sowhat.errors import CallError, Problem
from sowhat.evidence.did.document import from_document
from sowhat.evidence.joint.causes import causes
from sowhat.ledger import agreeing, chain, claims
from sowhat.ledger.bodies import DefinitionBody, SignatureBody
from sowhat.model.agreeing import CostOfAgreeing, Movement
from sowhat.model.claim import Claim, ClaimKind
from sowhat.model.ledger import Book, Definition, Entry
from sowhat.model.signature import Says, Signer
from sowhat.model.stream import Counting
from sowhat.studies import sealed as sealing
from sowhat.studies.designs.did import SealedDid


def define(root: Path, study: str, signer: Signer, says: Says = "agree", reason: str = "") -> Definition:
    """The business side says whether what the study asks, as it was registered last, is what it means; before there is
    a result. Raises CallError (`definition-unregistered`, `definition-claimed`, `definition-role`, `signer-unnamed`,
    `reason-needed`)."""
    with store_of(places.decisions(root)).begin() as work:
        entries, now = work.ledger.entries(), instant.now()
        told_ = [one for one in claims.book(entries).registrations if one.study.name == study]
        if not told_:
            raise CallError(Problem("definition-unregistered", params={"study": study}))
        last = told_[-1]
        body = DefinitionBody(
            signer=signer,
            says=says,
            registration=last.number,
            terms=last.hash,
            before=None if last.first_go_live is None else now.date() <= last.first_go_live,
            reason=reason.strip(),
        )
        work.ledger.append(claims.define(entries, study, body, now))
        return claims.book(work.ledger.entries()).definitions[-1]


def sign(root: Path, id_: str, signer: Signer, says: Says, reason: str = "", factor: Decimal | None = None) -> Claim:
    """What a person says about a claim: the business side agrees, amends (keeps `factor` of the number) or disagrees;
    finance confirms or disagrees. Raises CallError (`no-such-claim`, and all that `life.refuse_signature` does)."""
    body = SignatureBody(signer=signer, says=says, claim="", reason=reason, factor=factor)
    return _act(root, id_, lambda entries, now: claims.sign(entries, id_, body, now))


def dispute(root: Path, id_: str, signer: Signer, reason: str) -> Claim:
    """A disagreement, with its reason; it stands until the same person, or somebody of the same side and team, agrees.
    Raises CallError as `sign` does."""
    return sign(root, id_, signer, "disagree", reason)


def publish(root: Path, id_: str, signer: Signer) -> Claim:
    """The platform team publishes what finance confirmed. Raises CallError (`no-such-claim`, and all that
    `life.refuse_publication` does)."""
    return _act(root, id_, lambda entries, now: claims.publish(entries, id_, signer, now))


def supersede(root: Path, id_: str, reason: str, by: Signer | None = None) -> Claim:
    """Claim the study anew from the latest build, at a registered cut-off that the earlier claim had not read; it takes
    the place of that claim, which stays in the book. Raises CallError (`no-such-claim`, `supersede-cut-off`,
    `claim-closed`, `reason-needed`) and what `ledger.claim` raises."""
    if not reason.strip():
        raise CallError(Problem("reason-needed"))
    old = ledger.show(root, id_)
    kind: ClaimKind = old.kind
    counting: Counting | None = "unit-periods" if old.quantity and old.quantity.kind == "unit-periods" else None
    return ledger.claim(root, old.study.name, kind, by, Anew(id_, reason), counting)


def cost(root: Path, id_: str) -> CostOfAgreeing:
    """What agreeing costs those who sign: how much of what their outcome did is booked to the platform. Raises
    CallError (`no-such-claim`)."""
    return agreeing.cost(ledger.show(root, id_), movement(root, id_))


def movement(root: Path, id_: str) -> Movement | None:
    """What the outcome that a claim counts did, from its sealed moments: from the last period before anyone started to
    the last that can be compared; None where averages over the same units cannot be had. Raises CallError
    (`no-such-claim`)."""
    with store_of(places.decisions(root)).read() as work:
        one = claims.find(claims.book(work.ledger.entries()), id_)
        document = work.ledger.sealed(one.moments) if one.moments else None
    if document is None or chain.digest(document) != one.moments:
        return None
    sealed = sealing.read(document)
    if not isinstance(sealed, SealedDid) or not sealed.customers:
        return None
    found = causes(from_document(sealed.moments), sealed.asked.question())
    if found is None:
        return None
    way = 1.0 if sealed.good else -1.0
    return Movement(first=found.first, last=found.last, units=found.units, amount=way * found.change * found.units)


def _act(root: Path, id_: str, made: Callable[[tuple[Entry, ...], datetime], Entry]) -> Claim:
    """One more entry, in one unit of work: whoever signs at the same time waits, and reads this one first."""
    with store_of(places.decisions(root)).begin() as work:
        work.ledger.append(made(work.ledger.entries(), instant.now()))
        held: Book = claims.book(work.ledger.entries())
        return claims.find(held, id_)

"""One claim with its pedigree: what was fixed before it, who said what, what took its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from sowhat.actions import asking, ledger, places, signing
from sowhat.actions.reading import store_of
from sowhat.actions.simulated import marked
from sowhat.ledger import claims, life, overlap
from sowhat.ledger.bodies import DefinitionBody, PublicationBody, RegistrationBody, RetractionBody, SignatureBody
from sowhat.model.claim import Claim
from sowhat.model.ledger import Book, Entry
from sowhat.model.pedigree import Act, Pedigree
from sowhat.model.price import PriceEntry


def pedigree(root: Path, id_: str) -> Pedigree:
    """Everything about one claim. Raises CallError (`no-such-claim`)."""
    held = ledger.book(root)
    one = claims.find(held, id_)
    with store_of(places.decisions(root)).read() as work:
        entries = work.ledger.entries()
    closed = one.state in (*life.CLOSED, "draft")
    told = Pedigree(
        claim=one,
        acts=tuple(acts(entries, one, held)),
        overlaps=overlap.of(held.overlaps, id_),
        cost=None if closed else signing.cost(root, id_),
        asked=asking.askings(root, id_),
    )
    return marked(root, told)


def acts(entries: tuple[Entry, ...], one: Claim, held: Book) -> Iterator[Act]:
    """What the book says of a claim, its question, its price and its split, first to last."""
    price = one.price.number if isinstance(one.price, PriceEntry) else 0
    rests = {price, one.split.number if one.split else 0} - {0}
    successors = {each.hash for each in held.claims if each.supersedes == one.id}
    for entry in entries:
        asked = entry.kind in ("registered", "definition") and entry.subject == one.study.name
        if asked or entry.subject == one.id or entry.number in rests or entry.hash in successors:
            yield _act(entry)


def _act(entry: Entry) -> Act:
    bare = Act(number=entry.number, at=entry.at, kind=entry.kind, named=entry.subject, hash=entry.hash)
    return bare.model_copy(update=_told(entry))


def _told(entry: Entry) -> dict[str, object]:
    """What is in an entry, by its kind."""
    match entry.kind:
        case "registered":
            return {"before": RegistrationBody.model_validate_json(entry.body).before}
        case "claimed":
            made = claims.body_of(entry)
            return {"signer": made.by, "reason": made.reason}
        case "retracted":
            gone = RetractionBody.model_validate_json(entry.body)
            return {"signer": gone.by, "reason": gone.reason}
        case _:
            return _taken(entry)


SAID: Mapping[str, tuple[type[DefinitionBody | SignatureBody | PublicationBody], tuple[str, ...]]] = {
    "definition": (DefinitionBody, ("signer", "says", "before", "reason")),
    "signed": (SignatureBody, ("signer", "says", "factor", "reason")),
    "disputed": (SignatureBody, ("signer", "says", "factor", "reason")),
    "published": (PublicationBody, ("signer", "factor")),
}
"""What is told of each as its body holds it."""


def _taken(entry: Entry) -> dict[str, object]:
    if entry.kind not in SAID:
        return {}
    kind, names = SAID[entry.kind]
    body = kind.model_validate_json(entry.body)
    return {name: getattr(body, name) for name in names}

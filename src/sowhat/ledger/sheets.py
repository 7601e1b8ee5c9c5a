"""The book as tables: claims, their months and signatures, prices, rates, splits, declared value, postings, entries."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from sowhat.ledger import agreeing, claims, declared, postings, prices, rates, splits
from sowhat.ledger.bodies import DefinitionBody, PublicationBody, SignatureBody
from sowhat.model.claim import Amount, Claim, Money
from sowhat.model.declared import Declared
from sowhat.model.ledger import Entry
from sowhat.model.ledger_sheets import Cell, Sheet
from sowhat.model.signature import Signer
from sowhat.model.totals import Posting

Row = tuple[Cell, ...]

COLUMNS: dict[str, str] = {
    "claims": "claim,study,title_en,title_zh,service,outcome,kind,state,grade,design,made_at,until,by,teams,"
    "customers,quantity_of,quantity,quantity_low,quantity_high,money,money_low,money_high,currency,"
    "factor,standing_quantity,standing_money,confidence,supersedes,superseded_by,reason,build,"
    "code_version,entry,hash",
    "months": "claim,study,month,kind,of,money,money_low,money_high,currency",
    "signatures": "entry,at,claim,study,says,name,role,team,known,factor,reason",
    "prices": "entry,at,name,unit,outcome,low,likely,high,currency,basis,recurrence,months,valid_from,source,owner,"
    "project",
    "rates": "base,quote,day,rate,source",
    "splits": "entry,at,study,platform,business,team,platform_by,business_by,source",
    "declared": "declared,entry,at,title,kind,counted_as,service,team,outcome,month,money,money_low,money_high,"
    "currency,hours,hours_low,hours_high,budget_line,proof,source,owner,reason,grade",
    "postings": "entry,at,claim,study,why,kind,of,month,about,amount,currency",
    "entries": "entry,at,kind,subject,previous,hash",
}
"""By sheet; the same in both languages."""


def sheets(entries: Sequence[Entry], only: Collection[str] = ()) -> tuple[Sheet, ...]:
    """Every sheet; of claims `only`, where some are named. What belongs to no claim is there in any case."""
    made: dict[str, Callable[[Sequence[Entry], Collection[str]], Iterator[Row]]] = {
        "claims": _claims,
        "months": _months,
        "signatures": _signatures,
        "prices": _prices,
        "rates": _rates,
        "splits": _splits,
        "declared": _declared,
        "postings": _postings,
        "entries": _entries,
    }
    return tuple(Sheet(key, tuple(COLUMNS[key].split(",")), tuple(rows(entries, only))) for key, rows in made.items())


def _of(entries: Sequence[Entry], only: Collection[str]) -> Iterable[Claim]:
    return (one for one in claims.book(entries).claims if not only or one.id in only)


def _claims(entries: Sequence[Entry], only: Collection[str]) -> Iterator[Row]:
    numbers = {one.hash: one.number for one in entries}
    for one in _of(entries, only):
        told, study, (stands, worth) = one.quantity or one.retained, one.study, agreeing.stands(one)
        kind = one.quantity.kind if one.quantity else "retained" if one.retained else None
        yield (
            *(one.id, study.name, study.title.en, study.title.zh, study.service, study.outcome, one.kind, one.state),
            *(getattr(one.finding, "grade", None), one.finding.design, one.made_at, one.until),
            *(one.by.name if one.by else None, one.exposed.teams, one.exposed.customers, kind),
            *(*_amount(told), *_money(one.value), one.factor),
            *(stands.value if stands else None, worth.value if worth else None),
            *(getattr(one.finding, "confidence", None), one.supersedes, one.superseded_by, one.reason),
            *(one.build, one.code_version, numbers.get(one.hash), one.hash),
        )


def _amount(one: Amount | None) -> Row:
    return (None, None, None) if one is None else (one.value, one.low, one.high)


def _money(one: Money | None) -> Row:
    return (None, None, None, None) if one is None else (one.value, one.low, one.high, one.currency)


def _months(entries: Sequence[Entry], only: Collection[str]) -> Iterator[Row]:
    for one in _of(entries, only):
        for each in one.months:
            yield (one.id, one.study.name, each.month, one.kind, each.kind, *_money(each.money))


def _signatures(entries: Sequence[Entry], only: Collection[str]) -> Iterator[Row]:
    """What people said, to definitions too, and who published."""
    named = {one.id: one.study.name for one in _of(entries, only)}
    for one in entries:
        if one.kind == "definition" and (not only or one.subject in named.values()):
            defined = DefinitionBody.model_validate_json(one.body)
            yield (one.number, one.at, None, one.subject, defined.says, *_who(defined.signer), None, defined.reason)
        elif one.subject in named and one.kind in ("signed", "disputed"):
            said = SignatureBody.model_validate_json(one.body)
            yield (*_about(one, named), said.says, *_who(said.signer), said.factor, said.reason)
        elif one.subject in named and one.kind == "published":
            done = PublicationBody.model_validate_json(one.body)
            yield (*_about(one, named), "publish", *_who(done.signer), done.factor, None)


def _about(one: Entry, named: dict[str, str]) -> Row:
    return (one.number, one.at, one.subject, named[one.subject])


def _who(one: Signer) -> Row:
    return (one.name, one.role, one.team, one.known)


def _prices(entries: Sequence[Entry], only: Collection[str]) -> Iterator[Row]:
    del only
    for one in prices.book(entries):
        yield (
            *(one.number, one.at, one.name, one.unit, one.outcome, one.low, one.likely, one.high, one.currency),
            *(one.basis, one.recurrence, one.months, one.valid_from, one.source, one.owner, one.project),
        )


def _rates(entries: Sequence[Entry], only: Collection[str]) -> Iterator[Row]:
    del only
    yield from ((one.base, one.quote, one.day, one.rate, one.source) for one in rates.table(entries))


def _splits(entries: Sequence[Entry], only: Collection[str]) -> Iterator[Row]:
    studies = {one.study.name for one in _of(entries, only)}
    for one in splits.book(entries):
        if not only or one.study in studies:
            shares = (one.platform, one.business)
            yield (one.number, one.at, one.study, *shares, one.team, one.platform_by, one.business_by, one.source)


def _declared(entries: Sequence[Entry], only: Collection[str]) -> Iterator[Row]:
    del only
    for one in declared.book(entries):
        yield (
            *(one.id, one.number, one.at, one.title, one.kind, one.counted_as, one.service, one.team, one.outcome),
            *(one.month, *_money(one.money), *_hours(one)),
            *(one.budget_line, one.proof, one.source, one.owner, one.reason, one.grade),
        )


def _hours(one: Declared) -> Row:
    return (None, None, None) if one.hours is None else (one.hours.likely, one.hours.low, one.hours.high)


def _postings(entries: Sequence[Entry], only: Collection[str]) -> Iterator[Row]:
    yield from (_posting(one) for one in postings.postings(entries) if not only or one.claim in only)


def _posting(one: Posting) -> Row:
    where = (one.kind, one.of_kind, one.month, one.of)
    return (one.number, one.at, one.claim, one.study, one.why, *where, one.amount, one.currency)


def _entries(entries: Sequence[Entry], only: Collection[str]) -> Iterator[Row]:
    """What each entry holds is in the audit bundle; here is that it is, when and in which order."""
    for one in entries:
        if not only or one.subject in only:
            yield (one.number, one.at, one.kind, one.subject, one.previous, one.hash)

"""What a study's effect is worth: with the price of the book that held when it was fixed, else the one written in YAML,
in the workspace's currency; and the same again from what a claim stored."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sowhat.errors import CallError, Problem
from sowhat.ledger import money, months, prices
from sowhat.ledger.bodies import ClaimBody
from sowhat.ledger.claims import Worth
from sowhat.ledger.months import Calendar
from sowhat.ledger.prices import Applied
from sowhat.ledger.worth import Terms, worth
from sowhat.model.estimate import Finding
from sowhat.model.ledger import Book
from sowhat.model.price import PriceEntry
from sowhat.model.stream import Counting, Stream
from sowhat.model.study import Price
from sowhat.studies import sealed as sealing
from sowhat.studies.run import Context, Ran
from sowhat.studies.sealed import Sealed


@dataclass(frozen=True, slots=True)
class Asked:
    """Which quantity is claimed (null: what the study counts), in which currency ('': the price's own), and when."""

    counting: Counting | None = None
    currency: str = ""
    today: date | None = None


def counted(found: Ran, asked: Counting | None = None) -> tuple[Counting, Stream | None]:
    """What a study adds up to: customers kept where it counts them, else what was made in the periods since.

    Raises CallError (`claim-periods-absorbing`) for periods of an outcome that happens once.
    """
    absorbing = found.studied.outcome_kind == "absorbing"
    if asked == "unit-periods" and absorbing:
        raise CallError(Problem("claim-periods-absorbing", params={"study": found.studied.study.name}))
    if found.sealed is None:
        return asked or "retained", None
    keeps = found.sealed.customers or absorbing
    counting: Counting = asked or ("retained" if keeps and _keeps_by_horizon(found) else "unit-periods")
    return counting, stream_of(found.sealed, found.studied.finding, counting, found.context)


def _keeps_by_horizon(found: Ran) -> bool:
    """A series has no cohorts, and a protection no customers: what they add up to is over all periods since."""
    return found.studied.finding.design not in ("series", "protection")


def stream_of(sealed: Sealed, found: Finding, counting: Counting, context: Context) -> Stream | None:
    """The quantity by period, from what is sealed."""
    return sealing.stream(sealed, found, counting, context.study.horizon)


def claimable(found: Ran, held: Book, asked: Asked) -> Worth:
    """What a claim of the study would hold. Raises CallError as `counted` and `ledger.rates.on` do."""
    counting, stream = counted(found, asked.counting)
    applied = price_of(found, held, counting, asked)
    if stream is not None and asked.counting is None and not _counts(found, counting, applied):
        stream = None
    return worth(stream, _terms(found, applied, counting))


def _counts(found: Ran, counting: Counting, applied: Applied | None) -> bool:
    """Whether a quantity that nobody asked for by name may be claimed: customers kept, and what somebody priced."""
    return counting == "retained" or applied is not None or found.studied.finding.design in ("series", "protection")


def price_of(found: Ran, held: Book, counting: Counting, asked: Asked) -> Applied | None:
    """The book's price on the day on which the ledger fixed the study (else today), before the one in YAML, which is
    one of a customer kept, or of a unit of an outcome that counts no customers. None where there is none.

    Raises CallError as `ledger.rates.on` does.
    """
    study, today = found.studied.study, asked.today
    day = found.context.stamped or today
    customers = found.sealed is not None and found.sealed.customers
    wanted = prices.units(counting, found.studied.finding.design, customers)
    told = None if day is None else prices.valid(held.prices, day, wanted, study.outcome)
    chosen: PriceEntry | Price | None = told
    if told is None and (counting == "retained" or not customers):
        chosen = study.price
    if chosen is None:
        return None
    return prices.applied(chosen, counting, asked.currency or chosen.currency, held.rates, today or date.max)


def kept(found: Ran, held: Book, today: date) -> Worth:
    """What the customers that a study kept are worth, before anybody claims it, in the price's own currency."""
    good = found.sealed is None or found.sealed.good
    seed, many = money.seed_of(found.studied.study.name), money.amount(found.retained, good)
    applied = price_of(found, held, "retained", Asked(today=today)) if many else None
    value = None if applied is None else money.value(found.retained, applied.each, seed, good)
    return Worth(many, value, seed)


def _terms(found: Ran, applied: Applied | None, counting: Counting) -> Terms:
    good = found.sealed is None or found.sealed.good
    calendar = _calendar(found.context, found.outcome_until, counting)
    return Terms(applied, calendar, money.seed_of(found.studied.study.name), good)


def _calendar(context: Context, until: date | None, counting: Counting) -> Calendar:
    table = context.outcome
    if table is None:
        return Calendar("month", 0, until)
    landmarks = table.kind == "absorbing" and counting == "retained"
    return Calendar(table.every, context.study.horizon if landmarks else 0, until)


def course(sealed: Sealed, body: ClaimBody, context: Context) -> months.Course | None:
    """The draws behind a claim's months, from what is sealed; None for one that was made before months were kept."""
    if body.quantity is None or body.price is None or not body.months:
        return None
    counting: Counting = "retained" if body.quantity.kind == "retained" else "unit-periods"
    stream, applied = stream_of(sealed, body.finding, counting, context), prices.stored(body.price, body.rate)
    if stream is None:
        return None
    return months.course(stream, applied, _calendar(context, body.until, counting), body.seed, sealed.good)


def again(sealed: Sealed, found: Finding, body: ClaimBody, context: Context) -> Worth:
    """The worth of a claim computed again from what is sealed, with the price and the rate that it stored."""
    if body.quantity is None:  # claimed before quantities were kept
        total = sealing.retained(sealed, found)
        value = money.value(total, body.study.price, body.seed, sealed.good)
        return Worth(money.amount(total, sealed.good), value, body.seed)
    counting: Counting = "retained" if body.quantity.kind == "retained" else "unit-periods"
    applied = None if body.price is None else prices.stored(body.price, body.rate)
    terms = Terms(applied, _calendar(context, body.until, counting), body.seed, sealed.good)
    return worth(stream_of(sealed, found, counting, context), terms)

"""What it would take for a service to pay for itself, and what today's data could show of it. Never a value."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal

from sowhat.actions.spending import Spent, exact
from sowhat.model.claim import Money
from sowhat.model.estimate import Remark
from sowhat.model.ladder import BreakEven, CostFrom, Needed, PriceFrom, ReachedFrom
from sowhat.model.study import OutcomeTable, Price, Study


@dataclass(frozen=True, slots=True)
class Priced:
    """What one unit is worth, and who says so."""

    price: Price | None
    source: PriceFrom | None


@dataclass(frozen=True, slots=True)
class Costed:
    """What has to be paid for, and who says so; `why` is set where that is not known."""

    cost: Money | None
    source: CostFrom | None
    why: Remark | None = None


@dataclass(frozen=True, slots=True)
class Detectable:
    """The smallest effect found with 80 % power: in customers, and as a share of those whom it was computed for."""

    customers: float | None = None
    share: float | None = None


def priced(study: Study | None, outcome: Price | None) -> Priced:
    """The study's own price, else that of its outcome; a study that was given its outcome's price has none of its
    own."""
    if study is not None and study.price is not None and study.price != outcome:
        return Priced(study.price, "study")
    return Priced(outcome, "outcome" if outcome is not None else None)


def costed(study: Study | None, price: Price | None, spent: Spent | None) -> Costed:
    """What the study declares, else what was spent on building and running it so far."""
    if study is not None and study.cost is not None and price is not None:
        return Costed(exact(study.cost, price.currency), "study")
    if spent is None or (not spent.currencies and not spent.unpriced_days):
        return Costed(None, None, Remark(code="value-cost-none"))
    if spent.unpriced_days:
        return Costed(None, None, Remark(code="value-cost-days", params={"days": spent.unpriced_days}))
    if len(spent.currencies) > 1:
        currencies = ", ".join(spent.currencies)
        return Costed(None, None, Remark(code="value-cost-currencies", params={"currencies": currencies}))
    return Costed(spent.total, "spend", None if spent.total else Remark(code="value-cost-none"))


def needed(cost: Money | None, price: Price | None) -> Needed | None:
    """Whole units that pay the cost, the last one to the full. Null without a cost or a price above zero, or where
    they are in two currencies."""
    if cost is None or price is None or price.amount <= 0 or price.currency != cost.currency:
        return None

    def units(amount: Decimal) -> float:
        return float((cost.value / amount).to_integral_value(ROUND_CEILING))

    return Needed(value=units(price.amount), low=units(price.high), high=units(price.low) if price.low > 0 else None)


def of_reached(need: Needed | None, reached: int | None) -> Needed | None:
    """The same as a share of the customers reached."""
    if need is None or not reached:
        return None
    high = None if need.high is None else need.high / reached
    return Needed(value=need.value / reached, low=need.low / reached, high=high)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a service's break-even is made of. `outcome` is the price of the outcome that would pay, if there is one;
    `step` what would bring the effect, where the break-even itself is complete; `customers` says whether that outcome
    counts customers, so that a price of one unit is that of one customer."""

    study: Study | None
    outcome: Price | None
    spent: Spent | None
    reached: tuple[int, ReachedFrom] | None
    detectable: Detectable
    step: Remark | None
    customers: bool = True


def break_even(asked: Asked, service: str) -> BreakEven:
    """The break-even of a service, with the first thing that is missing for it."""
    price = priced(asked.study, asked.outcome)
    cost = costed(asked.study, price.price, asked.spent)
    need = needed(cost.cost, price.price) if asked.customers else None
    customers, source = asked.reached or (None, None)
    why = cost.why or _missing(asked, cost.cost, price.price)
    return BreakEven(
        cost=cost.cost,
        cost_from=cost.source,
        build=asked.spent.of("build") if asked.spent else None,
        run=asked.spent.of("run") if asked.spent else None,
        unpriced_days=asked.spent.unpriced_days if asked.spent else 0.0,
        price=price.price,
        price_from=price.source,
        needed=need,
        reached=customers,
        reached_from=source,
        share=of_reached(need, customers),
        detectable=asked.detectable.share,
        detectable_customers=asked.detectable.customers,
        why=why,
        next=_cure(why, service) if why else asked.step,
    )


def _missing(asked: Asked, cost: Money | None, price: Price | None) -> Remark | None:
    if price is None:
        return Remark(code="value-price-none")
    if not asked.customers:
        return Remark(code="value-price-unit")
    if price.amount <= 0:
        return Remark(code="value-price-zero")
    if cost is not None and cost.currency != price.currency:
        return Remark(code="value-cost-price", params={"cost": cost.currency, "price": price.currency})
    return None if asked.reached else Remark(code="value-reached-none")


def counts_customers(outcome: OutcomeTable | None) -> bool:
    """Whether a unit of an outcome is a customer; a ratio by team is only where its denominator is declared to be."""
    return outcome is None or outcome.unit == "customer" or outcome.counts == "customers"


CURES = {
    "value-cost-none": "value-do-cost",
    "value-cost-days": "value-do-day-rate",
    "value-cost-currencies": "value-do-currency",
    "value-cost-price": "value-do-currency",
    "value-price-none": "value-do-price",
    "value-price-unit": "value-do-counts",
    "value-price-zero": "value-do-price",
    "value-reached-none": "value-do-rosters",
}


def _cure(why: Remark, service: str) -> Remark:
    return Remark(code=CURES[why.code], params={"service": service})

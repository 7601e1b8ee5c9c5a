"""What stands in the ledger, as a talk says it: created and protected apart, with grade and limits."""

from __future__ import annotations

from collections.abc import Mapping

from sowhat.model.changed import ClaimMoved, Stands
from sowhat.model.claim import ClaimKind
from sowhat.model.showcase import Gained
from sowhat.model.talk import Sentence, Slide, Unit
from sowhat.model.totals import Sum
from sowhat.stories.talks import figures
from sowhat.stories.talks.parts import SHOWN, Parts
from sowhat.stories.talks.teller import Param

UNITS: dict[str, Unit] = {
    "retained": "customers",
    "unit-periods": "customers",
    "downtime-minutes": "minutes",
    "incidents": "incidents",
    "avoided": "count",
}


def standing(told: Parts, shown: int = SHOWN) -> Slide:
    """What has come in so far, and what happened to claims in these days, with so many that stand; that nothing is
    known is said, too."""
    title = totals(told)
    last = {one.claim: one for one in told.seen.claims}
    moved = [event(told, one) for one in last.values()]
    every = [gain(told, one) for one in told.seen.stands]
    lines = told.cut(every, "/value/ledger", shown) if shown else ()
    points = (*told.cut(moved, "/value/ledger"), *lines)
    return told.slide("value", title, points, "plain" if told.seen.sums else "care")


def totals(told: Parts) -> Sentence:
    """Value created and value protected in one sentence, each with its interval; never added together."""
    created, protected = _sum(told, "create"), _sum(told, "protect")
    if created is None and protected is None:
        return told.says("talk-value-none")
    known = "both" if created and protected else "created" if created else "protected"
    weakest = max((one.grade for each in (created, protected) if each for one in each.grades), default=None)
    params: dict[str, Param] = {"known": known, "grade": figures.grade(told.voice, weakest, "/value")}
    for name, one in (("created", created), ("protected", protected)):
        params |= money(told, name, one) if one else dict.fromkeys((name, f"{name}_low", f"{name}_high"), "")
    return told.tells("talk-value", params, "created" if created else "protected")


def _sum(told: Parts, kind: ClaimKind) -> Sum | None:
    return next((one for one in told.seen.sums if one.kind == kind and one.parts), None)


def money(told: Parts, name: str, one: Sum) -> Mapping[str, Param]:
    """An amount and its interval, as three figures."""
    return {
        f"{name}{part}": figures.money(told.voice, amount, one.money.currency, "/value")
        for part, amount in (("", one.money.value), ("_low", one.money.low), ("_high", one.money.high))
    }


def gain(told: Parts, one: Stands) -> Sentence:
    """One claim: of which service, how much, how sure, who stands behind it."""
    params = {"service": told.names.service(one.service), **basis(told, one.gained)}
    return told.tells("talk-gain", {**params, **amount(told, one.gained), **worth(told, one.gained)})


def basis(told: Parts, one: Gained) -> Mapping[str, Param]:
    """Its grade, and how far it was agreed."""
    return {"grade": figures.grade(told.voice, one.grade, _address(one)), "state": one.state}


def amount(told: Parts, one: Gained) -> Mapping[str, Param]:
    """How much, with its interval; of few customers, or where nobody counted, why not."""
    quantity, address = one.quantity, _address(one)
    if quantity is None:
        return {"kind": "few" if one.few else "uncounted", "way": "", "amount": "", "low": "", "high": ""}
    unit = UNITS[quantity.kind]
    size = abs(quantity.value)
    shown = figures.customers(told.voice, size, address) if unit == "customers" else told.count(size, unit, address)
    sign = -1 if quantity.value < 0 and not one.maybe_nothing else 1
    low, high = sorted((sign * quantity.low, sign * quantity.high))
    return {
        "kind": "nothing" if one.maybe_nothing else quantity.kind,
        "way": "less" if quantity.value < 0 else "more",
        "amount": shown,
        "low": told.count(low, unit, address),
        "high": told.count(high, unit, address),
    }


def worth(told: Parts, one: Gained) -> Mapping[str, Param]:
    """What it is worth, where somebody said what one is; nothing of what may be nothing."""
    if one.money is None or one.maybe_nothing:
        return {"priced": "no", "money": "", "money_low": "", "money_high": ""}
    parts = (("money", one.money.value), ("money_low", one.money.low), ("money_high", one.money.high))
    address, currency = _address(one), one.money.currency
    return {"priced": "yes"} | {name: figures.money(told.voice, x, currency, address) for name, x in parts}


def event(told: Parts, one: ClaimMoved) -> Sentence:
    """What happened to a claim on a day."""
    address = f"/value/claims/{one.claim}"
    return told.says(
        "talk-claim-moved",
        day=figures.day_short(told.voice, one.day, address),
        service=told.names.service(one.service),
        what=told.names.text(one.title.in_(told.voice.language) or one.study, address),
        told=one.told,
        grade=figures.grade(told.voice, one.grade, address),
    )


def _address(one: Gained) -> str:
    return f"/value/claims/{one.claim}"

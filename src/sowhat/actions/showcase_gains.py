"""What users of a service gained, as the ledger says it, and how well it runs: what its card tells beside its name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import cast

from sowhat.ledger import agreeing
from sowhat.model.claim import Claim, Quantity
from sowhat.model.estimate import Grade
from sowhat.model.health import Health, ServiceHealth, Window
from sowhat.model.showcase import RANKS, STANDS, Gained, Promise, Standing, State

FEW = 10
"""Fewer customers than this are not counted out loud."""
PEOPLE = ("retained", "unit-periods")


def gains(claims: Iterable[Claim]) -> dict[str, tuple[Gained, ...]]:
    """By service: claims that stand, the strongest evidence first, then those that most people stand behind."""
    found: dict[str, list[Gained]] = defaultdict(list)
    for one in claims:
        if one.state in STANDS:
            found[one.study.service].append(gained(one))
    return {service: tuple(sorted(told, key=_rank)) for service, told in found.items()}


def _rank(one: Gained) -> tuple[int, int, str]:
    return RANKS[one.grade or ""], STANDS[one.state], one.claim


def gained(one: Claim) -> Gained:
    """One claim; of a few customers the quantity and the money are left out."""
    stands, money = agreeing.stands(one)
    kind = one.quantity.kind if one.quantity else "retained"
    few = stands is not None and kind in PEOPLE and abs(stands.value) < FEW
    kept = None if few or stands is None else Quantity(kind=kind, value=stands.value, low=stands.low, high=stands.high)
    return Gained(
        claim=one.id,
        state=one.state,
        grade=cast("Grade | None", getattr(one.finding, "grade", None)),
        kind=one.kind,
        study=one.study.title,
        quantity=kept,
        money=None if few else money,
        teams=one.exposed.teams,
        customers=one.exposed.customers if one.exposed.customers >= FEW else 0,
        maybe_nothing=stands is not None and stands.low <= 0 <= stands.high,
        few=few,
    )


def standings(seen: Health | None) -> Mapping[str, Standing]:
    """By service; none where health is not known."""
    return {} if seen is None else {one.service: standing(one, seen.until) for one in seen.services if one.service}


def standing(one: ServiceHealth, until: date | None) -> Standing:
    """How well a service runs. A promise without a judged window says nothing against it."""
    promises = tuple(
        Promise(
            name=promise.name,
            objective=promise.objective,
            window_days=promise.window_days,
            under=promise.under,
            kept=window.kept,
            spent=window.spent,
            few=window.few,
        )
        for promise in one.objectives
        if (window := _promised(promise.windows, calendar=promise.calendar)) is not None
    )
    judged = [each.spent for each in promises if each.spent is not None and not each.few]
    missed = any(spent > 1 for spent in judged)
    calm: State = "kept" if judged else "told" if one.answered.whole else "unknown"
    return Standing(
        state="care" if missed or one.incidents.open else calm,
        answered=one.answered,
        promises=promises,
        incidents=one.incidents.count,
        open=one.incidents.open,
        recover=one.incidents.recover,
        score=one.score,
        until=until,
    )


def _promised(windows: Iterable[Window], *, calendar: bool) -> Window | None:
    return next((window for window in windows if window.calendar == calendar), None)

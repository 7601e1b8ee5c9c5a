"""What records propose as newly possible, and what people stated of it, as far as it is about what is asked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sowhat.actions import possible
from sowhat.actions.ecosystem_asked import LAYERS, Asked, Layer
from sowhat.metrics import data_uses, firsts
from sowhat.model.ecosystem import Possible, Proposal

Products = Mapping[str, str]
"""The product of each app that is declared to be a part of one."""


def proposals(calls: Iterable[firsts.First], data: Iterable[data_uses.NewUse]) -> tuple[Proposal, ...]:
    """What calls and grants show for the first time, the newest first."""
    found = (*(_called(one) for one in calls), *(_given(one) for one in data))
    return tuple(sorted(found, key=lambda one: (one.since, one.kind, one.id), reverse=True))


def _called(one: firsts.First) -> Proposal:
    names = {
        "use": f"use:{one.services[0]}/{one.use.unit}",
        "newcomer": f"newcomer:{one.use.app}",
        "together": f"together:{'+'.join(one.services)}",
    }
    return Proposal(
        id=names[one.kind],
        kind=one.kind,
        services=one.services,
        app=one.use.app,
        team=one.use.team,
        unit=one.use.unit,
        since=one.use.day,
        weeks=one.weeks,
        calls=one.calls,
        before=one.before,
    )


def _given(one: data_uses.NewUse) -> Proposal:
    use = one.use
    return Proposal(
        id=f"data:{use.data}/{use.unit}",
        kind="data",
        services=(),
        app="",
        team=use.team,
        unit=use.unit,
        since=use.day,
        weeks=0,
        calls=0,
        before=one.before,
        data=use.data,
        people=use.people,
        purpose=use.purpose,
    )


def split(
    stated: possible.Stated, found: Sequence[Proposal], asked: Asked, products: Products
) -> tuple[tuple[Possible, ...], tuple[Possible, ...], tuple[Proposal, ...]]:
    """Confirmed, dismissed, and what waits for somebody; each as far as it is about what is asked."""
    known = {one.id: one for one in found}
    told = [one.model_copy(update={"proposal": known.get(one.id)}) for one in stated]
    mine = [one for one in told if _matches(_of_stated(one, products), asked)]
    answered = {one.id for one in stated}
    waiting = [one for one in found if one.id not in answered and _matches(_of(one, products), asked)]
    confirmed = tuple(one for one in mine if one.body.state == "confirmed")
    return confirmed, tuple(one for one in mine if one.body.state == "dismissed"), tuple(waiting)


def _of(one: Proposal, products: Products) -> dict[Layer, tuple[str, ...]]:
    """What a proposal is about, by layer."""
    about: dict[Layer, tuple[str, ...]] = {layer: () for layer in LAYERS}
    return about | {
        "service": one.services,
        "app": (one.app,),
        "team": (one.team,),
        "unit": (one.unit,),
        "product": (products.get(one.app, ""),),
    }


def _of_stated(one: Possible, products: Products) -> dict[Layer, tuple[str, ...]]:
    """What people said that it is about counts before what was proposed."""
    about: dict[Layer, tuple[str, ...]] = (
        _of(one.proposal, products) if one.proposal else {layer: () for layer in LAYERS}
    )
    services = tuple(filter(None, (one.body.service, *about["service"])))
    return about | {"service": services, "unit": (one.body.unit,) if one.body.unit else about["unit"]}


def _matches(about: Mapping[Layer, tuple[str, ...]], asked: Asked) -> bool:
    return all(value in about[layer] for layer, value in asked.wanted().items())

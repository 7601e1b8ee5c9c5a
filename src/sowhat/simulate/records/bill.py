"""The cloud's bill in the FOCUS format: a part of what services cost to run, and what nobody can be charged with."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

from sowhat.model.language import Language
from sowhat.simulate.business import CLOUD, months
from sowhat.simulate.records.plan import plan
from sowhat.simulate.records.tables import Row
from sowhat.simulate.spec import ServiceSpec
from sowhat.simulate.world import World

COLUMNS = (
    "BillingAccountId", "BillingCurrency", "BilledCost", "ChargeCategory", "ChargeDescription", "ChargePeriodEnd",
    "ChargePeriodStart", "EffectiveCost", "ListCost", "ServiceCategory", "ServiceName", "ServiceProviderName", "Tags",
)  # fmt: skip
PARTS = (60, 25, 15)
"""How a service's bill is made up, in hundredths."""
SHARED = 0.03
"""Support, as a share of the bill; no tag says whose it is."""


def charges(world: World, language: Language) -> Iterator[Row]:
    """Month by month, each service's charges and the support."""
    *kinds, support = plan().charges[language]
    for month in months():
        billed = [one for one in world.spec.services if one.run and one.live <= month]
        for one in billed:
            for kind, cost in zip(kinds, _parts(one), strict=True):
                yield _charge(month, kind, cost, json.dumps({"service": one.name}))
        whole = sum(round(one.run * CLOUD) for one in billed)
        yield _charge(month, support, round(whole * SHARED), "{}")


def shared(world: World) -> int:
    """The support of all months together."""
    billed = ([one for one in world.spec.services if one.run and one.live <= month] for month in months())
    return sum(round(sum(round(one.run * CLOUD) for one in each) * SHARED) for each in billed)


def _parts(one: ServiceSpec) -> list[int]:
    """Whole amounts that add up to the service's bill."""
    whole = round(one.run * CLOUD)
    first, second = (whole * part // 100 for part in PARTS[:2])
    return [first, second, whole - first - second]


def _charge(month: date, kind: str, cost: int, tags: str) -> Row:
    following = date(month.year + month.month // 12, month.month % 12 + 1, 1)
    period = (f"{following}T00:00:00Z", f"{month}T00:00:00Z")
    return ("1001", "CNY", cost, "Usage", kind, *period, cost, cost, "Compute", kind, "Example Cloud", tags)

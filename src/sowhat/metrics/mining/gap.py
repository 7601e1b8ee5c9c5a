"""The gap of a pillar: where its metric stands, where it was to stand, where the distance is largest, and which service
comes nearest to closing it.

Worked out when it is read: a target that was changed, or has been reached, needs no build.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sowhat.model.measured import Measured, MeasuredIn
from sowhat.model.opportunity import EvidenceRow, EvidenceUnit, Mined
from sowhat.model.pillar import Pillar

SHOWN_IN: Mapping[MeasuredIn, EvidenceUnit] = {
    "share": "share",
    "own": "number",
    "units": "units",
    "calls": "calls",
    "minutes": "minutes",
    "incidents": "incidents",
    "money": "money",
}
STEADY = 3
"""Whole months whose movement says whether the gap closes by itself."""


@dataclass(frozen=True, slots=True)
class Nearest:
    """A service that may close it, `because` a study found that it moves the metric, or because it is for the pillar;
    `calls`: people's in the last whole month."""

    service: str
    because: str
    calls: int = 0


def left(pillar: Pillar, now: Measured) -> Decimal | None:
    """How far the metric is from its target in its own units, above 0 where it is missed; null without a target."""
    if pillar.target is None:
        return None
    return pillar.target - now.value if now.good == "up" else now.value - pillar.target


def reached_by_itself(pillar: Pillar, now: Measured) -> bool:
    """Whether the pace of the last whole months reaches the target by its day."""
    whole = [one for one in now.months if one.whole][-STEADY:]
    distance = left(pillar, now)
    if pillar.by is None or distance is None or len(whole) < STEADY:
        return False
    pace = (whole[-1].value - whole[0].value) / (len(whole) - 1) * (1 if now.good == "up" else -1)
    months = (pillar.by.year - int(now.month[:4])) * 12 + pillar.by.month - int(now.month[5:7])
    return pace * max(months, 0) >= distance


def gap(pillar: Pillar, now: Measured, units: Mapping[str, Measured], nearest: Sequence[Nearest] = ()) -> Mined | None:
    """Null where there is no target, or it is reached. `units` are the same metric by business unit, where it can be
    told; `nearest` are services, the best first."""
    distance = left(pillar, now)
    if distance is None or distance <= 0:
        return None
    day, unit = date.fromisoformat(f"{now.month}-01"), SHOWN_IN[now.measured_in]
    apart: EvidenceUnit = "points" if unit == "share" else unit
    rows = [
        EvidenceRow(name="gap-now", amount=float(now.value), unit=unit, at=day, of=pillar.metric),
        EvidenceRow(name="gap-target", amount=float(pillar.target or 0), unit=unit, at=pillar.by, of=pillar.metric),
        EvidenceRow(name="gap-left", amount=float(distance), unit=apart, at=day, of=pillar.metric),
    ]
    behind = _behind(pillar, now, units)
    if behind:
        rows.append(EvidenceRow(name="gap-units-behind", amount=len(behind), unit="units", at=day))
        rows.append(EvidenceRow(name="gap-units-known", amount=len(units), unit="units", at=day))
        worst = units[behind[0]]
        rows.append(EvidenceRow(name="gap-widest", amount=float(worst.value), unit=unit, at=day, of=pillar.metric))
    rows += [
        EvidenceRow(name=f"gap-nearest-{one.because}", amount=one.calls, unit="calls", at=day, of=one.service)
        for one in nearest[:1]
    ]
    return Mined(
        kind="gap",
        key=pillar.name,
        services=tuple(one.service for one in nearest[:1]),
        units=behind[:3],
        evidence=tuple(rows),
        strength=0.5 if reached_by_itself(pillar, now) else 1.0,
        pillar=pillar.name,
        outcome=pillar.metric,
    )


def _behind(pillar: Pillar, now: Measured, units: Mapping[str, Measured]) -> tuple[str, ...]:
    """Units whose own value misses the target, the widest distance first; of amounts that add up nobody can say."""
    if now.how == "total" or pillar.target is None:
        return ()
    missed = {name: left(pillar, one) for name, one in units.items()}
    return tuple(
        sorted((name for name, one in missed.items() if one and one > 0), key=lambda n: (-(missed[n] or 0), n))
    )

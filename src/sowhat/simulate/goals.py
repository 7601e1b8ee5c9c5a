"""What a company is after, and what its teams have time for, as `companies/planning/` says it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from ruamel.yaml import YAML

from sowhat.model.pillar import Capacity, Pillar
from sowhat.model.value import Name, Value
from sowhat.model.workspace import PlatformKind
from sowhat.simulate.world import World

Plain = str | int | float | Sequence["Plain"] | Mapping[str, "Plain"]


class Goals(Value):
    """Of one company. `services`: the pillar that each serves."""

    pillars: tuple[Pillar, ...]
    capacity: tuple[Capacity, ...]
    services: Mapping[Name, Name]


@cache
def goals(kind: PlatformKind) -> Goals:
    """What a company is after."""
    text = (files("sowhat.simulate") / "companies" / "planning" / f"{kind}.yaml").read_text("utf-8")
    said = YAML(typ="safe").load(text)
    return Goals.model_validate({name: said[name] for name in Goals.model_fields})


def sections(world: World) -> dict[str, Plain]:
    """Sections of sowhat.yaml."""
    known = goals(world.spec.kind)
    return {
        "pillars": [_pillar(one) for one in known.pillars],
        "capacity": [
            {
                "team": one.team,
                "from": one.from_.isoformat(),
                "to": one.to.isoformat(),
                "person_days": int(one.person_days),
            }
            for one in known.capacity
        ],
    }


def _pillar(one: Pillar) -> Plain:
    return {
        "name": one.name,
        "title": {"en": one.title.en, "zh": one.title.zh},
        "metric": one.metric,
        **({} if one.target is None else {"target": float(one.target)}),
        **({} if one.by is None else {"by": one.by.isoformat()}),
        **({} if one.unit is None else {"unit": one.unit}),
    }


def of(world: World, service: str) -> dict[str, Plain]:
    """The pillar of a service, in its entry of the catalog."""
    pillar = goals(world.spec.kind).services.get(service)
    return {} if pillar is None else {"pillar": pillar}

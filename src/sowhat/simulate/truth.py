"""What is true in a drawn company, as the value that pages show beside what was found."""

from __future__ import annotations

from sowhat.model.truth import Planted, TrueEffect, Truth
from sowhat.simulate.governing import access, known
from sowhat.simulate.losses import true
from sowhat.simulate.needs import known as lacking
from sowhat.simulate.records.known import planted, records
from sowhat.simulate.spec import StudySpec
from sowhat.simulate.tally import Tally
from sowhat.simulate.world import World


def truth(world: World, tally: Tally) -> Truth:
    """True effects of all studies, what the records and the logs hold, and everything else that was put in."""
    spec = world.spec
    return Truth(
        kind=spec.kind,
        seed=world.chances.seed,
        story=spec.story,
        effects=tuple(_effect(world, study) for study in spec.studies),
        planted=tuple(
            Planted(what=one.what, href=one.href) for one in (*spec.planted, *planted(world), *known.planted(world))
        ),
        records=records(world, tally),
        lifecycle=tuple(known.fates(world)),
        access=tuple(access.planted(world)),
        opportunities=tuple(lacking.opportunities(world)),
    )


def _effect(world: World, study: StudySpec) -> TrueEffect:
    loss = next((one for one in world.spec.losses if one.name == study.outcome), None)
    if loss is not None:
        lost = true(world, loss)
        avoided = round(lost.avoided, 1)
        return TrueEffect(study=study.name, effect=round(lost.each, 4), avoided=avoided, note=study.note)
    kept = None if study.by_month else round(study.effect * _reached(world, study.service), 1)
    return TrueEffect(study=study.name, effect=study.effect, retained=kept, note=study.note)


def _reached(world: World, service: str) -> int:
    """Customers of the teams that went live."""
    return sum(int(size) for size, day in zip(world.sizes, world.live[service], strict=True) if day is not None)

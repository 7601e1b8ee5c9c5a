"""All worlds, in the order in which they are told."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

from sowhat.errors import CallError, Problem
from sowhat.simulate.worlds import bad_minutes, broken, few, leaving, lots, sound
from sowhat.simulate.worlds.made import World

WORLDS: tuple[World, ...] = (
    *sound.WORLDS,
    *leaving.WORLDS,
    *broken.WORLDS,
    *lots.WORLDS,
    *few.WORLDS,
    *bad_minutes.WORLDS,
)
BY_NAME = {world.name: world for world in WORLDS}
DESIGNS = tuple(dict.fromkeys(world.design for world in WORLDS))


def chosen(names: Sequence[str] = (), designs: Sequence[str] = ()) -> tuple[World, ...]:
    """The worlds of these names and designs; all where none are named. Raises CallError (`calibrate-no-such`)."""
    for value, known in [*((name, tuple(BY_NAME)) for name in names), *((one, DESIGNS) for one in designs)]:
        if value not in known:
            near = get_close_matches(value, known, n=1)
            similar = {"similar": "yes" if near else "no", "nearest": near[0] if near else ""}
            raise CallError(Problem("calibrate-no-such", params={"value": value, "known": ", ".join(known), **similar}))
    return tuple(
        world for world in WORLDS if (not names or world.name in names) and (not designs or world.design in designs)
    )

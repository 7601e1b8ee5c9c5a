"""The shelves of the gallery: each component under its name, each state beside the others."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sowhat.stories.gallery import drawn, pieces
from sowhat.stories.shape import Block, Section, Story
from sowhat.stories.voice import Voice


@dataclass(frozen=True, slots=True)
class Specimen:
    """A component in one state; `state` names it in words."""

    state: str
    block: Block


@dataclass(frozen=True, slots=True)
class Shelf:
    """A component and its states."""

    id: str
    title: str
    specimens: tuple[Specimen, ...]


def shelves(voice: Voice) -> tuple[Shelf, ...]:
    """All components that a story may hold."""
    return (
        _shelf(
            *(voice, "tables"),
            ("many", pieces.table(voice, 6, "many", find=True)),
            ("one", pieces.table(voice, 1, "one")),
            ("empty", pieces.table(voice, 0, "none", find=True)),
            ("long", pieces.table(voice, 2, "long", long=True)),
            ("tall", pieces.table(voice, 27, "tall")),
            ("unknown", pieces.unknown(voice)),
        ),
        _shelf(voice, "bars", ("many", pieces.bars(voice, 4)), ("one", pieces.bars(voice, 1))),
        _shelf(
            *(voice, "notes"),
            ("many", pieces.notes(voice)),
            ("short", pieces.facts(voice)),
            ("empty", pieces.why(voice)),
        ),
        _shelf(voice, "limits", ("many", pieces.limits(voice))),
        _shelf(voice, "steps", ("many", pieces.steps(voice))),
        _shelf(voice, "contrasts", ("many", pieces.contrasts(voice))),
        _shelf(voice, "ladders", ("many", drawn.ladder(voice, 3)), ("one", drawn.ladder(voice, 1))),
        _shelf(voice, "ranges", ("many", drawn.ranges(voice))),
        _shelf(voice, "flows", ("many", drawn.flow(voice))),
        _shelf(voice, "effects", ("many", drawn.events(voice)), ("short", drawn.drifts(voice))),
        _shelf(voice, "plots", *(("many", plot) for plot in drawn.plots(voice))),
        Shelf(
            "charts", voice.say("gallery-part", part="charts"), tuple(Specimen(c.says, c) for c in drawn.charts(voice))
        ),
    )


def told(voice: Voice) -> Story:
    """The same as one story, a section a shelf."""
    parts = (Section(one.id, one.title, "", tuple(each.block for each in one.specimens)) for one in shelves(voice))
    return replace(pieces.story(voice, "plain"), sections=tuple(parts))


def _shelf(voice: Voice, id_: str, *specimens: tuple[str, Block]) -> Shelf:
    told = tuple(Specimen(voice.say("gallery-state", state=state), block) for state, block in specimens)
    return Shelf(id_, voice.say("gallery-part", part=id_), told)

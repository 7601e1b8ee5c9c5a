"""A talk cut into the slides that hold it: sizes shrink in steps, and what still does not fit goes to a slide more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sowhat.model.talk import Listed, Plotted, Sentence, Slide, Talk
from sowhat.render.talks.fit import Box, Measure
from sowhat.render.talks.places import Part, divided
from sowhat.render.talks.plots import shared_out
from sowhat.render.talks.tables import Laid, laid

POINTS: tuple[float, ...] = (24.0, 22.0, 20.0, 18.0, 16.0, 15.0, 14.0)
BESIDE: tuple[float, ...] = (18.0, 17.0, 16.0, 15.0, 14.0, 13.0)
NOTES = (15.0, 14.0, 13.0, 12.0, 11.0)
GAP = 0.55
"""Between two points, in ems."""
INDENT = 24.0
NARROW_COLUMNS = 3


@dataclass(frozen=True, slots=True)
class Room:
    """What a master leaves for a slide's content, and how its font is measured."""

    area: Box
    measure: Measure


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on one slide of the deck: a whole slide of the talk or a part of it, `number` from 1 up."""

    slide: Slide
    number: int = 1
    points: tuple[Sentence, ...] = ()
    size: float = POINTS[0]
    """Of the points."""
    figure: bool = False
    note: float = 0
    """The size of the figure's note; 0 where it has none or stands among the points."""
    chart: Plotted | None = None
    table: Laid | None = None
    said: str = ""
    """Why a table has no rows."""

    @property
    def parts(self) -> frozenset[Part]:
        """What the slide's room is divided among."""
        held: dict[Part, bool] = {
            "figure": self.figure,
            "points": bool(self.points),
            "chart": self.chart is not None,
            "table": bool(self.table or self.said),
        }
        return frozenset(part for part, there in held.items() if there)


def planned(talk: Talk, room: Room) -> tuple[Page, ...]:
    """The pages of the whole talk, without its cover."""
    return tuple(page for slide in talk.slides for page in pages(slide, room))


def pages(slide: Slide, room: Room) -> tuple[Page, ...]:
    """The pages of one slide."""
    made = [page for page in _pages(slide, room)] or [Page(slide)]
    return tuple(replace(page, number=number) for number, page in enumerate(made, 1))


def _pages(slide: Slide, room: Room) -> Iterator[Page]:
    points, note = _noted(slide, room)
    first = Page(slide, figure=bool(slide.big), note=note)
    if slide.chart:
        yield from _charted(first, points, slide.chart, room)
    elif slide.table and not slide.table.rows:
        yield from _worded(first, points, room)
        yield Page(slide, said=slide.table.empty)
        return
    elif slide.table and (beside := _beside(first, points, slide.table, room)):
        yield beside
        return
    elif slide.big or points:
        yield from _worded(first, points, room)
    if slide.table:
        box = divided(room.area, {"table"})["table"]
        yield from (Page(slide, table=one) for one in laid(slide.table, box, room.measure))


def _noted(slide: Slide, room: Room) -> tuple[tuple[Sentence, ...], float]:
    """The points, and the size of the figure's note; a note that is too long for its place becomes a point."""
    if slide.big is None or slide.big.note is None:
        return slide.points, 0
    held: set[Part] = {"figure"}
    held.update(["points"] if slide.points else [])
    held.update(["chart"] if slide.chart else [])
    box = divided(room.area, held)["note"]
    size = room.measure.size([slide.big.note.text], box.inset(0, 24, 0, 0), NOTES)
    return (slide.points, size) if size else ((slide.big.note, *slide.points), 0)


def _charted(first: Page, points: tuple[Sentence, ...], chart: Plotted, room: Room) -> Iterator[Page]:
    """The chart beside the words, which go to a slide of their own where they are too many."""
    wide = divided(room.area, {"chart"})["chart"]
    charts = shared_out(chart, wide.h)
    held: set[Part] = {"chart", "points"}
    held.update(["figure"] if first.figure else [])
    size = _fits(points, divided(room.area, held)["points"], BESIDE, room) if points else BESIDE[0]
    if size:
        yield replace(first, points=points, size=size, chart=charts[0])
    else:
        yield replace(first, chart=charts[0])
        yield from _worded(Page(first.slide), points, room)
    yield from (Page(first.slide, chart=one) for one in charts[1:])


def _worded(first: Page, points: tuple[Sentence, ...], room: Room) -> Iterator[Page]:
    """The figure and its points, or the points alone, on as many slides as they need."""
    if not (first.figure or points):
        return
    left, steps = points, POINTS
    if first.figure:
        box = divided(room.area, {"figure", "points"} if points else {"figure"}).get("points", room.area)
        here, size = _most(points, box, POINTS[1:], room)
        yield replace(first, points=here, size=size)
        left = points[len(here) :]
    while left:
        here, size = _most(left, room.area, steps, room)
        rest = left[len(here) :]
        if not here:
            here, size, rest = _chopped(left, room)
        yield Page(first.slide, points=here, size=size)
        left, steps = rest, tuple(step for step in POINTS if step <= size)


def _beside(first: Page, points: tuple[Sentence, ...], table: Listed, room: Room) -> Page | None:
    """A table with its words on one slide: below a strip of sentences, or to the right of a figure."""
    held: set[Part] = {"table"}
    held.update(["figure"] if first.figure else [])
    held.update(["points"] if points else [])
    if len(held) == 1 or (first.figure and len(table.heads) > NARROW_COLUMNS):
        return None
    boxes = divided(room.area, held)
    rows = laid(table, boxes["table"], room.measure)
    size = _fits(points, boxes["points"], BESIDE, room) if points else BESIDE[0]
    if len(rows) > 1 or not size:
        return None
    return replace(first, points=points, size=size, table=rows[0])


def _fits(points: Sequence[Sentence], box: Box, steps: Sequence[float], room: Room) -> float | None:
    return room.measure.size([one.text for one in points], box.inset(INDENT, 0, 0, 0), steps, GAP)


def _most(
    points: tuple[Sentence, ...], box: Box, steps: Sequence[float], room: Room
) -> tuple[tuple[Sentence, ...], float]:
    """As many of the points as fit at the smallest size, and the largest size at which these fit."""
    count = len(points)
    while count and not _fits(points[:count], box, steps, room):
        count -= 1
    here = points[:count]
    return here, (_fits(here, box, steps, room) if here else None) or steps[0]


def _chopped(points: tuple[Sentence, ...], room: Room) -> tuple[tuple[Sentence, ...], float, tuple[Sentence, ...]]:
    """One point that is longer than a slide, cut after a whole line."""
    first, size = points[0], POINTS[-1]
    box = room.area.inset(INDENT, 0, 0, 0)
    lines = list(room.measure.wrapped(first.text, box.w / size))
    short = "".join(lines[: max(1, int(box.h / (size * 1.45)))])
    rest = first.text[len(short) :]
    return (
        (_part(first, short.rstrip()),),
        size,
        (*((_part(first, rest.lstrip()),) if rest.strip() else ()), *points[1:]),
    )


def _part(whole: Sentence, text: str) -> Sentence:
    strong = whole.strong if whole.strong and whole.strong in text else ""
    return Sentence(text=text, figures=tuple(one for one in whole.figures if one.text in text), strong=strong)

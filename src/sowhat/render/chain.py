"""A flow drawn: stops in columns, ribbons as wide as what flows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from sowhat.render.drawing import Canvas, Drawing, fitted, text_width
from sowhat.stories.drawings import Flow, Ribbon, Stop
from sowhat.stories.pieces import Tone

WIDTH, TOP, GAP, LINE, LEAST, BAND = 1048, 34, 50, 16, 2.0, 132
"""GAP is from one stop to the next; LINE more of it where a stop has a third line of words."""
BIG, SMALL = 15, 13
COLUMNS: tuple[tuple[float, float], ...] = ((0, 196), (306, 250), (690, 166), (908, 140))
"""Where the words of each column begin, and how wide they may run; ribbons start behind the widest."""
NARROW: tuple[tuple[float, float], ...] = ((0, 150), (232, 138), (446, 146), (660, 138), (884, 164))
"""The same of five columns."""


@dataclass
class _Place:
    """A stop's box: its upper edge, its height, and how far ribbons have filled its two sides."""

    top: float
    height: float
    into: float = 0.0
    out: float = 0.0


@dataclass
class _Layout:
    """Where every stop lies. `scale` is pixels for each unit that flows."""

    flow: Flow
    scale: float
    places: dict[str, _Place] = field(default_factory=dict)

    @property
    def tall(self) -> float:
        """The least height of a stop: of its words."""
        return 36.0 + (LINE if any(stop.more for stop in self.flow.stops) else 0)

    def size(self, ribbon: Ribbon) -> float:
        return max(ribbon.amount * self.scale, LEAST)


def drawing(flow: Flow) -> Drawing:
    """Stops from left to right, ribbons behind them."""
    layout = _laid(flow)
    canvas = Canvas()
    for column, head in enumerate(flow.heads):
        canvas.text((_columns(flow)[column][0], 14), head, "dim")
    columns = {stop.id: stop.column for stop in flow.stops}
    for ribbon in _ordered(flow):
        _ribbon(canvas, layout, ribbon, columns)
    for stop in flow.stops:
        _words(canvas, stop, layout.places[stop.id], _columns(flow)[stop.column])
    height = round(max(place.top + max(place.height, 20) for place in layout.places.values()) + 14)
    return Drawing(flow.says, WIDTH, height, tuple(canvas.shapes), "flow")


def _columns(flow: Flow) -> tuple[tuple[float, float], ...]:
    return COLUMNS if len(flow.heads) <= len(COLUMNS) else NARROW


def _ordered(flow: Flow) -> list[Ribbon]:
    """By the order of the stops, so that ribbons cross as little as they can; green ones first, to lie together."""
    order = {stop.id: i for i, stop in enumerate(flow.stops)}
    return sorted(flow.ribbons, key=lambda r: (order[r.start], r.tone == "plain", order[r.end]))


def _laid(flow: Flow) -> _Layout:
    whole = max(sum(r.amount for r in flow.ribbons if r.start in _column(flow, c)) for c in range(len(flow.heads))) or 1
    layout = _Layout(flow, BAND / whole)
    tall = max(_height(layout, column) for column in range(len(flow.heads)))
    for column in range(len(flow.heads)):
        top = TOP + (tall - _height(layout, column)) / 2
        for stop in (one for one in flow.stops if one.column == column):
            height = _thick(layout, stop.id)
            layout.places[stop.id] = _Place(top + max(0.0, layout.tall - height) / 2, height)
            top += max(height, layout.tall) + GAP - 36
    return layout


def _column(flow: Flow, column: int) -> set[str]:
    return {stop.id for stop in flow.stops if stop.column == column}


def _thick(layout: _Layout, stop: str) -> float:
    sides: dict[str, float] = defaultdict(float)
    for ribbon in layout.flow.ribbons:
        sides["in"] += layout.size(ribbon) if ribbon.end == stop else 0
        sides["out"] += layout.size(ribbon) if ribbon.start == stop else 0
    return max(sides["in"], sides["out"])


def _height(layout: _Layout, column: int) -> float:
    stops = [stop for stop in layout.flow.stops if stop.column == column]
    return sum(max(_thick(layout, stop.id), layout.tall) + GAP - 36 for stop in stops) - (GAP - 36)


def _ribbon(canvas: Canvas, layout: _Layout, ribbon: Ribbon, columns: dict[str, int]) -> None:
    size = layout.size(ribbon)
    start, end = layout.places[ribbon.start], layout.places[ribbon.end]
    a, b = start.top + start.out, end.top + end.into
    start.out += size
    end.into += size
    x1, x2 = _behind(layout.flow, columns[ribbon.start]), _columns(layout.flow)[columns[ribbon.end]][0] - 10
    canvas.path(_outline(x1, x2, (a, b), size), f"ribbon tone-{ribbon.tone}{' open' if ribbon.open else ''}")


def _behind(flow: Flow, column: int) -> float:
    """Where the widest words of a column end."""
    left, most = _columns(flow)[column]
    words = [text_width(stop.title, BIG) for stop in flow.stops if stop.column == column]
    words += [text_width(stop.detail, SMALL) for stop in flow.stops if stop.column == column]
    return left + min(max(words), most) + 12


def _outline(x1: float, x2: float, tops: tuple[float, float], size: float) -> str:
    a, b = tops
    mid = (x1 + x2) / 2
    upper = f"M{x1:.1f} {a:.1f}C{mid:.1f} {a:.1f} {mid:.1f} {b:.1f} {x2:.1f} {b:.1f}"
    lower = f"V{b + size:.1f}C{mid:.1f} {b + size:.1f} {mid:.1f} {a + size:.1f} {x1:.1f} {a + size:.1f}Z"
    return upper + lower


def _words(canvas: Canvas, stop: Stop, place: _Place, room: tuple[float, float]) -> None:
    left, wide = room
    middle = place.top + place.height / 2
    first = middle - 3 - (LINE / 2 if stop.more else 0)
    canvas.link((left, first), fitted(stop.title, wide, BIG), stop.href, "strong here" if stop.here else "strong")
    for number, said in enumerate(one for one in (stop.detail, stop.more) if one):
        canvas.text((left, first + 18 + LINE * number), fitted(said, wide, SMALL), "small")


@dataclass(frozen=True, slots=True)
class Line:
    """A stop in a list: its share of what flows through its column, and what its ribbons mean."""

    stop: Stop
    share: float
    tone: Tone


def lines(flow: Flow) -> tuple[tuple[str, tuple[Line, ...]], ...]:
    """The same as lists, a column each, where a drawing would be too small to read."""
    return tuple((head, _lines(flow, column)) for column, head in enumerate(flow.heads))


def _lines(flow: Flow, column: int) -> tuple[Line, ...]:
    stops = [stop for stop in flow.stops if stop.column == column]
    amounts = {stop.id: _through(flow.ribbons, stop.id) for stop in stops}
    whole = sum(amounts.values()) or 1
    return tuple(Line(stop, amounts[stop.id] / whole, _tone(flow.ribbons, stop.id)) for stop in stops)


def _through(ribbons: Sequence[Ribbon], stop: str) -> float:
    arrives = sum(one.amount for one in ribbons if one.end == stop)
    return max(arrives, sum(one.amount for one in ribbons if one.start == stop))


def _tone(ribbons: Sequence[Ribbon], stop: str) -> Tone:
    """What all that arrives or leaves there means; plain where it means several things."""
    tones = {one.tone for one in ribbons if stop in (one.start, one.end)}
    return tones.pop() if len(tones) == 1 else "plain"

"""What a story lets draw: charts, flows, ladders, ranges; each with the table that says the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from sowhat.stories.pieces import Interval, Point, Scalar, Table, Tone, Verdict


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart: its kind (see render.charts), its rows, the words on it, the sentence and table that say the same.
    `ticks` are the values on its scale and their words, where the chart cannot word them itself."""

    id: str
    kind: str
    says: str
    rows: tuple[Mapping[str, Scalar], ...]
    labels: Mapping[str, str]
    table: Table
    ticks: tuple[tuple[float, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Moment:
    """A difference `e` periods from the start; `low`, `high`: its interval; `band` holds with all others at once."""

    e: int
    value: float
    low: float | None
    high: float | None
    band: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Events:
    """The months before beside the months after: `moments` in order, `ticks` on the scale, the words on the drawing.
    `labels`: `first`, `start`, `last` on the axis of time, `end` beside the last moment, `band` (if any) by its own."""

    says: str
    moments: tuple[Moment, ...]
    ticks: tuple[Point, ...]
    labels: Mapping[str, str]
    table: Table
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Drifts:
    """What an answer becomes the further trends may differ: its interval at each of `steps`, up to `fall` it stands.
    `labels`: `alike` and `before` (as much as before) on the axis."""

    says: str
    steps: tuple[tuple[Point, float, float], ...]
    ticks: tuple[Point, ...]
    fall: Point
    labels: Mapping[str, str]
    table: Table
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Stop:
    """A place on a flow with its lines of words; `column` counts from 0. `here`: it is what the page is narrowed to."""

    id: str
    column: int
    title: str
    detail: str = ""
    href: str = ""
    more: str = ""
    here: bool = False


@dataclass(frozen=True, slots=True)
class Ribbon:
    """So much flows from one stop to another. An `open` one is not known to arrive."""

    start: str
    end: str
    amount: float
    tone: Tone = "plain"
    open: bool = False


@dataclass(frozen=True, slots=True)
class Flow:
    """A drawing of what flows where; `heads` name its columns, `table` says the same."""

    says: str
    heads: tuple[str, ...]
    stops: tuple[Stop, ...]
    ribbons: tuple[Ribbon, ...]
    table: Table


@dataclass(frozen=True, slots=True)
class Contrast:
    """One question: what is true, what was found (drawn where there is an interval), and whether that was right."""

    title: str
    detail: str
    href: str
    true: str
    why: str
    found: str
    picture: Interval | None
    verdict: Verdict
    says: str
    mark: str
    """The verdict in a word, for who cannot see its sign."""


@dataclass(frozen=True, slots=True)
class Contrasts:
    """What is true beside what was found, a line a question; `table` says the same."""

    says: str
    rows: tuple[Contrast, ...]
    table: Table


@dataclass(frozen=True, slots=True)
class Tread:
    """One rung of a ladder: its name, its state (drawn filled, open or hatched) and the state in words."""

    title: str
    state: Literal["reached", "not-yet", "unknown"]
    mark: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Climber:
    """One row of a ladder: whose it is, its rungs from the first on, and what it says."""

    title: str
    href: str
    treads: tuple[Tread, ...]
    says: str


@dataclass(frozen=True, slots=True)
class Ladder:
    """Rungs side by side, a row each; `table` says the same."""

    says: str
    rows: tuple[Climber, ...]
    table: Table


@dataclass(frozen=True, slots=True)
class Range:
    """A share that is needed, from `low` to `high` (null: no end is known), and the smallest that could be seen."""

    title: str
    href: str
    says: str
    value: Point
    low: Point
    high: Point | None
    mark: Point | None = None


@dataclass(frozen=True, slots=True)
class Ranges:
    """Ranges on one scale from zero, a row each; `table` says the same."""

    says: str
    rows: tuple[Range, ...]
    table: Table


@dataclass(frozen=True, slots=True)
class Plot:
    """A drawing of a study's evidence (stories.plots); `table` says the same."""

    says: str
    table: Table

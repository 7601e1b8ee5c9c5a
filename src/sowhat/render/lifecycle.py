"""Pages of the lifecycle: the board, and one review with the form in which it is decided."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sowhat.render.page import Frame, environment
from sowhat.stories.lifecycle_board import Bar, Card
from sowhat.stories.pieces import Notes
from sowhat.stories.shape import Story

HEIGHT, STEP, WIDTH = 34, 12, 9
FAR = 4
"""A threshold so many times above the highest month is not drawn on a card."""
Named = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Deciding:
    """The form of a review: where it is sent, what the rule says (`seen`, and in a word), the number of the decision
    that holds (`after`, '0' for none), the verdicts that can be chosen, the days between which a deferral may end, what
    was typed, refused, or just said ('' for nothing)."""

    action: str
    token: str
    verdict: str
    kinds: Named
    first: str
    last: str
    seen: str = ""
    after: str = ""
    typed: Mapping[str, str] = field(default_factory=dict)
    problems: Notes | None = None
    said: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A bar of a card in pixels; `kind` is its class."""

    x: float
    y: float
    height: float
    kind: str


def columns(bars: Sequence[Bar], threshold: int) -> tuple[Column, ...]:
    """A card's months as bars, zero at their foot."""
    top = _top(bars, threshold)
    found = []
    for at, one in enumerate(bars):
        tall = max(one.calls / top * HEIGHT, 1.0 if one.calls else 0.5)
        kind = "part" if not one.whole else "busy" if one.busy else "whole"
        found.append(Column(float(at * STEP), round(HEIGHT - tall, 1), round(tall, 1), kind))
    return tuple(found)


def limit(card: Card) -> float | None:
    """Where the threshold lies on a card; null where it is too far above."""
    top = _top(card.bars, card.threshold)
    return round(HEIGHT - card.threshold / top * HEIGHT, 1) if card.threshold <= top else None


def _top(bars: Sequence[Bar], threshold: int) -> float:
    most = max((one.calls for one in bars), default=0)
    return float(max(most, threshold if threshold <= FAR * most else 0, 1))


def board(frame: Frame, told: Story) -> str:
    """The board or the table as HTML."""
    template = environment().get_template("lifecycle.html")
    sizes = {"columns": columns, "limit": limit, "tall": HEIGHT, "step": STEP, "thick": WIDTH}
    return template.render(frame=frame, story=told, say=frame.voice.say, **sizes)


def review(frame: Frame, told: Story, forms: Deciding) -> str:
    """One review as HTML."""
    template = environment().get_template("lifecycle_review.html")
    return template.render(frame=frame, story=told, say=frame.voice.say, forms=forms)

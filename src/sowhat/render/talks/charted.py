"""What the drawings of a talk's charts share."""

from __future__ import annotations

from dataclasses import dataclass

from sowhat.model.talk import Plotted, Series
from sowhat.render.drawing import Canvas, text_width
from sowhat.render.talks.scales import worded
from sowhat.stories.voice import Voice

SIZE, KEY = 13, 26
BOLD = 1.12
"""So much wider are strong words."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A chart to draw: its width, and the tone of its first series."""

    plotted: Plotted
    voice: Voice
    width: int
    tone: str

    @property
    def ways(self) -> int:
        """How many series stand beside each other."""
        return len(self.plotted.series)

    def colour(self, number: int) -> str:
        """The class of a series: the first carries the slide's meaning, the others step back. Where nothing is good or
        bad, the second of two is what is so now, beside what was."""
        if self.tone == "plain" and self.ways == 2:
            return ("other-1", "tone-plain")[number]
        return f"tone-{self.tone}" if number == 0 else f"other-{min(number, 3)}"

    def paint(self, number: int, place: int) -> str:
        """The class of a value: of what it stands for, else of its series."""
        means = self.plotted.series[number].meaning(place)
        return self.colour(number) if means == "plain" else f"tone-{means}"

    def word(self, x: float) -> str:
        """A value in words."""
        return worded(self.voice, self.plotted, x)

    def end_of(self, one: Series, *, named: bool = True) -> str:
        """What stands at the end of a line: its last value, and its name beside others if `named`."""
        last = next((self.word(x) for x in reversed(one.values) if x is not None), "")
        return f"{one.name} {last}" if named and self.ways > 1 else last

    def says(self) -> str:
        """The chart in a line, for whoever does not see it."""
        runs = (self._run(one) for one in self.plotted.series)
        return " · ".join((self.plotted.title, self.plotted.unit, *runs))

    def _run(self, one: Series) -> str:
        known = zip(self.plotted.categories, one.values, strict=False)
        return f"{one.name}: " + ", ".join(f"{at} {self.word(x)}" for at, x in known if x is not None)


def ends_of(one: Series, place: int) -> tuple[float, float] | None:
    """The interval of a value, where it has one."""
    low = one.lows[place] if place < len(one.lows) else None
    high = one.highs[place] if place < len(one.highs) else None
    return None if low is None or high is None else (low, high)


def told(voice: Voice, plotted: Plotted, one: Series, place: int) -> str:
    """A value with its interval, in words; empty where there is none."""
    value = one.values[place] if place < len(one.values) else None
    if value is None:
        return ""
    ends, said = ends_of(one, place), worded(voice, plotted, value)
    return f"{said} ({' – '.join(worded(voice, plotted, end) for end in ends)})" if ends else said


def key(canvas: Canvas, plan: Plan) -> int:
    """The names of several series in their colours; how high they are."""
    if plan.ways < 2:
        return 0
    x = 0.0
    for number, one in enumerate(plan.plotted.series):
        canvas.box((x, 3), (x + 11, 14), f"fill {plan.colour(number)}")
        canvas.text((x + 17, 13), one.name)
        x += 17 + text_width(one.name, SIZE) + 22
    return KEY

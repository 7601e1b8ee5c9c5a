"""A talk: what is told to somebody on a day, slide by slide, with every figure's address.

A page, slides, a document, a message and a recited script are drawn from the same talk. Words are made by stories;
here stands only their shape.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal, get_args

from sowhat.model.estimate import Grade
from sowhat.model.language import Language
from sowhat.model.value import Value

TalkKind = Literal[
    "weekly",
    "developers",
    "stakeholders",
    "quarter",
    "service",
    "approval",
    "platform-review",
    "budget",
]
"""The Monday report, the fortnightly and the monthly showcase, the quarter's review, one service, and the packs for
project approval (about a demand or case), for a platform review, and for the budget's defence."""
Audience = Literal["executives", "business", "developers"]
KINDS: tuple[TalkKind, ...] = get_args(TalkKind)
AUDIENCES: tuple[Audience, ...] = get_args(Audience)

Unit = Literal[
    "customers",
    "people",
    "teams",
    "units",
    "services",
    "apps",
    "calls",
    "claims",
    "incidents",
    "promises",
    "demands",
    "answers",
    "routes",
    "share",
    "points",
    "score",
    "money",
    "factor",
    "count",
    "volume",
    "minutes",
    "hours",
    "days",
    "weeks",
    "months",
    "years",
    "person-days",
    "seconds",
    "day",
    "month",
    "week",
    "grade",
    "name",
]
"""What a figure counts. `share`: of one, read as per cent; `points`: a difference of shares, of one, read as percentage
points; `money`: with `currency`; `day` (2026-09-14), `month` (2026-09), `week` (2026-W38), `grade` (A … E, or -) and
`name` (a name that has digits in it) are texts."""


class Stated(Value):
    """A figure as a sentence reads it (`text`), what it is exactly (`value`), and where it is shown and explained
    (`address`: a page of the web application, perhaps with a fragment)."""

    text: str
    value: Decimal | str
    unit: Unit
    address: str
    currency: str = ""


class Sentence(Value):
    """What is said, and every figure in it, in the order in which they are read."""

    text: str
    figures: tuple[Stated, ...] = ()
    strong: str = ""
    """The stretch of `text` that the eye should find first; it occurs in it."""


class Big(Value):
    """The one figure of a slide, its name, its evidence in a few words."""

    figure: Stated
    label: str
    note: Sentence | None = None
    grade: Grade | None = None
    tone: Literal["plain", "good", "care", "bad"] = "plain"


Meaning = Literal["plain", "create", "protect"]
"""What a value stands for, told by its colour wherever it is drawn: new value, or value kept from being lost."""


class Series(Value):
    """Values beside each other, one a category; null where there is none. `means`: what each stands for, where they
    differ."""

    name: str
    values: tuple[float | None, ...]
    lows: tuple[float | None, ...] = ()
    highs: tuple[float | None, ...] = ()
    """Ends of the interval, where the values are estimates."""
    means: tuple[Meaning, ...] = ()

    def meaning(self, place: int) -> Meaning:
        """What a value stands for."""
        return self.means[place] if place < len(self.means) else "plain"


class Plotted(Value):
    """A chart that answers the question in its title: categories along, one or more series; the axis begins at zero
    for bars. `shares` are of one and drawn as per cent."""

    title: str
    kind: Literal["bar", "line"]
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str
    """What the axis counts, in words."""
    shares: bool = False
    address: str = ""


class Listed(Value):
    """A table: heads, rows of sentences, the first one names the row. `numbers`: columns that are set to the right."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Sentence, ...], ...]
    numbers: tuple[int, ...] = ()
    empty: str = ""


class Slide(Value):
    """One idea: its sentence as the title, what it rests on, and what is said while it is shown."""

    id: str
    title: Sentence
    big: Big | None = None
    points: tuple[Sentence, ...] = ()
    chart: Plotted | None = None
    table: Listed | None = None
    notes: tuple[Sentence, ...] = ()
    """The script."""
    seconds: int = 30
    """Meant to be spoken in so long."""
    tone: Literal["plain", "good", "care", "bad"] = "plain"


class Talk(Value):
    """What is told: to whom, about which days, slide by slide. `about` names the service, demand or case of its kind.
    `build` and `code_version` are the address of every number in it."""

    kind: TalkKind
    audience: Audience
    language: Language
    title: str
    subtitle: str
    platform: str
    since: date
    until: date
    """The first and the last day that it tells about."""
    slides: tuple[Slide, ...]
    about: str = ""
    build: str = ""
    code_version: str = ""
    simulated: bool = False


def sentences(talk: Talk) -> tuple[Sentence, ...]:
    """Everything that is read or said in it, in order."""
    return tuple(one for slide in talk.slides for one in said_on(slide))


def said_on(slide: Slide) -> tuple[Sentence, ...]:
    """Everything that is read or said on a slide."""
    big: tuple[Sentence, ...] = ()
    if slide.big:
        big = (Sentence(text=slide.big.figure.text, figures=(slide.big.figure,)),)
        big = (*big, slide.big.note) if slide.big.note else big
    cells = tuple(cell for row in slide.table.rows for cell in row) if slide.table else ()
    return (slide.title, *big, *slide.points, *cells, *slide.notes)

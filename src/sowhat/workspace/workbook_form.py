"""What the workbook asks for: its sheets and their columns, in the order in which they stand.

One place for the template that people get, for the reader of what they filled in, and for the page that documents it.
Titles, helps and examples are messages: `workbook-<sheet>` and `workbook-<sheet>-<column>` with underscores as hyphens.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from sowhat.model.cost import CostKind
from sowhat.model.study import Control, Counts, Decided, Every, Good, OutcomeKind, UnitKind
from sowhat.model.workspace import PlatformKind

ColumnKind = Literal["name", "names", "text", "texts", "choice", "zone", "currency", "day", "period", "number", "whole"]
"""`name` refers to (or declares) an entity, `texts` and `names` hold several, divided by commas or line ends."""
SheetKey = Literal["platform", "services", "apps", "go_lives", "outcomes", "results", "rosters", "costs", "questions"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: what its cells hold, whether a row needs it, the words that a `choice` allows."""

    key: str
    kind: ColumnKind
    required: bool = False
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SheetForm:
    """A sheet. Rows of `facts` are read by a build, those of the others declare something."""

    key: SheetKey
    columns: tuple[Column, ...]
    facts: bool = False

    def column(self, key: str) -> Column:
        """The column of that key. Raises KeyError."""
        return next(column for column in self.columns if column.key == key)


def _choice(key: str, allowed: object, required: bool = False) -> Column:
    return Column(key, "choice", required, get_args(allowed))


def _name(key: str, required: bool = True) -> Column:
    return Column(key, "name", required)


PLATFORM = SheetForm(
    "platform",
    (
        _name("name"),
        Column("title", "text"),
        _choice("kind", PlatformKind),
        Column("timezone", "zone"),
        Column("currency", "currency"),
        Column("day_rate", "number"),
    ),
)
SERVICES = SheetForm(
    "services",
    (
        _name("service"),
        Column("title", "text"),
        _name("owner", required=False),
        Column("routes", "texts"),
        Column("live_from", "day"),
        Column("lifecycle", "text"),
    ),
)
APPS = SheetForm(
    "apps",
    (
        _name("app"),
        Column("keys", "texts"),
        _name("team", required=False),
        _name("unit", required=False),
        _name("product", required=False),
        Column("from", "day"),
        Column("to", "day"),
    ),
)
GO_LIVES = SheetForm(
    "go_lives",
    (_name("service"), _name("team"), Column("date", "day", required=True), _choice("decided", Decided)),
)
OUTCOMES = SheetForm(
    "outcomes",
    (
        _name("outcome"),
        Column("title", "text"),
        _choice("unit", UnitKind),
        _choice("every", Every),
        _choice("kind", OutcomeKind),
        _choice("good", Good),
        _choice("counts", Counts),
        Column("price", "number"),
        Column("price_low", "number"),
        Column("price_high", "number"),
        Column("price_source", "text"),
    ),
)
RESULTS = SheetForm(
    "results",
    (
        _name("outcome"),
        _name("unit"),
        Column("period", "period", required=True),
        Column("value", "number"),
        Column("numerator", "number"),
        Column("denominator", "number"),
    ),
    facts=True,
)
ROSTERS = SheetForm(
    "rosters",
    (_name("team"), Column("customer", "text", required=True), Column("from", "day"), Column("to", "day")),
    facts=True,
)
COSTS = SheetForm(
    "costs",
    (
        _name("service"),
        Column("month", "period", required=True),
        _choice("kind", CostKind),
        Column("person_days", "number"),
        Column("amount", "number"),
        Column("project_code", "text"),
        Column("note", "text"),
    ),
    facts=True,
)
QUESTIONS = SheetForm(
    "questions",
    (
        _name("service"),
        _name("outcome"),
        Column("horizon", "whole", required=True),
        Column("registered", "day"),
        _choice("control", Control),
        Column("title", "text"),
    ),
)
FORMS: tuple[SheetForm, ...] = (
    PLATFORM, SERVICES, APPS, GO_LIVES, OUTCOMES, RESULTS, ROSTERS, COSTS, QUESTIONS
)  # fmt: skip

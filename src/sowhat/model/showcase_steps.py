"""What people state about a showcase, step by step: statements of the kind `showcase` about its id."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal, get_args

from pydantic import Field, TypeAdapter

from sowhat.model.alert import Outcome
from sowhat.model.drafting import Failure, Line
from sowhat.model.value import LocalTime, Value

Recurring = Literal["developers", "stakeholders"]
RECURRING: tuple[Recurring, ...] = get_args(Recurring)
Part = Literal["title", "points", "notes"]
"""What of a slide a person may word anew; charts, tables and figures are the records' own."""
PARTS: tuple[Part, ...] = get_args(Part)
Became = Literal["demand", "feedback"]
HAND = "hand"
"""Where a talk went that a person sent on their own."""


class Slot(Value):
    """When and where; `start` is local time of the workspace."""

    day: date
    start: LocalTime
    minutes: int = Field(ge=5, le=480)
    place: str = Field("", max_length=200)


class Noted(Value):
    """The slot as it stood when it was last published, put down by the rule: changes are counted from one to the next,
    and what is past stays where it was."""

    step: Literal["noted"] = "noted"
    kind: Recurring
    slot: Slot


class Moved(Value):
    """A person put it elsewhere; one that no rhythm knows was added by hand."""

    step: Literal["moved"] = "moved"
    kind: Recurring
    slot: Slot
    why: str = ""


class Off(Value):
    """It is not held."""

    step: Literal["off"] = "off"
    why: str = ""


class Item(Value):
    """A line of the agenda; the same `number` again words it anew."""

    step: Literal["item"] = "item"
    number: int
    what: str
    presenter: str = ""
    minutes: int = Field(10, ge=1, le=240)


class Dropped(Value):
    """A line of the agenda falls out."""

    step: Literal["dropped"] = "dropped"
    number: int


class Drafted(Value):
    """The machine told the talk anew; it is kept under `digest`."""

    step: Literal["drafted"] = "drafted"
    day: date
    digest: str
    build: str = ""


class Edited(Value):
    """A person worded a part of a slide. `base`: what the machine said then, `words`: what the person wrote, line by
    line. `stated`: figures in it that the records do not hold, for which the person answers by name."""

    step: Literal["edited"] = "edited"
    day: date
    slide: str
    part: Part
    base: tuple[str, ...]
    words: tuple[str, ...]
    stated: tuple[str, ...] = ()


class Restored(Value):
    """The machine's words hold again."""

    step: Literal["restored"] = "restored"
    slide: str
    part: Part


class Sending(Value):
    """It is about to be sent: known before its answer, so that nothing is sent twice after a kill."""

    step: Literal["sending"] = "sending"
    day: date
    digest: str
    to: str


class Sent(Value):
    """What became of it. `to`: the variable with the address, or `hand`; `people`: to how many, where told. The talk is
    kept as it went out under `digest`."""

    step: Literal["sent"] = "sent"
    day: date
    digest: str
    to: str
    outcome: Outcome
    status: int | None = None
    people: int | None = None
    how: str = ""


class Question(Value):
    """What the audience asked; the same `number` again words it anew. `of`: the team or unit that asked."""

    step: Literal["question"] = "question"
    number: int
    day: date
    text: str
    asker: str = ""
    of: str = ""
    answer: str = ""
    owner: str = ""
    due: date | None = None


class Answered(Value):
    """A question has its answer."""

    step: Literal["answered"] = "answered"
    number: int
    day: date
    answer: str


class Turned(Value):
    """A question became a demand, or feedback of a team."""

    step: Literal["turned"] = "turned"
    number: int
    into: Became
    to: str


class Attended(Value):
    """How many came, by unit; no names. The last one holds."""

    step: Literal["attended"] = "attended"
    units: dict[str, int]


class FollowUp(Value):
    """What is done next, by whom, until when."""

    step: Literal["follow-up"] = "follow-up"
    number: int
    day: date
    what: str
    who: str = ""
    due: date | None = None


class Finished(Value):
    """A follow-up is done."""

    step: Literal["finished"] = "finished"
    number: int
    day: date
    says: str = ""


class Offered(Value):
    """A language model was asked for other words of the draft kept under `digest`: every sentence that it offered, with
    why it holds or not; `silent`: slides that it gave no answer for, and why. Nothing of it is in the talk."""

    step: Literal["offered"] = "offered"
    day: date
    digest: str
    model: str
    lines: tuple[Line, ...] = ()
    silent: dict[str, Failure] = Field(default_factory=dict)


class Settled(Value):
    """A person took the words that hold, or left all of them."""

    step: Literal["settled"] = "settled"
    taken: bool


OccasionBody = Annotated[
    Noted | Moved | Off | Item | Dropped | Drafted | Edited | Restored | Sending | Sent | Question | Answered | Turned
    | Attended | FollowUp | Finished | Offered | Settled,
    Field(discriminator="step"),
]  # fmt: skip
BODY: TypeAdapter[OccasionBody] = TypeAdapter(OccasionBody)


class OccasionStep(Value):
    """A step with who took it and when."""

    number: int
    at: datetime
    by: str
    body: OccasionBody

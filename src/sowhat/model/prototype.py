"""A prototype: what an API is for, as screens that can be clicked by people who read no code.

Texts come from two places and say which: words of ours in the reader's language, and texts of the API's own
description, which are shown as written with their own language.
"""

from __future__ import annotations

from typing import Literal, get_args

from pydantic import JsonValue

from sowhat.model.api import Place
from sowhat.model.language import Language
from sowhat.model.value import Text, Value

Device = Literal["phone", "web", "agent-desktop"]
DEVICES: tuple[Device, ...] = get_args(Device)
InputKind = Literal[
    "text", "area", "number", "truth", "choice", "date", "datetime", "time", "email", "url", "tel", "password",
    "lines", "json", "group",
]  # fmt: skip
Outcome = Literal["done", "refused", "broken", "other"]
At = tuple[str | int, ...]
"""Where a value lies in a message: names and, in lists, numbers."""


class Asked(Value):
    """What a story asks for: operations by id or `METHOD PATH`, and words for each. Without any, a first flow is
    proposed."""

    title: Text = Text()
    who: Text = Text()
    frame: Device = "phone"
    steps: tuple[AskedStep, ...] = ()
    seed: str = ""
    """Other example data from the same description."""


class AskedStep(Value):
    """One step: its operation, what the storyteller says while it is shown, and the answer shown first."""

    operation: str
    says: Text = Text()
    answer: str = ""
    """A status; '' the first that succeeds."""


class Quoted(Value):
    """A text of the description, and the language that it is in as far as its letters tell."""

    text: str = ""
    lang: Literal["zh", "en", ""] = ""


class Label(Value):
    """How a field is called: `text` in the reader's language; `code` its own name where `text` only says its kind."""

    text: str
    code: str = ""


class Choice(Value):
    """One of the values that a field takes."""

    value: str
    text: str


class Field(Value):
    """One field of a form. Its bounds are the schema's."""

    at: At
    place: Place | Literal["body"]
    label: Label
    help: Quoted = Quoted()
    input: InputKind = "text"
    type: str = "string"
    """JSON type of what is sent."""
    required: bool = False
    value: str = ""
    """The example as the input shows it."""
    choices: tuple[Choice, ...] = ()
    least: float | None = None
    most: float | None = None
    above: float | None = None
    below: float | None = None
    """Bounds that are themselves excluded."""
    shortest: int | None = None
    longest: int | None = None
    pattern: str = ""
    step: int | None = None
    """The earlier step whose answer gave the value."""
    fields: tuple[Field, ...] = ()
    many: bool = False
    """A list: its fields are entries, of which there may be more or fewer, `shortest` to `longest`."""


class Shown(Value):
    """One value of an answer as people read it: text, or what lies in it, or a table of its entries."""

    label: Label
    text: str = ""
    echo: At = ()
    """The field of the request that it repeats."""
    shown: tuple[Shown, ...] = ()
    heads: tuple[Label, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    left: int = 0
    """Values that are not shown here."""


class State(Value):
    """One documented answer as a screen."""

    status: str
    outcome: Outcome
    heading: str
    says: str
    """What it means, in our words."""
    told: Quoted = Quoted()
    """What the description says of it."""
    named: Quoted = Quoted()
    shown: tuple[Shown, ...] = ()
    left: int = 0
    body: JsonValue = None
    made: bool = False
    """Whether the body is an example of ours, made from its schema."""


class Measured(Value):
    """How long calls of a route took in the workspace."""

    seconds: float
    """The median."""
    slow: float
    """Of twenty calls, nineteen were quicker."""
    calls: int


class Step(Value):
    """One operation of the story."""

    number: int
    operation: str
    method: str
    path: str
    title: Label
    says: str = ""
    """The storyteller's words."""
    about: Quoted = Quoted()
    action: str = ""
    """What the button says."""
    fields: tuple[Field, ...] = ()
    known: tuple[Field, ...] = ()
    """What a system fills in: ids of a path, headers."""
    more: tuple[Field, ...] = ()
    """Optional fields that the example leaves out."""
    left: int = 0
    """Optional fields that are not offered."""
    headers: tuple[tuple[str, str], ...] = ()
    """As sent, masked."""
    media: str = ""
    states: tuple[State, ...] = ()
    first: int = 0
    measured: Measured | None = None
    wait: str = ""
    """How long it takes, in words."""
    deprecated: bool = False


class Person(Value):
    """Somebody made up whom the example data is about."""

    name: str
    phone: str
    email: str
    city: str


class Prototype(Value):
    """All that one file shows."""

    title: str
    who: str
    frame: Device
    language: Language
    api: str
    version: str = ""
    service: str = ""
    server: str = ""
    steps: tuple[Step, ...] = ()
    person: Person
    proposed: bool = False
    """Whether the steps were proposed and not asked for."""
    simulated: bool = False


class Offered(Value):
    """One operation that a prototype can show."""

    operation: str
    id: str = ""
    title: str = ""
    tag: str = ""
    deprecated: bool = False
    proposed: bool = False


class Described(Value):
    """One description of the workspace and what can be picked from it."""

    service: str
    title: str
    version: str
    file: str
    operations: tuple[Offered, ...] = ()


class Prototypes(Value):
    """Descriptions from which prototypes can be made."""

    descriptions: tuple[Described, ...] = ()


Asked.model_rebuild()
Field.model_rebuild()
Shown.model_rebuild()

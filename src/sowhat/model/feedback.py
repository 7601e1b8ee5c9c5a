"""What people say of the platform, and what is done about it: the answer of `sowhat show feedback`.

A figure of a group under ten answers is null wherever it would stand.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from sowhat.model.language import Language
from sowhat.model.value import Value

Stratum = Literal["lost", "new", "heavy", "regular"]
By = Literal["all", "unit", "service"]


class Proposal(Value):
    """Whom to go back to, and why: the kind of user, calls of the last four weeks, weeks since the first call, weeks of
    silence (and of which services), the day of the last visit; `done` once they were visited this week."""

    kind: Literal["team", "app"]
    name: str
    unit: str
    stratum: Stratum
    recent: int
    weeks: int
    gone: int = 0
    services: tuple[str, ...] = ()
    last: date | None = None
    done: bool = False


class Visited(Value):
    """Somebody went back to a team or app, and what they heard."""

    name: str
    day: date
    by: str
    note: str = ""


class Plan(Value):
    """Whom to visit in the week of `monday`; nobody visited within `every_days` is among them. `users` could be asked,
    `resting` were visited too lately."""

    monday: date
    every_days: int
    proposals: tuple[Proposal, ...] = ()
    users: int = 0
    resting: int = 0


class Opinion(Value):
    """Answers to one question of scores in one round: of all, of a unit, or about a service. `top` ends its scale.
    `change` is against `before`, the round before it in which the question was asked of the same people's group."""

    round: str
    survey: str
    first: date | None
    last: date | None
    question: str
    by: By
    name: str
    top: float
    answers: int | None
    mean: float | None
    low: float | None
    high: float | None
    nps: float | None
    nps_low: float | None
    nps_high: float | None
    before: str | None = None
    change: float | None = None
    change_low: float | None = None
    change_high: float | None = None


class Choice(Value):
    """`people` of the `of` who answered chose this; an empty answer stands for those that few chose."""

    round: str
    survey: str
    question: str
    answer: str
    people: int | None
    of: int


class Response(Value):
    """Who answered a round, of those who could; `unit` is empty for all. `share` is null where one of both is not
    known or may not be said, `low` and `high` are Wilson's interval."""

    round: str
    survey: str
    first: date | None
    last: date | None
    unit: str
    respondents: int | None
    eligible: int | None
    share: float | None = None
    low: float | None = None
    high: float | None = None


class Done(Value):
    """What was done about a theme, when, and where to read of it; `about` are words of the theme at that time."""

    what: str
    day: date
    by: str
    link: str = ""
    about: tuple[str, ...] = ()


class Theme(Value):
    """What texts speak of: `texts` of the `of` of its language that have a theme. Sentences are masked."""

    id: str
    language: Language
    words: tuple[str, ...]
    texts: int
    of: int
    sentences: tuple[str, ...]
    services: tuple[str, ...]
    done: tuple[Done, ...] = ()


class PulseWeek(Value):
    """Teams that called in a week, and those of them that were back after four silent weeks or more."""

    week: str
    active: int
    back: int


class Pulse(Value):
    """What use says beside what answers say. `silent` teams stopped calling a service against their own rhythm."""

    weeks: tuple[PulseWeek, ...] = ()
    silent: tuple[str, ...] = ()


class FeedbackSeen(Value):
    """All of it; `build` is the address of every figure of surveys and use. Plan, visits and what was done are
    statements of people, as they stand now. `other_done` is about themes that nobody speaks of any more."""

    build: str
    code_version: str
    timezone: str
    survey: str
    plan: Plan
    visits: tuple[Visited, ...]
    responses: tuple[Response, ...]
    opinions: tuple[Opinion, ...]
    choices: tuple[Choice, ...]
    themes: tuple[Theme, ...]
    other_done: tuple[Done, ...]
    pulse: Pulse
    simulated: bool = False

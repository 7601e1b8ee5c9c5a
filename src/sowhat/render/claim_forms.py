"""Pages of claims and of prices, with their forms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sowhat.render.page import Frame, environment
from sowhat.stories.pieces import Notes
from sowhat.stories.shape import Story
from sowhat.stories.sign_page import SignPage

Named = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Acting:
    """What can be done on the page of a claim: `offers` (ask, publish, dispute, supersede, retract), where it is sent,
    the secret of the form, what was typed, what was refused (of the offer `did`), what was just done ('' for nothing).
    `asked` is the number of the last asking (0: nobody was asked), `reaches` whether a message can be sent."""

    action: str
    token: str
    offers: tuple[str, ...]
    typed: Mapping[str, str] = field(default_factory=dict)
    problems: Notes | None = None
    said: str = ""
    did: str = ""
    asked: int = 0
    reaches: bool = False


@dataclass(frozen=True, slots=True)
class Defining:
    """The form in which the business side confirms a definition, and what was said about it before."""

    study: str
    token: str
    answers: Named
    said: Notes
    open: bool
    typed: Mapping[str, str] = field(default_factory=dict)
    problems: Notes | None = None


@dataclass(frozen=True, slots=True)
class Pricing:
    """What the forms of the price book offer and hold."""

    token: str
    outcomes: Named
    services: Named
    studies: Named
    teams: Named
    units: Named
    bases: Named
    currency: str
    typed: Mapping[str, str] = field(default_factory=dict)
    problems: Notes | None = None
    said: str = ""


def claim(frame: Frame, told: Story, forms: Acting) -> str:
    """One claim as HTML."""
    return environment().get_template("claim.html").render(frame=frame, story=told, say=frame.voice.say, forms=forms)


def study(frame: Frame, told: Story, forms: Defining | None) -> str:
    """The evidence of a study, with the form for its definition where it is registered, as HTML."""
    return environment().get_template("study.html").render(frame=frame, story=told, say=frame.voice.say, forms=forms)


def sign(frame: Frame, told: SignPage, forms: Acting) -> str:
    """The page to sign as HTML."""
    return environment().get_template("sign.html").render(frame=frame, told=told, say=frame.voice.say, forms=forms)


def prices(frame: Frame, told: Story, forms: Pricing) -> str:
    """The price book as HTML."""
    return environment().get_template("prices.html").render(frame=frame, story=told, say=frame.voice.say, forms=forms)

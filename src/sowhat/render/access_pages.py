"""Pages of signing in, of one's own account, and of who came in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sowhat.render.page import Frame, environment
from sowhat.stories.pieces import Notes
from sowhat.stories.shape import Story


@dataclass(frozen=True, slots=True)
class Way:
    """A place to sign in: its name in addresses, its title, and whether it asks for a password here."""

    name: str
    title: str
    password: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """The page of signing in: the ways, where the reader was going, the secret of the form, what was typed as the name
    of a user and with which of the ways, what was refused, whether the reader just left, and where they may leave too.
    """

    ways: Sequence[Way]
    going: str
    token: str
    user: str = ""
    tried: str = ""
    refused: str = ""
    cure: str = ""
    left: bool = False
    leaving: Way | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why somebody is not let in; `signed_in`: they are known, and may sign out."""

    title: str
    says: str
    cure: str
    again: bool = False


@dataclass(frozen=True, slots=True)
class SessionLine:
    """One session: its id, its words, whether it is the one that reads."""

    id: str
    text: str
    detail: str
    here: bool


@dataclass(frozen=True, slots=True)
class TokenLine:
    """One token: its id, its words, whether it still opens anything."""

    id: str
    text: str
    detail: str
    good: bool


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody's own page. `facts` are names and what stands under them; `fresh` is the secret of a token that was made
    just now; `own`: the reader signed in, so that there are sessions and tokens; `scopes` may be given to a token."""

    token: str
    answer: str
    under: str
    facts: Sequence[tuple[str, str]]
    own: bool = False
    admin: bool = False
    sessions: Sequence[SessionLine] = ()
    tokens: Sequence[TokenLine] = ()
    scopes: Sequence[tuple[str, str]] = ()
    fresh: str = ""
    typed: Mapping[str, str] = field(default_factory=dict)
    problems: Notes | None = None
    said: str = ""


@dataclass(frozen=True, slots=True)
class Ending:
    """The forms of administrators: people whose sessions can be ended, tokens that can be revoked, with their words."""

    token: str
    people: Sequence[tuple[str, str]]
    tokens: Sequence[tuple[str, str]]
    problems: Notes | None = None
    said: str = ""


def sign_in(frame: Frame, entry: Entry) -> str:
    """Where people sign in, as HTML."""
    return environment().get_template("sign_in.html").render(frame=frame, say=frame.voice.say, entry=entry)


def refused(frame: Frame, refusal: Refusal) -> str:
    """Why somebody is not let in, as HTML."""
    template = environment().get_template("sign_in_refused.html")
    return template.render(frame=frame, say=frame.voice.say, refusal=refusal)


def account(frame: Frame, own: Account) -> str:
    """Somebody's own page, as HTML."""
    return environment().get_template("account.html").render(frame=frame, say=frame.voice.say, account=own)


def access(frame: Frame, told: Story, forms: Ending) -> str:
    """Who came in, as HTML."""
    template = environment().get_template("access.html")
    return template.render(frame=frame, story=told, say=frame.voice.say, forms=forms)

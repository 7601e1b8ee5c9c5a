"""The Access page: who is signed in, which programs have tokens, and who saw and did what."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from sowhat.model.access import AccessSeen, Footprint, PersonSeen, Scope, TokenSeen
from sowhat.model.person import Role
from sowhat.stories.numbers import NOTHING, count
from sowhat.stories.pieces import Cell, Column, Figure, Row, Table
from sowhat.stories.shape import Section, Story
from sowhat.stories.voice import Voice
from sowhat.stories.words import Part, Phrase

PAGE = "/access"
API = "/api/v1/access"
DOING = ("POST", "PUT", "PATCH", "DELETE")


def access(voice: Voice, seen: AccessSeen) -> Story:
    """The whole page."""
    return Story(
        page="access",
        title=voice.say("access-page"),
        question=voice.say("access-question"),
        answer=_answer(voice, seen),
        under=_under(voice, seen),
        figures=_figures(voice, seen),
        sections=(_people(voice, seen), _tokens(voice, seen), _trail(voice, seen)),
    )


def role(voice: Voice, name: Role | None) -> str:
    """A role in words."""
    return voice.say("access-role", role=name or "none")


def scopes(voice: Voice, names: Iterable[Scope]) -> str:
    """What a token is for, in words."""
    return voice.say("access-list-mark").join(voice.say("access-scope", scope=one) for one in names)


def _answer(voice: Voice, seen: AccessSeen) -> Phrase:
    if not seen.on:
        return (Part(voice.say("access-answer-off")),)
    return voice.phrase("access-answer", "n", n=str(len(seen.people)), count=len(seen.people))


def _under(voice: Voice, seen: AccessSeen) -> str:
    return voice.say("access-under", days=seen.days) if seen.on else voice.say("access-under-off")


def _figures(voice: Voice, seen: AccessSeen) -> tuple[Figure, ...]:
    good = sum(one.good for one in seen.tokens)
    refused = sum(one.status in (401, 403, 429) for one in seen.trail)
    return (
        Figure(voice.say("access-figure", what="people"), count(len(seen.people))),
        Figure(voice.say("access-figure", what="tokens"), count(good)),
        Figure(voice.say("access-figure", what="lines"), count(seen.lines)),
        Figure(voice.say("access-figure", what="refused"), count(refused), _of_lines(voice, seen)),
    )


def _of_lines(voice: Voice, seen: AccessSeen) -> str:
    return voice.say("access-figure-shown", n=len(seen.trail))


def _people(voice: Voice, seen: AccessSeen) -> Section:
    columns = _columns(voice, (("name", "text"), ("role", "text"), ("sessions", "number"), ("seen", "number")))
    rows = tuple(_person(voice, one) for one in seen.people)
    caption, empty = voice.say("access-people-caption"), voice.say("access-people-none")
    table = Table("people", caption, columns, rows, empty, "-seen", find=len(rows) > 10)
    return Section("people", voice.say("access-people-title"), voice.say("access-people-lede"), (table,), API)


def _person(voice: Voice, one: PersonSeen) -> Row:
    return Row(
        None,
        (
            Cell(one.name, one.name, note=one.email or one.id),
            Cell(role(voice, one.role), one.role or "none"),
            Cell(count(one.sessions), one.sessions),
            _moment(voice, one.seen_at),
        ),
    )


def _tokens(voice: Voice, seen: AccessSeen) -> Section:
    wanted = (("token", "text"), ("owner", "text"), ("scopes", "text"), ("used", "number"), ("ends", "number"))
    rows = tuple(_token(voice, one) for one in seen.tokens)
    caption, empty = voice.say("access-tokens-caption"), voice.say("access-tokens-none")
    table = Table("tokens", caption, _columns(voice, wanted), rows, empty, "-ends", find=len(rows) > 10)
    return Section("tokens", voice.say("access-tokens-title"), voice.say("access-tokens-lede"), (table,), API)


def _token(voice: Voice, one: TokenSeen) -> Row:
    state = "revoked" if one.revoked_at else "good" if one.good else "over"
    return Row(
        None,
        (
            Cell(one.name, one.name, note=voice.say("access-token-state", state=state)),
            Cell(one.owner, one.person),
            Cell(scopes(voice, one.scopes), " ".join(one.scopes)),
            _moment(voice, one.used_at),
            _moment(voice, one.ends_at),
        ),
    )


def _trail(voice: Voice, seen: AccessSeen) -> Section:
    table = trail(voice, seen.trail)
    lede = voice.say("access-trail-lede", shown=len(seen.trail), n=seen.lines)
    return Section("trail", voice.say("access-trail-title"), lede, (table,), API)


def nobody(told: Story, part: str) -> str:
    """What is said in place of an empty table."""
    blocks = (block for one in told.sections if one.id == part for block in one.blocks)
    return next(block.empty for block in blocks if isinstance(block, Table))


def trail(voice: Voice, lines: Sequence[Footprint]) -> Table:
    """Who saw and did what, as a table."""
    wanted = (("at", "number"), ("name", "text"), ("did", "text"), ("path", "text"), ("status", "number"))
    rows = tuple(_line(voice, one) for one in lines)
    caption, empty = voice.say("access-trail-caption"), voice.say("access-trail-none")
    return Table("trail", caption, _columns(voice, wanted), rows, empty, "-at", find=True)


def lines(voice: Voice, trail: Sequence[Footprint]) -> tuple[str, ...]:
    """The same, a line each, for a terminal; the oldest first, as logs are read."""
    if not trail:
        return (voice.say("access-trail-none"),)
    return tuple("  ".join(cell.text for cell in _line(voice, one).cells) for one in reversed(trail))


def _line(voice: Voice, one: Footprint) -> Row:
    did = "did" if one.method in DOING else "saw"
    return Row(
        None,
        (
            _moment(voice, one.at),
            Cell(one.name or voice.say("access-nobody"), one.person or one.name),
            Cell(voice.say("access-did", did=did), one.method),
            Cell(one.path, one.path),
            Cell(str(one.status) if one.status else voice.say("access-no-answer"), one.status),
        ),
    )


def _columns(voice: Voice, wanted: Sequence[tuple[str, str]]) -> tuple[Column, ...]:
    return tuple(
        Column(key, voice.say("access-head", what=key), "text" if kind == "text" else "number") for key, kind in wanted
    )


def _moment(voice: Voice, at: datetime | None) -> Cell:
    return Cell(voice.numbers.moment(at), at.isoformat()) if at else Cell(NOTHING, None)

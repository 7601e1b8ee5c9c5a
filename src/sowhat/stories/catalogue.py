"""The catalogue: what there is to use, who uses it, what it gave them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from sowhat.model.showcase import Card, Catalogue, Gained, Reach, Standing, Suggestion, Users
from sowhat.stories import amounts, signing
from sowhat.stories.evidence import grade_word
from sowhat.stories.numbers import NOTHING, count, percent
from sowhat.stories.pieces import Badge, Cell, Column, Note, Notes, Row, Table, Tone, Way
from sowhat.stories.shape import Section, Story
from sowhat.stories.voice import Voice
from sowhat.stories.words import Part, Phrase

API, PAGE = "/api/v1/catalogue", "/catalogue"
HEADS = ("service", "type", "teams", "units", "grade", "gained", "failed", "operations")
NUMBERS = ("teams", "units", "failed", "operations")
REACHED = ("service", "suggested", "opened", "asked", "called", "others")


@dataclass(frozen=True, slots=True)
class Line:
    """One service: its title and address, what it is for, who uses it, what it gave, how it runs, whether it goes."""

    name: str
    title: str
    href: str
    summary: str
    who: str
    gain: str
    badge: Badge | None
    claim: str
    state: str
    runs: str
    type: str = ""
    notice: str = ""
    gone: bool = False


@dataclass(frozen=True, slots=True)
class Pick:
    """A service that a team may want, and why."""

    title: str
    href: str
    summary: str
    why: str


@dataclass(frozen=True, slots=True)
class Shelf:
    """What the page of the catalogue shows below its answer."""

    lines: tuple[Line, ...]
    cases: tuple[Way, ...]
    picks: tuple[Pick, ...]
    picks_say: str = ""


def address(name: str, team: str = "") -> str:
    """The page of a service, for a team where one is known."""
    return f"{PAGE}/{quote(name, safe='')}" + (f"?{urlencode({'team': team})}" if team else "")


def catalogue(voice: Voice, seen: Catalogue) -> Story:
    """The answer, the same as a table, and what showing services did."""
    reach = (reach_section(voice, seen.reach),) if seen.reach else ()
    return Story(
        page="catalogue",
        title=voice.say("catalogue-page"),
        question=voice.say("catalogue-question"),
        answer=_answer(voice, seen),
        under=_under(voice, seen),
        sections=(_table_section(voice, seen), *reach),
        build=seen.build,
        code_version=seen.code_version,
    )


def shelf(voice: Voice, seen: Catalogue, cases: Sequence[tuple[str, str]] = ()) -> Shelf:
    """Every service in a line; `cases` are use cases with the address that looks for each."""
    return Shelf(
        lines=tuple(line(voice, one, seen.team) for one in seen.cards),
        cases=tuple(Way(text, href) for text, href in cases),
        picks=tuple(pick(voice, one, seen) for one in seen.suggestions),
        picks_say=_picks_say(voice, seen),
    )


def line(voice: Voice, one: Card, team: str = "") -> Line:
    """One service."""
    found = one.gained
    return Line(
        name=one.service,
        title=voice.title(voice.services, one.service),
        href=address(one.service, team),
        summary=one.summary.in_(voice.language) or voice.say("catalogue-no-summary"),
        who=who(voice, one.users),
        gain=gain(voice, found) if found else voice.say("catalogue-gain-unknown"),
        badge=badge(voice, found) if found else None,
        claim=claim_address(found.claim) if found else "",
        state=one.standing.state,
        runs=runs(voice, one.standing),
        type=one.type,
        notice=notice(voice, one),
        gone=one.notice is not None and one.notice.gone,
    )


def claim_address(claim: str) -> str:
    """The page of a claim."""
    return f"/value/claims/{quote(claim, safe='')}"


def who(voice: Voice, users: Users) -> str:
    """Who uses it, in a few words."""
    if not users.teams:
        return voice.say("catalogue-who-none", keys="yes" if users.unnamed else "no", weeks=users.weeks)
    units = len(users.units) + users.small_units
    return voice.say(
        "catalogue-who", teams=count(users.teams), n=users.teams, units=count(units), m=units, weeks=users.weeks
    )


def gain(voice: Voice, one: Gained) -> str:
    """What its users gained, in a few words. What may be nothing, or only goes along, is never told as a gain."""
    if one.few:
        return voice.say("catalogue-gain-few", few=amounts.FEW)
    if one.quantity is None:
        return voice.say("catalogue-gain-uncounted")
    span = amounts.span(voice, one.quantity.low, one.quantity.high)
    if one.maybe_nothing:
        return voice.say("catalogue-gain-nothing", kind=one.quantity.kind, span=span)
    told = signing.quantity(voice, one.quantity.kind, one.quantity.value)
    how = "along" if one.grade == "D" else "shown"
    return voice.say("catalogue-gain", how=how, kind=one.quantity.kind, amount=told, span=span)


def badge(voice: Voice, one: Gained) -> Badge:
    """The grade of a claim: its letter and its word."""
    tone: Tone = "good" if one.grade in ("A", "B") else "care"
    return Badge(one.grade or NOTHING, grade_word(one.grade, voice.words), tone)


def runs(voice: Voice, one: Standing) -> str:
    """How well it runs, in a few words."""
    if one.open:
        return voice.say("catalogue-runs-incident", n=one.open)
    answered = percent(None if one.answered.share is None else 1 - one.answered.share)
    return voice.say("catalogue-runs", state=one.state, share=answered)


def notice(voice: Voice, one: Card) -> str:
    """That it goes away, what is used instead, and until when it answers; '' where it stays."""
    if one.notice is None:
        return ""
    told = one.notice
    instead = voice.title(voice.services, told.instead) if told.instead else ""
    words = told.words.in_(voice.language)
    day = voice.numbers.day(told.sunset) if told.sunset else "none"
    known = "yes" if instead else "words" if words else "no"
    said = voice.say("catalogue-notice", gone="yes" if told.gone else "no", known=known, instead=instead, day=day)
    return voice.sentences(said, words)


def _answer(voice: Voice, seen: Catalogue) -> Phrase:
    n = len(seen.cards)
    if not seen.total:
        return (Part(voice.say("catalogue-answer-none")),)
    if not seen.find:
        going = sum(one.notice is not None for one in seen.cards)
        return voice.phrase("catalogue-answer", "services", services=count(n - going), n=n - going, going=going)
    return voice.phrase("catalogue-answer-found", "services", found=seen.found, services=count(n), n=n, find=seen.find)


def _under(voice: Voice, seen: Catalogue) -> str:
    if not seen.total:
        return voice.say("catalogue-under-none")
    if not seen.cards:
        return voice.say("catalogue-under-nothing")
    gained = sum(one.gained is not None for one in seen.cards)
    return voice.sentences(
        voice.say("catalogue-under", gained=count(gained), n=gained),
        voice.say("catalogue-under-until", day=voice.numbers.day(seen.until)) if seen.until else "",
    )


def pick(voice: Voice, one: Suggestion, seen: Catalogue) -> Pick:
    """A suggestion with its reason."""
    card = next((each for each in seen.cards if each.service == one.service), None)
    return Pick(
        title=voice.title(voice.services, one.service),
        href=address(one.service, seen.team),
        summary=card.summary.in_(voice.language) if card else "",
        why=why(voice, one),
    )


def why(voice: Voice, one: Suggestion) -> str:
    """Why a service is suggested: how many like the team use it."""
    return voice.say("catalogue-pick", basis=one.basis, users=one.users, of=one.of)


def _picks_say(voice: Voice, seen: Catalogue) -> str:
    if not seen.team:
        return ""
    team = voice.title(voice.teams, seen.team)
    return voice.say("catalogue-picks", known="yes" if seen.suggestions else "no", team=team, alike=seen.alike)


def _table_section(voice: Voice, seen: Catalogue) -> Section:
    columns = tuple(
        Column(name, voice.say(f"catalogue-head-{name}"), "number" if name in NUMBERS else "text") for name in HEADS
    )
    rows = tuple(Row(one.service, _cells(voice, one)) for one in seen.cards)
    caption = voice.say("catalogue-table")
    table = Table("services", caption, columns, rows, voice.say("catalogue-answer-none"), "-teams", "catalogue")
    return Section("services", caption, voice.say("catalogue-table-lede"), (table,), API)


def _cells(voice: Voice, one: Card) -> tuple[Cell, ...]:
    units = len(one.users.units) + one.users.small_units
    answered = one.standing.answered
    return (
        Cell(voice.title(voice.services, one.service), one.service, note=one.summary.in_(voice.language)),
        Cell(one.type or NOTHING, one.type or None),
        Cell(count(one.users.teams), one.users.teams),
        Cell(count(units), units),
        Cell(
            grade_word(one.gained.grade, voice.words) if one.gained else NOTHING,
            one.gained.grade if one.gained else None,
        ),
        Cell(gain(voice, one.gained) if one.gained else voice.say("catalogue-unknown"), _claim(one)),
        Cell(percent(answered.share), answered.share),
        Cell(count(one.operations) if one.operations else NOTHING, one.operations or None),
    )


def _claim(one: Card) -> str | None:
    return one.gained.claim if one.gained else None


def reach_section(voice: Voice, told: Sequence[Reach]) -> Section:
    """What showing services did: counted, and beside those who were not shown it; never called an effect."""
    columns = tuple(
        Column(name, voice.say(f"catalogue-reach-{name}"), "text" if name == "service" else "number")
        for name in REACHED
    )
    rows = tuple(Row(one.service, _reached(voice, one)) for one in told)
    caption = voice.say("catalogue-reach")
    table = Table("reach", caption, columns, rows, voice.say("catalogue-reach-none"), "-suggested", "catalogue")
    only = Notes((Note(voice.say("catalogue-reach-only"), tone="care"),))
    return Section("reach", caption, voice.say("catalogue-reach-lede"), (table, only), API)


def _reached(voice: Voice, one: Reach) -> tuple[Cell, ...]:
    began, others = (voice.say("catalogue-reach-of", n=n, of=of) for n, of in _pairs(one))
    waiting = voice.say("catalogue-reach-waiting", n=one.waiting) if one.waiting else ""
    return (
        Cell(voice.title(voice.services, one.service), one.service),
        Cell(count(one.suggested), one.suggested),
        Cell(count(one.opened), one.opened),
        Cell(count(one.asked), one.asked),
        Cell(began if one.over else NOTHING, one.called if one.over else None, note=waiting),
        Cell(others if one.over else NOTHING, one.others_called if one.over else None),
    )


def _pairs(one: Reach) -> tuple[tuple[int, int], tuple[int, int]]:
    return (one.called, one.over), (one.others_called, one.others)

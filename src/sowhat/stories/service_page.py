"""The page that presents one service: what it is for, who uses it, what they gained, how to begin, what beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from sowhat.model.api_changes import ApiChanges
from sowhat.model.showcase import Ask, Gained, Promise, Related, Release, Showcase
from sowhat.stories import amounts, api_changes, catalogue, quick_start
from sowhat.stories.catalogue import API, PAGE
from sowhat.stories.numbers import NOTHING, count, percent, ratio
from sowhat.stories.pieces import Badge, Bar, Bars, Cell, Column, Note, Notes, Row, Table, Tone, Way
from sowhat.stories.quick_start import Snippet
from sowhat.stories.shape import Section, Story
from sowhat.stories.voice import Voice
from sowhat.stories.words import Part, Phrase

LINES = 40
"""Changes of a version that are told on the page."""


@dataclass(frozen=True, slots=True)
class Gain:
    """What a claim says: its grade, the sentence, what stands behind it, and its page."""

    badge: Badge
    says: str
    detail: str
    href: str


@dataclass(frozen=True, slots=True)
class Start:
    """A first call: the operation in words, code in each language, what to set first, the other operations."""

    operation: str
    snippets: tuple[Snippet, ...]
    hints: tuple[str, ...]
    others: tuple[Way, ...]
    """Operations to see instead, each with its address."""
    at: int = 0
    """The one that is seen."""


@dataclass(frozen=True, slots=True)
class Change:
    """A version: what it is called, what is known of it, and what changed, a line each."""

    title: str
    says: str
    lines: tuple[str, ...]
    more: str = ""
    fold: str = ""


@dataclass(frozen=True, slots=True)
class Beside:
    """A related service and why."""

    title: str
    href: str
    why: str


@dataclass(frozen=True, slots=True)
class Presented:
    """What the page shows below its answer."""

    name: str
    title: str
    facts: tuple[str, ...]
    cases: tuple[str, ...]
    notice: str
    instead: Way | None
    pick: str
    users: Section
    gains: tuple[Gain, ...]
    no_gain: str
    status: Section
    start: Start | None
    changes: tuple[Change, ...]
    related: tuple[Beside, ...]
    asks: Section | None
    reach: Section | None


def story(voice: Voice, seen: Showcase) -> Story:
    """The answer: what it is for, in a line; its tables are those that owners export."""
    one, title = seen.card, voice.title(voice.services, seen.card.service)
    summary = one.summary.in_(voice.language)
    answer: Phrase = (Part(summary or title),)
    sections = [users(voice, seen), status(voice, seen), *_own(voice, seen)]
    return Story(
        page="showcase",
        title=title,
        question=title if summary else voice.say("catalogue-question-one"),
        answer=answer,
        under=voice.sentences(*_under(voice, seen, summary)),
        sections=tuple(sections),
        build=seen.build,
        code_version=seen.code_version,
    )


def _under(voice: Voice, seen: Showcase, summary: str) -> Iterator[str]:
    if not summary:
        yield voice.say("catalogue-no-summary-long")
    yield voice.say("catalogue-sentence", text=catalogue.who(voice, seen.card.users))


def _own(voice: Voice, seen: Showcase) -> Iterator[Section]:
    """What its owner reads at the end."""
    if seen.asks:
        yield asks(voice, seen)
    if seen.reach:
        yield catalogue.reach_section(voice, (seen.reach,))


def presented(voice: Voice, seen: Showcase) -> Presented:
    """Everything below the answer."""
    one, title = seen.card, voice.title(voice.services, seen.card.service)
    instead = one.notice.instead if one.notice else None
    return Presented(
        name=one.service,
        title=title,
        facts=tuple(_facts(voice, seen)),
        cases=tuple(case.in_(voice.language) for case in one.use_cases),
        notice=catalogue.notice(voice, one),
        instead=Way(voice.title(voice.services, instead), catalogue.address(instead, seen.team)) if instead else None,
        pick=catalogue.why(voice, seen.suggestions[0]) if seen.suggestions else "",
        users=users(voice, seen),
        gains=tuple(gain(voice, each) for each in seen.gains),
        no_gain="" if seen.gains else voice.say("catalogue-gains-none", title=title),
        status=status(voice, seen),
        start=start(voice, seen),
        changes=tuple(_change(voice, each) for each in seen.releases),
        related=tuple(_beside(voice, each, seen.team) for each in seen.related),
        asks=asks(voice, seen) if seen.asks else None,
        reach=catalogue.reach_section(voice, (seen.reach,)) if seen.reach else None,
    )


def _facts(voice: Voice, seen: Showcase) -> Iterator[str]:
    if seen.card.type:
        yield seen.card.type
    if seen.card.lifecycle:
        yield voice.say("catalogue-lifecycle", lifecycle=seen.card.lifecycle)
    if seen.card.owner:
        yield voice.say("catalogue-owner", owner=voice.title(voice.teams, seen.card.owner))


def _section(voice: Voice, name: str, seen: Showcase, blocks: tuple[Bars | Notes | Table, ...], lede: str) -> Section:
    return Section(name, voice.say(f"catalogue-{name}"), lede, blocks, api_address(seen))


def api_address(seen: Showcase) -> str:
    """The same as JSON."""
    return f"{API}/{quote(seen.card.service, safe='')}"


def users(voice: Voice, seen: Showcase) -> Section:
    """Business units by how many of their teams use it; small ones together, unnamed."""
    told = seen.card.users
    most = max((unit.teams for unit in told.units), default=1)
    bars = tuple(
        Bar(
            voice.title(voice.units, unit.unit),
            "",
            ratio(unit.teams, most) or 0,
            voice.say("catalogue-teams", n=unit.teams, teams=count(unit.teams)),
        )
        for unit in told.units
    )
    rest = voice.say("catalogue-small", n=told.small_units, m=len(told.units)) if told.small_units else ""
    blocks = [Bars(voice.say("catalogue-users-bars"), bars)] if bars else []
    notes = [Notes((Note(rest),))] if rest else []
    lede = "" if blocks or notes else catalogue.who(voice, told)
    return _section(voice, "users", seen, (*blocks, *notes), lede)


def gain(voice: Voice, one: Gained) -> Gain:
    """A claim in words; how many teams and customers it rests on, what it is worth, who stands behind it."""
    worth = ""
    if one.money and not one.maybe_nothing and one.grade != "D":
        worth = voice.say(
            "catalogue-gain-worth",
            money=amounts.money(voice, one.money.value, one.money.currency),
            span=amounts.money_span(voice, one.money),
        )
    customers = amounts.counted(voice, one.customers) if one.customers else "none"
    rests = voice.say("catalogue-gain-rests", teams=one.teams, customers=customers)
    detail = (one.study.in_(voice.language), rests, worth, voice.say(f"ledger-state-{one.state}"))
    return Gain(
        badge=catalogue.badge(voice, one),
        says=catalogue.gain(voice, one),
        detail=" · ".join(part for part in detail if part),
        href=catalogue.claim_address(one.claim),
    )


def status(voice: Voice, seen: Showcase) -> Section:
    """How it runs now: calls answered, each promise, incidents."""
    return _section(voice, "status", seen, (Notes(tuple(_status(voice, seen))),), _status_lede(voice, seen))


def _status_lede(voice: Voice, seen: Showcase) -> str:
    until = seen.card.standing.until
    return voice.say("catalogue-status-lede", day=voice.numbers.day(until)) if until else ""


def _status(voice: Voice, seen: Showcase) -> Iterator[Note]:
    one = seen.card.standing
    if one.answered.share is None:
        yield Note(voice.say("catalogue-status-unknown"))
    else:
        calls = voice.numbers.spoken(one.answered.whole)
        yield Note(voice.say("catalogue-answered", share=percent(1 - one.answered.share), calls=calls))
    for promise in one.promises:
        yield _promise(voice, promise)
    if not one.promises:
        yield Note(voice.say("catalogue-no-promise"))
    recover = voice.numbers.duration(one.recover.seconds) if one.recover else "none"
    tone: Tone = "care" if one.open else "plain"
    yield Note(voice.say("catalogue-incidents", n=one.incidents, open=one.open, recover=recover), tone=tone)


def _promise(voice: Voice, one: Promise) -> Note:
    how = "few" if one.few else "unknown" if one.spent is None else "missed" if one.spent > 1 else "kept"
    tones: dict[str, Tone] = {"kept": "good", "missed": "care"}
    said = voice.say(
        "catalogue-promise",
        how=how,
        under=voice.numbers.duration(one.under) if one.under else "none",
        objective=percent(one.objective),
        days=round(one.window_days),
        kept=percent(one.kept),
        spent=percent(one.spent),
    )
    return Note(said, tone=tones.get(how, "plain"))


def start(voice: Voice, seen: Showcase) -> Start | None:
    """A first call, in each language; none where no description says how."""
    if not seen.samples:
        return None
    one = seen.samples[seen.sample]
    hints = [voice.say("catalogue-start-set", names=", ".join(names))] if (names := quick_start.variables(one)) else []
    hints += [voice.say("catalogue-start-nowhere", host=quick_start.PLACEHOLDER)] if not one.host else []
    hints += [voice.say("catalogue-start-deprecated")] if one.deprecated else []
    kept = {"team": seen.team} if seen.team else {}
    others = tuple(
        Way(
            each.title or each.operation,
            f"{PAGE}/{quote(seen.card.service, safe='')}?{urlencode({**kept, 'operation': each.operation})}#start",
        )
        for each in seen.samples
    )
    path = one.path.partition("?")[0]
    return Start(f"{one.method} {path}", quick_start.snippets(one), tuple(hints), others, seen.sample)


def _change(voice: Voice, one: Release) -> Change:
    since = voice.numbers.month(one.since) if one.since else "none"
    says = voice.sentences(
        voice.say("catalogue-release", n=one.operations, since=since),
        voice.say("catalogue-release-calls", n=one.calls, calls=voice.numbers.spoken(one.calls))
        if one.calls is not None
        else "",
        voice.say("catalogue-release-first") if one.first else _changed(voice, one),
    )
    told = api_changes.lines(voice, ApiChanges(service="", old=one.before, new=one.version, changes=one.changes))
    held = tuple(
        f"{each.text} · {voice.say('catalogue-change-breaks')}" if each.breaking else each.text for each in told
    )
    rest = len(held) - LINES if len(held) > LINES else 0
    return Change(
        title=one.version or voice.say("catalogue-release-unnamed"),
        says=says,
        lines=held[:LINES],
        more=voice.say("catalogue-release-more", n=rest, rest=count(rest)) if rest else "",
        fold=voice.say("catalogue-release-fold"),
    )


def _changed(voice: Voice, one: Release) -> str:
    return voice.say("catalogue-release-changed", n=one.changed, changes=count(one.changed), breaking=one.breaking)


def _beside(voice: Voice, one: Related, team: str) -> Beside:
    said = voice.say("catalogue-and").join(
        voice.say(
            "catalogue-related-why",
            because=because,
            shared=one.shared,
            of=one.of,
            similarity=NOTHING if one.similarity is None else percent(one.similarity),
        )
        for because in one.because
    )
    return Beside(voice.title(voice.services, one.service), catalogue.address(one.service, team), said)


def asks(voice: Voice, seen: Showcase) -> Section:
    """Who asked for it and for what, the newest first."""
    columns = tuple(Column(name, voice.say(f"catalogue-asks-{name}"), "text") for name in ("team", "what", "by", "at"))
    rows = tuple(Row(None, _asked(voice, one)) for one in seen.asks)
    table = Table(
        "asks", voice.say("catalogue-asks"), columns, rows, voice.say("catalogue-asks-none"), "-at", find=True
    )
    return _section(voice, "asks", seen, (table,), voice.say("catalogue-asks-lede"))


def _asked(voice: Voice, one: Ask) -> tuple[Cell, ...]:
    return (
        Cell(voice.title(voice.teams, one.team), one.team),
        Cell(one.what, one.what),
        Cell(one.by, one.by),
        Cell(voice.numbers.moment(one.at), one.at.isoformat()),
    )
